import asyncio
import json
import socket
import struct
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import web
from telegram.ext import ApplicationBuilder, ExtBot

from bot.delivery.message import Button, Message
from bot.delivery.pacing import Pacer
from bot.delivery.sending.gate import Gate
from bot.delivery.sending.limiter import PacedLimiter
from bot.delivery.sending.outage import Outage
from bot.delivery.sending.transport import Transport
from bot.delivery.telegram import Outgoing, TelegramSender
from bot.model.outcomes import Failed, Gone, Moved, Outcome, Rejected, Sent, Throttled, Unknown
from tests.delivery.serving import served
from tests.house import TOKEN

CHAT_ID = 1001
HTML = "<b>Harbor &amp; Co</b>"
MESSAGE = Message(html=HTML, buttons=(Button(text="Read the article", url="https://a.example"),))
ACCEPTED = {"message_id": 9, "date": 1_790_000_000, "chat": {"id": CHAT_ID, "type": "private"}}
BOT = {"id": 424242, "is_bot": True, "first_name": "Hot Topics", "username": "hot_topics_bot"}
HTML_PAGE = "<html><body>nginx</body></html>"

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


def ok(result: object) -> web.Response:
    return web.json_response({"ok": True, "result": result})


def error(code: int, description: str, **parameters: int) -> web.Response:
    body = {"ok": False, "error_code": code, "description": description}
    return web.json_response(body | ({"parameters": parameters} if parameters else {}), status=code)


@dataclass
class Api:
    """Answers `sendMessage` with each answer in turn, then accepts; keeps what was asked."""

    answers: list[Answer] = field(default_factory=list)
    asked: list[dict[str, str]] = field(default_factory=list)
    base_url: str = ""

    async def handle(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["method"] == "getMe":
            return ok(BOT)
        self.asked.append({key: str(value) for key, value in (await request.post()).items()})
        return await self.answers.pop(0)(request) if self.answers else ok(ACCEPTED)


def says(response: Callable[[], web.Response]) -> Answer:
    async def answer(_: web.Request) -> web.StreamResponse:
        return response()

    return answer


def refuses(code: int, description: str, **parameters: int) -> Answer:
    return says(lambda: error(code, description, **parameters))


def page(status: int, text: str = HTML_PAGE, content_type: str = "text/html") -> Answer:
    return says(lambda: web.Response(status=status, text=text, content_type=content_type))


async def closes(request: web.Request) -> web.StreamResponse:
    assert request.transport
    request.transport.abort()
    return web.Response()


async def resets(request: web.Request) -> web.StreamResponse:
    assert request.transport
    reset_on_close(request.transport)
    return await closes(request)


def reset_on_close(transport: asyncio.BaseTransport) -> None:
    linger = struct.pack("ii", 1, 0)
    transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)


async def closes_halfway(request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse(headers={"Content-Length": "500"})
    await response.prepare(request)
    await response.write(json.dumps({"ok": True, "result": ACCEPTED}).encode()[:20])
    return await closes(request)


async def says_nothing(_: web.Request) -> web.StreamResponse:
    await asyncio.sleep(30)
    return web.Response()


@pytest.fixture
async def api() -> AsyncIterator[Api]:
    api = Api()
    async with served(api.handle) as api.base_url:
        yield api


@pytest.fixture
def gate() -> Gate:
    return Gate(Pacer(messages_per_second=30, group_messages_per_minute=20))


@pytest.fixture
async def bot(api: Api, gate: Gate, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[ExtBot[Any]]:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    application = (
        ApplicationBuilder()
        .token(TOKEN)
        .base_url(f"{api.base_url}/bot")
        .rate_limiter(PacedLimiter(gate))
        .request(Transport(connections=8, connect_seconds=5, read_seconds=0.5))
        .updater(None)
        .build()
    )
    async with application:
        yield application.bot


@pytest.fixture
def sender(bot: ExtBot[Any], gate: Gate) -> TelegramSender:
    return TelegramSender(bot=bot, gate=gate, outage=Outage(gate))


async def send(sender: TelegramSender, thread_id: int | None = None) -> Outcome:
    return await sender(Outgoing(chat_id=CHAT_ID, thread_id=thread_id, message=MESSAGE))


async def test_a_post_goes_out_once_with_markup_buttons_and_no_preview(
    api: Api, sender: TelegramSender
) -> None:
    assert await send(sender, thread_id=7) == Sent(message_id=9)
    (asked,) = api.asked
    assert {name: asked[name] for name in ("chat_id", "text", "parse_mode")} == {
        "chat_id": str(CHAT_ID),
        "text": HTML,
        "parse_mode": "HTML",
    }
    assert asked["message_thread_id"] == "7"
    assert json.loads(asked["link_preview_options"]) == {"is_disabled": True}
    assert json.loads(asked["reply_markup"]) == {
        "inline_keyboard": [[{"text": "Read the article", "url": "https://a.example"}]]
    }


async def test_the_general_topic_and_no_buttons_are_left_out(
    api: Api, sender: TelegramSender
) -> None:
    plain = Message(html="x")
    going = Outgoing(chat_id=CHAT_ID, thread_id=1, message=plain)
    assert await sender(going) == Sent(message_id=9)
    assert api.asked[0].keys().isdisjoint({"message_thread_id", "reply_markup"})


_BLOCKED = "Forbidden: bot was blocked by the user"
_KICKED = "Forbidden: bot was kicked from the supergroup chat"
_LATER = Throttled(retry_after=timedelta(seconds=30))


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (refuses(403, _BLOCKED), Gone(reason=_BLOCKED)),
        (refuses(403, _KICKED), Gone(reason=_KICKED)),
        (
            refuses(403, "Forbidden: user is deactivated"),
            Gone(reason="Forbidden: user is deactivated"),
        ),
        (
            refuses(400, "Bad Request: chat not found"),
            Gone(reason="Chat not found"),
        ),
        (
            refuses(400, "Bad Request: group chat was deactivated"),
            Gone(reason="Group chat was deactivated"),
        ),
        (refuses(400, "Bad Request: PEER_ID_INVALID"), Gone(reason="Peer_id_invalid")),
        (
            refuses(400, "Bad Request: message is too long"),
            Rejected(reason="Message is too long"),
        ),
        (
            refuses(400, "Bad Request: message thread not found"),
            Gone(reason="Message thread not found", is_topic=True),
        ),
        (
            refuses(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                migrate_to_chat_id=-1001234567890,
            ),
            Moved(chat_id=-1001234567890),
        ),
        (refuses(401, "Unauthorized"), Failed(reason="Unauthorized", is_outage=True)),
        (refuses(404, "Not Found"), Failed(reason="Not Found", is_outage=True)),
        (
            refuses(429, "Too Many Requests: retry after 17", retry_after=17),
            Throttled(retry_after=timedelta(seconds=17)),
        ),
        (refuses(429, "Too Many Requests: retry later"), _LATER),
        (page(429), _LATER),
        (
            refuses(500, "Internal Server Error: restart"),
            Failed(reason="Internal Server Error: restart"),
        ),
        (page(502), Unknown(reason="no answer (TelegramError)")),
        (page(504), Unknown(reason="no answer (TelegramError)")),
        (page(200), Unknown(reason="the answer was broken (TelegramError)")),
        (
            page(200, '{"ok":true,"result":{"message_id":9,"da', "application/json"),
            Unknown(reason="the answer was broken (TelegramError)"),
        ),
        (
            page(200, '{"ok":true,"result":{}}', "application/json"),
            Unknown(reason="the answer was broken (KeyError)"),
        ),
        (page(200, "[]", "application/json"), Unknown(reason="the answer was broken (TypeError)")),
        (resets, Unknown(reason="no answer (ClientOSError)")),
        (closes, Unknown(reason="no answer (ServerDisconnectedError)")),
        (closes_halfway, Unknown(reason="no answer (ClientPayloadError)")),
        (says_nothing, Unknown(reason="no answer (SocketTimeoutError)")),
    ],
)
async def test_each_answer_means_one_outcome_and_is_asked_for_once(
    api: Api, sender: TelegramSender, answer: Answer, outcome: Outcome
) -> None:
    api.answers.append(answer)
    assert await send(sender) == outcome
    assert len(api.asked) == 1


