"""Posts are edited page by page, and what is held can be found by its brief."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

_POSTED = sa.text("message_id IS NOT NULL")


def upgrade() -> None:
    """Add a table, and the order in which posts of a brief are walked through."""
    op.create_table(
        "revisions",
        sa.Column("brief_id", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("after_id", sa.BigInteger(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("claim", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["brief_id"], ["briefs.id"], name="fk_revisions_brief_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("brief_id", name="pk_revisions"),
    )
    op.create_index("ix_revisions_due_at", "revisions", ["due_at"], unique=False)
    op.create_index("ix_held_brief_id_chat_id", "held", ["brief_id", "chat_id"], unique=False)
    op.drop_index("ix_deliveries_posted", "deliveries")
    op.create_index(
        "ix_deliveries_posted",
        "deliveries",
        ["key", "id"],
        unique=False,
        sqlite_where=_POSTED,
        postgresql_where=_POSTED,
    )
