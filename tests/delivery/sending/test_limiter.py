import asyncio
from typing import Any

import pytest
from telegram.error import BadRequest, RetryAfter

from bot.delivery.pacing import Pacer
from bot.delivery.sending.gate import Gate
from bot.delivery.sending.limiter import PacedLimiter

CHAT_ID = 1001


class Endpoint:
    """Raises what it was given, in turn, and then answers; keeps the gate's state at each call."""

    def __init__(self, gate: Gate, *errors: Exception) -> None:
        self.errors = list(errors)
        self.gate = gate
        self.counted: list[bool] = []

    async def __call__(self, *, name: str) -> str:
        self.counted.append(CHAT_ID in self.gate.busy_chats())
        if self.errors:
            raise self.errors.pop(0)
        return name


@pytest.fixture(autouse=True)
def _seconds_as_timedelta(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


@pytest.fixture
def gate() -> Gate:
    return Gate(Pacer(messages_per_second=30, group_messages_per_minute=20))


async def ask(
    gate: Gate, callback: Endpoint, *, endpoint: str = "sendMessage", **options: Any
) -> object:
    limiter = PacedLimiter(gate)
    await limiter.initialize()
    answer = await limiter.process_request(
        callback=callback,
        args=(),
        kwargs={"name": endpoint},
        endpoint=endpoint,
        data=options.get("data", {"chat_id": CHAT_ID}),
        rate_limit_args=None,
    )
    await limiter.shutdown()
    return answer


@pytest.mark.parametrize(
    ("endpoint", "options", "is_counted"),
    [
        ("sendMessage", {}, True),
        ("editMessageText", {}, True),
        ("deleteMessage", {}, True),
        ("copyMessage", {}, True),
        ("forwardMessage", {}, True),
        ("sendChatAction", {}, False),
        ("getChatMember", {}, False),
        ("answerCallbackQuery", {"data": {}}, False),
        ("sendMessage", {"data": {"chat_id": "@channel"}}, False),
    ],
)
async def test_what_writes_to_a_chat_waits_at_the_gate(
    gate: Gate,
    endpoint: str,
    options: dict[str, Any],
    is_counted: bool,  # noqa: FBT001 -- a row of the table
) -> None:
    callback = Endpoint(gate)
    assert await ask(gate, callback, endpoint=endpoint, **options) == endpoint
    assert callback.counted == [is_counted]


async def test_a_reply_is_tried_once_more_after_a_short_flood_wait(gate: Gate) -> None:
    callback = Endpoint(gate, RetryAfter(1))
    assert await ask(gate, callback) == "sendMessage"
    assert len(callback.counted) == 2


async def test_a_second_flood_wait_is_told(gate: Gate) -> None:
    callback = Endpoint(gate, RetryAfter(1), RetryAfter(5))
    with pytest.raises(RetryAfter):
        await ask(gate, callback)
    assert len(callback.counted) == 2
    assert gate.busy_chats() == {CHAT_ID}


async def test_nobody_waits_longer_than_a_minute_for_a_reply(gate: Gate) -> None:
    callback = Endpoint(gate, RetryAfter(61))
    with pytest.raises(RetryAfter):
        await ask(gate, callback)
    assert len(callback.counted) == 1
    assert gate.busy_chats() == {CHAT_ID}
    assert gate.room() > 0


async def test_while_everything_is_held_no_press_is_answered(gate: Gate) -> None:
    gate.hold(3600, CHAT_ID)  # a chat's own wait holds up nobody else
    async with asyncio.timeout(60):
        await ask(gate, Endpoint(gate), endpoint="answerCallbackQuery", data={})
    gate.hold(0.2)
    began = gate.clock()
    await ask(gate, Endpoint(gate), endpoint="answerCallbackQuery", data={})
    assert gate.clock() - began >= 0.2


async def test_another_error_passes_and_holds_nothing(gate: Gate) -> None:
    callback = Endpoint(gate, BadRequest("message is not modified"))
    with pytest.raises(BadRequest):
        await ask(gate, callback)
    assert len(callback.counted) == 1
    assert gate.room() > 0
