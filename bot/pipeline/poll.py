"""A turn of a source: fetch it, parse it, store what is new."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import assert_never

import structlog

from bot.model.outcomes import Document, NotModified, Unavailable
from bot.model.sources import Entry, EntryState, Listing, PollState, Source, Unreadable
from bot.policy.naming import after_listing
from bot.policy.polling import after_poll
from bot.sources.feeds import parse
from bot.sources.http import Fetcher
from bot.storage.database import Database, Transaction
from bot.storage.sources import PollClaim
from bot.work.isolation import Overrun, Workers

log = structlog.get_logger()


@dataclass(frozen=True, slots=True, kw_only=True)
class PollLimits:
    """How often, how long a claim holds, how much of a new source is read, and what is news."""

    min_interval: timedelta
    max_interval: timedelta
    lease: timedelta
    baseline_entries: int
    max_age: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Poll:
    """Polls one claimed source. Its first good poll is the baseline: stored, and not news."""

    database: Database
    fetcher: Fetcher
    workers: Workers
    clock: Callable[[], datetime]
    spread: Callable[[], float]
    token: Callable[[], str]
    limits: PollLimits
    found: Callable[[], None]

    async def claim(self, limit: int) -> list[PollClaim]:
        """Take the sources that are due."""
        async with self.database.transaction() as tx:
            return await tx.polls.claim(
                now=self.clock(), lease=self.limits.lease, limit=limit, token=self.token()
            )

    async def begin(self, row_id: str, token: str) -> PollClaim | None:
        """Make a claim that was handed over one's own; None when another did."""
        due_at = self.clock() + self.limits.lease
        async with self.database.transaction() as tx:
            return await tx.polls.begin(row_id, token, begun_as=self.token(), due_at=due_at)

    async def give_back(self, claims: Sequence[PollClaim]) -> None:
        """Let others do what was claimed and not finished."""
        async with self.database.transaction() as tx:
            await tx.polls.give_back(claims, now=self.clock())

    async def __call__(self, claim: PollClaim) -> None:
        """Fetch, parse and store, and set the time of the next turn."""
        source, state = claim.source, claim.state
        fetched = await self.fetcher(source.url, etag=state.etag, last_modified=state.last_modified)
        outcome = await read(fetched, source, self.workers)
        now = self.clock()
        after = after_poll(
            state,
            outcome,
            etag=fetched.etag if isinstance(fetched, Document) else None,
            last_modified=fetched.last_modified if isinstance(fetched, Document) else None,
            now=now,
            interval=source.interval or self.limits.min_interval,
            max_interval=self.limits.max_interval,
            spread=self.spread(),
        )
        async with self.database.transaction() as tx:
            if not await tx.polls.settle(claim.token, after):
                return
            new = await self._store(tx, outcome, state, now)
            if isinstance(outcome, Listing):
                await tx.sources.rename(source.id, after_listing(source, outcome).publisher)
            if isinstance(fetched, Document) and fetched.moved_to:
                await tx.sources.move(source.id, fetched.moved_to)
        self._tell(source, state, after, new)

    async def _store(
        self,
        tx: Transaction,
        outcome: Listing | NotModified | Unavailable | Unreadable,
        state: PollState,
        now: datetime,
    ) -> int:
        if not isinstance(outcome, Listing):
            return 0
        if state.succeeded_at is None:
            return await self._store_baseline(tx, outcome.entries, now)
        fresh, stale = _by_age(outcome.entries, now - self.limits.max_age)
        waiting = EntryState.WAITING
        new = await tx.entries.add(fresh, state=waiting, is_news=True, seen_at=now, due_at=now)
        old = await tx.entries.add(stale, state=waiting, is_news=False, seen_at=now, due_at=now)
        return len(new) + len(old)

    async def _store_baseline(
        self, tx: Transaction, entries: tuple[Entry, ...], now: datetime
    ) -> int:
        newest = sorted(entries, key=lambda entry: _age(entry, now))
        read, rest = newest[: self.limits.baseline_entries], newest[self.limits.baseline_entries :]
        waiting, old = EntryState.WAITING, EntryState.OLD
        new = await tx.entries.add(read, state=waiting, is_news=False, seen_at=now, due_at=now)
        await tx.entries.add(rest, state=old, is_news=False, seen_at=now, due_at=None)
        return len(new)

    def _tell(self, source: Source, before: PollState, after: PollState, new: int) -> None:
        if new:
            log.info("source polled", source=source.id, new_entries=new)
            self.found()
        if after.failures and after.last_error != before.last_error:
            log.warning("poll failed", source=source.id, reason=after.last_error)
        if before.failures and not after.failures:
            log.info("source recovered", source=source.id, failures=before.failures)


async def read(
    fetched: Document | NotModified | Unavailable, source: Source, workers: Workers
) -> Listing | NotModified | Unavailable | Unreadable:
    """Parse what was fetched, in a worker process: a feed may be hostile."""
    match fetched:
        case NotModified() | Unavailable():
            return fetched
        case Document():
            outcome = await workers.run(parse_feed, fetched, source.id)
            if isinstance(outcome, Overrun):
                return Unreadable(reason=f"the feed can't be parsed: {outcome.reason}")
            return outcome
        case _:
            assert_never(fetched)


def parse_feed(document: Document, source_id: str) -> Listing | Unreadable:
    """Parse a feed; a worker takes its arguments by position."""
    return parse(document, source_id=source_id)


def _age(entry: Entry, now: datetime) -> timedelta:
    return now - entry.published_at if entry.published_at else timedelta.max


def _by_age(entries: tuple[Entry, ...], oldest: datetime) -> tuple[list[Entry], list[Entry]]:
    fresh: list[Entry] = []
    stale: list[Entry] = []
    for entry in entries:
        published = entry.published_at
        (stale if published and published < oldest else fresh).append(entry)
    return fresh, stale
