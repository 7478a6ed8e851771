"""Where each brief stands in SQLite's full-text index, which knows no other key than a number."""

from alembic import op

revision = "0014"
down_revision = "0013"

_SQLITE = (
    ("CREATE TABLE brief_search_rows (number INTEGER PRIMARY KEY, brief_id TEXT NOT NULL UNIQUE)"),
    (
        "INSERT OR IGNORE INTO brief_search_rows (number, brief_id)"
        " SELECT rowid, brief_id FROM brief_search"
    ),
)


def upgrade() -> None:
    """Create the table, and take up what is indexed."""
    if op.get_bind().dialect.name == "sqlite":
        for statement in _SQLITE:
            op.execute(statement)
