"""What can be told of an update before it is parsed, whatever it holds."""

import json
from collections.abc import Mapping
from typing import Any, TypeGuard

import telegram

from bot.model.updates import Incoming

_LARGEST = 2**63 - 1


def read_update(row: object) -> Incoming | None:
    """Give an update its place in the line of its chat; None when it has no number of its own."""
    if not isinstance(row, Mapping):
        return None
    update_id = row.get("update_id")
    if not _is_id(update_id) or update_id <= 0:
        return None
    return Incoming(id=update_id, line=_line(row), body=json.dumps(row))


def parse(incoming: Incoming, bot: telegram.Bot) -> telegram.Update:
    """Let the chat library read an update. Raises whatever it raises at what it can't read."""
    return telegram.Update.de_json(json.loads(incoming.body), bot)


def _line(row: Mapping[str, Any]) -> int:
    """Return the chat's id, else that of the person, else 0."""
    for event in row.values():
        for place in _places(event):
            found = place.get("id") if isinstance(place, Mapping) else None
            if _is_id(found):
                return found
    return 0


def _places(event: object) -> list[object]:
    if not isinstance(event, Mapping):
        return []
    message = event.get("message")
    inner = message.get("chat") if isinstance(message, Mapping) else None
    return [event.get("chat"), inner, event.get("from")]


def _is_id(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) <= _LARGEST
