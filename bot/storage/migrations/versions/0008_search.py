"""The full text of briefs and their articles: FTS5, or a tsvector with its index."""

from alembic import op

revision = "0008"
down_revision = "0007"

_SQLITE = (
    (
        "CREATE VIRTUAL TABLE brief_search USING fts5("
        "brief_id UNINDEXED, headline, facts, body, tokenize = 'unicode61 remove_diacritics 2')"
    ),
    (
        "INSERT INTO brief_search (brief_id, headline, facts, body) "
        "SELECT briefs.id, briefs.headline, briefs.words,"
        " coalesce(substr(articles.text, 1, 20000), '')"
        " FROM briefs LEFT JOIN articles ON articles.entry_id = briefs.entry_id"
    ),
)
_POSTGRESQL = (
    (
        "CREATE TABLE brief_search (brief_id TEXT PRIMARY KEY"
        " REFERENCES briefs (id) ON DELETE CASCADE, document TSVECTOR NOT NULL)"
    ),
    "CREATE INDEX brief_search_document ON brief_search USING gin (document)",
    (
        "INSERT INTO brief_search (brief_id, document) "
        "SELECT briefs.id, setweight(to_tsvector('simple', briefs.headline), 'A')"
        " || setweight(to_tsvector('simple', briefs.words), 'B')"
        " || setweight(to_tsvector('simple', coalesce(left(articles.text, 20000), '')), 'D')"
        " FROM briefs LEFT JOIN articles ON articles.entry_id = briefs.entry_id"
    ),
)


def upgrade() -> None:
    """Create the index, and take up what is stored."""
    statements = _SQLITE if op.get_bind().dialect.name == "sqlite" else _POSTGRESQL
    for statement in statements:
        op.execute(statement)
