"""Long polling against a server that answers as badly as servers do."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

import pytest
import structlog
from telegram import Bot
from telegram.request import HTTPXRequest

from bot.commands.updates import polling as module
from bot.commands.updates.polling import Polling
from bot.playground.botapi import (
    BAD_GATEWAY,
    FLOOD_WITHOUT_PARAMETERS,
    INTERNAL_ERROR,
    RESET_AFTER,
    RESET_BEFORE,
    TRUNCATED,
    BotApiServer,
    Fault,
    Flooded,
    Missing,
    Page,
    Refuse,
    Slow,
)
from tests.commands.updates.conftest import ALLOWED, Sleep, Taken, eventually, written

OTHER = Refuse(code=409, description="Conflict: terminated by other getUpdates request")


@pytest.fixture
def polling(bot: Bot, polls: HTTPXRequest, taken: Taken, sleep: Sleep) -> Polling:
    polling = Polling(bot=bot, request=polls, take=taken, allowed=ALLOWED)
    polling.outage.sleep = sleep
    return polling


@pytest.fixture
def _in_a_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_READ_SECONDS", 0.2)
    monkeypatch.setattr(module, "_POLL_SECONDS", 0)


@contextlib.asynccontextmanager
async def running(polling: Polling) -> AsyncIterator[asyncio.Task[None]]:
    task = asyncio.create_task(polling.run())
    try:
        yield task
        assert not task.done()
    finally:
        task.cancel()
        await asyncio.wait([task])


def push(server: BotApiServer, text: str = "/latest") -> int:
    """Let somebody write; return the number of the update."""
    server.world.user("Somebody", is_started=True).send(text)
    return server.world.updates.last_id


@pytest.mark.parametrize(
    "fault",
    [
        Refuse(code=401, description="Unauthorized"),
        Refuse(code=404, description="Not Found"),
        OTHER,
        BAD_GATEWAY,
        Page(status=200, title="Log in to the hotel's network"),
        INTERNAL_ERROR,
        FLOOD_WITHOUT_PARAMETERS,
        RESET_BEFORE,
        RESET_AFTER,
        TRUNCATED,
        Missing(name="result"),
        Slow(seconds=0.5),
    ],
    ids=repr,
)
@pytest.mark.usefixtures("_in_a_hurry")
async def test_trouble_is_told_once_waited_out_and_survived(
    server: BotApiServer, polling: Polling, taken: Taken, fault: Fault
) -> None:
    server.faults.add(fault, methods=["getUpdates"], times=3)
    with structlog.testing.capture_logs() as logged:
        async with running(polling):
            number = push(server)
            await taken.until(1)
            await eventually(lambda: any(each["event"] == "updates are back" for each in logged))
    assert taken.ids == [number]
    assert [each["event"] for each in logged] == ["no updates", "updates are back"]


async def test_waits_grow_up_to_half_a_minute_and_begin_anew_after_a_good_answer(
    server: BotApiServer, polling: Polling, taken: Taken, sleep: Sleep
) -> None:
    server.faults.add(BAD_GATEWAY, methods=["getUpdates"], times=7)
    async with running(polling):
        push(server)
        await taken.until(1)
        assert sleep.asked == [1, 2, 4, 8, 16, 30, 30]
        server.faults.add(BAD_GATEWAY, methods=["getUpdates"])
        push(server)
        push(server)
        await taken.until(3)
        await eventually(lambda: len(sleep.asked) == 8)
        assert sleep.asked[-1] == 1


async def test_a_wait_that_telegram_asks_for_is_kept(
    server: BotApiServer, polling: Polling, taken: Taken, sleep: Sleep
) -> None:
    server.faults.add(Flooded(seconds=7), methods=["getUpdates"])
    async with running(polling):
        push(server)
        await taken.until(1)
    assert sleep.asked[0] == 7


async def test_an_answer_that_never_ends_is_cut_off(
    server: BotApiServer, polling: Polling, taken: Taken, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_DEADLINE_SECONDS", 0.2)
    server.faults.add(Slow(seconds=0.6), methods=["getUpdates"])
    with structlog.testing.capture_logs() as logged:
        async with running(polling):
            push(server)
            await taken.until(1)
    assert logged[0]["reason"] == "TimeoutError: no whole answer within 0 s"


async def test_a_webhook_that_is_set_is_deleted_and_what_waits_is_kept(
    server: BotApiServer, bot: Bot, polling: Polling, taken: Taken
) -> None:
    await bot.set_webhook("http://127.0.0.1:9/hook")
    first = push(server)
    with structlog.testing.capture_logs() as logged:
        async with running(polling):
            await taken.until(1)
            assert [each for each in logged if each["event"] == "no updates"] == []
            await bot.set_webhook("http://127.0.0.1:9/hook")
            second = push(server)
            await taken.until(2)
    assert taken.ids == [first, second]
    assert "Conflict" in next(each["reason"] for each in logged if each["event"] == "no updates")


async def test_two_that_poll_for_one_bot_both_go_on(
    server: BotApiServer, bot: Bot, polling: Polling, taken: Taken
) -> None:
    async with HTTPXRequest() as request:
        other = Polling(bot=bot, request=request, take=taken, allowed=ALLOWED)
        other.outage.sleep = Sleep()
        async with running(polling), running(other):
            for count in range(1, 6):
                push(server)
                await taken.until(count)
    assert len(set(taken.ids)) == 5


async def test_an_update_that_cannot_be_stored_is_asked_for_again(
    server: BotApiServer, polling: Polling, taken: Taken
) -> None:
    taken.trouble = OSError("disk full")
    with structlog.testing.capture_logs() as logged:
        async with running(polling):
            number = push(server)
            await taken.until(1)
    assert taken.ids == [number]
    assert logged[0]["reason"] == "OSError: disk full"


async def test_updates_without_a_number_are_told_once_and_spoil_nothing(
    polling: Polling, taken: Taken, monkeypatch: pytest.MonkeyPatch
) -> None:
    batches: list[object] = [
        [written(5), {"message": {}}, 7, written(6)],
        [written(7), None],
        [{"update_id": "8"}],
        {"update_id": 8},
        [written(8)],
    ]
    answered = batches.copy()

    async def post(*_: object, **__: object) -> object:
        return answered.pop(0) if answered else []

    monkeypatch.setattr(polling.request, "post", post)
    with structlog.testing.capture_logs() as logged:
        async with running(polling):
            assert await taken.until(4) == [5, 6, 7, 8]
    assert [each.get("reason", each["event"]) for each in logged][:3] == [
        "updates without a number",
        "ValueError: no update of the batch has a number",
        "TypeError: the answer to getUpdates is no list",
    ]


@pytest.mark.parametrize("batch", [[], [written(5)]], ids=["empty", "the same for ever"])
async def test_answers_that_bring_nothing_new_do_not_make_it_spin(
    polling: Polling, sleep: Sleep, batch: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def post(*_: object, **__: object) -> object:
        return batch

    monkeypatch.setattr(polling.request, "post", post)
    async with running(polling):
        await eventually(lambda: len(sleep.asked) >= 5)
    assert min(sleep.asked) > 0.9


async def test_ids_that_begin_anew_after_a_quiet_week_are_taken(
    server: BotApiServer, polling: Polling, taken: Taken, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_POLL_SECONDS", 0)
    async with running(polling):
        push(server)
        await taken.until(1)
        calls = server.world.record.calls
        await eventually(lambda: "offset" not in calls[-1].params and len(calls) > 3)
        server.world.updates.last_id = 1000
        assert push(server) == 1001
        assert (await taken.until(2))[1] == 1001
        await eventually(lambda: len(server.world.updates) == 0)


async def test_silence_is_counted_from_the_last_good_answer(
    server: BotApiServer, bot: Bot, polls: HTTPXRequest, taken: Taken
) -> None:
    now = [100.0]
    polling = Polling(bot=bot, request=polls, take=taken, allowed=ALLOWED, clock=lambda: now[0])
    polling.outage.sleep = Sleep()
    now[0] = 130.0
    assert polling.silent_seconds == 30.0
    push(server)
    async with running(polling):
        await taken.until(1)
        assert polling.silent_seconds == 0.0
        server.faults.add(OTHER, methods=["getUpdates"], times=None)
        now[0] = 200.0
        assert polling.silent_seconds == 70.0


async def test_after_a_long_silence_the_connection_is_made_anew(
    server: BotApiServer, bot: Bot, polls: HTTPXRequest, taken: Taken
) -> None:
    now = [100.0]
    polling = Polling(bot=bot, request=polls, take=taken, allowed=ALLOWED, clock=lambda: now[0])
    polling.outage.sleep = sleep = Sleep()
    await polls.shutdown()  # as broken as a transport can be: every call raises
    push(server)
    async with running(polling):
        await eventually(lambda: len(sleep.asked) > 3)
        assert taken.ids == []
        now[0] += 91
        await taken.until(1)
