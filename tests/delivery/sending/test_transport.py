"""Requests to the Bot API: what arrives, what never does, and what no error may show."""

import asyncio
import traceback
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiohttp import web
from telegram import InputFile
from telegram.error import NetworkError, TimedOut
from telegram.ext import ApplicationBuilder, ExtBot

from bot.delivery.sending.errors import to_outcome
from bot.delivery.sending.transport import NotHolderError, Transport
from bot.model.outcomes import Failed
from tests.delivery.serving import served
from tests.house import TOKEN

SENT = {"message_id": 9, "date": 1_790_000_000, "chat": {"id": 1001, "type": "private"}}
BOT = {"id": 424242, "is_bot": True, "first_name": "Hot Topics", "username": "hot_topics_bot"}


@dataclass
class Api:
    """Keeps what was asked, and answers well unless told otherwise."""

    asked: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    peers: set[object] = field(default_factory=set)
    answer: Callable[[], web.StreamResponse] | None = None
    seconds: float = 0
    base_url: str = ""

    async def handle(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        values: dict[str, Any] = {}
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                values[name] = (value.filename, value.content_type, value.file.read())
            else:
                values[name] = value
        self.asked.append((method, values))
        self.headers.append(dict(request.headers))
        assert request.transport
        self.peers.add(request.transport.get_extra_info("peername"))
        await asyncio.sleep(self.seconds)
        if self.answer:
            return self.answer()
        return web.json_response({"ok": True, "result": BOT if method == "getMe" else SENT})


@pytest.fixture
async def api() -> AsyncIterator[Api]:
    api = Api()
    async with served(api.handle) as api.base_url:
        yield api


def transport(**options: Any) -> Transport:
    return Transport(**({"connections": 4, "connect_seconds": 5, "read_seconds": 0.3} | options))


async def opened(api: Api, request: Transport) -> ExtBot[Any]:
    application = (
        ApplicationBuilder()
        .token(TOKEN)
        .base_url(f"{api.base_url}/bot")
        .request(request)
        .get_updates_request(transport())
        .updater(None)
        .build()
    )
    return application.bot


async def test_who_may_not_act_sends_nothing(api: Api) -> None:
    is_holder = True
    bot = await opened(api, transport(may_act=lambda _method: is_holder))
    async with bot:
        await bot.send_message(1001, "first")
        is_holder = False
        with pytest.raises(NotHolderError) as caught:
            await bot.send_message(1001, "second")
        assert to_outcome(caught.value) == Failed(
            reason="another program acts for this bot now", is_outage=True
        )
    assert [method for method, _ in api.asked] == ["getMe", "sendMessage"]


@pytest.mark.parametrize("steps", [1, 2])
async def test_who_may_act_no_more_as_a_request_is_written_sends_nothing(
    api: Api, steps: int
) -> None:
    """A program may be paused at any step, and wake up when another acts."""
    left = 99

    def may_act(_method: str) -> bool:
        nonlocal left
        left -= 1
        return left >= 0

    bot = await opened(api, transport(may_act=may_act))
    async with bot:
        await bot.send_message(1001, "first")
        left = steps
        with pytest.raises(NotHolderError) as caught:
            await bot.send_message(1001, "second")
        assert to_outcome(caught.value) == Failed(
            reason="another program acts for this bot now", is_outage=True
        )
        left = 99
        await bot.send_message(1001, "third")
    assert [values.get("text") for _, values in api.asked] == [None, "first", "third"]


async def test_texts_of_any_script_arrive_as_they_are(api: Api) -> None:
    text = "100% &amp; <b>ü</b> 比特币 🚀\nsecond + line"
    async with await opened(api, transport()) as bot:
        await bot.send_message(1001, text, parse_mode="HTML", disable_notification=True)
    assert api.asked[-1] == (
        "sendMessage",
        {"chat_id": "1001", "text": text, "parse_mode": "HTML", "disable_notification": "true"},
    )
    assert "python-telegram-bot" in api.headers[-1]["User-Agent"]


async def test_a_file_is_uploaded_beside_its_fields(api: Api) -> None:
    document = InputFile(b"one,two\n", filename="deliveries.csv")
    async with await opened(api, transport()) as bot:
        await bot.send_document(1001, document, caption="All of them.")
    method, values = api.asked[-1]
    assert method == "sendDocument"
    names = [name for name, value in values.items() if isinstance(value, tuple)]
    assert [values[name] for name in names] == [("deliveries.csv", "text/csv", b"one,two\n")]
    assert {name: values[name] for name in ("chat_id", "caption")} == {
        "chat_id": "1001",
        "caption": "All of them.",
    }


async def test_a_redirect_is_not_followed(api: Api) -> None:
    """The token is part of the address: it goes to nobody else."""
    async with await opened(api, transport()) as bot:
        api.answer = lambda: web.Response(status=302, headers={"Location": f"{api.base_url}/x"})
        with pytest.raises(NetworkError):
            await bot.send_message(1001, "text")
    assert len(api.asked) == 2


async def test_no_more_connections_are_open_than_allowed(api: Api) -> None:
    async with await opened(api, transport(connections=2)) as bot:
        api.seconds = 0.02
        await asyncio.gather(*(bot.send_message(chat, "text") for chat in range(1, 7)))
    assert len(api.asked) == 7
    assert len(api.peers) == 2


async def test_a_wait_may_be_longer_when_the_caller_says_so(api: Api) -> None:
    async with await opened(api, transport()) as bot:
        api.seconds = 0.6
        with pytest.raises(TimedOut):
            await bot.send_message(1001, "text")
        assert (await bot.send_message(1001, "text", read_timeout=5)).message_id == 9


async def test_what_is_not_open_says_so(api: Api) -> None:
    request = transport()
    with pytest.raises(RuntimeError, match="not open"):
        await request.do_request(f"{api.base_url}/bot1:x/getMe", "POST")
    await request.initialize()
    await request.initialize()
    status, body = await request.do_request(f"{api.base_url}/bot1:x/getMe", "POST")
    assert (status, b'"ok": true' in body) == (200, True)
    await request.shutdown()
    await request.shutdown()
    assert request.read_timeout == 0.3


@pytest.mark.parametrize("trouble", ["silence", "closed", "refused", "page", "no holder"])
async def test_the_token_is_in_no_error(api: Api, trouble: str) -> None:
    is_holder = True
    bot = await opened(api, transport(may_act=lambda _method: is_holder))
    async with bot:
        if trouble == "silence":
            api.seconds = 1
        elif trouble == "closed":
            api.answer = closing
        elif trouble == "refused":
            bot._base_url = f"http://127.0.0.1:1/bot{TOKEN}"
        elif trouble == "page":
            api.answer = lambda: web.Response(status=502, text="<html>bad gateway</html>")
        else:
            is_holder = False
        with pytest.raises(NetworkError) as caught:
            await bot.send_message(1001, "text")
    shown = "".join(traceback.format_exception(caught.value)) + repr(to_outcome(caught.value))
    error: BaseException | None = caught.value
    while error:
        shown += repr(error) + str(error) + repr(vars(error))
        error = error.__cause__ or error.__context__
    assert "canary" not in shown


def closing() -> web.StreamResponse:
    raise ConnectionResetError


def test_the_transport_shows_nothing_of_what_it_carries() -> None:
    assert "canary" not in repr(transport())
