"""The chat surface: what can be set for a chat, digests, edits, admins and their record."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

_COLUMNS: dict[str, tuple[sa.Column[Any], ...]] = {
    "briefs": (
        sa.Column("image_url", sa.Text(), nullable=True),
        sa.Column("corrected_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("retracted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("retraction", sa.Text(), nullable=False, server_default=""),
    ),
    "stories": (
        sa.Column("importance", sa.SmallInteger(), nullable=False, server_default="0"),
        sa.Column("importance_value", sa.Float(), nullable=False, server_default="0"),
        sa.Column("publishers", sa.Integer(), nullable=False, server_default="1"),
        sa.Column("revision", sa.Integer(), nullable=False, server_default="0"),
    ),
    "chats": (
        sa.Column("quiet_start", sa.SmallInteger(), nullable=True),
        sa.Column("quiet_end", sa.SmallInteger(), nullable=True),
        sa.Column(
            "quiet_lets_big_through", sa.Boolean(), nullable=False, server_default=sa.false()
        ),
        sa.Column("has_preview", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("is_silent", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("facts", sa.SmallInteger(), nullable=True),
        sa.Column("template", sa.Text(), nullable=True),
        sa.Column("needs_approval", sa.Boolean(), nullable=False, server_default=sa.false()),
    ),
    "subscriptions": (
        sa.Column("excluded", sa.JSON(), nullable=False, server_default="[]"),
        sa.Column("languages", sa.JSON(), nullable=False, server_default="[]"),
        sa.Column("muted", sa.JSON(), nullable=False, server_default="[]"),
        sa.Column("less", sa.JSON(), nullable=False, server_default="[]"),
        sa.Column("importance", sa.SmallInteger(), nullable=False, server_default="0"),
        sa.Column("least_publishers", sa.SmallInteger(), nullable=False, server_default="1"),
        sa.Column("is_every_article", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("has_columns", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("rhythm", sa.Text(), nullable=False, server_default="instant"),
        sa.Column("digest_minute", sa.SmallInteger(), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
    ),
    "deliveries": (
        sa.Column("action", sa.Text(), nullable=False, server_default="post"),
        sa.Column("target_id", sa.BigInteger(), nullable=True),
        sa.Column("about_id", sa.BigInteger(), nullable=True),
    ),
    "fanouts": (sa.Column("is_again", sa.Boolean(), nullable=False, server_default=sa.false()),),
}


def upgrade() -> None:
    """Add columns and tables; notices were told by their text before."""
    for table, columns in _COLUMNS.items():
        for column in columns:
            op.add_column(table, column)
    op.execute("UPDATE deliveries SET action = 'notice' WHERE notice IS NOT NULL")
    op.create_index("ix_chats_owner_id", "chats", ["owner_id"], unique=False)
    op.create_index(
        "ix_deliveries_posted",
        "deliveries",
        ["key"],
        unique=False,
        sqlite_where=sa.text("message_id IS NOT NULL"),
        postgresql_where=sa.text("message_id IS NOT NULL"),
    )
    _create_tables()


def _create_tables() -> None:
    op.create_table(
        "held",
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("thread_id", sa.BigInteger(), nullable=False),
        sa.Column("brief_id", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("held_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["brief_id"], ["briefs.id"], name="fk_held_brief_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("chat_id", "thread_id", "brief_id", name="pk_held"),
    )
    op.create_index("ix_held_held_at", "held", ["held_at"], unique=False)
    op.create_index(
        "ix_held_chat_id_thread_id_key", "held", ["chat_id", "thread_id", "key"], unique=False
    )
    op.create_table(
        "questions",
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("chat_id", "user_id", name="pk_questions"),
    )
    op.create_table(
        "admins",
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("added_by", sa.BigInteger(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("user_id", name="pk_admins"),
    )
    op.create_table(
        "bans",
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("banned_by", sa.BigInteger(), nullable=False),
        sa.Column("banned_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("user_id", name="pk_bans"),
    )
    op.create_table(
        "audit",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False, server_default=""),
        sa.PrimaryKeyConstraint("id", name="pk_audit"),
    )
    op.create_index("ix_audit_at", "audit", ["at"], unique=False)
    op.create_table(
        "rulings",
        sa.Column("brief_id", sa.Text(), nullable=False),
        sa.Column("other_id", sa.Text(), nullable=False),
        sa.Column("is_same", sa.Boolean(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("brief_id", "other_id", name="pk_rulings"),
    )
