import pytest
from aiohttp import web

from bot.commands.signing import Signer
from tests.house import TOKEN, House, settled


async def test_only_admins_command_the_bot_and_strangers_learn_nothing(house: House) -> None:
    site = house.newsroom.sites[0]
    async with house.running():
        unknown = await house.answer(house.somebody(), "/nonsense")
        for name in "addsource removesource pausesource resumesource testsource stats".split():
            assert await house.answer(house.somebody(), f"/{name} {site.feed_url}") == unknown
        assert "addsource" not in await house.answer(house.reader, "/help")
        assert "addsource" in await house.answer(house.admin, "/help")
        assert "Sources: 3 (0 failing, 0 paused)" in await house.answer(house.admin, "/stats")


async def test_an_admin_adds_and_removes_a_source(house: House) -> None:
    site = house.newsroom.sites[0]
    house.without_sources()
    async with house.running() as bot:
        added = await house.answer(house.admin, f"/addsource {site.feed_url} Wire")
        assert added.startswith("Added Wire")
        await settled(bot, 1)
        assert "polled already" in await house.answer(house.admin, f"/addsource {site.feed_url}")
        assert "Removed Wire" in await house.answer(house.admin, "/removesource wire")
        assert "no sources" in await house.answer(house.reader, "/sources")
        assert "1. " in await house.answer(house.reader, "/latest")


async def test_a_source_is_tried_without_being_stored(house: House) -> None:
    site = house.newsroom.sites[0]
    house.without_sources()
    async with house.running():
        tried = await house.ask(house.admin, f"/testsource {site.feed_url}")
        assert ": feed, " in tried.text
        assert "robots.txt allows it" in tried.text
        assert "• " in tried.text
        assert tried.buttons
        assert "no sources" in await house.answer(house.reader, "/sources")
        assert "no briefs" in await house.answer(house.reader, "/latest")


@pytest.mark.parametrize(
    ("command", "says"),
    [
        ("/addsource {url}/nothing", "Not added: there is nothing at this address"),
        ("/addsource", "A URL is missing"),
        ("/addsource ftp://x", "no http or https URL"),
        ("/addsource http://[x", "no http or https URL"),
        ("/addsource http://a.example/" + "x" * 2000, "too long"),
        ("/testsource", "A URL is missing"),
        ("/testsource {url}/nothing", "404"),
        ("/testsource http://169.254.169.254/latest", "Nothing found"),
        ("/removesource", "Name a source"),
        ("/removesource {feed}", "kept in the settings file"),
        ("/pausesource nobody", "no such source"),
        ("/resumesource {feed}", "is polled already"),
    ],
)
async def test_a_mistake_is_explained_and_changes_nothing(
    house: House, command: str, says: str
) -> None:
    site = house.newsroom.sites[0]
    async with house.running() as bot:
        await settled(bot, 4)
        written = command.format(url=site.url, feed=site.feed_url)
        assert says in await house.answer(house.admin, written)
        assert "Sources: 3 (0 failing, 0 paused)" in await house.answer(house.admin, "/stats")


async def test_a_paused_source_is_left_alone_until_it_is_resumed(house: House) -> None:
    name = house.newsroom.sites[0].feed_url
    async with house.running() as bot:
        await settled(bot, 4)
        assert "Paused" in await house.answer(house.admin, f"/pausesource {name}")
        assert "paused already" in await house.answer(house.admin, f"/pausesource {name}")
        assert "Resumed" in await house.answer(house.admin, f"/resumesource {name}")


async def test_a_source_whose_newest_gives_no_brief_says_why(house: House) -> None:
    site = house.newsroom.sites[0]
    house.without_sources()
    for article in site.articles:
        site.misbehave(too_short, path=article.url.removeprefix(site.url))
    async with house.running():
        assert "no brief" in await house.answer(house.admin, f"/testsource {site.feed_url}")


async def too_short(_request: web.Request, _healthy: web.Response) -> web.StreamResponse:
    return web.Response(text="<p>Members only.</p>", content_type="text/html")


async def test_where_several_sources_are_found_the_admin_chooses(house: House) -> None:
    site = house.newsroom.sites[0]
    house.without_sources()
    async with house.running():
        offer = await house.ask(house.admin, f"/addsource {site.url}")
        assert "Several sources are there" in offer.text
        assert "1. " in offer.text
        labels = [button["text"] for button in offer.buttons]
        assert labels[0].startswith("1. feed, ")
        assert labels[1].startswith("2. listing, ")
        stranger = house.somebody()
        stranger.call_back(offer, offer.buttons[0]["callback_data"])
        assert "no sources" in await house.answer(house.reader, "/sources")
        house.admin.press(offer, labels[0])
        answer = await house.admin.chat.wait_for(lambda message: message.id > offer.id)
        assert answer.text.startswith("Added")
        house.admin.press(offer, labels[0])
        again = await house.admin.chat.wait_for(lambda message: message.id > answer.id)
        assert "polled already" in again.text


async def test_an_old_button_says_so(house: House) -> None:
    async with house.running():
        offer = await house.ask(house.admin, "/help")
        forgotten = Signer(TOKEN).sign("add:nobody-1234", house.admin.id)
        house.admin.call_back(offer, forgotten)
        answer = await house.admin.chat.wait_for(lambda message: message.id > offer.id)
        assert "This button is old" in answer.text
