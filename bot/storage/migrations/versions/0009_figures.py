"""What /stats counts: the entries found in a time, by what became of them."""

from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Create the index."""
    op.create_index("ix_entries_seen_at_state", "entries", ["seen_at", "state"], unique=False)
