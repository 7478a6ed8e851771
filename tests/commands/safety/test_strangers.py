"""What admins may do, nobody else can: not by writing it, not by pressing it, from nowhere."""

from typing import Any

from bot.commands.buttons import FAMILIES, changes, family_of
from bot.commands.conversation.signing import Signer
from bot.commands.readers.latest import LATEST
from bot.commands.request import Who
from bot.commands.table import COMMANDS
from bot.playground.botapi import Message
from tests.commands.safety.crowd import HOSTILE, answered, crowded, harm_in
from tests.house import PATIENCE, TOKEN, House, settled

FOR_ADMINS = [command.name for command in COMMANDS if command.who is not Who.EVERYONE]
FORWARDED = {"type": "hidden_user", "date": 1_790_000_000, "sender_user_name": "X"}
OTHER_BOT = {"id": 99, "is_bot": True, "first_name": "Other", "username": "other_bot"}


async def test_to_a_stranger_an_admins_command_is_an_unknown_one(house: House) -> None:
    unknown = house.somebody()
    crowd = {name: house.somebody() for name in FOR_ADMINS}
    async with crowded(house):
        unknown.send("/nosuchcommand 5")
        wanted = (await answered(unknown)).text
        for name, person in crowd.items():
            person.send(f"/{name} 5")
        told = {name: (await answered(person)).text for name, person in crowd.items()}
    assert told == dict.fromkeys(FOR_ADMINS, wanted)


async def test_help_and_menus_tell_a_stranger_of_no_admins_command(house: House) -> None:
    house.without_sources()
    async with house.running():
        shown = await house.answer(house.reader, "/help")
    assert [name for name in FOR_ADMINS if f"/{name} " in shown] == []


async def test_an_admins_commands_do_nothing_outside_the_private_chat(house: House) -> None:
    admin = house.admin
    group = house.world.supergroup("Group", admin)
    channel = house.world.channel("Channel", admin)
    admin.add_bot(group)
    admin.promote_bot(group)
    admin.add_bot(channel)
    house.without_sources()
    async with crowded(house):
        for name in FOR_ADMINS:
            admin.send(f"/{name} 5", group)
            admin.send(f"/{name} 5", group, is_anonymous=True)
            admin.send(f"/{name} 5", group, sender=channel)
            admin.send(f"/{name} 5", channel)
        shown = await house.ask(house.reader, "/help", group)
    assert "/latest" in shown.text
    assert [post.text for post in group.posts if post.is_from_bot] == [shown.text]
    assert [post.text for post in channel.posts if post.is_from_bot] == []


async def test_what_an_admin_edits_forwards_or_sends_by_a_bot_is_no_command(house: House) -> None:
    admin = house.admin
    house.without_sources()
    async with crowded(house) as bot:
        for name in FOR_ADMINS:
            said = admin.send("hello")
            admin.edit(said, f"/{name} 5")
            admin.send(f"/{name} 5", extra={"forward_origin": FORWARDED})
            admin.send(f"/{name} 5", extra={"via_bot": OTHER_BOT})
            admin.send(f"/{name}@other_bot 5")
        assert "/stats" in await house.answer(admin, "/help")
        async with bot.database.reading() as tx:
            assert await tx.audit.newest(limit=5) == []
    assert len([post for post in admin.chat.posts if post.is_from_bot]) == 1


async def test_buttons_for_admins_are_old_ones_for_everybody_else(house: House) -> None:
    signer, reader = Signer(TOKEN), house.reader
    names = [family.name for family in FAMILIES if family.who is not Who.EVERYONE]
    async with crowded(house):
        shown = await house.ask(reader, "/language")
        for name in names:
            for rest in ("0", "broadcast", "no"):
                data = signer.sign(f"{name}:{rest}", reader.id)
                assert "is old" in await _pressed(house, shown, data)


async def test_no_forged_button_does_anything(house: House) -> None:
    signer, reader = Signer(TOKEN), house.reader
    async with crowded(house) as bot:
        await settled(bot, 4)
        shown = await house.ask(reader, "/latest")
        before = len(reader.chat.posts)
        for data in _forged(signer, reader.id):
            assert "is old" in await _pressed(house, shown, data), data
        assert len(reader.chat.posts) == before
    assert [each for call in house.world.record.calls for each in harm_in(call)] == []


def _forged(signer: Signer, chat_id: int) -> list[str]:
    """Buttons' data that we made for nobody, for another chat, or with something changed."""
    found = ["", ":", "x" * 64, "nosuch:1", "fb", "fb:", "fb:mute:nosuch", "ok:approve:1", "ok:x:1"]
    for family in FAMILIES:
        good = signer.sign(f"{family.name}:0", chat_id)
        found += [f"{family.name}:0", f"AAAAAAAA{family.name}:0", f"{good}1", good[:-1], good[1:]]
        found += [signer.sign(f"{family.name}:0", chat_id + 1), good.swapcase()]
    found += [words[:32] for words in HOSTILE.values()]
    found += [signer.sign("nosuch:1", chat_id), signer.sign("", chat_id)]
    return found


async def test_a_button_of_one_chat_does_nothing_in_another(house: House) -> None:
    other = house.somebody()
    async with crowded(house) as bot:
        await settled(bot, 4)
        theirs = await house.ask(house.reader, "/latest 1")
        mine = await house.ask(other, "/latest 1")
        data = next(each["callback_data"] for each in theirs.buttons if "callback_data" in each)
        answer = await other.call_back(mine, data).answered(seconds=PATIENCE)
        assert "is old" in answer["text"]


async def _pressed(house: House, shown: Message, data: str) -> str:
    answer: dict[str, Any] = await house.reader.call_back(shown, data).answered(seconds=PATIENCE)
    return str(answer.get("text"))


def test_data_of_any_form_is_read_without_trouble() -> None:
    signer = Signer(TOKEN)
    for words in HOSTILE.values():
        assert family_of(signer, words, 1)[0] is None
        assert changes(words) is not words.startswith("aud:")  # /audit's pages change nothing
    assert not changes(signer.sign(f"{LATEST}:0", 1))
