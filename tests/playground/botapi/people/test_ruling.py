import pytest
from telegram import Bot, ChatMemberAdministrator

from bot.playground.botapi import Person, World


async def statuses(bot: Bot) -> list[tuple[str, str]]:
    return [
        (change.old_chat_member.status, change.new_chat_member.status)
        for update in await bot.get_updates()
        if (change := update.my_chat_member)
    ]


async def test_each_change_of_the_bots_standing_is_told(
    bot: Bot, world: World, olga: Person
) -> None:
    group = world.supergroup("Group", olga)
    olga.add_bot(group)
    olga.promote_bot(group, rights=["can_pin_messages"])
    olga.restrict_bot(group)
    olga.demote_bot(group)
    olga.remove_bot(group)
    assert await statuses(bot) == [
        ("left", "member"),
        ("member", "administrator"),
        ("administrator", "restricted"),
        ("restricted", "member"),
        ("member", "kicked"),
    ]


async def test_a_channel_takes_the_bot_as_an_administrator(
    bot: Bot, world: World, olga: Person
) -> None:
    channel = world.channel("Channel", olga)
    olga.add_bot(channel)
    change = (await bot.get_updates())[0].my_chat_member
    assert change is not None
    member = change.new_chat_member
    assert isinstance(member, ChatMemberAdministrator)
    assert (member.can_post_messages, member.can_promote_members) == (True, False)
    assert change.from_user.id == olga.id
    olga.demote_bot(channel)
    assert (await statuses(bot))[-1] == ("administrator", "left")


def test_rights_must_exist_for_the_kind_of_chat(world: World, olga: Person) -> None:
    with pytest.raises(ValueError, match="a supergroup has no such rights: can_post_messages"):
        olga.promote_bot(world.supergroup("Group", olga), rights=["can_post_messages"])


async def test_service_messages_tell_of_joining_renaming_and_upgrade(
    bot: Bot, world: World, olga: Person
) -> None:
    group = world.group("Group", olga)
    olga.add_bot(group)
    olga.rename(group, "Grown")
    upgraded = olga.migrate(group)
    messages = [update.message for update in await bot.get_updates() if update.message]
    added, renamed, left, arrived = messages
    assert [user.username for user in added.new_chat_members] == ["hot_topics_bot"]
    assert renamed.new_chat_title == "Grown"
    assert (left.migrate_to_chat_id, left.chat.type) == (upgraded.id, "group")
    assert (arrived.migrate_from_chat_id, arrived.chat.type) == (group.id, "supergroup")
    assert (await bot.get_chat_member(upgraded.id, olga.id)).status == "creator"


async def test_a_channel_is_renamed_by_itself(bot: Bot, world: World, olga: Person) -> None:
    channel = world.channel("Channel", olga)
    olga.add_bot(channel)
    olga.rename(channel, "News")
    post = (await bot.get_updates())[-1].channel_post
    assert post is not None
    assert (post.new_chat_title, post.from_user) == ("News", None)


async def test_private_chats_and_groups_share_numbers_but_supergroups_have_their_own(
    bot: Bot, world: World, ann: Person, olga: Person
) -> None:
    group, supergroup = world.group("Group", olga), world.supergroup("Super", olga)
    olga.add_bot(group)
    olga.add_bot(supergroup)
    chats = (group.id, ann.id, supergroup.id, supergroup.id)
    numbers = [(await bot.send_message(chat, "x")).message_id for chat in chats]
    assert numbers == [2, 3, 3, 4]
