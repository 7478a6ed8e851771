"""How a source is read where guessing is not enough, and how its polling has gone."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add what a person says of a source, and what its turns have shown."""
    op.add_column("sources", sa.Column("selection", sa.JSON(), nullable=True))
    op.add_column("polls", sa.Column("interval_seconds", sa.Integer(), nullable=True))
    op.add_column("polls", sa.Column("failing_since", sa.DateTime(timezone=True), nullable=True))
    op.add_column("polls", sa.Column("told_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("polls", sa.Column("moved_to", sa.Text(), nullable=True))
