"""Briefs whose deliveries are still being owed: a mark that moves from chat to chat."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Row, func, select
from typing_extensions import override

from bot.storage.chats.subscriptions import Address
from bot.storage.claims import ClaimedRows, Rows
from bot.storage.schema import fanouts
from bot.storage.statements import insert_new, upsert

_OWING = 4_100_003  # the advisory lock of those who owe news, on PostgreSQL


@dataclass(frozen=True, slots=True, kw_only=True)
class FanOutClaim:
    """A brief to owe to the chats after this one."""

    brief_id: str
    after: Address | None
    token: str
    is_again: bool = False

    @property
    def row_id(self) -> str:
        """The key of its row."""
        return self.brief_id


@dataclass(frozen=True, slots=True)
class FanOuts(ClaimedRows[FanOutClaim]):
    """What is still to be owed. The row is gone when every chat has been looked at."""

    _table = fanouts

    async def add(self, brief_id: str, *, due_at: datetime) -> None:
        """Begin to owe a brief."""
        await insert_new(self.connection, fanouts, [{"brief_id": brief_id, "due_at": due_at}])

    async def add_again(self, brief_id: str, *, due_at: datetime) -> None:
        """Look at all chats once more: the brief's story grew, and more of them may want it.

        A first look that is still under way begins anew, and stays a first one.
        """
        row = {
            "brief_id": brief_id,
            "after_chat": None,
            "after_thread": None,
            "due_at": due_at,
            "claim": None,
            "is_again": True,
        }
        await upsert(self.connection, fanouts, row, keep={"is_again"})

    async def wait_for_turn(self) -> None:
        """Let one at a time owe news, until the transaction ends.

        Ids are given when rows are written, but seen when they are committed: what two owe at once
        could be sent in the wrong order. On SQLite writers wait for each other anyway.
        """
        if self.connection.dialect.name == "postgresql":
            await self.connection.execute(select(func.pg_advisory_xact_lock(_OWING)))

    async def advance(
        self, claim: FanOutClaim, after: Address, *, now: datetime, lease: timedelta
    ) -> bool:
        """Note how far it has come; False when the claim was lost meanwhile."""
        chat_id, thread_id = after
        mark = {"after_chat": chat_id, "after_thread": thread_id or 0}
        return await self._rows.keep(claim.row_id, claim.token, due_at=now + lease, **mark)

    async def finish(self, claim: FanOutClaim) -> bool:
        """Forget it; False when the claim was lost meanwhile."""
        return await self._rows.finish(claim.row_id, claim.token)

    @override
    async def _claims(self, rows: Rows, token: str) -> list[FanOutClaim]:
        return [_claim(row, token) for row in rows]


def _claim(row: Row[*tuple[object, ...]], token: str) -> FanOutClaim:
    after = None if row.after_chat is None else (row.after_chat, row.after_thread or None)
    return FanOutClaim(brief_id=row.brief_id, after=after, token=token, is_again=row.is_again)
