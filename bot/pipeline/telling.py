"""Tell the admins something, in the transaction that makes it so."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

import structlog

from bot.model.chats import Priority
from bot.model.identity import stable_id
from bot.storage.database import Transaction

log = structlog.get_logger()


async def everyone(tx: Transaction, first: Sequence[int]) -> tuple[int, ...]:
    """Return the admins of the settings file and those that were added by command."""
    return tuple(dict.fromkeys([*first, *await tx.admins.all()]))


@dataclass(frozen=True, slots=True, kw_only=True)
class TellAdmins:
    """Owes a notice to each admin, and logs it where there is none."""

    admins: tuple[int, ...]
    clock: Callable[[], datetime]

    async def __call__(self, tx: Transaction, text: str) -> None:
        """Owe it; the next tick sends it."""
        now = self.clock()
        log.warning("notice to admins", text=text)
        await tx.deliveries.add(
            chats=[(admin, None) for admin in await everyone(tx, self.admins)],
            key=f"notice: {stable_id(text, now.isoformat())}",
            notice=text,
            due_at=now,
            priority=Priority.ASKED,
        )
