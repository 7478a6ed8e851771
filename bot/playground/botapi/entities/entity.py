"""One entity of a text, and the units in which Telegram measures."""

from dataclasses import dataclass
from typing import Any

SPLITTABLE = ("bold", "italic", "underline", "strikethrough", "spoiler")
QUOTES = ("blockquote", "expandable_blockquote")
CODE = ("pre", "code")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A MessageEntity; `offset` and `length` are in UTF-16 code units.

    A text_mention carries the `user_id` alone: who knows the users puts the User in.
    """

    type: str
    offset: int
    length: int
    url: str | None = None
    user_id: int | None = None
    language: str | None = None
    custom_emoji_id: str | None = None
    unix_time: int | None = None
    date_time_format: str | None = None

    @property
    def end(self) -> int:
        """Where the entity ends, exclusive."""
        return self.offset + self.length

    def to_json(self) -> dict[str, Any]:
        """Return the MessageEntity without its empty fields and without the user."""
        body: dict[str, Any] = {"type": self.type, "offset": self.offset, "length": self.length}
        for name in ("url", "language", "custom_emoji_id", "unix_time", "date_time_format"):
            if (value := getattr(self, name)) is not None:
                body[name] = value
        return body


@dataclass(frozen=True, slots=True, kw_only=True)
class Formatted:
    """A text as it is stored and shown: no markup, entities in order."""

    text: str
    entities: tuple[Entity, ...] = ()


def utf16_length(text: str) -> int:
    """Return the length in UTF-16 code units, as Telegram counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def utf16_slice(text: str, entity: Entity) -> str:
    """Return what the entity covers."""
    units = text.encode("utf-16-le", "surrogatepass")
    return units[2 * entity.offset : 2 * entity.end].decode("utf-16-le", "replace")
