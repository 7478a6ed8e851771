"""What admins do to sources: each change is stored with its line in the record, or not at all."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest

from bot.model.sources import EntryState, Origin, PollState
from bot.pipeline.prune import Prune
from bot.pipeline.sources.keep_sources import KeepSources
from bot.pipeline.sources.tend import UNDO, Tend
from bot.storage.database import Database
from bot.storage.record.audit import Change
from tests.conftest import NOW, Clock
from tests.samples import ENTRY, POLL, SOURCE

HOUR = timedelta(hours=1)
CHANGE = Change(at=NOW, user_id=7, action="sources", target=SOURCE.id)


@dataclass
class Woken:
    """Counts how often those that are due were told of."""

    times: int = 0

    def __call__(self) -> None:
        self.times += 1


@dataclass
class Tended:
    """A source that was polled an hour ago, and what admins do to it."""

    database: Database
    clock: Clock
    woken: Woken = field(default_factory=Woken)

    @property
    def tend(self) -> Tend:
        return Tend(database=self.database, clock=self.clock, wake=self.woken)

    async def begin(self) -> None:
        state = replace(POLL, due_at=NOW + 12 * HOUR, succeeded_at=NOW - HOUR, polled_at=NOW - HOUR)
        async with self.database.transaction() as tx:
            await tx.sources.save(SOURCE)
            await tx.polls.add(state)
            await tx.entries.add(
                [ENTRY], state=EntryState.WAITING, is_news=True, seen_at=NOW, due_at=NOW
            )

    async def state(self) -> PollState:
        async with self.database.reading() as tx:
            state = await tx.polls.get(SOURCE.id)
        assert state is not None
        return state

    async def record(self) -> int:
        async with self.database.reading() as tx:
            return len(await tx.audit.newest(limit=99))


@pytest.fixture
async def tended(database: Database, clock: Clock) -> Tended:
    tended = Tended(database, clock)
    await tended.begin()
    return tended


async def test_a_change_is_made_once_and_recorded_once(tended: Tended) -> None:
    tend = tended.tend
    for _ in range(2):
        await tend.set_enabled(SOURCE.id, enabled=False, change=CHANGE)
    assert await tended.record() == 1
    assert not await tend.poll_now(SOURCE.id, change=CHANGE)
    assert not await tend.set_interval(SOURCE.id, SOURCE.interval, change=CHANGE)
    assert not await tend.set_topics(SOURCE.id, SOURCE.topics, change=CHANGE)
    assert not await tend.add(SOURCE, change=CHANGE)
    assert await tended.record() == 1
    assert await tend.set_enabled(SOURCE.id, enabled=True, change=CHANGE)
    assert (await tended.state()).due_at == NOW
    assert await tended.record() == 2


async def test_nothing_can_be_done_to_a_source_that_is_not_there(tended: Tended) -> None:
    tend = tended.tend
    assert not await tend.set_enabled("nobody", enabled=False, change=CHANGE)
    assert not await tend.poll_now("nobody", change=CHANGE)
    assert not await tend.set_interval("nobody", HOUR, change=CHANGE)
    assert not await tend.set_topics("nobody", ("defi",), change=CHANGE)
    assert not await tend.remove("nobody", change=CHANGE)
    assert not await tend.restore("nobody", change=CHANGE)
    assert (await tended.record(), tended.woken.times) == (0, 0)


async def test_poll_now_makes_a_source_due_and_wakes_who_polls(tended: Tended) -> None:
    assert await tended.tend.poll_now(SOURCE.id, change=CHANGE)
    assert ((await tended.state()).due_at, tended.woken.times) == (NOW, 1)


async def test_a_shorter_interval_brings_the_next_turn_nearer(tended: Tended) -> None:
    await tended.tend.set_interval(SOURCE.id, HOUR, change=CHANGE)
    assert (await tended.state()).due_at == NOW + HOUR
    await tended.tend.set_interval(SOURCE.id, 3 * HOUR, change=CHANGE)
    assert (await tended.state()).due_at == NOW + HOUR
    await tended.tend.set_interval(SOURCE.id, None, change=CHANGE)
    async with tended.database.reading() as tx:
        source = await tx.sources.get(SOURCE.id)
    assert source == replace(SOURCE, interval=None, changed=("interval",))


async def test_a_removed_source_is_neither_shown_polled_nor_read(tended: Tended) -> None:
    assert await tended.tend.remove(SOURCE.id, change=CHANGE)
    assert not await tended.tend.remove(SOURCE.id, change=CHANGE)
    later = NOW + UNDO
    async with tended.database.transaction() as tx:
        assert await tx.sources.all() == []
        assert await tx.sources.get(SOURCE.id) is None
        assert await tx.polls.claim(now=later, lease=HOUR, limit=9, token="t") == []
        assert await tx.entries.claim(now=later, lease=HOUR, limit=9, token="t") == []
        assert (await tx.standing.unpolled(later)).count == 0
        assert (await tx.standing.unread(later)).count == 0


async def test_a_turn_that_was_under_way_writes_nothing_after_the_removal(tended: Tended) -> None:
    async with tended.database.transaction() as tx:
        await tx.polls.make_due(SOURCE.id, NOW)
        [claim] = await tx.polls.claim(now=NOW, lease=HOUR, limit=9, token="t")
    await tended.tend.remove(SOURCE.id, change=CHANGE)
    async with tended.database.transaction() as tx:
        assert not await tx.polls.settle(claim.token, claim.state)


async def test_what_is_restored_is_as_it_was(tended: Tended) -> None:
    before = await tended.state()
    await tended.tend.remove(SOURCE.id, change=CHANGE)
    tended.clock.advance(hours=23)
    assert await tended.tend.restore(SOURCE.id, change=CHANGE)
    assert await tended.state() == before
    async with tended.database.transaction() as tx:
        assert await tx.sources.all() == [SOURCE]
        [claim] = await tx.entries.claim(now=NOW + HOUR, lease=HOUR, limit=9, token="t")
    assert claim.entry == ENTRY
    assert not await tended.tend.restore(SOURCE.id, change=CHANGE)


async def test_a_removal_is_for_good_after_a_day(tended: Tended) -> None:
    await tended.tend.remove(SOURCE.id, change=CHANGE)
    prune = Prune(database=tended.database, clock=tended.clock, keep=30 * UNDO)
    tended.clock.advance(days=1)
    await prune()
    assert await tended.tend.restore(SOURCE.id, change=CHANGE)
    await tended.tend.remove(SOURCE.id, change=CHANGE)
    tended.clock.advance(days=1, seconds=1)
    assert not await tended.tend.restore(SOURCE.id, change=CHANGE)
    await prune()
    async with tended.database.reading() as tx:
        assert await tx.polls.states() == {}
        assert await tx.entries.known([ENTRY.id]) == set()


async def test_who_adds_a_removed_source_again_begins_anew(tended: Tended) -> None:
    await tended.tend.remove(SOURCE.id, change=CHANGE)
    assert await tended.tend.add(replace(SOURCE, topics=()), change=CHANGE)
    assert await tended.state() == PollState(source_id=SOURCE.id, due_at=NOW)
    async with tended.database.reading() as tx:
        assert await tx.entries.known([ENTRY.id]) == set()
    assert not await tended.tend.restore(SOURCE.id, change=CHANGE)


async def test_the_settings_file_leaves_alone_what_admins_set(database: Database) -> None:
    clock = Clock()
    configured = replace(SOURCE, origin=Origin.SETTINGS)
    keep = KeepSources(database=database, clock=clock)
    await keep([configured])
    tend = Tend(database=database, clock=clock, wake=_nothing)
    await tend.set_interval(SOURCE.id, HOUR, change=CHANGE)
    await tend.set_enabled(SOURCE.id, enabled=False, change=CHANGE)
    await keep([replace(configured, interval=2 * HOUR, topics=("defi",))])
    async with database.reading() as tx:
        [source] = await tx.sources.all()
    assert source == replace(
        configured, interval=HOUR, topics=("defi",), enabled=False, changed=("interval",)
    )


_nothing: Callable[[], None] = Woken()
