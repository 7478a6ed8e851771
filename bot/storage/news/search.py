"""Full-text search over briefs and their articles: SQLite's FTS5, PostgreSQL's tsvector."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model.briefs import Brief
from bot.storage.columns import clean

MOST_WORDS = 8
_LONGEST_WORD = 40
_LONGEST_BODY = 20_000
_MOST_RANKED = 1000
_NEWEST = 3000
_ENOUGH = 200  # matches among the newest: then there is no need to look at older ones
_FADES = timedelta(days=45)  # in which a match loses half of its worth
_WORD = re.compile(r"\w+", re.UNICODE)

# FTS5 finds a row by its number or by its words; by anything else it looks through all of them.
_ADD = {
    "sqlite": (
        "INSERT INTO brief_search_rows (brief_id) VALUES (:id) ON CONFLICT DO NOTHING",
        (
            "DELETE FROM brief_search WHERE rowid ="
            " (SELECT number FROM brief_search_rows WHERE brief_id = :id)"
        ),
        (
            "INSERT INTO brief_search (rowid, brief_id, headline, facts, body)"
            " SELECT number, :id, :headline, :facts, :body"
            " FROM brief_search_rows WHERE brief_id = :id"
        ),
    ),
    "postgresql": (
        (
            "INSERT INTO brief_search (brief_id, document) VALUES (:id,"
            " setweight(to_tsvector('simple', :headline), 'A')"
            " || setweight(to_tsvector('simple', :facts), 'B')"
            " || setweight(to_tsvector('simple', :body), 'D'))"
            " ON CONFLICT (brief_id) DO UPDATE SET document = excluded.document"
        ),
    ),
}
# bm25 is the smaller the better; the weights are those of the columns. To rank a match is dear,
# and common words have very many: the newest are ranked, which on SQLite came last. PostgreSQL
# reads all matches to find the newest, so the newest briefs are asked first.
_FIND = {
    "sqlite": (
        "SELECT found.brief_id, -found.score AS score, briefs.shown_at FROM"
        " (SELECT brief_id, bm25(brief_search, 0.0, 8.0, 4.0, 1.0) AS score FROM brief_search"
        " WHERE brief_search MATCH :query ORDER BY rowid DESC LIMIT :most) AS found"
        " JOIN briefs ON briefs.id = found.brief_id WHERE briefs.is_told"
    ),
    "postgresql": (
        "SELECT found.brief_id, ts_rank_cd(brief_search.document, found.query) AS score,"
        " found.shown_at FROM"
        " (SELECT briefs.id AS brief_id, briefs.shown_at, query"
        " FROM to_tsquery('simple', :query) AS query, brief_search"
        " JOIN briefs ON briefs.id = brief_search.brief_id"
        " WHERE document @@ query AND briefs.is_told"
        " ORDER BY briefs.shown_at DESC LIMIT :most) AS found"
        " JOIN brief_search ON brief_search.brief_id = found.brief_id"
    ),
}
_FIND_IN_NEWEST = (
    "SELECT newest.id AS brief_id, ts_rank_cd(document, query) AS score, newest.shown_at FROM"
    " (SELECT id, shown_at FROM briefs WHERE is_told ORDER BY shown_at DESC LIMIT :newest)"
    " AS newest JOIN brief_search ON brief_search.brief_id = newest.id,"
    " to_tsquery('simple', :query) AS query WHERE document @@ query"
)


@dataclass(frozen=True, slots=True)
class Search:
    """What was written, to be found by its words."""

    connection: AsyncConnection

    async def add(self, brief: Brief, body: str) -> None:
        """Let a brief be found by what it and its article say; what was known of it goes."""
        row = {
            "id": brief.id,
            "headline": clean(brief.headline),
            "facts": clean("\n".join(fact.text for fact in brief.facts)),
            "body": clean(body[:_LONGEST_BODY]),
        }
        for statement in _ADD[self.connection.dialect.name]:
            await self.connection.execute(text(statement), row)

    async def find(
        self, words: Sequence[str], *, now: datetime, limit: int, offset: int = 0
    ) -> list[str]:
        """Return the ids of briefs that have all of these words, the best and newest first.

        The last word may be the beginning of one. Of very many matches the newest are ranked.
        """
        if not words:
            return []
        name = self.connection.dialect.name
        values = {"query": _query(words, name), "most": _MOST_RANKED, "newest": _NEWEST}
        rows: Sequence[Any] = ()
        if name == "postgresql":
            rows = (await self.connection.execute(text(_FIND_IN_NEWEST), values)).all()
        if len(rows) < _ENOUGH:
            rows = (await self.connection.execute(text(_FIND[name]), values)).all()
        ranked = sorted(rows, key=lambda row: -_worth(row, now))
        return [row.brief_id for row in ranked[offset : offset + limit]]


def words_of(query: str) -> tuple[str, ...]:
    """Return the words of what somebody asks for; signs of any query language mean nothing."""
    found = (word[:_LONGEST_WORD] for word in _WORD.findall(clean(query).casefold()))
    return tuple(dict.fromkeys(found))[:MOST_WORDS]


def _query(words: Sequence[str], dialect: str) -> str:
    """Write the words, which are letters and digits alone, as the database's own query."""
    if dialect == "sqlite":
        return " ".join(f'"{word}"' for word in words) + "*"
    return " & ".join(f"'{word}'" for word in words) + ":*"


def _worth(row: Any, now: datetime) -> float:
    shown = row.shown_at
    if isinstance(shown, str):  # SQLite gives a column that SQLAlchemy was not told of as it is
        shown = datetime.fromisoformat(shown)
    age = (now.replace(tzinfo=None) - shown.replace(tzinfo=None)) / _FADES
    return float(row.score) * math.pow(0.5, min(max(age, 0.0), 20.0))
