"""Briefs whose deliveries are still being owed: a mark that moves from chat to chat."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Row, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.chats.subscriptions import Address
from bot.storage.claims import Claims
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
class FanOuts:
    """What is still to be owed. The row is gone when every chat has been looked at."""

    connection: AsyncConnection

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

    async def has_due(self, *, now: datetime) -> bool:
        """Tell whether there is anything to owe, without taking the write lock."""
        return await self._rows.has_due(now=now)

    async def claim(
        self, *, now: datetime, lease: timedelta, limit: int, token: str
    ) -> list[FanOutClaim]:
        """Take those that are due longest."""
        rows = await self._rows.take(now=now, lease=lease, limit=limit, token=token)
        return [_claim(row, token) for row in rows]

    async def begin(
        self, brief_id: str, token: str, *, begun_as: str, due_at: datetime
    ) -> FanOutClaim | None:
        """Make a claim that was handed over one's own; None when another did."""
        row = await self._rows.begin(brief_id, token, begun_as=begun_as, due_at=due_at)
        return _claim(row, begun_as) if row else None

    async def give_back(self, claims: Sequence[FanOutClaim], *, now: datetime) -> None:
        """Let what was claimed and not finished be due again."""
        for claim in claims:
            await self._rows.give_back(claim.row_id, claim.token, due_at=now)

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

    async def end_leases(self, now: datetime) -> None:
        """Let every claimed one be due: whoever claimed it is known to be dead."""
        await self._rows.end_leases(now)

    @property
    def _rows(self) -> Claims:
        return Claims(self.connection, fanouts)


def _claim(row: Row[*tuple[object, ...]], token: str) -> FanOutClaim:
    after = None if row.after_chat is None else (row.after_chat, row.after_thread or None)
    return FanOutClaim(brief_id=row.brief_id, after=after, token=token, is_again=row.is_again)
