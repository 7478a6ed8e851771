"""What was published: sources, articles, briefs, and the stories they tell."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    Table,
    true,
)

from bot.storage.columns import BigId, CleanText, TextList, UtcDateTime
from bot.storage.schema.base import metadata

sources = Table(
    "sources",
    metadata,
    Column("id", CleanText, primary_key=True),
    Column("url", CleanText, nullable=False),
    Column("configured_url", CleanText, nullable=False),
    Column("kind", CleanText, nullable=False),
    Column("publisher", CleanText, nullable=False),
    Column("topics", TextList, nullable=False),
    Column("language", CleanText),
    Column("interval_seconds", Integer),
    Column("origin", CleanText, nullable=False),
    Column("enabled", Boolean, nullable=False),
    Column("selection", JSON),
    Column("changed", TextList, nullable=False, server_default="[]"),
    Column("removed_at", UtcDateTime),
)

polls = Table(
    "polls",
    metadata,
    Column("source_id", CleanText, ForeignKey("sources.id", ondelete="CASCADE"), primary_key=True),
    Column("due_at", UtcDateTime, nullable=False, index=True),
    Column("claim", CleanText),
    Column("polled_at", UtcDateTime),
    Column("succeeded_at", UtcDateTime),
    Column("etag", CleanText),
    Column("last_modified", CleanText),
    Column("failures", Integer, nullable=False),
    Column("last_error", CleanText),
    Column("interval_seconds", Integer),
    Column("failing_since", UtcDateTime),
    Column("told_at", UtcDateTime),
    Column("moved_to", CleanText),
    Column("trouble", CleanText),
    Column("about", CleanText, nullable=False, server_default=""),
)

entries = Table(
    "entries",
    metadata,
    Column("id", CleanText, primary_key=True),
    Column("source_id", CleanText, ForeignKey("sources.id", ondelete="CASCADE")),
    Column("url", CleanText, nullable=False),
    Column("title", CleanText, nullable=False),
    Column("summary", CleanText, nullable=False),
    Column("content", CleanText, nullable=False),
    Column("published_at", UtcDateTime),
    Column("seen_at", UtcDateTime, nullable=False),
    Column("is_news", Boolean, nullable=False),
    Column("state", CleanText, nullable=False),
    Column("due_at", UtcDateTime),
    Column("claim", CleanText),
    Column("attempts", Integer, nullable=False, default=0),
    Column("reason", CleanText),
    Index(None, "state", "due_at"),
    Index(None, "source_id", "seen_at"),
    Index(None, "seen_at", "state"),
)

stories = Table(
    "stories",
    metadata,
    Column("id", CleanText, primary_key=True),
    Column("headline", CleanText, nullable=False),
    Column("first_seen_at", UtcDateTime, nullable=False),
    Column("importance", SmallInteger, nullable=False, server_default="0"),
    Column("importance_value", Float, nullable=False, server_default="0"),
    Column("publishers", Integer, nullable=False, server_default="1"),
    Column("revision", Integer, nullable=False, server_default="0"),
)

# Articles and briefs outlive the source that listed them, so `entry_id` is no foreign key.
articles = Table(
    "articles",
    metadata,
    Column("entry_id", CleanText, primary_key=True),
    Column("story_id", CleanText, nullable=False, index=True),
    Column("url", CleanText, nullable=False),
    Column("url_id", CleanText, nullable=False, unique=True),  # an index takes no long URL
    Column("publisher", CleanText, nullable=False),
    Column("title", CleanText, nullable=False),
    Column("text", CleanText, nullable=False),
    Column("authors", TextList, nullable=False),
    Column("published_at", UtcDateTime),
    Column("language", CleanText),
)

briefs = Table(
    "briefs",
    metadata,
    Column("id", CleanText, primary_key=True),
    Column("story_id", CleanText, ForeignKey("stories.id"), nullable=False, index=True),
    Column("entry_id", CleanText, nullable=False),
    Column("source_id", CleanText, nullable=False),
    Column("headline", CleanText, nullable=False),
    Column("facts", JSON, nullable=False),
    Column("words", CleanText, nullable=False),
    Column("disclaimer", CleanText, nullable=False),
    Column("publisher", CleanText, nullable=False),
    Column("url", CleanText, nullable=False),
    Column("published_at", UtcDateTime),
    Column("shown_at", UtcDateTime, nullable=False),
    Column("topics", TextList, nullable=False),
    Column("coins", TextList, nullable=False),
    Column("language", CleanText),
    Column("composed_at", UtcDateTime, nullable=False),
    Column("composer", CleanText, nullable=False),
    Column("image_url", CleanText),
    Column("corrected_at", UtcDateTime),
    Column("retracted_at", UtcDateTime),
    Column("retraction", CleanText, nullable=False, server_default=""),
    Column("is_told", Boolean, nullable=False, server_default=true()),
    Index(None, "shown_at", "id"),
)

# What each brief is to its story, in the order of judging, with what judging the next ones needs.
tellings = Table(
    "tellings",
    metadata,
    Column("number", BigId, primary_key=True),
    Column(
        "brief_id",
        CleanText,
        ForeignKey("briefs.id", ondelete="CASCADE"),
        nullable=False,
        unique=True,
    ),
    Column("story_id", CleanText, nullable=False, index=True),
    Column("kind", CleanText, nullable=False),
    Column("score", Float, nullable=False),
    Column("why", CleanText, nullable=False),
    Column("match_id", CleanText),
    Column("title", CleanText, nullable=False),
    Column("lead", CleanText, nullable=False),
    Column("publisher", CleanText, nullable=False),
    Column("url", CleanText, nullable=False),
    Column("told_at", UtcDateTime, nullable=False, index=True),
    Column("changed_by", BigInteger),  # the change on the audit that put it where it is
)

_changed = tellings.c.changed_by.is_not(None)
Index(
    "ix_tellings_changed_by",
    tellings.c.changed_by,
    sqlite_where=_changed,
    postgresql_where=_changed,
)

brief_tags = Table(
    "brief_tags",
    metadata,
    Column("tag", CleanText, primary_key=True),
    Column("shown_at", UtcDateTime, primary_key=True),
    Column("brief_id", CleanText, ForeignKey("briefs.id", ondelete="CASCADE"), primary_key=True),
)
