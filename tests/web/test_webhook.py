"""The door for updates, over real HTTP: Telegram is let in, and nobody else."""

import asyncio
import contextlib
import io
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import aiohttp
import pytest
import structlog

from bot.web import webhook as module
from bot.web.listener import Listener
from bot.web.webhook import WebhookDoor

SECRET = "canary-of-a-secret"
HEADER = "X-Telegram-Bot-Api-Secret-Token"
UPDATE = b'{"update_id": 7}'


@dataclass
class Receive:
    """Takes what is an object; fails when told to."""

    bodies: list[bytes] = field(default_factory=list)
    trouble: Exception | None = None
    go_on: asyncio.Event | None = None

    async def __call__(self, body: bytes) -> bool:
        if self.go_on:
            await self.go_on.wait()
        if self.trouble:
            raise self.trouble
        self.bodies.append(body)
        return isinstance(json.loads(body), dict)


@dataclass
class Visitor:
    """Somebody who knocks."""

    session: aiohttp.ClientSession
    url: str

    async def __call__(
        self,
        body: object = UPDATE,
        *,
        method: str = "POST",
        path: str = "/telegram",
        secret: str | None = SECRET,
        content_type: str = "application/json",
    ) -> int:
        """Return the status of the answer, which says nothing more."""
        headers = {"Content-Type": content_type}
        if secret is not None:
            headers[HEADER] = secret
        async with self.session.request(
            method, self.url + path, data=body, headers=headers
        ) as response:
            assert await response.read() == b""
            assert "Server" not in response.headers
            return response.status


@pytest.fixture
def receive() -> Receive:
    return Receive()


@pytest.fixture
async def listener(receive: Receive) -> AsyncIterator[Listener]:
    door = WebhookDoor(secret=SECRET, receive=receive)
    listener = Listener(listen="127.0.0.1:0", routes=[door.route])
    await listener.start()
    yield listener
    await listener.stop()


@pytest.fixture
async def knock(listener: Listener) -> AsyncIterator[Visitor]:
    async with aiohttp.ClientSession() as session:
        yield Visitor(session, f"http://127.0.0.1:{listener.port}")


async def test_telegram_is_let_in(knock: Visitor, receive: Receive) -> None:
    assert await knock() == 200
    assert await knock(content_type="application/json; charset=utf-8") == 200
    assert receive.bodies == [UPDATE, UPDATE]


@pytest.mark.parametrize("secret", [None, "", "canary", SECRET + "x", "\udcff\udcff", "ü"])
async def test_who_does_not_know_the_secret_is_refused(
    knock: Visitor, receive: Receive, secret: str | None
) -> None:
    assert await knock(secret=secret) == 403
    assert receive.bodies == []


async def test_other_paths_and_methods_are_refused(knock: Visitor, receive: Receive) -> None:
    for path in ("/", "/telegram/", "/telegram/x", "/Telegram", "/%74elegram/..", "//telegram"):
        assert await knock(path=path) == 404
    for method in ("GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "PROPFIND"):
        assert await knock(method=method) == 405
    assert receive.bodies == []


async def test_what_is_no_json_is_refused(knock: Visitor, receive: Receive) -> None:
    assert await knock(content_type="text/plain") == 415
    assert await knock(content_type="multipart/form-data; boundary=x") == 415
    assert receive.bodies == []
    assert await knock(b"[]") == 400


async def test_a_body_without_end_is_refused(knock: Visitor, receive: Receive) -> None:
    async def drip() -> AsyncIterator[bytes]:
        for _ in range(40):
            yield b"x" * 65536

    for body in (io.BytesIO(b"x" * ((1 << 20) + 1)), drip()):
        with contextlib.suppress(aiohttp.ClientConnectionError):  # shut while we still talked
            assert await knock(body) == 413
    assert receive.bodies == []


async def test_a_body_that_comes_too_slowly_is_refused(
    knock: Visitor, receive: Receive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_PATIENCE_SECONDS", 0.1)

    async def drip() -> AsyncIterator[bytes]:
        yield b'{"update_id"'
        await asyncio.sleep(1)
        yield b": 7}"

    assert await knock(drip()) == 408
    assert receive.bodies == []


async def test_what_cannot_be_stored_is_not_confirmed_and_that_is_told_once(
    knock: Visitor, receive: Receive
) -> None:
    receive.trouble = OSError("disk full")
    with structlog.testing.capture_logs() as logged:
        assert [await knock(), await knock()] == [503, 503]
        receive.trouble = None
        assert [await knock(), await knock()] == [200, 200]
    assert [each["event"] for each in logged if each["event"] != "listening"] == [
        "updates can't be stored",
        "updates are stored again",
    ]


async def test_a_stop_lets_what_is_being_stored_be_confirmed(
    listener: Listener, knock: Visitor, receive: Receive
) -> None:
    receive.go_on = asyncio.Event()
    asking = asyncio.create_task(knock())
    await asyncio.sleep(0.05)
    stopping = asyncio.create_task(listener.stop())
    await asyncio.sleep(0.05)
    receive.go_on.set()
    assert await asking == 200
    await stopping
    with pytest.raises(aiohttp.ClientConnectionError):
        await knock()


async def test_a_stop_does_not_wait_for_who_never_ends(
    listener: Listener, knock: Visitor, receive: Receive
) -> None:
    receive.go_on = asyncio.Event()
    asking = asyncio.create_task(knock())
    await asyncio.sleep(0.05)
    async with asyncio.timeout(8):
        await listener.stop()
    with pytest.raises(aiohttp.ClientError):
        await asking


def test_the_secret_is_in_no_repr(receive: Receive) -> None:
    assert SECRET not in repr(WebhookDoor(secret=SECRET, receive=receive))


async def test_a_body_that_is_packed_or_broken_is_refused(
    listener: Listener, receive: Receive
) -> None:
    head = f"POST /telegram HTTP/1.1\r\nHost: x\r\n{HEADER}: {SECRET}\r\n"
    head += "Content-Type: application/json\r\n"
    with structlog.testing.capture_logs() as logged:
        for rest, status in (
            ("Content-Encoding: gzip\r\nContent-Length: 5\r\n\r\nabcde", b"415"),
            ("Transfer-Encoding: chunked\r\n\r\nzz\r\n", b"400"),
            ("Content-Length: 50\r\n\r\nabcde", None),  # who says no more, and goes
        ):
            reader, writer = await asyncio.open_connection("127.0.0.1", listener.port)
            writer.write((head + rest).encode())
            await writer.drain()
            if status:
                assert status in await reader.readline()
            writer.close()
            await writer.wait_closed()
        await asyncio.sleep(0.05)
    assert receive.bodies == []
    assert logged == []
