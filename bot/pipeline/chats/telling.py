"""Tell people something unasked, in the transaction that makes it so, in their own language."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

import structlog

from bot.model.chats import Priority
from bot.model.identity import stable_id
from bot.model.notices import Notice
from bot.storage.database import Transaction
from bot.texts import Texts, texts_of

log = structlog.get_logger()


async def everyone(tx: Transaction, first: Sequence[int]) -> tuple[int, ...]:
    """Return the admins of the settings file and those that were added by command."""
    return tuple(dict.fromkeys([*first, *await tx.admins.all()]))


async def owe_notice(
    tx: Transaction,
    people: Sequence[int],
    notice: Notice,
    *,
    key: str,
    now: datetime,
    language: str | None = None,
) -> None:
    """Owe a notice to people in private, each in their own language, else in this one."""
    known = await tx.chats.of([(person, None) for person in people])
    told: dict[str, list[int]] = {}
    for person in people:
        chat = known.get((person, None))
        texts = texts_of((chat.language if chat else None) or language)
        text = _worded(notice, texts, chat.timezone if chat else "UTC")
        told.setdefault(text, []).append(person)
    for text, who in told.items():
        await tx.deliveries.add(
            chats=[(person, None) for person in who],
            key=key,
            notice=text,
            due_at=now,
            priority=Priority.ASKED,
        )


def _worded(notice: Notice, texts: Texts, timezone: str) -> str:
    arguments = {
        name: texts.moment(value, timezone) if isinstance(value, datetime) else value
        for name, value in notice.arguments.items()
    }
    return texts.plain(notice.name, **arguments)


@dataclass(frozen=True, slots=True, kw_only=True)
class TellAdmins:
    """Owes a notice to each admin, and logs it where there is none."""

    admins: tuple[int, ...]
    clock: Callable[[], datetime]

    async def __call__(self, tx: Transaction, notice: Notice) -> None:
        """Owe it; the next tick sends it."""
        now = self.clock()
        text = _worded(notice, texts_of(None), "UTC")
        log.warning("notice to admins", text=text)
        key = f"notice: {stable_id(text, now.isoformat())}"
        await owe_notice(tx, await everyone(tx, self.admins), notice, key=key, now=now)
