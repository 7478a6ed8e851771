"""Chats, what they want, and what Telegram and people told the bot."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    SmallInteger,
    Table,
    false,
)

from bot.storage.columns import CleanText, TextList, UtcDateTime
from bot.storage.schema.base import metadata

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
