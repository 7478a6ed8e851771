from bot.commands.conversation.signing import Signer
from tests.commands.admins.sources.polled import stored
from tests.commands.owners.owning import step
from tests.house import PATIENCE, TOKEN, House, settled


async def test_readers_see_where_the_news_comes_from_in_pages(house: House) -> None:
    house.without_sources()
    async with house.running() as bot:
        assert await house.answer(house.reader, "/sources") == "There are no sources yet."
        await stored(bot, 41)
        page = await house.ask(house.reader, "/sources")
        assert page.text.splitlines()[:2] == ["Sources", "• Paper 00"]
        assert len(page.text.splitlines()) == 21
        await step(house.reader, page, "→", "→")
        assert page.text.splitlines() == ["Sources", "• Paper 40"]
        await step(house.reader, page, "←")
        assert [button["text"] for button in page.buttons] == ["←", "→"]


async def test_readers_see_names_and_no_troubles(house: House) -> None:
    async with house.running() as bot:
        await settled(bot, 4)
        shown = await house.ask(house.reader, "/sources")
        names = sorted(site.name for site in house.newsroom.sites)
        assert shown.text.splitlines() == ["Sources", *(f"• {name}" for name in names)]
        assert not shown.buttons
        for data in ("src:x", "src:99999999999", "src:-1", "src:"):
            signed = Signer(TOKEN).sign(data, house.reader.id)
            told = await house.reader.call_back(shown, signed).answered(seconds=PATIENCE)
            assert "is old" in told["text"], data
