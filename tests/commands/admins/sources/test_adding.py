import re

import pytest
from aiohttp import web

from bot.commands.conversation.signing import Signer
from bot.delivery.wording import without_joiners
from bot.playground.botapi import Message
from tests.commands.owners.owning import step
from tests.commands.safety.crowd import answered, crowded, made_admins
from tests.house import PATIENCE, TOKEN, House, settled, until
from tests.sources.servers import by_path, response, serving


async def test_only_admins_command_the_bot_and_strangers_learn_nothing(house: House) -> None:
    site = house.newsroom.sites[0]
    async with house.running():
        unknown = await house.answer(house.somebody(), "/nonsense")
        for name in "addsource removesource pausesource resumesource testsource opml".split():
            assert await house.answer(house.somebody(), f"/{name} {site.feed_url}") == unknown
        assert "addsource" not in await house.answer(house.reader, "/help")
        assert "addsource" in await house.answer(house.admin, "/help")


async def test_an_admin_adds_and_removes_a_source(house: House) -> None:
    site = house.newsroom.sites[0]
    house.without_sources()
    async with house.running() as bot:
        added = await house.ask(house.admin, f"/addsource {site.feed_url} Wire")
        assert added.text.startswith("Added Wire as 127-0-0-1-")
        assert "Wire: feed, " in added.text
        assert re.search(r"The newest: \d", added.text)
        assert "The newest entry gives this brief:" in added.text
        assert added.buttons[-1]["text"] == "Manage"
        await settled(bot, 1)
        assert "polled already" in await house.answer(house.admin, f"/addsource {site.feed_url}")
        assert "Wire is removed" in await house.answer(house.admin, "/removesource wire")
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
        ("/addsource {url}/nothing", "Not added. There is nothing at this address (404)."),
        ("/addsource", "The address is missing"),
        ("/addsource ftp://x", "no http or https address"),
        ("/addsource http://[x", "no http or https address"),
        ("/addsource javascript:alert(1)", "no http or https address"),
        ("/addsource http://a.example/" + "x" * 2000, "too long"),
        ("/addsource http://user:secret@a.example/", "is never sent"),
        ("/addsource https://c\u043eindesk.com/feed", "passes for another site"),
        ("/testsource", "The address is missing"),
        ("/testsource {url}/nothing", "Nothing was found. There is nothing at this address (404)."),
        ("/testsource http://169.254.169.254/latest", "169.254.169.254 is not on the public web"),
        ("/testsource http://127.0.0.1:1/", "The server can't be reached."),
    ],
)
async def test_a_mistake_is_explained_and_changes_nothing(
    house: House, command: str, says: str
) -> None:
    house.without_sources()
    async with house.running() as bot:
        told = await house.answer(house.admin, command.format(url=house.newsroom.sites[0].url))
        assert says in without_joiners(told)
        assert "secret" not in told
        async with bot.database.reading() as tx:
            assert await tx.sources.all() == []
            assert await tx.audit.newest(limit=1) == []


BLANK = b"<html><body><div id='root'></div><script src='/a.js'></script></body></html>"
PROSE = b"<html><body><p>Words.</p></body></html>"
ANSWERS = {
    "/403": response(403),
    "/cloudflare": response(403, server="cloudflare"),
    "/challenge": response(body=b"<title>Just a moment...</title>", content_type="text/html"),
    "/script": response(body=BLANK, content_type="text/html"),
    "/file": response(body=b"%PDF-1.7", content_type="application/pdf"),
    "/prose": response(body=PROSE, content_type="text/html"),
    "/empty": response(body=b"<rss><channel><title>Post</title></channel></rss>"),
}
TOLD = {
    "/403": "The server refuses us (403). It may not let bots in",
    "/cloudflare": "Cloudflare stands before the site",
    "/challenge": "bot check in place of its page",
    "/script": "empty until JavaScript fills it",
    "/file": "a file of the kind application/pdf",
    "/prose": "a web page without a list of news",
    "/empty": "The newest entry gives no brief. The source lists no entries at present.",
}


async def test_why_there_is_nothing_is_told_apart_each_with_its_remedy(house: House) -> None:
    house.without_sources()
    crowd = {path: house.somebody() for path in TOLD}
    async with serving(by_path(ANSWERS)) as server, crowded(house) as bot:
        await made_admins(bot, crowd.values())
        for path, person in crowd.items():
            person.send(f"/testsource {server.url(path)}")
        for path, person in crowd.items():
            assert TOLD[path] in (await answered(person)).text, path
        added = await house.answer(house.admin, f"/addsource {server.url('/empty')}")
        assert added.startswith("Added Post")
        assert "0 entries" in added
        assert TOLD["/empty"] in added


async def test_what_keeps_a_source_away_is_said_in_the_admin_s_language(house: House) -> None:
    house.without_sources()
    german = house.world.user("Admin", language_code="de", is_started=True)
    async with serving(by_path(ANSWERS)) as server, house.running() as bot:
        await made_admins(bot, [german])
        asked = f"/testsource {server.url('/403')}"
        assert "Der Server weist uns ab (403)." in await house.answer(german, asked)


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
        assert offer.text.startswith("Several sources are there. Which one?\n\n1. ")
        assert "The newest entry gives this brief:" in offer.text
        labels = [button["text"] for button in offer.buttons if "callback_data" in button]
        assert labels[0].startswith("1. feed, ")
        assert labels[1].startswith("2. page, ")
        assert labels[-1] == "Cancel"
        data = offer.button(labels[0])["callback_data"]
        stranger = house.somebody()
        theirs = await house.ask(stranger, "/help")
        assert (
            "is old" in (await stranger.call_back(theirs, data).answered(seconds=PATIENCE))["text"]
        )
        await step(house.admin, offer, labels[0])
        assert offer.text.startswith("Added ")
        assert [button["text"] for button in offer.buttons] == ["Manage"]
        house.admin.call_back(offer, data)
        await offered(offer, "is polled already")


async def test_nothing_is_added_where_the_admin_cancels(house: House) -> None:
    house.without_sources()
    async with house.running() as bot:
        offer = await house.ask(house.admin, f"/addsource {house.newsroom.sites[0].url}")
        await step(house.admin, offer, "Cancel")
        assert offer.text == "Nothing was done."
        assert not offer.buttons
        async with bot.database.reading() as tx:
            assert await tx.sources.all() == []


async def test_what_a_test_found_can_be_added_with_a_button(house: House) -> None:
    site = house.newsroom.sites[0]
    house.without_sources()
    async with house.running():
        tried = await house.ask(house.admin, f"/testsource {site.feed_url}")
        await step(house.admin, tried, tried.buttons[-1]["text"])
        assert tried.text.startswith("Added ")
        again = await house.ask(house.admin, f"/testsource {site.feed_url}")
        assert not any("callback_data" in button for button in again.buttons)


async def test_an_offer_of_another_time_is_an_old_button(house: House) -> None:
    async with house.running():
        offer = await house.ask(house.admin, "/help")
        forgotten = Signer(TOKEN).sign("add:nobody-1234", house.admin.id)
        told = await house.admin.call_back(offer, forgotten).answered(seconds=PATIENCE)
        assert "This button is old" in told["text"]


async def offered(message: Message, words: str) -> None:
    """Wait until a message says something."""

    async def holds() -> bool:
        return words in message.text

    await until(holds)
