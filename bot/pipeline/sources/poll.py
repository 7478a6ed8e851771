"""A turn of a source: fetch it, parse it, store what is new."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import assert_never

import structlog
from typing_extensions import override

from bot.model.notices import Notice
from bot.model.outcomes import Document, NotModified, Unavailable
from bot.model.sources import Entry, EntryState, Listing, PollState, Source, Unreadable
from bot.pipeline.sources.reading import read
from bot.pipeline.taking import Taking
from bot.policy.identity import as_another, is_corrected
from bot.policy.naming import after_listing
from bot.policy.notices import ENOUGH_ENTRIES, after_notice
from bot.policy.polling import Pace, Turn, after_poll, is_gone, moved_for_good
from bot.sources.http import Fetcher
from bot.storage.claims import ClaimedRows
from bot.storage.database import Transaction
from bot.storage.news.polls import PollClaim
from bot.work.isolation import Workers

log = structlog.get_logger()


@dataclass(frozen=True, slots=True, kw_only=True)
class PollLimits:
    """How often, how much of a new source is read, and what is news."""

    min_interval: timedelta
    max_interval: timedelta
    baseline_entries: int
    max_age: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Poll(Taking[PollClaim]):
    """Polls one claimed source. Its first good poll is the baseline: stored, and not news."""

    fetcher: Fetcher
    workers: Workers
    spread: Callable[[], float]
    limits: PollLimits
    found: Callable[[], None]
    tell_admins: Callable[[Transaction, Notice], Awaitable[None]]

    @override
    def _rows(self, tx: Transaction) -> ClaimedRows[PollClaim]:
        return tx.polls

    async def __call__(self, claim: PollClaim) -> None:
        """Fetch, parse and store, and set the time of the next turn."""
        source, state = claim.source, claim.state
        fetched = await self.fetcher(source.url, etag=state.etag, last_modified=state.last_modified)
        outcome = await read(fetched, source, self.workers, self.fetcher)
        now = self.clock()
        turn = to_turn(fetched, outcome)
        pace = Pace(
            min_interval=self.limits.min_interval,
            max_interval=self.limits.max_interval,
            own=source.interval,
        )
        gone = is_gone(state, outcome)
        after = after_poll(state, turn, now=now, pace=pace, spread=self.spread())
        async with self.database.transaction() as tx:
            outcomes = await self._outcomes(tx, outcome, state)
            after, notice = after_notice(
                source, state, after, now=now, gone=gone, outcomes=outcomes
            )
            if not await tx.polls.settle(claim.token, after):
                return
            new = await self._store(tx, outcome, state, now)
            if isinstance(outcome, Listing):
                await tx.sources.rename(source.id, after_listing(source, outcome).publisher)
            if new_url := moved_for_good(state, turn.moved_to):
                await tx.sources.move(source.id, new_url)
            if gone:
                await tx.sources.set_enabled(source.id, enabled=False)
            if notice:
                await self.tell_admins(tx, notice)
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
        entries = await self._identified(tx, outcome.entries, now)
        fresh, stale = _by_age(entries, now - self.limits.max_age)
        waiting = EntryState.WAITING
        new = await tx.entries.add(fresh, state=waiting, is_news=True, seen_at=now, due_at=now)
        old = await tx.entries.add(stale, state=waiting, is_news=False, seen_at=now, due_at=now)
        return len(new) + len(old)

    async def _outcomes(
        self,
        tx: Transaction,
        outcome: Listing | NotModified | Unavailable | Unreadable,
        state: PollState,
    ) -> list[tuple[EntryState, str]]:
        """Ask what became of the last entries, where there may be something to tell of them."""
        if not isinstance(outcome, Listing) and state.told_at is None:
            return []
        return await tx.entries.outcomes(state.source_id, ENOUGH_ENTRIES)

    async def _identified(
        self, tx: Transaction, listed: tuple[Entry, ...], now: datetime
    ) -> tuple[Entry, ...]:
        """Give an id of its own to an article that came under the guid or address of another.

        What came under another title alone is corrected: its page is read again.
        """
        known = await tx.entries.titles([entry.id for entry in listed])
        found = tuple(
            as_another(entry, *known[entry.id]) if entry.id in known else entry for entry in listed
        )
        changed = [
            entry
            for entry in found
            if entry.id in known and is_corrected(entry.title, known[entry.id][0])
        ]
        await tx.entries.read_again(changed, now=now)
        return found

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


def to_turn(
    fetched: Document | NotModified | Unavailable,
    outcome: Listing | NotModified | Unavailable | Unreadable,
) -> Turn:
    """Put together what a turn brought and what the server said with it."""
    match fetched:
        case Document():
            return Turn(
                outcome=outcome,
                etag=fetched.etag,
                last_modified=fetched.last_modified,
                fresh_for=fetched.fresh_for,
                moved_to=fetched.moved_to,
            )
        case NotModified():
            return Turn(outcome=outcome, fresh_for=fetched.fresh_for)
        case Unavailable():
            return Turn(outcome=outcome)
        case _:
            assert_never(fetched)


def _age(entry: Entry, now: datetime) -> timedelta:
    return now - entry.published_at if entry.published_at else timedelta.max


def _by_age(entries: tuple[Entry, ...], oldest: datetime) -> tuple[list[Entry], list[Entry]]:
    fresh: list[Entry] = []
    stale: list[Entry] = []
    for entry in entries:
        published = entry.published_at
        (stale if published and published < oldest else fresh).append(entry)
    return fresh, stale
