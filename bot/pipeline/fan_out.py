"""From a brief to the outbox: owe it to every chat that wants it, a page of chats at a time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.model.briefs import Brief
from bot.policy.matching import wants
from bot.storage.database import Database, Transaction
from bot.storage.fanouts import FanOutClaim

log = structlog.get_logger()

_PAGE = 1000
_MANY = 10_000  # new rows that make PostgreSQL's old plans slow


@dataclass(frozen=True, slots=True, kw_only=True)
class FanOut:
    """Owes one brief. Each page is a transaction, so that other writers come in between.

    The mark that is left behind moves with each page: a crash goes on from there.
    """

    database: Database
    clock: Callable[[], datetime]
    token: Callable[[], str]
    lease: timedelta
    owed: Callable[[], None]

    async def claim(self, limit: int) -> list[FanOutClaim]:
        """Take the briefs that are to be owed."""
        async with self.database.reading() as tx:
            if not await tx.fanouts.has_due(now=self.clock()):
                return []
        async with self.database.transaction() as tx:
            return await tx.fanouts.claim(
                now=self.clock(), lease=self.lease, limit=limit, token=self.token()
            )

    async def begin(self, row_id: str, token: str) -> FanOutClaim | None:
        """Make a claim that was handed over one's own; None when another did."""
        due_at = self.clock() + self.lease
        async with self.database.transaction() as tx:
            return await tx.fanouts.begin(row_id, token, begun_as=self.token(), due_at=due_at)

    async def give_back(self, claims: Sequence[FanOutClaim]) -> None:
        """Let others do what was claimed and not finished."""
        async with self.database.transaction() as tx:
            await tx.fanouts.give_back(claims, now=self.clock())

    async def __call__(self, claim: FanOutClaim) -> None:
        """Look at all subscriptions, page by page."""
        async with self.database.reading() as tx:
            brief = (await tx.briefs.get_many([claim.brief_id])).get(claim.brief_id)
        after, owed = claim.after, 0
        while brief:
            async with self.database.transaction() as tx:
                # Read here, so that who unsubscribes meanwhile does so before or after: not amid.
                page = await tx.subscriptions.active(after=after, limit=_PAGE)
                if not page:
                    break
                after = (page[-1].chat_id, page[-1].thread_id)
                if not await tx.fanouts.advance(claim, after, now=self.clock(), lease=self.lease):
                    return
                wanting = [(each.chat_id, each.thread_id) for each in page if wants(each, brief)]
                owed += await _owe(tx, brief, wanting, self.clock())
            if wanting:
                self.owed()
        async with self.database.transaction() as tx:
            await tx.fanouts.finish(claim)
            if owed >= _MANY:
                await tx.deliveries.analyze()
        if brief:
            log.info("brief owed", brief=brief.id, publisher=brief.publisher, chats=owed)


async def _owe(
    tx: Transaction, brief: Brief, chats: list[tuple[int, int | None]], now: datetime
) -> int:
    return await tx.deliveries.add(chats=chats, key=brief.id, brief_ids=(brief.id,), due_at=now)
