import asyncio

import pytest

from bot.delivery.pacing import Pacer
from bot.delivery.sending.gate import Gate
from tests.house import PATIENCE


class Time:
    """Monotonic seconds that stand still until they are moved."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def gated(per_second: int = 30) -> tuple[Gate, Time]:
    time = Time()
    return Gate(Pacer(messages_per_second=per_second, group_messages_per_minute=20), time), time


async def turns(count: int = 8) -> None:
    """Let what waits at the gate look again."""
    for _ in range(count):
        await asyncio.sleep(0.01)


async def test_no_post_starts_while_a_reply_waits_for_room() -> None:
    gate, time = gated(per_second=1)
    with gate.places(1) as places:
        places.take(6)
    entered = asyncio.Event()

    async def reply() -> None:
        async with gate.reply(5):
            entered.set()

    async with asyncio.TaskGroup() as group:
        group.create_task(reply())
        await turns()
        gate.finish_post(6)
        await turns()
        assert gate.room() == 0
        assert not entered.is_set()
        time.now += 1.1
    assert entered.is_set()


async def test_a_reply_that_waits_for_its_own_chat_holds_up_no_post() -> None:
    gate, time = gated()
    gate.throttled(5, 10.0)

    async def reply() -> None:
        async with gate.reply(5):
            pass

    async with asyncio.TaskGroup() as group:
        group.create_task(reply())
        await turns()
        assert gate.room() > 0
        time.now += 11.0


def test_places_are_kept_while_posts_are_chosen_and_given_back() -> None:
    gate, time = gated(per_second=4)
    with gate.places(9) as places:
        assert places.free == 1
        assert gate.room() == 0
    assert gate.room() == 1
    with gate.places(9) as places:
        places.take(5)
    assert gate.room() == 0
    assert gate.busy_chats() == {5}
    gate.finish_post(5)
    time.now += 1.1
    assert gate.busy_chats() == set()
    assert gate.room() == 1


async def test_a_reply_that_is_given_up_leaves_no_trace() -> None:
    gate, _ = gated()
    gate.throttled(5, 10.0)

    async def reply() -> None:
        async with gate.reply(5):
            raise AssertionError

    waiting = asyncio.create_task(reply())
    await turns()
    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)
    assert waiting.cancelled()
    assert gate.room() > 0


async def test_a_reply_that_fails_counts_from_its_end() -> None:
    gate, time = gated(per_second=1)

    async def fail() -> None:
        time.now += 3.0
        raise ConnectionError

    with pytest.raises(ConnectionError):
        async with gate.reply(5):
            await fail()
    assert gate.room() == 0
    time.now += 1.1
    assert gate.room() == 1


async def test_a_reply_to_another_chat_does_not_wait_behind_a_held_one() -> None:
    gate, _ = gated()
    gate.throttled(5, 10.0)
    async with asyncio.timeout(PATIENCE), gate.reply(6):
        assert gate.busy_chats() == {5, 6}


def test_two_chats_told_long_apart_are_two_chats() -> None:
    gate, time = gated()
    gate.throttled(5, 10.0)
    time.now += 3.0
    gate.throttled(6, 10.0)
    assert gate.room() > 0
    assert gate.busy_chats() == {5, 6}


def test_one_chat_told_twice_is_one_chat() -> None:
    gate, _ = gated()
    gate.throttled(5, 10.0)
    gate.throttled(5, 20.0)
    assert gate.room() > 0
    assert gate.busy_chats() == {5}


def test_the_wait_for_room_is_never_nothing_and_never_long() -> None:
    gate, time = gated(per_second=1)
    assert gate.seconds_to_room() == 0.001
    with gate.places(9) as places:
        assert places.free == 1
        places.take(5)
    assert gate.seconds_to_room() == 1.0
    gate.finish_post(5)
    time.now += 0.5
    assert 0.5 <= gate.seconds_to_room() < 0.6


def test_a_fast_sender_waits_until_a_claim_is_worth_it() -> None:
    assert gated(per_second=30)[0].fewest == 1
    gate, time = gated(per_second=1000)
    assert gate.fewest == 20
    with gate.places(250) as places:
        for chat in range(places.free):
            places.take(chat)
    assert 0.018 <= gate.seconds_to_room() <= 0.021
    time.now += gate.seconds_to_room()
    assert gate.room() >= gate.fewest
