"""The engine of SQLAlchemy for each kind of database: its URL, and how a connection begins."""

import sqlite3
import time
from pathlib import Path
from typing import Any

from sqlalchemy import URL, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.model.errors import ConfigError
from bot.storage.sqlite import connect

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
# On PostgreSQL each statement sees a state of its own, unless all are to see one. On SQLite any
# transaction does.
ONE_STATE = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
_DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "postgresql": "postgresql+psycopg",
    "postgres": "postgresql+psycopg",
}


def parse(text_url: str) -> URL:
    """Read a URL; its password stays out of what is shown.

    Raises ConfigError when it is neither SQLite's nor PostgreSQL's.
    """
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


def engine_at(url: URL) -> AsyncEngine:
    """Prepare the engine of a database; nothing is opened yet."""
    if url.get_backend_name() == "sqlite":
        engine = create_async_engine(
            url,
            async_creator=lambda *_args, **_options: connect(
                str(url.database), patience_seconds=_BUSY_MILLISECONDS / 1e3
            ),
        )
        event.listen(engine.sync_engine, "connect", _prepare_sqlite)
        event.listen(engine.sync_engine, "begin", _begin_sqlite)
    else:
        patience = {key: value for key, value in _PATIENCE.items() if key not in url.query}
        engine = create_async_engine(url, pool_pre_ping=True, connect_args=patience)
        event.listen(engine.sync_engine, "connect", _prepare_postgresql)
        event.listen(engine.sync_engine, "do_executemany", _refuse_pipelines)
    return engine


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
