"""Servers that tests start for themselves: brokers, and lines that can be cut."""

import asyncio
import contextlib
import os
import shutil
import socket
import subprocess
import time
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

import nats
import pytest
from nats.js.errors import NotFoundError
from redis.asyncio import Redis

REDIS, NATS = "redis-server", "nats-server"


@dataclass
class Broker:
    """A broker that can be ended and started again."""

    url: str
    command: list[str]
    _process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self._process = subprocess.Popen(  # noqa: S603 -- a server of Debian's
            self.command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        port = int(self.url.rpartition(":")[2])
        for _ in range(200):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port)):
                return
            time.sleep(0.05)
        raise TimeoutError(self.command[0])

    def end(self) -> None:
        if self._process:
            self._process.kill()
            self._process.wait()

    async def empty(self) -> None:
        """Lose all that it keeps."""
        if self.url.startswith("redis"):
            async with Redis.from_url(self.url) as redis:
                await redis.flushall()
            return
        client = await nats.connect(self.url)
        with contextlib.suppress(NotFoundError):
            await client.jetstream().purge_stream("hottopics")
        await client.close()


@contextlib.contextmanager
def broker_of(kind: str, folder: Path) -> Iterator[Broker]:
    """Start a broker for one test; skip the test where Debian's package is not installed."""
    program = shutil.which(kind, path=f"{os.environ['PATH']}:/usr/sbin")  # Debian's place for NATS
    if program is None:
        pytest.skip(f"{kind} is not installed: `make test-distributed` installs it and runs this")
    port = free_port()
    command = {
        REDIS: [program, "--port", str(port), "--save", "", "--bind", "127.0.0.1"],
        NATS: [program, "-js", "-a", "127.0.0.1", "-p", str(port), "-sd", str(folder)],
    }[kind]
    broker = Broker(f"{kind.partition('-')[0]}://127.0.0.1:{port}", command)
    broker.start()
    try:
        yield broker
    finally:
        broker.end()


def free_port() -> int:
    """Return a port that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@dataclass
class Relay:
    """A line to a server on loopback, a port or a socket's file; it can be cut.

    `asked` and `told` are the monotonic times at which something went there and came back, of
    connections whose first bytes name what is `watched`.
    """

    target: Path | int
    folder: Path
    watched: bytes = b"\0"
    port: int = 0
    asked: list[float] = field(default_factory=list)
    told: list[float] = field(default_factory=list)
    is_cut: bool = False
    _writers: set[asyncio.StreamWriter] = field(default_factory=set)

    async def __aenter__(self) -> Self:
        if isinstance(self.target, Path):
            near = self.folder / self.target.name
            self._server: asyncio.Server = await asyncio.start_unix_server(self._connect, near)
        else:
            self._server = await asyncio.start_server(self._connect, "127.0.0.1", 0)
            self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_: object) -> None:
        self.cut()
        self._server.close()

    def cut(self) -> None:
        """End every connection and refuse new ones."""
        self.is_cut = True
        for writer in self._writers:
            writer.transport.abort()

    async def _connect(self, near: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        if self.is_cut:
            back.transport.abort()
            return
        if isinstance(self.target, Path):
            far, forth = await asyncio.open_unix_connection(self.target)
        else:
            far, forth = await asyncio.open_connection("127.0.0.1", self.target)
        self._writers |= {back, forth}
        is_watched = False

        def there(data: bytes) -> None:
            nonlocal is_watched
            is_watched = self.watched in data[:200]
            if is_watched:
                self.asked.append(time.monotonic())

        def here(_data: bytes) -> None:
            if is_watched:
                self.told.append(time.monotonic())

        pumps = _pump(near, forth, there), _pump(far, back, here)
        await asyncio.gather(*pumps, return_exceptions=True)
        self._writers -= {back, forth}


async def _pump(
    source: asyncio.StreamReader, target: asyncio.StreamWriter, note: Callable[[bytes], None]
) -> None:
    try:
        while data := await source.read(65536):
            note(data)
            target.write(data)
            await target.drain()
    finally:
        target.close()


@contextlib.asynccontextmanager
async def emptied_every_second(broker: Broker) -> AsyncIterator[None]:
    """Empty a broker again and again."""

    async def empty() -> None:
        while True:
            await asyncio.sleep(1)
            await broker.empty()

    emptying = asyncio.create_task(empty())
    try:
        yield
    finally:
        emptying.cancel()
        await asyncio.gather(emptying, return_exceptions=True)
