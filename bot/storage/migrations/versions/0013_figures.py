"""What /stats counts: entries by when they were found, and a brief's first and last post."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"

_POSTED = sa.text("message_id IS NOT NULL")


def upgrade() -> None:
    """Create the indexes."""
    op.create_index("ix_entries_seen_at_state", "entries", ["seen_at", "state"], unique=False)
    op.create_index(
        "ix_deliveries_posted_at",
        "deliveries",
        ["key", "settled_at"],
        unique=False,
        sqlite_where=_POSTED,
        postgresql_where=_POSTED,
    )
