"""The engine and its transactions; what differs between SQLite and PostgreSQL is here alone."""

import asyncio
import contextlib
import fcntl
import sqlite3
import time
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

from sqlalchemy import URL, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.model.errors import ConfigError
from bot.storage.articles import Articles
from bot.storage.audit import Audit
from bot.storage.backup import back_up
from bot.storage.bots import Bots
from bot.storage.briefs import Briefs
from bot.storage.chats import Chats
from bot.storage.deliveries import Deliveries
from bot.storage.due import Due
from bot.storage.entries import Entries
from bot.storage.fanouts import FanOuts
from bot.storage.health import Health
from bot.storage.held import Held
from bot.storage.migrations import migrate
from bot.storage.model_use import ModelUse
from bot.storage.people import Admins, Bans
from bot.storage.polls import Polls
from bot.storage.posts import Posts
from bot.storage.questions import Questions
from bot.storage.queue import Queue
from bot.storage.revisions import Revisions
from bot.storage.rulings import Rulings
from bot.storage.search import Search
from bot.storage.sources import Sources
from bot.storage.sqlite import connect
from bot.storage.standing import Standing
from bot.storage.stories import Stories
from bot.storage.subscriptions import Subscriptions
from bot.storage.tellings import Tellings
from bot.storage.updates import Updates

_BUSY_MILLISECONDS = 10_000
_IDLE_SECONDS = 8  # less than the lease of who acts for the bot
# A line that falls silent, as where a firewall forgets it, is given up about as soon as the lease.
# https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-PARAMKEYWORDS
_PATIENCE = {
    "connect_timeout": 10,
    "tcp_user_timeout": 10_000,
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
}
_DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "postgresql": "postgresql+psycopg",
    "postgres": "postgresql+psycopg",
}


class Transaction:
    """The repositories, all on one connection."""

    def __init__(self, connection: AsyncConnection) -> None:
        self.sources = Sources(connection)
        self.polls = Polls(connection)
        self.entries = Entries(connection)
        self.articles = Articles(connection)
        self.briefs = Briefs(connection)
        self.tellings = Tellings(connection)
        self.chats = Chats(connection)
        self.subscriptions = Subscriptions(connection)
        self.deliveries = Deliveries(connection)
        self.posts = Posts(connection)
        self.queue = Queue(connection)
        self.fanouts = FanOuts(connection)
        self.revisions = Revisions(connection)
        self.stories = Stories(connection)
        self.search = Search(connection)
        self.held = Held(connection)
        self.bots = Bots(connection)
        self.updates = Updates(connection)
        self.model_use = ModelUse(connection)
        self.due = Due(connection)
        self.standing = Standing(connection)
        self.questions = Questions(connection)
        self.admins = Admins(connection)
        self.bans = Bans(connection)
        self.audit = Audit(connection)
        self.rulings = Rulings(connection)


@dataclass(frozen=True, slots=True)
class Database:
    """Where everything is remembered. `url` keeps its password out of its repr."""

    engine: AsyncEngine
    url: URL
    _writing: asyncio.Lock = field(repr=False)
    _health: Health = field(default_factory=Health, repr=False)

    @classmethod
    def connect(cls, url: str) -> Self:
        """Prepare the database at this URL; nothing is opened yet.

        Raises ConfigError when the URL is neither SQLite's nor PostgreSQL's.
        """
        parsed = _parse(url)
        if parsed.get_backend_name() == "sqlite":
            engine = create_async_engine(
                parsed,
                async_creator=lambda *_args, **_options: connect(
                    str(parsed.database), patience_seconds=_BUSY_MILLISECONDS / 1e3
                ),
            )
            event.listen(engine.sync_engine, "connect", _prepare_sqlite)
            event.listen(engine.sync_engine, "begin", _begin_sqlite)
        else:
            patience = {key: value for key, value in _PATIENCE.items() if key not in parsed.query}
            engine = create_async_engine(parsed, pool_pre_ping=True, connect_args=patience)
            event.listen(engine.sync_engine, "connect", _prepare_postgresql)
            event.listen(engine.sync_engine, "do_executemany", _refuse_pipelines)
        return cls(engine, parsed, asyncio.Lock())

    @property
    def is_sqlite(self) -> bool:
        """Whether one file holds it all."""
        return self.url.get_backend_name() == "sqlite"

    @contextlib.contextmanager
    def held(self) -> Iterator[None]:
        """Hold a SQLite file for this program alone; PostgreSQL can be shared by many.

        Raises ConfigError when another program holds it.
        """
        if not self.is_sqlite:
            yield
            return
        with Path(f"{self.url.database}.lock").open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise ConfigError(
                    f"database.url: {self.url.database} is in use by a bot that is running; "
                    "stop it first, or use PostgreSQL for several"
                ) from None
            yield

    @contextlib.asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """Write: all of it or nothing. On SQLite writers of this process queue here, in order.

        Raises StorageUnavailableError when the database fails.
        """
        lock = self._writing if self.is_sqlite else contextlib.nullcontext()
        with self._health.watched():
            async with lock, self.engine.connect() as connection:
                await connection.execution_options(hottopics_begin="BEGIN IMMEDIATE")
                async with connection.begin():
                    yield Transaction(connection)

    @contextlib.asynccontextmanager
    async def reading(self) -> AsyncIterator[Transaction]:
        """Read one consistent state, beside any writer.

        Raises StorageUnavailableError when the database fails.
        """
        with self._health.watched():
            async with self.engine.connect() as connection:
                await connection.execution_options(hottopics_begin="BEGIN")
                yield Transaction(connection)

    async def upgrade(self) -> None:
        """Bring the schema up to date; of two programs that start at once one waits.

        Raises ConfigError when the database can't be reached or is newer than this program.
        """
        with self._as_config_error():
            async with self.engine.connect() as connection:
                await connection.execution_options(hottopics_begin="BEGIN IMMEDIATE")
                async with connection.begin():
                    await connection.run_sync(migrate)

    async def ping(self) -> str:
        """Say which database answers, e.g. `SQLite 3.45.1 at hottopics.db`."""
        with self._as_config_error():
            async with self.engine.connect() as connection:
                await connection.execution_options(hottopics_begin="BEGIN")
                if self.is_sqlite:
                    version = await connection.scalar(text("SELECT sqlite_version()"))
                    return f"SQLite {version} at {self.url.database}"
                version = await connection.scalar(text("SHOW server_version"))
                return f"PostgreSQL {version} at {self.url.host or 'localhost'}/{self.url.database}"

    async def backup(self, target: Path) -> None:
        """Copy it all to a file. Raises ConfigError when that can't be done."""
        await back_up(self.engine, self.url, target)

    async def close(self) -> None:
        """Give the connections back."""
        await self.engine.dispose()

    @contextlib.contextmanager
    def _as_config_error(self) -> Iterator[None]:
        try:
            yield
        except (DBAPIError, OSError) as error:
            reason = str(getattr(error, "orig", error)).strip().splitlines()
            shown = self.url.set(drivername=self.url.get_backend_name())
            raise ConfigError(
                f"database.url: {shown.render_as_string(hide_password=True)} can't be used: "
                f"{reason[0] if reason else type(error).__name__}"
            ) from None


