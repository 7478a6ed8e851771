from bot import app
from bot.storage.record.rulings import Ruling
from tests.house import House, settled


async def rulings(bot: app.Bot) -> list[Ruling]:
    async with bot.database.reading() as tx:
        return await tx.rulings.all()


async def test_stories_are_joined_and_parted_by_an_admins_word(house: House) -> None:
    async with house.running() as bot:
        await settled(bot, 4)
        one, other = house.publish(), house.publish()
        await settled(bot, 6)
        assert "one story now" in await house.answer(house.admin, f"/join {one} {other}")
        assert "already" in await house.answer(house.admin, f"/join {one} {other}")
        assert "of its own" in await house.answer(house.admin, f"/split {other}")
        assert "alone" in await house.answer(house.admin, f"/split {other}")
        assert [each.is_same for each in await rulings(bot)] in ([True, False], [False])
        for wrong in ("/join", f"/join {one}", "/split", "/split https://nowhere.example/"):
            assert "write" in (await house.answer(house.admin, wrong)).lower()
        assert "/split" in await house.answer(house.admin, "/audit")
