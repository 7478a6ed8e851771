from datetime import UTC, datetime

import pytest
from telegram import Bot

from bot.playground.botapi import Call, Person, World, busiest


def call(at: float) -> Call:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    return Call(number=1, method="sendMessage", params={}, received_at=now, received=at)


def test_the_busiest_second_slides() -> None:
    assert busiest([], seconds=1.0) == 0
    assert busiest(map(call, (0.0, 0.9, 1.0, 1.5, 1.89)), seconds=1.0) == 4
    assert busiest(map(call, (0.0, 1.0, 2.0)), seconds=1.0) == 1


async def test_each_call_is_written_down_with_its_answer(
    bot: Bot, world: World, ann: Person
) -> None:
    sent = await bot.send_message(ann.id, "one")
    (last,) = await world.record.wait_for("sendMessage")
    assert (last.chat_id, last.message_id, last.status) == (ann.id, sent.message_id, 200)
    assert last.result["text"] == "one"
    assert last.params == {"chat_id": str(ann.id), "text": "one"}
    assert world.record.delivered(ann.id) == [last]
    assert world.record.delivered(5) == []
    assert last.to_json()["received_at"] == last.received_at.isoformat()
    with pytest.raises(TimeoutError):
        await world.record.wait_for("sendMessage", count=2, seconds=0.01)
