from bot.playground.botapi import Chat, Person, Status
from bot.playground.chatpage.rights import DEEDS, can_write, offered
from tests.playground.chatpage.conftest import Town


def offers(person: Person, chat: Chat) -> list[str]:
    return list(offered(person, chat))


def test_a_stranger_can_only_read_and_write(town: Town) -> None:
    for chat in (town.group, town.forum, town.channel):
        assert offers(town.stranger, chat) == []
        assert can_write(town.stranger, chat) is (chat is not town.channel)
    assert offers(town.stranger, town.stranger.chat) == []
    assert not can_write(town.stranger, town.stranger.chat)


def test_an_owner_adds_the_bot_to_a_channel_and_takes_its_right_and_removes_it(
    town: Town,
) -> None:
    channel, owner = town.channel, town.owner
    steps = []
    for key in ("add_admin", "take_post", "give_post", "remove"):
        steps.append(offers(owner, channel))
        DEEDS[key].do(owner, channel)
        bot = town.world.bot_in(channel)
        steps.append([bot.status.value, str(bot.can("can_post_messages"))])
    assert steps == [
        ["add_admin"],
        ["administrator", "True"],
        ["take_post", "remove"],
        ["administrator", "False"],
        ["give_post", "remove"],
        ["administrator", "True"],
        ["take_post", "remove"],
        ["kicked", "False"],
    ]


def test_in_a_group_the_bot_is_added_promoted_silenced_and_removed(town: Town) -> None:
    group, owner = town.group, town.owner
    statuses = []
    for key in ("add", "promote", "demote", "mute", "unmute", "remove"):
        assert key in offers(owner, group)
        DEEDS[key].do(owner, group)
        statuses.append(town.world.bot_in(group).status)
    assert statuses == [
        Status.MEMBER,
        Status.ADMINISTRATOR,
        Status.MEMBER,
        Status.RESTRICTED,
        Status.MEMBER,
        Status.KICKED,
    ]


def test_anyone_can_block_the_bot(town: Town) -> None:
    reader = town.reader
    assert offers(reader, reader.chat) == ["block"]
    DEEDS["block"].do(reader, reader.chat)
    assert (reader.chat.is_blocked, offers(reader, reader.chat)) == (True, [])
    assert not can_write(reader, reader.chat)
