"""What admins do to sources: a removal that can be undone, and fields that they set by command."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Add the columns, and the index that counts what a source published of late."""
    empty_list = sa.Column("changed", sa.JSON(), nullable=False, server_default="[]")
    op.add_column("sources", empty_list)
    op.add_column("sources", sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("polls", sa.Column("trouble", sa.Text(), nullable=True))
    op.add_column("polls", sa.Column("about", sa.Text(), nullable=False, server_default=""))
    op.create_index("ix_entries_source_id_seen_at", "entries", ["source_id", "seen_at"])
    op.drop_index("ix_entries_source_id", table_name="entries")
