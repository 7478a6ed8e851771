"""Connections to a SQLite file that let go of its lock when they are given up."""

import contextlib
import sqlite3

import aiosqlite
from typing_extensions import override

_ROWS_AT_ONCE = 64


class Connection(aiosqlite.Connection):
    """A connection that rolls back before it is closed.

    Who is cancelled amid a transaction leaves a statement with rows to read. SQLite then keeps a
    closed connection, its transaction and its lock until that statement is gone:
    https://www.sqlite.org/c3ref/close.html. Nobody else could write, and a stop would hang.
    """

    @override
    async def close(self) -> None:
        """Roll back and close."""
        with contextlib.suppress(sqlite3.Error, ValueError):
            await self.rollback()
        await super().close()


def connect(file: str, *, patience_seconds: float) -> Connection:
    """Prepare a connection to a file, whose thread does not keep the program alive."""
    connection = Connection(lambda: sqlite3.connect(file, timeout=patience_seconds), _ROWS_AT_ONCE)
    connection._thread.daemon = True  # noqa: SLF001 -- as SQLAlchemy does with those that it makes
    return connection
