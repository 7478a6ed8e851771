import pytest
from telegram import Bot
from telegram.error import BadRequest, ChatMigrated, Forbidden

from bot.playground.botapi import Chat, Person, World
from tests.playground.botapi.conftest import Raw


async def refused(bot: Bot, chat_id: int | str, **more: int) -> str:
    with pytest.raises((BadRequest, Forbidden)) as caught:
        await bot.send_message(chat_id, "x", **more)  # type: ignore[arg-type]  # thread alone
    return str(caught.value)


@pytest.mark.parametrize("chat_id", ["5", "@nobody", "abc", "--5"])
async def test_an_unknown_chat_is_not_found(raw: Raw, chat_id: str) -> None:
    told = await raw.refusal("sendMessage", chat_id=chat_id, text="x")
    assert told == "Bad Request: chat not found"


async def test_an_empty_chat_id_is_said_to_be_empty(raw: Raw) -> None:
    told = await raw.refusal("sendMessage", chat_id="", text="x")
    assert told == "Bad Request: chat_id is empty"


async def test_who_has_not_started_blocked_or_left_telegram_is_not_reached(
    bot: Bot, world: World, ann: Person
) -> None:
    stranger = world.user("Stranger")
    assert await refused(bot, stranger.id) == (
        "Forbidden: bot can't initiate conversation with a user"
    )
    ann.block()
    assert await refused(bot, ann.id) == "Forbidden: bot was blocked by the user"
    ann.unblock()
    await bot.send_message(ann.id, "again")
    ann.deactivate()
    assert await refused(bot, ann.id) == "Forbidden: user is deactivated"
    world.bot.is_bot = True
    world.private(world.bot)
    assert await refused(bot, world.bot.id) == ("Forbidden: the bot can't send messages to the bot")


async def test_out_of_each_kind_of_chat_the_bot_can_be_kicked(
    bot: Bot, world: World, olga: Person
) -> None:
    chats: dict[str, Chat] = {
        "group": world.group("Group", olga),
        "supergroup": world.supergroup("Supergroup", olga),
        "channel": world.channel("Channel", olga),
    }
    for kind, chat in chats.items():
        assert await refused(bot, chat.id) == f"Forbidden: bot is not a member of the {kind} chat"
        olga.add_bot(chat)
        await bot.send_message(chat.id, "hello")
        olga.remove_bot(chat)
        assert await refused(bot, chat.id) == f"Forbidden: bot was kicked from the {kind} chat"
        olga.delete_chat(chat)
        assert await refused(bot, chat.id) == f"Forbidden: the {kind} chat was deleted"


async def test_a_public_channel_is_named_and_seen_but_not_written_to(
    bot: Bot, world: World, olga: Person
) -> None:
    channel = world.channel("Channel", olga, username="Open_News")
    assert (await bot.get_chat("@open_news")).id == channel.id
    assert await refused(bot, "@open_news") == "Need administrator rights in the channel chat"


async def test_a_channel_wants_the_right_to_post(bot: Bot, world: World, olga: Person) -> None:
    channel = world.channel("Channel", olga)
    olga.promote_bot(channel, rights=["can_edit_messages"])
    assert await refused(bot, channel.id) == "Need administrator rights in the channel chat"
    olga.promote_bot(channel, rights=["can_post_messages"])
    post = await bot.send_message(channel.id, "news")
    assert post.sender_chat is not None
    assert (post.sender_chat.id, post.from_user) == (channel.id, None)


async def test_restrictions_of_the_bot_and_of_the_group_hold(
    bot: Bot, world: World, olga: Person
) -> None:
    group = world.supergroup("Group", olga)
    olga.add_bot(group)
    olga.restrict_bot(group, ["can_send_messages"])
    with pytest.raises(BadRequest, match="Not enough rights to send photos to the chat"):
        await bot.send_photo(group.id, b"x")
    await bot.send_message(group.id, "x")
    olga.restrict_bot(group)
    assert await refused(bot, group.id) == "Not enough rights to send text messages to the chat"
    olga.demote_bot(group)
    olga.permit(group, ["can_send_photos"])
    assert await refused(bot, group.id) == "Not enough rights to send text messages to the chat"
    olga.promote_bot(group)
    await bot.send_message(group.id, "x")


async def test_a_migrated_group_tells_its_new_id(bot: Bot, world: World, olga: Person) -> None:
    group = world.group("Group", olga)
    olga.add_bot(group)
    upgraded = olga.migrate(group)
    with pytest.raises(ChatMigrated) as caught:
        await bot.send_message(group.id, "x")
    assert caught.value.new_chat_id == upgraded.id
    await bot.send_message(upgraded.id, "x")


async def test_topics_are_open_closed_or_gone(bot: Bot, world: World, olga: Person) -> None:
    forum = world.forum("Forum", olga, "News")
    olga.add_bot(forum)
    topic = world.topic(forum, "News")
    sent = await bot.send_message(forum.id, "x", message_thread_id=topic)
    assert (sent.message_thread_id, sent.is_topic_message) == (topic, True)
    assert (await bot.send_message(forum.id, "x")).message_thread_id is None
    assert await refused(bot, forum.id, message_thread_id=1) == "Message thread not found"
    assert await refused(bot, forum.id, message_thread_id=99) == "Message thread not found"
    olga.close_topic(forum, topic)
    assert await refused(bot, forum.id, message_thread_id=topic) == "Topic_closed"
    olga.promote_bot(forum)
    await bot.send_message(forum.id, "x", message_thread_id=topic)
    olga.reopen_topic(forum, topic)
    olga.demote_bot(forum)
    await bot.send_message(forum.id, "x", message_thread_id=topic)
    olga.delete_topic(forum, topic)
    assert await refused(bot, forum.id, message_thread_id=topic) == "Message thread not found"


async def test_a_chat_without_topics_has_no_threads(bot: Bot, ann: Person) -> None:
    assert await refused(bot, ann.id, message_thread_id=5) == "Message thread not found"
