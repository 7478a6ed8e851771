"""What many tests stand on: both databases, for real, and a clock that the test moves."""

import asyncio
import contextlib
import itertools
import shutil
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
_LONG = ("chaos", "cli", "tryout", "updates")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes long: of several workers none goes on long after the others."""
    items.sort(key=lambda item: item.path.parent.name not in _LONG)


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


@pytest.fixture(scope="session")
def postgres_template(postgres: str) -> str:
    """The name of a PostgreSQL database that has its schema and nothing else: it is copied."""
    asyncio.run(upgrade(create(postgres, "schema")))
    return "schema"


@pytest.fixture
def postgres_url(postgres: str, postgres_template: str) -> Iterator[str]:
    """The URL of a fresh PostgreSQL database that has its schema."""
    name = f"test_{next(_numbers)}"
    yield create(postgres, name, postgres_template)
    drop(postgres, name)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite database that has its schema and nothing else: it is copied."""
    file = tmp_path_factory.mktemp("schema") / "hottopics.db"
    asyncio.run(upgrade(f"sqlite:///{file}"))
    return file


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """The URL of a fresh SQLite database that has its schema."""
    return f"sqlite:///{shutil.copy(sqlite_template, tmp_path)}"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """The URL of a fresh database that has its schema, of each kind in turn."""
    kind = {"sqlite": "sqlite_url", "postgresql": "postgres_url"}[request.param]
    url: str = request.getfixturevalue(kind)
    return url


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a database without any schema, of each kind in turn."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.db'}"
        return
    postgres: str = request.getfixturevalue("postgres")
    yield create(postgres, "empty")
    drop(postgres, "empty")


def create(postgres: str, name: str, template: str = "template1") -> str:
    """Create a database like another, and return its URL."""
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
    return postgres.replace("/postgres?", f"/{name}?")


def drop(postgres: str, name: str) -> None:
    """Drop a database, whoever still uses it."""
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


async def upgrade(url: str) -> None:
    """Give a database its schema."""
    async with opened(url):
        pass


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
async def house(tmp_path: Path, sqlite_url: str) -> AsyncIterator[House]:
    """The whole bot's surroundings; it runs when the test says so."""
    async with house_in(tmp_path) as house:
        house.set(database={"url": sqlite_url})
        yield house
