"""Whose time counts: the machine's on SQLite, the database's where several machines share one."""

import time
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


async def test_an_answer_that_took_long_does_not_set_it(postgres_url: str) -> None:
    readings = iter([10.0, 10.2, 20.0, 400.0])
    last = 10.2

    def slow() -> float:
        nonlocal last
        last = next(readings, last)
        return last

    async with opened(postgres_url) as database:
        now = SharedClock(database, slow)
        await now.set()
        await now.set()
    assert now() - datetime.now(UTC) > timedelta(seconds=380)


async def test_it_must_be_set_before_it_is_read(sqlite: Database) -> None:
    with pytest.raises(RuntimeError, match="not set"):
        SharedClock(sqlite)()


def test_the_seconds_never_go_back() -> None:
    before = seconds()
    assert before >= time.monotonic() - 1
    assert seconds() >= before
