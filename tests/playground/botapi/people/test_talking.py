import pytest
from telegram import Bot, Update

from bot.playground.botapi import Person, World
from tests.playground.botapi.conftest import Raw


async def texts(bot: Bot) -> list[str | None]:
    return [u.effective_message.text for u in await bot.get_updates() if u.effective_message]


async def test_a_start_carries_its_payload_and_a_command(bot: Bot, world: World) -> None:
    ann = world.user("Ann", username="ann", language_code="de")
    ann.start("btc")
    message = (await bot.get_updates())[0].message
    assert message is not None
    assert message.from_user is not None
    assert (message.text, message.from_user.language_code) == ("/start btc", "de")
    assert [(e.type, e.length) for e in message.entities] == [("bot_command", 6)]
    assert world.person(ann.id).chat is ann.chat


async def test_in_groups_the_bot_sees_what_is_meant_for_it(
    bot: Bot, raw: Raw, world: World, olga: Person
) -> None:
    group = world.supergroup("Group", olga)
    olga.send("/before", group)
    olga.add_bot(group)
    await raw("sendMessage", chat_id=group.id, text="post")
    post = await group.next_message()
    olga.send("chat among people", group)
    olga.send("/latest", group)
    olga.send("/latest@other_bot", group)
    olga.send("/latest@Hot_Topics_Bot btc", group)
    olga.send("what says @hot_topics_bot ?", group)
    olga.send("thanks", group, reply_to=post)
    assert (
        await texts(bot)
        == [
            None,
            None,
            "/latest",
            "/latest@Hot_Topics_Bot btc",
            "what says @hot_topics_bot ?",
            "thanks",
        ][1:]
    )
    olga.promote_bot(group)
    olga.send("now it reads all", group)
    assert (await texts(bot))[-1] == "now it reads all"


async def test_edits_and_posts_are_updates_of_their_own(
    bot: Bot, world: World, ann: Person, olga: Person
) -> None:
    message = ann.send("/latest")
    ann.edit(message, "/latest 3")
    channel = world.channel("Channel", olga)
    olga.add_bot(channel)
    post = olga.send("/stats", channel)
    olga.edit(post, "/stats now")
    kinds = [
        kind
        for update in await bot.get_updates()
        for kind in Update.ALL_TYPES
        if getattr(update, kind)
    ]
    assert kinds == [
        "message",
        "edited_message",
        "my_chat_member",
        "channel_post",
        "edited_channel_post",
    ]
    last = (await bot.get_updates())[-1].edited_channel_post
    assert last is not None
    assert (last.from_user, last.text) == (None, "/stats now")


async def test_anonymous_administrators_and_channels_write_as_a_chat(
    bot: Bot, world: World, olga: Person
) -> None:
    group, channel = world.supergroup("Group", olga), world.channel("Channel", olga)
    olga.add_bot(group)
    olga.send("/subscribe", group, is_anonymous=True)
    olga.send("/subscribe", group, sender=channel)
    senders = [
        (message.from_user.username, message.sender_chat.id)
        for update in await bot.get_updates()
        if (message := update.message) and message.from_user and message.sender_chat
    ]
    assert senders == [("GroupAnonymousBot", group.id), ("Channel_Bot", channel.id)]


async def test_a_message_in_a_topic_answers_the_one_that_opened_it(
    bot: Bot, world: World, olga: Person
) -> None:
    forum = world.forum("Forum", olga, "News")
    olga.add_bot(forum)
    topic = world.topic(forum, "News")
    olga.send("/latest", forum, thread_id=topic)
    olga.send("/latest", forum, thread_id=1)
    messages = [update.message for update in await bot.get_updates() if update.message][1:]
    first, second = messages
    assert (first.message_thread_id, first.is_topic_message) == (topic, True)
    assert first.reply_to_message is not None
    assert first.reply_to_message.forum_topic_created is not None
    assert (second.message_thread_id, second.reply_to_message) == (None, None)


async def test_blocking_is_told_and_writing_unblocks(bot: Bot, world: World) -> None:
    ann = world.user("Ann")
    ann.start()
    ann.block()
    ann.block()
    ann.send("/start")
    updates = await bot.get_updates()
    told = [
        (change.old_chat_member.status, change.new_chat_member.status)
        for update in updates
        if (change := update.my_chat_member)
    ]
    assert told == [("member", "kicked"), ("kicked", "member")]
    assert updates[-1].message is not None


async def test_data_can_be_forged_and_a_link_calls_nothing_back(
    bot: Bot, raw: Raw, ann: Person
) -> None:
    markup = '{"inline_keyboard": [[{"text": "Read", "url": "a.com"}]]}'
    await raw("sendMessage", chat_id=ann.id, text="x", reply_markup=markup)
    message = await ann.chat.next_message()
    with pytest.raises(LookupError, match="calls nothing back"):
        ann.press(message, "Read")
    with pytest.raises(LookupError, match="only: Read"):
        ann.press(message, "More")
    ann.call_back(message, "forged")
    query = (await bot.get_updates())[0].callback_query
    assert query is not None
    assert query.data == "forged"


async def test_waiting_for_a_message_has_an_end(ann: Person) -> None:
    with pytest.raises(TimeoutError):
        await ann.chat.next_message(seconds=0.01)
    with pytest.raises(TimeoutError):
        await ann.chat.wait_for(lambda message: message.text == "x", seconds=0.01)


async def test_messages_are_waited_for_one_by_one_or_by_what_they_say(
    bot: Bot, ann: Person
) -> None:
    for text in ("one", "two"):
        await bot.send_message(ann.id, text)
    assert [(await ann.chat.next_message()).text for _ in range(2)] == ["one", "two"]
    assert (await ann.chat.wait_for(lambda message: "o" in message.text)).text == "one"


async def test_a_person_shares_a_place_and_a_file(bot: Bot, ann: Person) -> None:
    ann.send_location(48.2, 16.4)
    ann.send_document("feeds.opml", b"<opml/>", content_type="text/xml", caption="mine")
    place, sent = [update.message for update in await bot.get_updates() if update.message]
    assert place.location is not None
    assert (place.location.latitude, place.location.longitude, place.text) == (48.2, 16.4, None)
    assert sent.document is not None
    assert (sent.document.file_name, sent.caption) == ("feeds.opml", "mine")
    file = await sent.document.get_file()
    assert bytes(await file.download_as_bytearray()) == b"<opml/>"
