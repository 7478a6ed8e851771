"""A chat where the bot may not write for now, from the missing right to its return."""

from dataclasses import replace

from bot.model.chats import Chat as KnownChat
from bot.model.chats import ChatKind, ChatState, DeliveryState
from bot.playground.botapi import Chat, Person
from bot.policy.retrying import PROBE
from tests.pipeline.outbox import Outbox
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
