from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
import telegram

from bot.commands import rights as module
from bot.commands.rights import Refused, Rights
from bot.model.chats import ChatKind
from bot.playground.botapi import Refuse
from tests.house import TOKEN, House


@dataclass
class Seconds:
    now: float = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
async def rights(house: House, seconds: Seconds) -> AsyncIterator[Rights]:
    async with telegram.Bot(TOKEN, base_url=f"{house.server.base_url}/bot") as bot:
        yield Rights(bot, seconds)


def asked(house: House) -> int:
    return len(house.world.record.of("getChatMember"))


async def test_rights_are_asked_once_in_ten_seconds(
    house: House, rights: Rights, seconds: Seconds
) -> None:
    owner, other = house.somebody(), house.somebody()
    channel = house.world.channel("News", owner)
    owner.add_bot(channel)
    assert await rights.administers(channel.id, owner.id)
    assert not await rights.administers(channel.id, other.id)
    other.administer(channel)
    seconds.now = 9.9
    assert not await rights.administers(channel.id, other.id)
    assert asked(house) == 2
    seconds.now = 10.0
    assert await rights.administers(channel.id, other.id)
    assert asked(house) == 3


async def test_a_change_that_telegram_tells_of_is_believed_at_once(
    house: House, rights: Rights
) -> None:
    owner, other = house.somebody(), house.somebody()
    channel = house.world.channel("News", owner)
    owner.add_bot(channel)
    for person in (owner, other):
        await rights.administers(channel.id, person.id)
    other.administer(channel)
    rights.forget(channel.id, other.id)
    assert await rights.administers(channel.id, other.id)
    assert await rights.administers(channel.id, owner.id)
    assert asked(house) == 3
    rights.forget(channel.id)
    assert await rights.administers(channel.id, owner.id)
    assert asked(house) == 4


async def test_what_telegram_does_not_answer_is_no_right_and_not_remembered(
    house: House, rights: Rights
) -> None:
    owner = house.somebody()
    channel = house.world.channel("News", owner)
    owner.add_bot(channel)
    house.server.faults.add(
        Refuse(code=400, description="Bad Request: member list is inaccessible"),
        methods=["getChatMember"],
    )
    assert not await rights.administers(channel.id, owner.id)
    assert await rights.administers(channel.id, owner.id)


async def test_only_so_many_answers_are_remembered(
    house: House, rights: Rights, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_MOST_KNOWN", 2)
    owner = house.somebody()
    channels = [house.world.channel(name, owner) for name in "abc"]
    for channel in channels:
        owner.add_bot(channel)
        assert await rights.administers(channel.id, owner.id)
    assert await rights.administers(channels[2].id, owner.id)
    assert asked(house) == 3
    assert await rights.administers(channels[0].id, owner.id)
    assert asked(house) == 4


async def test_a_chat_is_owned_by_its_name_or_number(house: House, rights: Rights) -> None:
    owner = house.somebody()
    channel = house.world.channel("News", owner, username="news")
    owner.add_bot(channel)
    for name in ("@news", channel.id):
        owned = await rights.owned(name, owner.id)
        assert not isinstance(owned, Refused)
        assert (owned.id, owned.kind, owned.title) == (channel.id, ChatKind.CHANNEL, "News")


async def test_a_chat_is_refused_with_the_reason(house: House, rights: Rights) -> None:
    owner, stranger = house.somebody(), house.somebody()
    channel = house.world.channel("News", owner, username="news")
    owner.promote_bot(channel, rights=["can_edit_messages"])

    async def reason(name: str | int, user_id: int | None) -> str:
        owned = await rights.owned(name, user_id)
        assert isinstance(owned, Refused)
        return owned.reason

    assert await reason("@nowhere", owner.id) == "refused-unseen"
    assert await reason("@news", stranger.id) == "refused-not-administrator"
    assert await reason("@news", owner.id) == "refused-may-not-post"
    assert await reason("@news", None) == "settings-only-private"
    assert await reason(owner.id, owner.id) == "refused-not-administrator"


async def test_a_demoted_administrator_is_none_at_once_where_the_bot_administers(
    house: House,
) -> None:
    founder, owner = house.somebody(), house.somebody()
    group = house.world.supergroup("Traders", founder)
    founder.promote_bot(group)
    owner.administer(group)
    async with house.running():
        assert "form" not in await house.answer(house.somebody(), "/start")
        shown = await house.answer(owner, "/template", group)
        assert "how posts look" in shown
        owner.join(group)
        assert "Only an administrator" in await house.answer(owner, "/template", group)


async def test_who_has_no_name_decides_for_the_group_it_was_said_in_alone(
    house: House, rights: Rights
) -> None:
    owner = house.somebody()
    channel = house.world.channel("News", owner)
    owner.add_bot(channel)
    assert await rights.decides(channel.id, None, here=channel.id)
    assert not await rights.decides(channel.id, None, here=channel.id - 1)
    assert await rights.decides(channel.id, owner.id, here=channel.id - 1)
    assert asked(house) == 1
