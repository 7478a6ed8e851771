"""What a method has at hand: the world, the limits, and the call's parameters."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.playground.botapi.errors import Object, bad_request
from bot.playground.botapi.flood import Flood
from bot.playground.botapi.state import Chat, Ledger


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file of a multipart body."""

    name: str
    content_type: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """The parameters by name, as the Bot API server sees them: all text, objects as JSON."""

    values: Mapping[str, str]
    files: Mapping[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """Return a text, empty if it is not given."""
        return self.values.get(name, "")

    def integer(self, name: str, default: int = 0) -> int:
        """Return a number; like Telegram, 0 for what is none."""
        value = self.values.get(name)
        if value is None:
            return default
        value = value.strip()
        return int(value) if value.isascii() and value.removeprefix("-").isdecimal() else 0

    def boolean(self, name: str) -> bool:
        """Return a flag."""
        return self.values.get(name, "").lower() in {"true", "yes", "1"}

    def mapping(self, name: str) -> Object | None:
        """Return a JSON object, None if it is not given; raise ApiError."""
        value = self._json(name, "object")
        if value is not None and not isinstance(value, dict):
            raise bad_request(f"{name}: object expected")
        return value

    def array(self, name: str) -> list[Any] | None:
        """Return a JSON array, None if it is not given; raise ApiError."""
        value = self._json(name, "array")
        if value is not None and not isinstance(value, list):
            raise bad_request(f"{name}: array expected")
        return value

    def _json(self, name: str, kind: str) -> object:
        text = self.values.get(name, "")
        if not text or text == "null":
            return None
        try:
            parsed: object = json.loads(text)
        except (ValueError, RecursionError):
            raise bad_request(f"can't parse {name} JSON {kind}") from None
        return parsed


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The world and the limits."""

    ledger: Ledger
    flood: Flood

    def count(self, chat: Chat, *, is_paid: bool = False) -> None:
        """Count a message or an edit against the flood limits; raise ApiError 429."""
        self.flood.admit(chat.id, chat.kind, self.ledger.monotonic(), is_paid=is_paid)
