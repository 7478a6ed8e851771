"""Who may act for the bot: two programs on one database, one of which may be paused."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from bot.pipeline.outbox.tenure import LEASE, NotHolderError, Tenure
from bot.storage.database import Database
from bot.storage.outbox.bots import Hold
from tests.conftest import NOW, Clock, opened

BOT_ID = 424242


@dataclass
class Program:
    """A program with a clock of its own, and what it did when it took over."""

    tenure: Tenure
    took_over: list[float]
    turn: Callable[[], Awaitable[None]]


@dataclass
class Seconds:
    now: float = 100.0
    taken: list[float] = field(default_factory=list)

    def __call__(self) -> float:
        return self.now


def program(database: Database, name: str, seconds: Seconds, *, is_alone: bool = False) -> Program:
    tenure = Tenure(
        database=database,
        bot_id=BOT_ID,
        holder=name,
        clock=Clock(),
        seconds=seconds,
        is_alone=is_alone,
    )
    took_over: list[float] = []

    async def take_over() -> None:
        took_over.append(seconds.now)

    return Program(tenure, took_over, lambda: tenure.turn(take_over))


async def test_one_at_a_time_acts_and_another_begins_when_it_gives_the_right_back(
    database: Database,
) -> None:
    first, second = program(database, "a", Seconds()), program(database, "b", Seconds())
    await first.turn()
    await second.turn()
    assert (first.tenure.is_held, second.tenure.is_held) == (True, False)
    await first.turn()
    await first.tenure.release()
    await second.turn()
    assert (first.tenure.is_held, second.tenure.is_held) == (False, True)
    assert (first.took_over, second.took_over) == ([100.0], [100.0])


async def test_who_was_paused_past_his_time_knows_it_without_asking_and_moves_nothing(
    database: Database,
) -> None:
    seconds = Seconds()
    paused = program(database, "a", seconds)
    await paused.turn()
    seconds.now += LEASE.total_seconds()
    assert not paused.tenure.is_held
    async with database.transaction() as tx:
        with pytest.raises(NotHolderError):
            await paused.tenure.fence(tx)


async def test_the_fence_sees_what_the_clock_does_not(database: Database) -> None:
    first, second = program(database, "a", Seconds()), program(database, "b", Seconds())
    await first.turn()
    async with database.transaction() as tx:
        await first.tenure.fence(tx)
    await program(database, "c", Seconds(), is_alone=True).turn()
    async with database.transaction() as tx:
        with pytest.raises(NotHolderError):
            await first.tenure.fence(tx)
    await second.turn()
    assert (first.tenure.is_held, second.tenure.is_held) == (False, False)


async def test_a_lease_that_nobody_renews_ends(sqlite_url: str) -> None:
    async with opened(sqlite_url) as database, database.transaction() as tx:
        assert await hold(tx.bots.hold, "a", seconds=0) is Hold.TAKEN
        assert await hold(tx.bots.hold, "b", seconds=9.9) is Hold.REFUSED
        assert await hold(tx.bots.hold, "a", seconds=5) is Hold.RENEWED
        assert await hold(tx.bots.hold, "b", seconds=10) is Hold.REFUSED
        assert await hold(tx.bots.hold, "b", seconds=15) is Hold.TAKEN


async def hold(ask: Callable[..., Awaitable[Hold]], holder: str, *, seconds: float) -> Hold:
    return await ask(
        BOT_ID, holder, now=NOW + timedelta(seconds=seconds), lease=LEASE, is_alone=False
    )


async def test_who_cannot_ask_stops_acting_when_his_time_is_over_and_takes_over_again(
    sqlite_url: str,
) -> None:
    seconds = Seconds()
    async with opened(sqlite_url) as database:
        cut_off = program(database, "a", seconds)
        await cut_off.turn()

        async def fails() -> None:
            raise ConnectionError

        async with database.transaction() as tx:
            await tx.bots.release(BOT_ID, "a")
        seconds.now += 20
        await cut_off.tenure.turn(fails)
        await cut_off.turn()
    assert cut_off.tenure.is_held
    assert cut_off.took_over == [100.0, 120.0]
