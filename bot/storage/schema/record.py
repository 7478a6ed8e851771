"""Who runs the bot, what they changed, and what the language model cost."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Integer,
    Table,
)

from bot.storage.columns import BigId, CleanText, UtcDateTime
from bot.storage.schema.base import metadata

model_use = Table(
    "model_use",
    metadata,
    Column("day", Date, primary_key=True),
    Column("outcome", CleanText, primary_key=True),
    Column("count", Integer, nullable=False),
    Column("tokens", BigInteger, nullable=False),
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
