"""What /stats counts: entries by when they were found, and a brief's first and last post."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Create the indexes."""
    op.create_index("ix_entries_seen_at_state", "entries", ["seen_at", "state"], unique=False)
    op.drop_index("ix_deliveries_posted", table_name="deliveries")
    is_posted = sa.text("message_id IS NOT NULL")
    op.create_index(
        "ix_deliveries_posted",
        "deliveries",
        ["key", "settled_at"],
        unique=False,
        sqlite_where=is_posted,
        postgresql_where=is_posted,
    )
