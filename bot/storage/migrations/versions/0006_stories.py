"""What each brief is to its story, and whether it tells readers anything new."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Add a column and a table; what was stored before was news."""
    op.add_column(
        "briefs", sa.Column("is_told", sa.Boolean(), nullable=False, server_default=sa.true())
    )
    op.create_table(
        "tellings",
        sa.Column("number", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("brief_id", sa.Text(), nullable=False),
        sa.Column("story_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("match_id", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("lead", sa.Text(), nullable=False),
        sa.Column("publisher", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["brief_id"], ["briefs.id"], name="fk_tellings_brief_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("number", name="pk_tellings"),
        sa.UniqueConstraint("brief_id", name="uq_tellings_brief_id"),
    )
    op.create_index("ix_tellings_story_id", "tellings", ["story_id"], unique=False)
    op.create_index("ix_tellings_told_at", "tellings", ["told_at"], unique=False)
