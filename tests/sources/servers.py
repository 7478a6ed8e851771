"""Servers on loopback that answer byte by byte as a test says, and fetchers that may reach them."""

import asyncio
import contextlib
import gzip
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from ipaddress import ip_network
from pathlib import Path
from typing import TypedDict, Unpack

from bot.model.outcomes import Fetched
from bot.sources.fetching.addresses import Network
from bot.sources.fetching.names import Resolve
from bot.sources.fetching.names import resolve as system_resolve
from bot.sources.http import Fetcher, FetchLimits
from tests.conftest import NOW

LIMITS = FetchLimits(
    allow_networks=(ip_network("127.0.0.0/8"),),
    timeout=timedelta(seconds=20),
    connect_timeout=timedelta(seconds=10),
    first_byte_timeout=timedelta(seconds=10),
    max_body_bytes=1_000_000,
    max_redirects=5,
    per_host=4,
    host_spacing=timedelta(0),
    concurrency=8,
    user_agent="Tests/1.0 (+https://example.org)",
)
CERTIFICATE = Path(__file__).parent / "news.test.pem"  # made for these tests, good for nothing else


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as it came."""

    path: str
    headers: Mapping[str, str]
    writer: asyncio.StreamWriter

    async def send(self, data: bytes) -> None:
        self.writer.write(data)
        await self.writer.drain()


Answer = Callable[[Asked], Awaitable[None]]


@dataclass(slots=True)
class Server:
    """What a server saw."""

    port: int = 0
    scheme: str = "http"
    connections: int = 0
    asked: list[Asked] = field(default_factory=list)
    under_way: int = 0
    most_under_way: int = 0

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        return f"{self.scheme}://{host}:{self.port}{path}"

    @property
    def paths(self) -> list[str]:
        return [asked.path for asked in self.asked]


def response(status: int = 200, body: bytes = b"", **headers: str) -> bytes:
    """An answer with its length; header names are written with underscores."""
    lines = [f"HTTP/1.1 {status} So"]
    headers = {"content_length": str(len(body)), "connection": "close", **headers}
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


def gzipped(data: bytes) -> bytes:
    """The same bytes at any time: test names are made of them."""
    return gzip.compress(data, mtime=0)


def always(data: bytes) -> Answer:
    """The same answer to everyone."""

    async def answer(asked: Asked) -> None:
        await asked.send(data)

    return answer


def by_path(answers: Mapping[str, bytes]) -> Answer:
    """An answer a path, 404 for the rest."""

    async def answer(asked: Asked) -> None:
        await asked.send(answers.get(asked.path, response(404)))

    return answer


@contextlib.asynccontextmanager
async def serving(
    answer: Answer | bytes, tls: ssl.SSLContext | None = None
) -> AsyncIterator[Server]:
    """A server on a free port of 127.0.0.1."""
    server = Server(scheme="https" if tls else "http")
    tasks: set[asyncio.Task[None]] = set()
    reply = always(answer) if isinstance(answer, bytes) else answer

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        server.connections += 1
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
            pairs = [line.partition(": ") for line in head[1:] if line]
            asked = Asked(head[0].split()[1], {k.lower(): v for k, _, v in pairs}, writer)
            server.asked.append(asked)
            server.under_way += 1
            server.most_under_way = max(server.most_under_way, server.under_way)
            try:
                await reply(asked)
            finally:
                server.under_way -= 1
        except (OSError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()
            with contextlib.suppress(OSError):
                await writer.wait_closed()

    def begin(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.ensure_future(serve(reader, writer))
        tasks.add(task)
        task.add_done_callback(tasks.discard)
        # It may be cancelled before it began, or while it waited for a reader who is gone.
        task.add_done_callback(lambda _: writer.transport.abort())

    listener = await asyncio.start_server(begin, "127.0.0.1", 0, ssl=tls)
    server.port = listener.sockets[0].getsockname()[1]
    try:
        yield server
    finally:
        listener.close()
        for _ in range(3):
            await asyncio.sleep(0)  # a connection may be on its way from the socket to `begin`
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await asyncio.sleep(0)  # what was aborted is closed in the next round
        await listener.wait_closed()


def names(*addresses: str) -> Resolve:
    """A name service that gives these addresses for every name."""

    async def resolve(host: str, port: int) -> list[str]:
        del host, port
        return list(addresses)

    return resolve


class Changes(TypedDict, total=False):
    """The limits that a test sets itself."""

    allow_networks: tuple[Network, ...]
    timeout: timedelta
    first_byte_timeout: timedelta
    max_redirects: int
    per_host: int
    host_spacing: timedelta
    concurrency: int
    respect_robots: bool


def fetcher(
    resolve: Resolve = system_resolve,
    *,
    tls: ssl.SSLContext | None = None,
    **changes: Unpack[Changes],
) -> Fetcher:
    """A fetcher that may reach loopback and trusts no certificate unless it is told to."""
    limits = replace(LIMITS, **changes)
    tls = tls or ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    return Fetcher(limits, resolve=resolve, clock=lambda: NOW, tls=tls)


async def fetch(
    url: str,
    resolve: Resolve = system_resolve,
    *,
    tls: ssl.SSLContext | None = None,
    **changes: Unpack[Changes],
) -> Fetched:
    """One fetch that may reach loopback."""
    async with fetcher(resolve, tls=tls, **changes) as get:
        return await get(url)
