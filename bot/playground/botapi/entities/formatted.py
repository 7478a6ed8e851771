"""A text as a method receives it, made into a text with entities, or refused."""

import re
from bisect import bisect_right
from dataclasses import replace
from typing import Any

from bot.playground.botapi.entities.detect import detect
from bot.playground.botapi.entities.entity import Entity, Formatted, utf16_length, utf16_slice
from bot.playground.botapi.entities.fix import fix
from bot.playground.botapi.entities.html import parse_html
from bot.playground.botapi.errors import bad_request

MAX_RAW_BYTES = 32768
MAX_TEXT = 4096  # UTF-16 units after parsing: https://core.telegram.org/bots/api#sendmessage
MAX_CAPTION = 1024

# What TDLib drops from a text (carriage returns, separators, overrides of direction) and what it
# makes a space of (other control characters).
_DROPPED = re.compile("[\r\u2028-\u202e\u0333\u033f\u030a]")
_CONTROL = re.compile("[\0-\x08\x09\x0b\x0c\x0e-\x1f]")
_BLANK = " \n\u00a0\u1680\u180e\u2000-\u200a\u200b\u202f\u205f\u2060\u2800\u3000\ufeff"


def parse_text(text: str, parse_mode: str, given: list[Any]) -> Formatted:
    """Apply the parse mode, or take the entities that were given; raise ApiError."""
    if len(text.encode("utf-8", "surrogatepass")) > MAX_RAW_BYTES:
        raise bad_request("text is too long")
    match parse_mode.lower():
        case "":
            return Formatted(text=text, entities=tuple(_given(given)))
        case "html":
            return parse_html(text)
        case "markdown" | "markdownv2":
            raise bad_request("unsupported parse_mode: this server parses HTML alone")
        case _:
            raise bad_request("unsupported parse_mode")


def finish(parsed: Formatted) -> Formatted:
    """Return what the chat shows: cleaned, trimmed, with what Telegram finds by itself."""
    cleaned = _trimmed(_cleaned(parsed))
    return Formatted(
        text=cleaned.text, entities=fix(_visible(cleaned), detected=detect(cleaned.text))
    )


def _given(given: list[Any]) -> list[Entity]:
    known = {"type", "offset", "length", "url", "language", "custom_emoji_id", "unix_time"}
    entities = []
    for item in given:
        if not isinstance(item, dict) or "type" not in item:
            raise bad_request("can't parse entities: expected an Object of type MessageEntity")
        try:
            fields = {name: value for name, value in item.items() if name in known}
            entity = Entity(**fields, user_id=item.get("user", {}).get("id"))
        except TypeError:
            raise bad_request("can't parse MessageEntity: a field is missing") from None
        if entity.length > 0 and entity.offset >= 0:
            entities.append(entity)
    return entities


def _cleaned(parsed: Formatted) -> Formatted:
    text = _CONTROL.sub(" ", parsed.text)
    if not _DROPPED.search(text):
        return replace(parsed, text=text)
    places = [utf16_length(text[: found.start()]) for found in _DROPPED.finditer(text)]
    return Formatted(
        text=_DROPPED.sub("", text),
        entities=tuple(
            moved for entity in parsed.entities if (moved := _moved(entity, places)).length > 0
        ),
    )


def _moved(entity: Entity, places: list[int]) -> Entity:
    start = entity.offset - bisect_right(places, entity.offset - 1)
    end = entity.end - bisect_right(places, entity.end - 1)
    return replace(entity, offset=start, length=end - start)


def _trimmed(parsed: Formatted) -> Formatted:
    """Take off the blanks behind the text, and those before it that no entity covers."""
    text = parsed.text.rstrip(" \n")
    length = utf16_length(text)
    entities = [
        replace(entity, length=min(entity.end, length) - entity.offset)
        for entity in parsed.entities
        if entity.offset < length
    ]
    first = min((entity.offset for entity in entities), default=length)
    blanks = min(len(text) - len(text.lstrip(" \n")), first)
    moved = tuple(replace(entity, offset=entity.offset - blanks) for entity in entities)
    return Formatted(text=text[blanks:], entities=moved)


def _visible(parsed: Formatted) -> list[Entity]:
    """Leave out the entities that cover nothing but blanks."""
    return [entity for entity in parsed.entities if utf16_slice(parsed.text, entity).strip()]


def is_blank(text: str) -> bool:
    """Whether a text shows nothing, which Telegram refuses."""
    return not re.sub(f"[{_BLANK}]", "", text).strip()
