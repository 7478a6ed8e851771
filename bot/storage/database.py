"""The database and its transactions: all the repositories on one connection."""

import asyncio
import contextlib
import fcntl
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from sqlalchemy import URL, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.model.errors import ConfigError
from bot.storage.backup import back_up
from bot.storage.chats.chats import Chats
from bot.storage.chats.questions import Questions
from bot.storage.chats.subscriptions import Subscriptions
from bot.storage.chats.updates import Updates
from bot.storage.engine import ONE_STATE, engine_at, parse
from bot.storage.health import Health
from bot.storage.migrations import migrate
from bot.storage.news.articles import Articles
from bot.storage.news.briefs import Briefs
from bot.storage.news.entries import Entries
from bot.storage.news.polls import Polls
from bot.storage.news.search import Search
from bot.storage.news.sources import Sources
from bot.storage.news.stories import Stories
from bot.storage.news.tellings import Tellings
from bot.storage.outbox.bots import Bots
from bot.storage.outbox.deliveries import Deliveries
from bot.storage.outbox.due import Due
from bot.storage.outbox.fanouts import FanOuts
from bot.storage.outbox.held import Held
from bot.storage.outbox.posts import Posts
from bot.storage.outbox.queue import Queue
from bot.storage.outbox.revisions import Revisions
from bot.storage.record.audit import Audit
from bot.storage.record.model_use import ModelUse
from bot.storage.record.people import Admins, Bans
from bot.storage.record.rulings import Rulings
from bot.storage.record.standing import Standing


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
        parsed = parse(url)
        return cls(engine_at(parsed), parsed, asyncio.Lock())

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
        """Read one consistent state, whatever is written meanwhile.

        Raises StorageUnavailableError when the database fails.
        """
        with self._health.watched():
            async with self.engine.connect() as connection:
                if not self.is_sqlite:
                    await connection.execution_options(**ONE_STATE)
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
