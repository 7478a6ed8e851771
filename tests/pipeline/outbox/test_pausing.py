"""A chat where the bot may not write for now, from the missing right to its return."""

import itertools
from dataclasses import replace
from datetime import timedelta

from bot.model.chats import Chat as KnownChat
from bot.model.chats import ChatKind, ChatState, DeliveryState
from bot.pipeline.outbox.pausing import LookAgain
from bot.playground.botapi import Chat, Person
from bot.policy.retrying import PROBE, next_probe
from tests.pipeline.sending import Outbox
from tests.samples import BRIEF

HOUR = PROBE.total_seconds()


async def forum(outbox: Outbox) -> tuple[Person, Chat, int]:
    """A forum with the bot in it, and one topic of it that wants everything."""
    world = outbox.server.world
    owner = world.user("Owner", is_started=True)
    chat = world.forum("Forum", owner, "News")
    owner.add_bot(chat)
    topic = world.topic(chat, "News")
    for thread in (None, topic):
        await outbox.know(
            KnownChat(
                id=chat.id,
                thread_id=thread,
                kind=ChatKind.SUPERGROUP,
                title="Forum",
                owner_id=owner.id,
            )
        )
    return owner, chat, topic


async def test_the_owner_is_told_in_private_once_and_all_goes_on_when_the_right_returns(
    outbox: Outbox,
) -> None:
    owner, chat, topic = await forum(outbox)
    owner.permit(chat, ())
    await outbox.owe((chat.id, None), (chat.id, topic))
    await outbox.owe((chat.id, None), brief=replace(BRIEF, id="next"))
    await outbox.work()
    assert outbox.texts(chat.id) == []
    [told] = outbox.texts(owner.id)
    assert "I can't post in Forum" in told
    await outbox.work(seconds=HOUR + 1)
    assert outbox.texts(owner.id) == [told]
    owner.permit(chat)
    for _ in range(4):
        await outbox.work(seconds=HOUR / 2 + 1)
    assert len(outbox.texts(chat.id)) == 3
    assert outbox.texts(owner.id) == [told]
    for thread in (None, topic):
        assert (await outbox.chat(chat.id, thread)).state is ChatState.ACTIVE


async def test_a_closed_topic_waits_alone_and_is_found_open_again(outbox: Outbox) -> None:
    owner, chat, topic = await forum(outbox)
    owner.close_topic(chat, topic)
    await outbox.owe((chat.id, None), (chat.id, topic))
    await outbox.work()
    await outbox.work(seconds=2)
    assert len(outbox.texts(chat.id)) == 1
    assert (await outbox.chat(chat.id)).state is ChatState.ACTIVE
    assert (await outbox.chat(chat.id, topic)).state is ChatState.PAUSED
    owner.reopen_topic(chat, topic)
    await outbox.work(seconds=HOUR + 1)
    assert len(outbox.texts(chat.id)) == 2
    assert (await outbox.chat(chat.id, topic)).state is ChatState.ACTIVE
    states = {each.state for each in await outbox.owed(chat.id)}
    assert states == {DeliveryState.SENT}


async def test_a_chat_whose_posts_are_used_up_is_tried_again_ever_less_often_until_one_goes_through(
    outbox: Outbox,
) -> None:
    owner, chat, topic = await forum(outbox)
    owner.permit(chat, ())
    await outbox.owe((chat.id, None))
    for _ in range(12):
        await outbox.work(seconds=HOUR)
    assert [each.state for each in await outbox.owed(chat.id)] == [DeliveryState.CANCELLED]
    assert (await outbox.chat(chat.id)).state is ChatState.PAUSED

    look_again = LookAgain(
        database=outbox.database, clock=outbox.clock, tenure=outbox.deliver.tenure
    )
    hours = []
    for hour in range(120):
        outbox.clock.advance(hours=1)
        await look_again()
        if (await outbox.chat(chat.id)).state is ChatState.ACTIVE:
            hours.append(hour)
            await owe_news(outbox, chat, f"news {hour}")
            await outbox.work()
            assert (await outbox.chat(chat.id)).state is ChatState.PAUSED
            await cancelled(outbox, chat)
    waits = [then - hour for hour, then in itertools.pairwise(hours)]
    assert waits == sorted(waits)
    assert waits[-2:] == [24, 24]
    assert len(outbox.texts(owner.id)) == 1

    owner.permit(chat)
    outbox.clock.advance(hours=24)
    await look_again()
    await owe_news(outbox, chat, "at last")
    await outbox.work()
    assert len(outbox.texts(chat.id)) == 1
    for thread in (None, topic):
        there = await outbox.chat(chat.id, thread)
        assert (there.state, there.paused_at) == (ChatState.ACTIVE, None)


async def owe_news(outbox: Outbox, chat: Chat, name: str) -> None:
    """Owe a chat what was written this moment."""
    brief = replace(BRIEF, id=name, composed_at=outbox.clock.now)
    await outbox.owe((chat.id, None), brief=brief)


async def cancelled(outbox: Outbox, chat: Chat) -> None:
    """Give up what is owed, as its age would in time."""
    async with outbox.database.transaction() as tx:
        await tx.deliveries.cancel(chat.id, reason="old", now=outbox.clock.now)


async def test_only_who_acts_for_the_bot_looks_again(outbox: Outbox) -> None:
    owner, chat, _ = await forum(outbox)
    owner.permit(chat, ())
    await outbox.owe((chat.id, None))
    await outbox.work()
    outbox.clock.advance(hours=2)
    await outbox.deliver.tenure.release()
    await LookAgain(database=outbox.database, clock=outbox.clock, tenure=outbox.deliver.tenure)()
    assert (await outbox.chat(chat.id)).state is ChatState.PAUSED


def test_a_pause_is_looked_at_after_an_hour_at_first_and_each_day_at_least() -> None:
    for hours, wait in ((0, 1), (1, 1), (3, 3), (20, 20), (400, 24)):
        assert next_probe(timedelta(hours=hours)) == timedelta(hours=wait)
