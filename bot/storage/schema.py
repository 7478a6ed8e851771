"""The tables. A row that needs work has a `due_at`: past is due, future with a claim leased."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    SmallInteger,
    Table,
    UniqueConstraint,
    false,
    true,
)

from bot.storage.columns import BigId, CleanText, TextList, UtcDateTime

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

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

chats = Table(
    "chats",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("thread_id", BigInteger, primary_key=True, autoincrement=False),
    Column("kind", CleanText, nullable=False),
    Column("title", CleanText, nullable=False),
    Column("language", CleanText),
    Column("timezone", CleanText, nullable=False),
    Column("state", CleanText, nullable=False),
    Column("closed_because", CleanText),
    Column("owner_id", BigInteger),
    Column("held_until", UtcDateTime),
    Column("paused_at", UtcDateTime),
    Column("look_at", UtcDateTime),
    Column("quiet_start", SmallInteger),
    Column("quiet_end", SmallInteger),
    Column("quiet_lets_big_through", Boolean, nullable=False, server_default=false()),
    Column("has_preview", Boolean, nullable=False, server_default=false()),
    Column("is_silent", Boolean, nullable=False, server_default=false()),
    Column("facts", SmallInteger),
    Column("template", CleanText),
    Column("needs_approval", Boolean, nullable=False, server_default=false()),
    Index(None, "owner_id"),
)
_paused = chats.c.look_at.is_not(None)
Index("ix_chats_look_at", chats.c.look_at, sqlite_where=_paused, postgresql_where=_paused)

subscriptions = Table(
    "subscriptions",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("thread_id", BigInteger, primary_key=True, autoincrement=False),
    Column("topics", TextList, nullable=False),
    Column("coins", TextList, nullable=False),
    Column("words", TextList, nullable=False),
    Column("excluded", TextList, nullable=False, server_default="[]"),
    Column("languages", TextList, nullable=False, server_default="[]"),
    Column("muted", TextList, nullable=False, server_default="[]"),
    Column("less", TextList, nullable=False, server_default="[]"),
    Column("importance", SmallInteger, nullable=False, server_default="0"),
    Column("least_publishers", SmallInteger, nullable=False, server_default="1"),
    Column("is_every_article", Boolean, nullable=False, server_default=false()),
    Column("has_columns", Boolean, nullable=False, server_default=false()),
    Column("rhythm", CleanText, nullable=False, server_default="instant"),
    Column("digest_minute", SmallInteger),
    Column("subscribed_at", UtcDateTime, nullable=False),
    Column("changed_at", UtcDateTime),
    Column("ended_at", UtcDateTime),
)

# What a digest will bring: the briefs held for a chat until the delivery of this key is due.
held = Table(
    "held",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("thread_id", BigInteger, primary_key=True, autoincrement=False),
    Column("brief_id", CleanText, ForeignKey("briefs.id", ondelete="CASCADE"), primary_key=True),
    Column("key", CleanText, nullable=False),
    Column("held_at", UtcDateTime, nullable=False, index=True),
    Index(None, "chat_id", "thread_id", "key"),
    Index(None, "brief_id", "chat_id"),
)

deliveries = Table(
    "deliveries",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("thread_id", BigInteger, nullable=False),
    Column("key", CleanText, nullable=False),
    Column("brief_ids", TextList, nullable=False),
    Column("notice", CleanText),
    Column("action", CleanText, nullable=False, server_default="post"),
    Column("target_id", BigInteger),
    Column("about_id", BigInteger),
    Column("priority", SmallInteger, nullable=False, server_default="1"),
    Column("state", CleanText, nullable=False),
    Column("due_at", UtcDateTime),
    Column("claim", CleanText),
    Column("attempts", Integer, nullable=False),
    Column("unknowns", SmallInteger, nullable=False, server_default="0"),
    Column("message_id", BigInteger),
    Column("last_error", CleanText),
    Column("settled_at", UtcDateTime),
    UniqueConstraint("chat_id", "thread_id", "key"),
    Index(None, "chat_id", "state", "id"),
)
# The queue: what is at rest is not in it, and claiming by id can't be lured into walking it.
_queued = deliveries.c.due_at.is_not(None)
Index(
    "ix_deliveries_queue",
    deliveries.c.state,
    deliveries.c.priority,
    deliveries.c.due_at,
    deliveries.c.id,
    deliveries.c.chat_id,
    sqlite_where=_queued,
    postgresql_where=_queued,
)
# Posts in chats by their brief, to edit or delete them page by page, and the first and last one of
# each: `key` is the brief's id.
_posted = deliveries.c.message_id.is_not(None)
Index(
    "ix_deliveries_posted",
    deliveries.c.key,
    deliveries.c.id,
    sqlite_where=_posted,
    postgresql_where=_posted,
)
Index(
    "ix_deliveries_posted_at",
    deliveries.c.key,
    deliveries.c.settled_at,
    sqlite_where=_posted,
    postgresql_where=_posted,
)
_settled = deliveries.c.settled_at.is_not(None)
Index(
    "ix_deliveries_settled_at",
    deliveries.c.settled_at,
    sqlite_where=_settled,
    postgresql_where=_settled,
)

# A brief whose deliveries are still being owed, and to which chat that has come.
fanouts = Table(
    "fanouts",
    metadata,
    Column("brief_id", CleanText, ForeignKey("briefs.id", ondelete="CASCADE"), primary_key=True),
    Column("after_chat", BigInteger),
    Column("after_thread", BigInteger),
    Column("due_at", UtcDateTime, nullable=False, index=True),
    Column("claim", CleanText),
    Column("is_again", Boolean, nullable=False, server_default=false()),
)

# A brief whose posts are still being brought to a revision of its story, and how far that has come.
revisions = Table(
    "revisions",
    metadata,
    Column("brief_id", CleanText, ForeignKey("briefs.id", ondelete="CASCADE"), primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("after_id", BigInteger, nullable=False),
    Column("due_at", UtcDateTime, nullable=False, index=True),
    Column("claim", CleanText),
)

bots = Table(
    "bots",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("held_until", UtcDateTime),
    Column("holder", CleanText),
    Column("leased_until", UtcDateTime),
)

# What Telegram told us: `body` until it was handled, then the id alone, to know a repetition.
updates = Table(
    "updates",
    metadata,
    Column("bot_id", BigInteger, primary_key=True, autoincrement=False),
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("line", BigInteger, nullable=False),
    Column("body", CleanText),
    Column("claim", CleanText),
    Column("starts", Integer, nullable=False),
    Column("taken_at", UtcDateTime, nullable=False),
)

_open = updates.c.body.is_not(None)
Index(
    "ix_updates_open",
    updates.c.bot_id,
    updates.c.line,
    updates.c.id,
    sqlite_where=_open,
    postgresql_where=_open,
)
_done = updates.c.body.is_(None)
Index("ix_updates_done", updates.c.taken_at, sqlite_where=_done, postgresql_where=_done)


model_use = Table(
    "model_use",
    metadata,
    Column("day", Date, primary_key=True),
    Column("outcome", CleanText, primary_key=True),
    Column("count", Integer, nullable=False),
    Column("tokens", BigInteger, nullable=False),
)

# What the bot asked a person to write, in a chat; the next words of that person there answer it.
questions = Table(
    "questions",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("message_id", BigInteger),
    Column("kind", CleanText, nullable=False),
    Column("data", CleanText, nullable=False),
    Column("asked_at", UtcDateTime, nullable=False),
)

# Who runs the bot beside those of the settings file, and who may not use it.
admins = Table(
    "admins",
    metadata,
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("added_by", BigInteger, nullable=False),
    Column("added_at", UtcDateTime, nullable=False),
)

bans = Table(
    "bans",
    metadata,
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("banned_by", BigInteger, nullable=False),
    Column("banned_at", UtcDateTime, nullable=False),
)

# Every change that an admin made.
audit = Table(
    "audit",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("at", UtcDateTime, nullable=False, index=True),
    Column("user_id", BigInteger, nullable=False),
    Column("action", CleanText, nullable=False),
    Column("target", CleanText, nullable=False),
    Column("detail", CleanText, nullable=False, server_default=""),
)

# What admins said of the recogniser's verdicts: two briefs tell one story, or they don't.
rulings = Table(
    "rulings",
    metadata,
    Column("brief_id", CleanText, primary_key=True),
    Column("other_id", CleanText, primary_key=True),
    Column("is_same", Boolean, nullable=False),
    Column("user_id", BigInteger, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

# The reports that rulings are about, as they were judged: learning from a ruling needs no more.
ruled_reports = Table(
    "ruled_reports",
    metadata,
    Column("brief_id", CleanText, primary_key=True),
    Column("title", CleanText, nullable=False),
    Column("lead", CleanText, nullable=False),
    Column("publisher", CleanText, nullable=False),
    Column("url", CleanText, nullable=False),
    Column("told_at", UtcDateTime, nullable=False),
)
