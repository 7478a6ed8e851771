"""What many tests stand on: both databases, for real, and a clock that the test moves."""

import contextlib
import itertools
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import hypothesis
import psycopg
import pytest

from bot.storage.database import Database
from tests.house import House, house_in
from tests.postgres import postgres_server

# A test that is slow is no test that fails: the machine may be busy.
hypothesis.settings.register_profile("unhurried", deadline=None)
hypothesis.settings.load_profile("unhurried")

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
_numbers = itertools.count(1)


@dataclass
class Clock:
    """A clock that stands still until it is moved."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **by: float) -> datetime:
        self.now += timedelta(**by)
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """A PostgreSQL server of this test run's own; gives the URL of its `postgres` database."""
    with postgres_server() as server:
        yield server.url


@pytest.fixture
def postgres_url(postgres: str) -> Iterator[str]:
    """The URL of a fresh PostgreSQL database."""
    name = f"test_{next(_numbers)}"
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    yield postgres.replace("/postgres?", f"/{name}?")
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """The URL of a fresh SQLite database."""
    return f"sqlite:///{tmp_path / 'hottopics.db'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """The URL of a fresh database, of each kind in turn."""
    kind = {"sqlite": "sqlite_url", "postgresql": "postgres_url"}[request.param]
    url: str = request.getfixturevalue(kind)
    return url


@contextlib.asynccontextmanager
async def opened(url: str) -> AsyncIterator[Database]:
    """A database with its schema, closed at the end."""
    database = Database.connect(url)
    await database.upgrade()
    try:
        yield database
    finally:
        await database.close()


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """A fresh database of each kind in turn."""
    async with opened(database_url) as database:
        yield database


@pytest.fixture
async def sqlite(sqlite_url: str) -> AsyncIterator[Database]:
    """A fresh SQLite database, where the kind does not matter."""
    async with opened(sqlite_url) as database:
        yield database


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """The whole bot's surroundings; it runs when the test says so."""
    async with house_in(tmp_path) as house:
        yield house
