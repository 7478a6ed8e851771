import asyncio

import pytest
from telegram import Bot
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.playground.botapi import (
    BAD_GATEWAY,
    FLOOD_PAGE,
    FLOOD_WITHOUT_PARAMETERS,
    INTERNAL_ERROR,
    RESET_AFTER,
    RESET_BEFORE,
    TRUNCATED,
    BotApiServer,
    Fault,
    Flooded,
    Missing,
    Person,
    Refuse,
    Slow,
    World,
)


@pytest.mark.parametrize(
    "case",
    [
        (INTERNAL_ERROR, NetworkError, False),
        (BAD_GATEWAY, NetworkError, False),
        (FLOOD_PAGE, NetworkError, False),
        (FLOOD_WITHOUT_PARAMETERS, NetworkError, False),
        (RESET_BEFORE, NetworkError, False),
        (RESET_AFTER, NetworkError, True),
        (Slow(seconds=0.7), TimedOut, True),
        (TRUNCATED, TelegramError, True),
        (Missing(name="message_id"), TypeError, True),
        (Missing(name="result"), KeyError, True),
        (Refuse(code=403, description="Forbidden: user is deactivated"), Forbidden, False),
        (Refuse(code=400, description="Bad Request: have no write access"), BadRequest, False),
    ],
)
async def test_each_fault_reaches_the_library(
    server: BotApiServer, bot: Bot, case: tuple[Fault, type[Exception], bool]
) -> None:
    fault, error, is_delivered = case
    ann = server.world.user("Ann", is_started=True)
    server.faults.add(fault)
    with pytest.raises(error):
        await bot.send_message(ann.id, "x")
    assert len(ann.chat.posts) == is_delivered
    assert len(server.world.record.delivered(ann.id)) == is_delivered
    assert server.world.record.calls[-1].fault == type(fault).__name__
    await bot.send_message(ann.id, "y")


@pytest.mark.filterwarnings("ignore:.*retry_after")
async def test_a_flood_wait_holds_one_chat_or_all(
    server: BotApiServer, bot: Bot, world: World, ann: Person
) -> None:
    bob = world.user("Bob", is_started=True)
    server.faults.add(Flooded(seconds=30), chat_id=ann.id)
    for _ in range(2):
        with pytest.raises(RetryAfter) as caught:
            await bot.send_message(ann.id, "x")
    assert "30" in str(caught.value)
    await bot.send_message(bob.id, "x")
    server.faults.add(Flooded(seconds=5, is_global=True))
    for person in (bob, world.user("Cid", is_started=True)):
        with pytest.raises(RetryAfter):
            await bot.send_message(person.id, "x")


async def test_faults_come_as_often_and_where_they_are_told(
    server: BotApiServer, bot: Bot, ann: Person
) -> None:
    server.faults.add(INTERNAL_ERROR, methods=["getMe"], times=2)
    await bot.send_message(ann.id, "x")
    for _ in range(2):
        with pytest.raises(NetworkError):
            await bot.get_me()
    await bot.get_me()
    server.faults.add(INTERNAL_ERROR, methods=["getMe"], times=None)
    for _ in range(3):
        with pytest.raises(NetworkError):
            await bot.get_me()
    server.faults.clear()
    await bot.get_me()


async def test_faults_are_drawn_by_their_probability(
    server: BotApiServer, bot: Bot, ann: Person
) -> None:
    server.faults.add(INTERNAL_ERROR, probability=0.3, times=None)
    results = await asyncio.gather(
        *(bot.send_message(ann.id, "x") for _ in range(60)), return_exceptions=True
    )
    failed = sum(isinstance(result, NetworkError) for result in results)
    assert 5 < failed < 35
    assert len(ann.chat.posts) == 60 - failed


async def test_an_answer_that_is_no_object_can_miss_nothing(server: BotApiServer, bot: Bot) -> None:
    server.faults.add(Missing(name="ok"), methods=["deleteWebhook"])
    assert await bot.delete_webhook()
