import asyncio
import ssl
from collections.abc import Iterable
from ipaddress import ip_network

import httpcore
import pytest

from bot.sources.fetching.addresses import AddressRules
from bot.sources.fetching.troubles import FetchError
from bot.sources.guard import GuardedBackend, MeteredStream
from tests.sources.servers import names, response, serving

LOOPBACK = AddressRules((ip_network("127.0.0.0/8"),))
PUBLIC = "93.184.216.34"


async def connect(
    host: str, port: int = 80, *, rules: AddressRules = LOOPBACK, addresses: Iterable[str] = ()
) -> httpcore.AsyncNetworkStream:
    guard = GuardedBackend(rules, most_bytes=1000, resolve=names(*addresses))
    return await guard.connect_tcp(host, port, timeout=5)


@pytest.mark.parametrize(
    "addresses",
    [
        ["127.0.0.1"],
        [PUBLIC, "127.0.0.1"],
        ["127.0.0.1", PUBLIC],
        ["2606:4700::1111", "::1"],
        [PUBLIC, "::ffff:127.0.0.1"],
        ["fe80::1%1"],
    ],
)
async def test_one_denied_address_is_enough_and_nothing_is_connected(addresses: list[str]) -> None:
    async with serving(response()) as server:
        with pytest.raises(
            FetchError, match=r"^news\.test has the address .*allow_networks"
        ) as told:
            await connect("news.test", server.port, rules=AddressRules(), addresses=addresses)
    assert told.value.unavailable.is_permanent
    assert server.connections == 0


async def test_a_name_is_asked_for_once_so_that_it_cannot_change_its_mind() -> None:
    answers = [["127.0.0.1"], ["10.0.0.1"]]

    async def rebind(host: str, port: int) -> list[str]:
        del host, port
        return answers.pop(0)

    async with serving(response()) as server:
        guard = GuardedBackend(LOOPBACK, most_bytes=1000, resolve=rebind)
        stream = await guard.connect_tcp("news.test", server.port, timeout=5)
        assert stream.get_extra_info("server_addr")[0] == "127.0.0.1"
        await stream.aclose()
        with pytest.raises(FetchError, match=r"10\.0\.0\.1 is a private address"):
            await guard.connect_tcp("news.test", server.port, timeout=5)
    assert answers == []


async def test_the_next_address_is_tried_when_one_does_not_answer() -> None:
    async with serving(response()) as server:
        stream = await connect(
            "news.test", server.port, addresses=["127.0.0.9", "127.0.0.8", "127.0.0.1"]
        )
        assert stream.get_extra_info("server_addr")[0] == "127.0.0.1"
        await stream.aclose()


async def test_the_last_address_says_why_none_answered() -> None:
    async with serving(response()) as server:
        pass
    with pytest.raises(httpcore.ConnectError):
        await connect("news.test", server.port, addresses=["127.0.0.1", "127.0.0.1"])


async def test_a_name_without_addresses_is_no_host() -> None:
    with pytest.raises(FetchError, match=r"no address for the host news\.test"):
        await connect("news.test")


async def test_a_slow_name_service_ends_with_the_time_to_connect() -> None:
    async def never(host: str, port: int) -> list[str]:
        del host, port
        await asyncio.sleep(60)
        return []

    guard = GuardedBackend(LOOPBACK, most_bytes=1000, resolve=never)
    with pytest.raises(httpcore.ConnectTimeout):
        await guard.connect_tcp("news.test", 80, timeout=0.02)


@pytest.mark.parametrize("port", [22, 25, 3306, 6379, 11211])
async def test_a_port_without_websites_is_refused_on_public_addresses(port: int) -> None:
    with pytest.raises(FetchError, match=f"port {port} is not for websites") as told:
        await connect(PUBLIC, port)
    assert told.value.unavailable.is_permanent


async def test_a_port_without_websites_is_the_operators_to_allow() -> None:
    with pytest.raises(httpcore.ConnectError):  # nobody is there, but it was tried
        await connect("127.0.0.1", 1)


class Elsewhere(httpcore.AsyncNetworkBackend):
    """A network whose connections lead to another address than was asked for."""

    def __init__(self, peer: object, *, hangs_at: str = "") -> None:
        self.stream = Stream(peer)
        self.hangs_at = hangs_at

    async def connect_tcp(self, host: str, *_: object, **__: object) -> httpcore.AsyncNetworkStream:
        if host == self.hangs_at:
            await asyncio.sleep(60)
        return self.stream


class Stream(httpcore.AsyncNetworkStream):
    def __init__(self, peer: object) -> None:
        self.peer = peer
        self.is_closed = False

    def get_extra_info(self, info: str) -> object:
        return self.peer if info == "server_addr" else None

    async def aclose(self) -> None:
        self.is_closed = True


@pytest.mark.parametrize("peer", [("10.0.0.1", 80), ("::1", 80, 0, 0), None])
async def test_a_connection_that_leads_elsewhere_is_closed(peer: object) -> None:
    guard = GuardedBackend(AddressRules(), most_bytes=1000, resolve=names(PUBLIC))
    guard._network = network = Elsewhere(peer)
    with pytest.raises(FetchError, match="leads elsewhere"):
        await guard.connect_tcp("news.test", 80, timeout=5)
    assert network.stream.is_closed


async def test_an_address_that_hangs_leaves_time_for_the_next() -> None:
    guard = GuardedBackend(AddressRules(), most_bytes=1000, resolve=names(PUBLIC, "1.1.1.1"))
    guard._network = Elsewhere(("1.1.1.1", 80), hangs_at=PUBLIC)
    stream = await guard.connect_tcp("news.test", 80, timeout=0.2)
    assert stream.get_extra_info("server_addr") == ("1.1.1.1", 80)


async def test_a_stream_gives_so_many_bytes_and_no_more() -> None:
    async with serving(response(body=b"x" * 5000)) as server:
        stream = await connect("127.0.0.1", server.port)
        await stream.write(b"GET / HTTP/1.1\r\n\r\n", timeout=5)
        assert len(await stream.read(400, timeout=5)) == 400
        with pytest.raises(FetchError, match="far more than an answer needs"):
            await read_all(stream)
        await stream.aclose()


async def read_all(stream: httpcore.AsyncNetworkStream) -> None:
    while await stream.read(400, timeout=5):
        pass


async def test_what_came_before_tls_counts_too() -> None:
    class Plain(Stream):
        async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109 -- httpcore's signature
            del timeout
            return b"x" * max_bytes

        async def start_tls(
            self, ssl_context: ssl.SSLContext, *_: object, **__: object
        ) -> httpcore.AsyncNetworkStream:
            del ssl_context
            return self

    stream = MeteredStream(Plain(None), most_bytes=100)
    await stream.read(60)
    secured = await stream.start_tls(ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT))
    with pytest.raises(FetchError):
        await secured.read(60)
    stream.allow(1000)
    assert len(await stream.read(60)) == 60