async def test_a_server_that_is_not_there_got_nothing(
    api: Api, sender: TelegramSender, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket() as bound:  # bound and not listening: connections are refused
        bound.bind(("127.0.0.1", 0))
        nowhere = f"http://127.0.0.1:{bound.getsockname()[1]}/bot{TOKEN}"
        monkeypatch.setattr(sender.bot, "_base_url", nowhere)
        assert await send(sender) == Failed(
            reason="no connection (ClientConnectorError)", is_outage=True
        )
    assert api.asked == []


async def test_a_connection_reset_before_the_request_was_read_may_have_taken_it(
    sender: TelegramSender, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def reset(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        reset_on_close(writer.transport)
        writer.transport.abort()

    server = await asyncio.start_server(reset, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        monkeypatch.setattr(sender.bot, "_base_url", f"http://127.0.0.1:{port}/bot{TOKEN}")
        assert isinstance(await send(sender), Unknown)


async def test_markup_that_telegram_cannot_read_is_sent_again_as_plain_text(
    api: Api, sender: TelegramSender
) -> None:
    api.answers.append(refuses(400, "Bad Request: can't parse entities: unclosed start tag"))
    assert await send(sender) == Sent(
        message_id=9, remark="sent without markup, which Telegram refused"
    )
    assert [each["text"] for each in api.asked] == [HTML, "Harbor & Co"]
    assert "parse_mode" not in api.asked[1]
    assert api.asked[0]["reply_markup"] == api.asked[1]["reply_markup"]


async def test_a_flood_wait_closes_the_gate_to_this_chat(
    api: Api, sender: TelegramSender, gate: Gate
) -> None:
    api.answers.append(refuses(429, "Too Many Requests: retry after 17", retry_after=17))
    await send(sender)
    assert gate.busy_chats() == {CHAT_ID}
    assert gate.room() > 0


@pytest.mark.parametrize(
    ("is_paid", "sent"), [(True, {"allow_paid_broadcast": "true"}), (False, {})]
)
async def test_paid_broadcasts_are_used_only_when_the_operator_agreed(
    api: Api,
    sender: TelegramSender,
    is_paid: bool,  # noqa: FBT001 -- a row of the table
    sent: dict[str, str],
) -> None:
    assert await send(replace(sender, is_paid=is_paid)) == Sent(message_id=9)
    [asked] = api.asked
    assert {name: asked[name] for name in asked if "paid" in name} == sent


async def test_the_gate_closes_to_all_while_nobody_is_there(
    sender: TelegramSender, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        nowhere = f"http://127.0.0.1:{bound.getsockname()[1]}/bot{TOKEN}"
        monkeypatch.setattr(sender.bot, "_base_url", nowhere)
        await send(sender)
    assert gate.room() == 0
    assert 0 < gate.seconds_held() <= 1
