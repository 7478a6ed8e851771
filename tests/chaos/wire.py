"""The ways to Telegram and to PostgreSQL, to be taken away under the bot."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

_CHUNK = 65_536
_SOCKET = ".s.PGSQL.5432"


@dataclass(slots=True, kw_only=True)
class Wire:
    """A way to a server on loopback, a port or a socket's file, that can be cut or fall silent.

    `near` is the file at this end, where there is one at the other.
    """

    target: Path | int
    near: Path = field(default_factory=Path)
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
        if self._server is not None:
            return
        if isinstance(self.target, Path):
            self._server = await asyncio.start_unix_server(self._join, self.near)
        else:
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
        for joined in self._joined:
            joined.cancel()  # one that has not reached the other side yet would outlive the cut
        await asyncio.gather(*self._joined, return_exceptions=True)

    async def _join(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if (task := asyncio.current_task()) is not None:
            self._joined.add(task)
            task.add_done_callback(self._joined.discard)
        with contextlib.suppress(asyncio.CancelledError):  # by a cut: streams would log it
            await self._connect(reader, writer)

    async def _connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            if self._server is None:
                return  # it was let in as the wire was cut
            there, back = await self._reach()
            async with asyncio.TaskGroup() as group:
                group.create_task(self._carry(reader, back))
                group.create_task(self._carry(there, writer))
        finally:
            writer.close()

    async def _reach(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        if isinstance(self.target, Path):
            return await asyncio.open_unix_connection(self.target)
        return await asyncio.open_connection("127.0.0.1", self.target)

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
    async with _laid(Wire(target=port)) as wire:
        yield wire


@contextlib.asynccontextmanager
async def wire_to_database(url: str, folder: Path) -> AsyncIterator[tuple[Wire, str]]:
    """Lay a wire to a PostgreSQL, and say at which URL the database is found by it."""
    there = parse_qs(urlsplit(url).query)["host"][0]
    async with _laid(Wire(target=Path(there) / _SOCKET, near=folder / _SOCKET)) as wire:
        yield wire, url.replace(there, str(folder))


@contextlib.asynccontextmanager
async def _laid(wire: Wire) -> AsyncIterator[Wire]:
    await wire.mend()
    try:
        yield wire
    finally:
        await wire.cut()
