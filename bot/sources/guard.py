"""The network below the fetcher: only permitted addresses, decided when a connection is made."""

import asyncio
import ssl
from collections.abc import Iterable, Sequence
from typing import Any

import httpcore
from typing_extensions import override

from bot.model.troubles import Trouble
from bot.sources.fetching.addresses import Address, AddressRules, numeric
from bot.sources.fetching.names import Resolve, resolve
from bot.sources.fetching.targets import is_web_port
from bot.sources.fetching.troubles import FetchError, unknown_name

_MOST_ATTEMPTS = 6
_REMEDY = "fetch.allow_networks can let it through"


class GuardedBackend(httpcore.AsyncNetworkBackend):
    """Resolves once, refuses if any address is denied, connects to a numeric address.

    The name is not asked for again, so an answer that changes in between changes nothing.
    """

    def __init__(self, rules: AddressRules, *, most_bytes: int, resolve: Resolve = resolve) -> None:
        self._rules = rules
        self._most_bytes = most_bytes
        self._resolve = resolve
        self._network: httpcore.AsyncNetworkBackend = httpcore.AnyIOBackend()

    @override
    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Connect to a host if all its addresses may be reached; `timeout` holds for the whole.

        Raises FetchError when they may not, or there are none.
        """
        del local_address, socket_options
        try:
            async with asyncio.timeout(timeout) as deadline:
                addresses = await self._permitted(host, port)
                return await self._connect(addresses, port, until=deadline.when())
        except TimeoutError:
            raise httpcore.ConnectTimeout from None

    async def _permitted(self, host: str, port: int) -> list[Address]:
        addresses = await self._addresses(host, port)
        for address in addresses:
            if kind := self._rules.denial(address):
                name = "" if host == str(address) else f"{host} has the address "
                raise FetchError(
                    Trouble.NOT_PUBLIC,
                    f"{name}{address} is {kind}; {_REMEDY}",
                    about=host,
                    is_permanent=True,
                )
            if not (is_web_port(port) or self._rules.is_let_through(address)):
                raise FetchError(
                    Trouble.NOT_PUBLIC,
                    f"port {port} is not for websites; {_REMEDY}",
                    about=f"{host}:{port}",
                    is_permanent=True,
                )
        return addresses

    async def _addresses(self, host: str, port: int) -> list[Address]:
        try:
            return [numeric(host)]
        except ValueError:
            pass  # a name
        try:
            addresses = [numeric(each) for each in await self._resolve(host, port)]
        except OSError as error:
            raise unknown_name(host, error) from None
        if not addresses:
            reason = f"there is no address for the host {host}"
            raise FetchError(Trouble.NO_HOST, reason, about=host)
        return addresses

    async def _connect(
        self, addresses: Sequence[Address], port: int, *, until: float | None
    ) -> "MeteredStream":
        """Try the addresses in turn, each with its share of the time that is left."""
        attempts = addresses[:_MOST_ATTEMPTS]
        for left, address in zip(range(len(attempts), 1, -1), attempts, strict=False):
            try:
                async with asyncio.timeout(_share(until, left)):
                    return await self._connect_one(address, port)
            except (httpcore.ConnectError, TimeoutError):
                continue
        return await self._connect_one(attempts[-1], port)

    async def _connect_one(self, address: Address, port: int) -> "MeteredStream":
        stream = await self._network.connect_tcp(str(address), port)
        peer = stream.get_extra_info("server_addr")
        if not peer or numeric(str(peer[0])) != address:
            await stream.aclose()
            reason = f"the connection to {address} leads elsewhere"
            raise FetchError(Trouble.NOT_PUBLIC, reason, about=str(address), is_permanent=True)
        return MeteredStream(stream, most_bytes=self._most_bytes)


def _share(until: float | None, left: int) -> float | None:
    return until and max(0.0, until - asyncio.get_running_loop().time()) / left


class MeteredStream(httpcore.AsyncNetworkStream):
    """A connection that gives so many bytes and no more, whatever HTTP makes of them.

    It ends what the body's own limit can't see: floods of interim answers, chunk sizes, trailers.
    `allow` gives more once an answer has begun.
    """

    def __init__(self, stream: httpcore.AsyncNetworkStream, *, most_bytes: int) -> None:
        self._stream = stream
        self._left = most_bytes

    def allow(self, more_bytes: int) -> None:
        """Let so many more bytes come."""
        self._left += more_bytes

    @override
    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read what has come. Raises FetchError after too much."""
        data = await self._stream.read(max_bytes, timeout)
        self._left -= len(data)
        if self._left < 0:
            raise FetchError(Trouble.TOO_LARGE, "the server sends far more than an answer needs")
        return data

    @override
    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write all of it."""
        await self._stream.write(buffer, timeout)

    @override
    async def aclose(self) -> None:
        """Close the connection."""
        await self._stream.aclose()

    @override
    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> "MeteredStream":
        """Begin TLS; what comes after is counted on."""
        stream = await self._stream.start_tls(ssl_context, server_hostname, timeout)
        return MeteredStream(stream, most_bytes=self._left)

    @override
    def get_extra_info(self, info: str) -> Any:
        """Tell what the connection knows of itself."""
        return self._stream.get_extra_info(info)
