import pytest
from telegram import Bot, ChatMemberAdministrator
from telegram.error import BadRequest

from bot.playground.botapi import Person, World
from tests.playground.botapi.conftest import Raw


async def test_the_bot_knows_itself(bot: Bot) -> None:
    me = await bot.get_me()
    assert (me.is_bot, me.username, me.can_join_groups) == (True, "hot_topics_bot", True)
    assert not me.can_read_all_group_messages


async def test_a_chat_is_described_in_full(bot: Bot, world: World, olga: Person) -> None:
    group = world.supergroup("Group", olga, username="the_group")
    olga.add_bot(group)
    group.linked_chat_id = -1005
    chat = await bot.get_chat(group.id)
    assert (chat.title, chat.linked_chat_id, chat.active_usernames) == (
        "Group",
        -1005,
        ("the_group",),
    )
    assert chat.permissions is not None
    assert chat.permissions.can_send_messages
    olga.user.last_name = "Owner"
    assert (await bot.get_chat(olga.id)).full_name == "Olga Owner"


async def test_members_have_their_status_and_rights(
    bot: Bot, world: World, ann: Person, olga: Person
) -> None:
    group = world.supergroup("Group", olga)
    olga.add_bot(group)
    bob = world.user("Bob")
    ann.join(group)
    bob.administer(group, rights=["can_pin_messages"], is_anonymous=True)
    statuses = {
        person.user.first_name: (await bot.get_chat_member(group.id, person.id)).status
        for person in (ann, olga, bob, world.user("Cid"))
    }
    assert statuses == {"Ann": "member", "Olga": "creator", "Bob": "administrator", "Cid": "left"}
    member = await bot.get_chat_member(group.id, bob.id)
    assert isinstance(member, ChatMemberAdministrator)
    assert (member.can_pin_messages, member.can_delete_messages, member.is_anonymous) == (
        True,
        False,
        True,
    )
    assert [one.user.first_name for one in await bot.get_chat_administrators(group.id)] == [
        "Olga",
        "Bob",
    ]
    assert await bot.get_chat_member_count(group.id) == 4
    ann.leave(group)
    assert await bot.get_chat_member_count(group.id) == 3
    olga.restrict_bot(group, ["can_send_messages"])
    assert (await bot.get_chat_member(group.id, world.bot.id)).status == "restricted"


async def test_a_private_chat_has_two_members_and_no_administrators(bot: Bot, ann: Person) -> None:
    assert await bot.get_chat_member_count(ann.id) == 2
    assert (await bot.get_chat_member(ann.id, ann.id)).status == "member"
    with pytest.raises(BadRequest, match="There are no administrators in the private chat"):
        await bot.get_chat_administrators(ann.id)


async def test_a_channels_members_are_for_its_administrators(
    bot: Bot, world: World, olga: Person
) -> None:
    channel = world.channel("Channel", olga, username="open_news")
    for asking in (
        bot.get_chat_administrators(channel.id),
        bot.get_chat_member(channel.id, olga.id),
    ):
        with pytest.raises(BadRequest, match="Member list is inaccessible"):
            await asking
    assert (await bot.get_chat_member(channel.id, world.bot.id)).status == "left"


async def test_users_must_be_known(raw: Raw, ann: Person) -> None:
    told = await raw.refusal("getChatMember", chat_id=ann.id, user_id=5)
    assert told == "Bad Request: user not found"
    told = await raw.refusal("getChatMember", chat_id=ann.id, user_id=0)
    assert told == "Bad Request: invalid user_id specified"


async def test_the_bot_can_leave(bot: Bot, world: World, olga: Person, ann: Person) -> None:
    group = world.group("Group", olga)
    olga.add_bot(group)
    assert await bot.leave_chat(group.id)
    assert not world.bot_in(group).is_in
    last = (await bot.get_updates())[-1].my_chat_member
    assert last is not None
    assert last.new_chat_member.status == "left"
    with pytest.raises(BadRequest, match="Can't leave private chat"):
        await bot.leave_chat(ann.id)


async def test_actions_have_names(bot: Bot, ann: Person) -> None:
    assert await bot.send_chat_action(ann.id, "typing")
    with pytest.raises(BadRequest, match="Wrong parameter action in request"):
        await bot.send_chat_action(ann.id, "dancing")


async def test_a_callback_is_answered_once_and_in_time(
    bot: Bot, raw: Raw, world: World, ann: Person
) -> None:
    markup = '{"inline_keyboard": [[{"text": "More", "callback_data": "more"}]]}'
    await raw("sendMessage", chat_id=ann.id, text="x", reply_markup=markup)
    message = await ann.chat.next_message()
    pressed, late = ann.press(message, "More"), ann.press(message, "more")
    updates = await bot.get_updates()
    query = updates[0].callback_query
    assert query is not None
    assert (query.data, query.from_user.id) == ("more", ann.id)
    with pytest.raises(BadRequest, match=r"(?i)message_too_long"):
        await query.answer("x" * 201)
    assert await query.answer("Here it is", show_alert=True)
    answer = await pressed.answered()
    assert (answer["text"], answer["show_alert"]) == ("Here it is", "true")
    with pytest.raises(BadRequest, match="Query is too old and response timeout expired"):
        await query.answer()
    start = world.monotonic()
    world.monotonic = lambda: start + 151
    with pytest.raises(BadRequest, match="Query is too old"):
        await bot.answer_callback_query(late.id)
