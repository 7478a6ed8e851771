"""How admins name people, by the id that Telegram gives them; and what they changed."""

from collections.abc import Callable

from bot.commands.request import Asker, Desk, Request
from bot.storage.record.audit import Change

_LARGEST = 2**52  # https://core.telegram.org/bots/api#user: at most 52 significant bits
_MOST_DIGITS = 16


def read_id(request: Request) -> tuple[int | None, str]:
    """Read a person's id and the words after it; None when there is none."""
    first, _, rest = request.arguments.strip().partition(" ")
    is_short = first.isascii() and first.isdigit() and len(first) <= _MOST_DIGITS
    is_id = is_short and 0 < int(first) < _LARGEST
    return (int(first) if is_id else None), " ".join(rest.split())


def changed(desk: Desk, asker: Asker, target: str, detail: str = "") -> Callable[[str], Change]:
    """Describe a change for the record; the action's name comes last."""
    return lambda action: Change(
        at=desk.clock(),
        user_id=asker.user_id or 0,
        action=action,
        target=target,
        detail=detail[:200],
    )
