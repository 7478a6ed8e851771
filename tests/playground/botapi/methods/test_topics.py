from telegram import Bot

from bot.playground.botapi import Person, World
from tests.playground.botapi.conftest import Raw


async def test_a_bot_that_may_opens_a_topic_and_writes_there(
    bot: Bot, world: World, olga: Person
) -> None:
    forum = world.forum("Forum", olga)
    olga.promote_bot(forum)
    topic = await bot.create_forum_topic(forum.id, "Mining")
    assert (topic.name, world.topic(forum, "Mining")) == ("Mining", topic.message_thread_id)
    sent = await bot.send_message(forum.id, "Hello", message_thread_id=topic.message_thread_id)
    assert sent.message_thread_id == topic.message_thread_id


async def test_a_topic_is_refused_as_telegram_refuses_it(
    raw: Raw, world: World, olga: Person
) -> None:
    group, forum = world.supergroup("Group", olga), world.forum("Forum", olga)
    for chat in (group, forum):
        olga.add_bot(chat)

    async def refusal(chat_id: int, name: str) -> str:
        return await raw.refusal("createForumTopic", chat_id=chat_id, name=name)

    assert await refusal(group.id, "Mining") == "Bad Request: the chat is not a forum"
    assert "not enough rights" in await refusal(forum.id, "Mining")
    olga.promote_bot(forum, rights=["can_pin_messages"])
    assert "not enough rights" in await refusal(forum.id, "Mining")
    olga.promote_bot(forum)
    for name in (" ", "x" * 129):
        assert "TOPIC_TITLE_EMPTY" in await refusal(forum.id, name)
    assert forum.topics == {}
