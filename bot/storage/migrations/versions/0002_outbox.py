"""Priorities, notices, fan-outs in turns, owners of chats, waits and claims that outlive a run."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add columns and a table, and order the queue by priority."""
    op.add_column("chats", sa.Column("owner_id", sa.BigInteger()))
    op.add_column("chats", sa.Column("held_until", sa.DateTime(timezone=True)))
    op.add_column("deliveries", sa.Column("notice", sa.Text()))
    op.add_column(
        "deliveries",
        sa.Column("priority", sa.SmallInteger(), nullable=False, server_default="1"),
    )
    op.add_column(
        "deliveries",
        sa.Column("unknowns", sa.SmallInteger(), nullable=False, server_default="0"),
    )
    op.drop_index("ix_deliveries_queue", table_name="deliveries")
    op.create_index(
        "ix_deliveries_queue",
        "deliveries",
        ["state", "priority", "due_at", "id", "chat_id"],
        sqlite_where=sa.text("due_at IS NOT NULL"),
        postgresql_where=sa.text("due_at IS NOT NULL"),
    )
    op.create_table(
        "fanouts",
        sa.Column("brief_id", sa.Text(), nullable=False),
        sa.Column("after_chat", sa.BigInteger(), nullable=True),
        sa.Column("after_thread", sa.BigInteger(), nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("claim", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["brief_id"], ["briefs.id"], name="fk_fanouts_brief_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("brief_id", name="pk_fanouts"),
    )
    op.create_index("ix_fanouts_due_at", "fanouts", ["due_at"], unique=False)
    with op.batch_alter_table("bots") as bots:
        bots.alter_column("update_id", existing_type=sa.BigInteger(), nullable=True)
        bots.add_column(sa.Column("held_until", sa.DateTime(timezone=True)))
        bots.add_column(sa.Column("holder", sa.Text()))
        bots.add_column(sa.Column("leased_until", sa.DateTime(timezone=True)))
