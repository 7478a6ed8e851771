import telegram

from bot.commands.conversation import slowing
from bot.commands.conversation.slowing import Slowing
from bot.pipeline.chats.roster import Roster
from bot.policy.slowing import Pace, PaceLimits
from bot.storage.database import Database
from tests.house import House

TOLD = "Slow down"


def _limited(house: House) -> None:
    house.set(limits={"burst": 3, "every": "1h"})
    house.without_sources()


async def test_a_flood_is_told_once_to_slow_down_and_then_left_alone(house: House) -> None:
    _limited(house)
    flooder, other = house.somebody(), house.somebody()
    async with house.running():
        for _ in range(3):
            assert TOLD not in await house.answer(flooder, "/help")
        assert TOLD in await house.answer(flooder, "/help")
        count = len(flooder.chat.posts)
        for text in ("/help", "hello", "/nonsense"):
            flooder.send(text)
        assert TOLD not in await house.answer(other, "/help")
    assert len(flooder.chat.posts) == count


async def test_buttons_count_too_and_a_toast_says_so(house: House) -> None:
    _limited(house)
    async with house.running():
        shown = await house.ask(house.reader, "/language")
        for _ in range(2):
            answer = await house.reader.call_back(shown, "forged").answered()
            assert "is old" in answer["text"]
        assert TOLD in (await house.reader.call_back(shown, "forged").answered())["text"]
        house.reader.call_back(shown, "forged")
        await house.answer(house.somebody(), "/help")
    assert len(house.world.record.of("answerCallbackQuery")) == 3


async def test_admins_are_never_slowed(house: House) -> None:
    _limited(house)
    added = house.somebody()
    async with house.running():
        assert "admin now" in await house.answer(house.admin, f"/addadmin {added.id}")
        for person in (house.admin, added):
            for _ in range(5):
                assert "/stats" in await house.answer(person, "/help")


async def test_in_a_group_nobody_is_told_and_talk_counts_for_nothing(house: House) -> None:
    _limited(house)
    group = house.world.group("Group", house.reader)
    house.reader.add_bot(group)
    async with house.running():
        for _ in range(5):
            house.reader.send("hello all", group)
        for _ in range(3):
            assert "/latest" in await house.answer(house.reader, "/help", group)
        count = len(group.posts)
        house.reader.send("/help", group)
        assert TOLD not in await house.answer(house.somebody(), "/help")
    assert len(group.posts) == count


async def test_only_so_many_people_are_remembered(sqlite: Database) -> None:
    pacing = Slowing(
        roster=Roster(database=sqlite, first=()),
        seconds=lambda: 0.0,
        limits=PaceLimits(burst=1, seconds=1.0),
    )
    most = slowing._MOST_KNOWN
    for number in range(1, most + 2):
        assert await pacing.pace_of(_press(number)) is Pace.FINE
    assert len(pacing._buckets) == most
    assert await pacing.pace_of(_press(most + 1)) is Pace.TOLD


def _press(user_id: int) -> telegram.CallbackQuery:
    user = telegram.User(user_id, "Somebody", is_bot=False)
    return telegram.CallbackQuery(id="1", from_user=user, chat_instance="1")
