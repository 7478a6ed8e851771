"""Whose time counts: the machine's on SQLite, the database's where several machines share one."""

import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from bot.app import clock
from bot.app.clock import SharedClock, clock_on, seconds, upkeep, utc_now
from bot.model.errors import StorageUnavailableError
from bot.storage.database import Database
from tests.conftest import opened

A_MOMENT = timedelta(minutes=1)


async def test_on_sqlite_it_is_the_machines(sqlite: Database) -> None:
    now = await clock_on(sqlite)
    assert now is utc_now
    assert upkeep(now) == []


async def test_on_postgresql_it_is_the_databases_whatever_the_machine_says(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "utc_now", lambda: datetime(2001, 1, 1, tzinfo=UTC))
    async with opened(postgres_url) as database:
        now = await clock_on(database)
        assert abs(now() - datetime.now(UTC)) < A_MOMENT
        [keep_right] = upkeep(now)
        await keep_right()
        assert abs(now() - datetime.now(UTC)) < A_MOMENT


async def test_it_goes_on_while_the_database_cannot_be_asked(postgres_url: str) -> None:
    passed = 0.0
    async with opened(postgres_url) as database:
        now = SharedClock(database, lambda: passed)
        await now.set()
        began = now()
    passed = 90.0
    lost = Database.connect(postgres_url.replace("/test_", "/no_"))
    now.database = lost
    with pytest.raises(StorageUnavailableError):
        await now.set()
    await lost.close()
    assert now() - began == timedelta(seconds=90)


@dataclass
class Machine:
    """What a machine's clock says; each reading of it takes as long as we say."""

    at: float = 1000.0
    each: float = 0.0

    def __call__(self) -> float:
        self.at += self.each
        return self.at


async def test_an_answer_that_took_long_does_not_set_it_while_it_is_known(
    postgres_url: str,
) -> None:
    machine = Machine()
    async with opened(postgres_url) as database:
        now = SharedClock(database, machine)
        await now.set()
        machine.at -= 30  # by its own clock it lags now
        machine.each = 1.0
        await now.set()
        assert datetime.now(UTC) - now() > timedelta(seconds=20)
        machine.at += 2 * 60
        await now.set()
        assert abs(now() - datetime.now(UTC)) < timedelta(seconds=15)


async def test_it_stands_still_rather_than_go_back_a_little(postgres_url: str) -> None:
    machine = Machine()
    async with opened(postgres_url) as database:
        now = SharedClock(database, machine)
        await now.set()
        machine.at += 9
        ahead = now()
        await now.set()
        assert now() == ahead
        machine.at += 20
        assert now() > ahead


async def test_it_goes_back_when_the_databases_was_set_back_by_much(postgres_url: str) -> None:
    machine = Machine()
    async with opened(postgres_url) as database:
        now = SharedClock(database, machine)
        await now.set()
        machine.at += 3600
        ahead = now()
        await now.set()
        assert ahead - now() > timedelta(minutes=50)


async def test_it_must_be_set_before_it_is_read(sqlite: Database) -> None:
    with pytest.raises(RuntimeError, match="not set"):
        SharedClock(sqlite)()


def test_the_seconds_never_go_back() -> None:
    before = seconds()
    assert before >= time.monotonic() - 1
    assert seconds() >= before
