"""What is owed to chats, and who sends it."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    Table,
    UniqueConstraint,
    false,
)

from bot.storage.columns import BigId, CleanText, TextList, UtcDateTime
from bot.storage.schema.base import metadata

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
