"""The tables. A row that needs work has a `due_at`: past is due, future with a claim leased."""

from bot.storage.schema.base import metadata
from bot.storage.schema.chats import chats, questions, subscriptions, updates
from bot.storage.schema.news import (
    articles,
    brief_tags,
    briefs,
    entries,
    polls,
    sources,
    stories,
    tellings,
)
from bot.storage.schema.outbox import bots, deliveries, fanouts, held, revisions
from bot.storage.schema.record import admins, audit, bans, model_use, ruled_reports, rulings

__all__ = [
    "admins",
    "articles",
    "audit",
    "bans",
    "bots",
    "brief_tags",
    "briefs",
    "chats",
    "deliveries",
    "entries",
    "fanouts",
    "held",
    "metadata",
    "model_use",
    "polls",
    "questions",
    "revisions",
    "ruled_reports",
    "rulings",
    "sources",
    "stories",
    "subscriptions",
    "tellings",
    "updates",
]
