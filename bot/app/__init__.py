"""The composition root: builds everything, and alone reads the clock."""

from bot.app.building import built
from bot.app.clock import utc_now
from bot.app.parts import (
    REFUSED,
    brief_limits,
    build_fetcher,
    build_inspect,
    build_workers,
    configured_sources,
    database_of,
    endpoint_of,
    model_at,
    opened_write,
    recogniser_of,
    set_up_logs,
    token_of,
    topics_of,
)
from bot.app.program import Bot, Role

__all__ = [
    "REFUSED",
    "Bot",
    "Role",
    "brief_limits",
    "build_fetcher",
    "build_inspect",
    "build_workers",
    "built",
    "configured_sources",
    "database_of",
    "endpoint_of",
    "model_at",
    "opened_write",
    "recogniser_of",
    "set_up_logs",
    "token_of",
    "topics_of",
    "utc_now",
]
