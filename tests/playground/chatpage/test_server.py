import asyncio
import json
from io import BytesIO

import aiohttp
import pytest

from bot.playground.chatpage import ChatPage
from bot.playground.chatpage.cast import Place
from tests.house import PATIENCE
from tests.playground.chatpage.conftest import Browser, Town, post


async def test_a_view_is_live(browser: Browser, town: Town) -> None:
    query = f"as=reader&chat={town.group.id}"
    async with browser.events(query) as events, asyncio.timeout(PATIENCE):
        first = await events.get()
        assert [key for key, _ in first["log"]] == ["founded"]
        message = post(town, town.group, text="news")
        second = await events.get()
        assert second["log"][-1][0] == f"m{message.id}"
        assert set(second) == {"chats", "head", "log", "foot"}
        post(town, town.channel, text="elsewhere")
        third = await events.get()
        assert third["log"] == second["log"]
        assert "elsewhere" in third["chats"]
        assert town.cast.unread("reader", Place(chat=town.group)) == 0


async def test_a_stream_says_that_it_lives(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.playground.chatpage.server._ALIVE", 0.01)
    async with browser.session.get(f"{browser.page.url}events?as=reader") as response:
        async with asyncio.timeout(PATIENCE):
            lines = [await response.content.readline() for _ in range(3)]
    assert lines[2] == b":\n"


async def test_pictures_are_shown_and_other_files_only_downloaded(
    browser: Browser, town: Town
) -> None:
    picture = town.world.keep("a.png", "image/png", b"png")
    page = town.world.keep("a.html", "text/html", b"<script>")
    async with browser.session.get(f"{browser.page.url}file/{picture.id}") as response:
        assert (response.status, response.content_type) == (200, "image/png")
        assert "Content-Disposition" not in response.headers
    async with browser.session.get(f"{browser.page.url}file/{page.id}") as response:
        assert response.content_type == "application/octet-stream"
        assert response.headers["Content-Disposition"] == "attachment"
        assert response.headers["X-Content-Type-Options"] == "nosniff"
    nothing = town.world.keep("b.png", "", b"")
    for wrong in ("file9999", nothing.id):
        assert (await browser.get(f"file/{wrong}"))[0] == 404
    assert (await browser.get("static/server.py"))[0] == 404


@pytest.mark.parametrize(
    ("data", "type_", "status"),
    [
        ("{}", "text/plain", 415),
        ("nonsense", "application/json", 400),
        ("[]", "application/json", 400),
        ('{"as": "reader", "text": "' + "x" * 65536 + '"}', "application/json", 400),
    ],
)
async def test_what_is_no_json_object_of_a_bounded_size_is_refused(
    browser: Browser, data: str, type_: str, status: int
) -> None:
    assert (await browser.post("act/send", data, type_=type_))[0] == status


async def upload(browser: Browser, town: Town, who: str, form: aiohttp.FormData) -> int:
    path = f"upload?as={who}&chat={town.group.id}"
    return (await browser.post(path, form, type_=None))[0]


def form(content: bytes, *, filename: str | None = "list.opml") -> aiohttp.FormData:
    data = aiohttp.FormData()
    if filename is None:
        data.add_field("file", content.decode(), content_type="text/xml")
    else:
        data.add_field("file", BytesIO(content), filename=filename, content_type="text/xml")
    return data


async def test_a_file_is_sent_into_the_chat(browser: Browser, town: Town) -> None:
    assert await upload(browser, town, "reader", form(b"<opml/>")) == 200
    (sent,) = town.group.messages.values()
    assert sent.extra["document"]["file_name"] == "list.opml"
    stored = town.world.files[sent.extra["document"]["file_id"]]
    assert (stored.content, stored.content_type) == (b"<opml/>", "text/xml")


async def test_an_upload_without_a_file_or_a_person_is_refused(
    browser: Browser, town: Town
) -> None:
    assert await upload(browser, town, "nobody", form(b"x")) == 403
    assert await upload(browser, town, "reader", form(b"")) == 403
    assert await upload(browser, town, "reader", form(b"x", filename=None)) == 400
    path = f"upload?as=reader&chat={town.group.id}"
    assert (await browser.post(path, "x", type_="text/plain"))[0] == 400
    broken = "multipart/form-data; boundary=x"
    assert (await browser.post(path, "--y--", type_=broken))[0] == 400
    assert await upload(browser, town, "reader", form(b"x" * 2_200_000)) == 413
    assert town.group.messages == {}


async def test_the_page_listens_where_it_is_told(town: Town) -> None:
    async with ChatPage(town.cast, host="::1") as page:
        assert page.url == f"http://[::1]:{page.port}/"
        async with aiohttp.ClientSession() as session, session.get(page.url) as response:
            assert (response.status, response.content_type) == (200, "text/html")
            assert json.dumps("Reader")[1:-1] in await response.text()
