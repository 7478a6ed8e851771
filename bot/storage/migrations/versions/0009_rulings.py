"""What admins' rulings were about, kept for good; and which change put a telling where it is."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

_RULED = (
    "INSERT INTO ruled_reports (brief_id, title, lead, publisher, url, told_at) "
    "SELECT brief_id, title, lead, publisher, url, told_at FROM tellings WHERE brief_id IN "
    "(SELECT brief_id FROM rulings UNION SELECT other_id FROM rulings)"
)


def upgrade() -> None:
    """Add a column and a table; what is still on record of earlier rulings is taken up."""
    op.add_column("tellings", sa.Column("changed_by", sa.BigInteger(), nullable=True))
    is_changed = sa.text("changed_by IS NOT NULL")
    op.create_index(
        "ix_tellings_changed_by",
        "tellings",
        ["changed_by"],
        unique=False,
        sqlite_where=is_changed,
        postgresql_where=is_changed,
    )
    op.create_table(
        "ruled_reports",
        sa.Column("brief_id", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("lead", sa.Text(), nullable=False),
        sa.Column("publisher", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("brief_id", name="pk_ruled_reports"),
    )
    op.execute(_RULED)