def _parse(text_url: str) -> URL:
    try:
        url = make_url(text_url)
    except (ArgumentError, ValueError):  # the latter for a port that is no number
        raise ConfigError(
            "database.url: write sqlite:///hottopics.db or postgresql://user:password@host/name"
        ) from None
    driver = _DRIVERS.get(url.drivername)
    if driver is None:
        raise ConfigError(
            f"database.url: {url.drivername} is not known here; "
            "write sqlite:///hottopics.db or postgresql://user:password@host/name"
        )
    if driver.startswith("sqlite"):
        _refuse_missing_folder(url.database)
    return _with_password_in_its_place(url.set(drivername=driver))


def _with_password_in_its_place(url: URL) -> URL:
    """Take a password out of the query, where SQLAlchemy would show it."""
    password = url.query.get("password")
    if not isinstance(password, str):
        return url
    return url.difference_update_query(["password"]).set(password=password)


def _refuse_missing_folder(file: str | None) -> None:
    if not file or file == ":memory:":
        raise ConfigError("database.url: name a file, such as sqlite:///hottopics.db")
    folder = Path(file).parent
    if not folder.is_dir():
        raise ConfigError(f"database.url: there is no folder {folder}; create it first")
    if Path(file).is_dir():
        raise ConfigError(f"database.url: {file} is a folder; name a file in it")


def _prepare_sqlite(connection: Any, _record: object) -> None:
    # The driver must not begin transactions on its own: BEGIN IMMEDIATE is ours to say.
    connection.isolation_level = None
    cursor = connection.cursor()
    try:
        cursor.execute(f"PRAGMA busy_timeout={_BUSY_MILLISECONDS}")
        _use_wal(cursor)
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.execute("PRAGMA synchronous=FULL")  # NORMAL may lose the last commits: sent twice
    except sqlite3.Error:
        connection.close()  # the pool does not know it yet, and its thread would outlive the loop
        raise
    cursor.close()


def _prepare_postgresql(connection: Any, _record: object) -> None:
    # In a zone west of UTC the year 1, which feeds do give, could not be read back.
    with connection.cursor() as cursor:
        cursor.execute("SET TIME ZONE 'UTC'")
        # A program that is paused, or cut off, inside a transaction must not keep its locks.
        cursor.execute(f"SET idle_in_transaction_session_timeout = '{_IDLE_SECONDS}s'")
    connection.commit()


def _refuse_pipelines(*_args: object) -> bool:
    # psycopg sends many in a pipeline, and asks for a flush at its end: from then on the server
    # counts no idle time, and a program that is paused there keeps its locks for good.
    raise NotImplementedError("write one statement for all rows: on PostgreSQL a pipeline may hang")


def _use_wal(cursor: Any) -> None:
    """Switch to WAL; SQLite does not wait when two programs do this at once, so we do."""
    for patience in (0.05, 0.1, 0.2, 0.4, 0.8, 1.6):
        try:
            cursor.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError:
            time.sleep(patience)
        else:
            return
    cursor.execute("PRAGMA journal_mode=WAL")


def _begin_sqlite(connection: Any) -> None:
    begin = connection.get_execution_options().get("hottopics_begin", "BEGIN")
    connection.exec_driver_sql(begin)
