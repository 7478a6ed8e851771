"""Texts with entities: HTML parsed as Telegram parses it, and what Telegram finds by itself."""

from bot.playground.botapi.entities.detect import detect
from bot.playground.botapi.entities.entity import Entity, Formatted, utf16_length
from bot.playground.botapi.entities.fix import MAX_ENTITIES, fix
from bot.playground.botapi.entities.formatted import (
    MAX_CAPTION,
    MAX_TEXT,
    finish,
    is_blank,
    parse_text,
)
from bot.playground.botapi.entities.html import parse_html
from bot.playground.botapi.entities.links import checked_link

__all__ = [
    "MAX_CAPTION",
    "MAX_ENTITIES",
    "MAX_TEXT",
    "Entity",
    "Formatted",
    "checked_link",
    "detect",
    "finish",
    "fix",
    "is_blank",
    "parse_html",
    "parse_text",
    "utf16_length",
]
