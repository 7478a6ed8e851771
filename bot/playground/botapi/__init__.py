"""A local Bot API server with people, chats, limits and faults, for tests and for the demo."""

from bot.playground.botapi.errors import ApiError
from bot.playground.botapi.faults import (
    BAD_GATEWAY,
    FLOOD_PAGE,
    FLOOD_WITHOUT_PARAMETERS,
    INTERNAL_ERROR,
    RESET_AFTER,
    RESET_BEFORE,
    TRUNCATED,
    Fault,
    Faults,
    Flooded,
    Missing,
    Page,
    Refuse,
    Reset,
    Slow,
    Truncated,
)
from bot.playground.botapi.flood import Flood, FloodLimits
from bot.playground.botapi.people import Person
from bot.playground.botapi.schema import Schema, find_schema
from bot.playground.botapi.server import BotApiServer
from bot.playground.botapi.state import Call, Chat, InlineResult, Message, Query, Status, busiest
from bot.playground.botapi.world import World

__all__ = [
    "BAD_GATEWAY",
    "FLOOD_PAGE",
    "FLOOD_WITHOUT_PARAMETERS",
    "INTERNAL_ERROR",
    "RESET_AFTER",
    "RESET_BEFORE",
    "TRUNCATED",
    "ApiError",
    "BotApiServer",
    "Call",
    "Chat",
    "Fault",
    "Faults",
    "Flood",
    "FloodLimits",
    "Flooded",
    "InlineResult",
    "Message",
    "Missing",
    "Page",
    "Person",
    "Query",
    "Refuse",
    "Reset",
    "Schema",
    "Slow",
    "Status",
    "Truncated",
    "World",
    "busiest",
    "find_schema",
]
