"""Since when a chat can't be posted to, and when to look again."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

_PAUSED = sa.text("look_at IS NOT NULL")


def upgrade() -> None:
    """Add two columns; what is paused already is looked at soon."""
    for name in ("paused_at", "look_at"):
        op.add_column("chats", sa.Column(name, sa.DateTime(timezone=True), nullable=True))
    op.create_index(
        "ix_chats_look_at",
        "chats",
        ["look_at"],
        unique=False,
        sqlite_where=_PAUSED,
        postgresql_where=_PAUSED,
    )
    op.execute(
        "UPDATE chats SET paused_at = CURRENT_TIMESTAMP, look_at = CURRENT_TIMESTAMP"
        " WHERE state = 'paused'"
    )
