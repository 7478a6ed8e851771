"""A database that fails is told from a statement that is wrong, and is said once."""

import asyncio
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, OperationalError
from structlog.testing import capture_logs

from bot.model.errors import StorageUnavailableError
from bot.storage.database import Database
from bot.storage.health import Health
from tests.conftest import NOW

FAILS, WORKS = "the database fails; what is under way waits", "the database works again"


class Seconds:
    """A clock that stands still until it is moved."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


def fail(health: Health) -> None:
    cause = sqlite3.OperationalError("database or disk is full")
    cause.sqlite_errorcode = sqlite3.SQLITE_FULL
    with pytest.raises(StorageUnavailableError, match="disk is full"), health.watched():
        raise OperationalError("INSERT", {}, cause)


def work(health: Health) -> None:
    with health.watched():
        pass


def test_an_outage_is_said_once_when_it_begins_and_once_when_it_is_over() -> None:
    seconds = Seconds()
    health = Health(seconds=seconds)
    with capture_logs() as logs:
        work(health)
        for _ in range(3):
            fail(health)
            work(health)
        seconds.now += 6
        work(health)
        work(health)
        fail(health)
    assert [each["event"] for each in logs] == [FAILS, WORKS, FAILS]
    assert logs[0]["reason"] == "database or disk is full"


async def test_a_server_that_is_not_there_is_a_database_that_fails() -> None:
    database = Database.connect("postgresql://nobody@127.0.0.1:9/nothing")
    with capture_logs() as logs:
        for _ in range(2):
            with pytest.raises(StorageUnavailableError):
                async with database.reading():
                    pass
        with pytest.raises(StorageUnavailableError):
            async with database.transaction():
                pass
    await database.close()
    assert [each["event"] for each in logs] == [FAILS]


async def test_a_file_that_another_keeps_locked_is_a_database_that_fails(
    sqlite: Database, tmp_path: Path
) -> None:
    async with sqlite.reading() as tx:
        await tx.bots.connection.execute(text("PRAGMA busy_timeout=1"))
    other = sqlite3.connect(tmp_path / "hottopics.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        with capture_logs(), pytest.raises(StorageUnavailableError, match="locked"):
            async with sqlite.transaction():
                pass
    finally:
        other.close()
    async with sqlite.transaction():
        pass


async def test_a_wrong_statement_stays_a_bug(database: Database) -> None:
    with capture_logs() as logs, pytest.raises(DBAPIError):
        async with database.transaction() as tx:
            await tx.bots.connection.execute(text("SELECT nothing FROM nowhere"))
    assert logs == []


async def test_what_is_raised_inside_passes_and_rolls_back(database: Database) -> None:
    async def interrupted() -> None:
        async with database.transaction() as tx:
            await tx.bots.save_held_until(1, NOW)
            raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        await interrupted()
    async with database.reading() as tx:
        assert await tx.bots.get_held_until(1) is None
