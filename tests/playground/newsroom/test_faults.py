import gzip
import json
from datetime import timedelta

import httpx
import pytest
from aiohttp import web
from aiohttp.test_utils import make_mocked_request

from bot.playground.newsroom import Newsroom, Site, faults
from bot.playground.newsroom.faults import Fault


@pytest.fixture
def site(newsroom: Newsroom) -> Site:
    return newsroom.site("wire")


@pytest.fixture
async def healthy(site: Site, client: httpx.AsyncClient) -> bytes:
    return (await client.get(site.feed_url)).content


async def test_a_status_comes_with_its_headers_and_a_page_for_people(
    site: Site, client: httpx.AsyncClient
) -> None:
    site.misbehave(faults.Status(code=429, headers={"Retry-After": "120"}))
    answer = await client.get(site.feed_url)
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "120")
    assert answer.headers["Content-Type"].startswith("text/html")


@pytest.mark.parametrize(
    "fault", [faults.Delay(duration=timedelta(milliseconds=1)), faults.WrongContentType()]
)
async def test_some_faults_leave_the_body_right(
    site: Site, client: httpx.AsyncClient, healthy: bytes, fault: Fault
) -> None:
    site.misbehave(fault)
    answer = await client.get(site.feed_url)
    assert (answer.status_code, answer.content) == (200, healthy)


async def test_a_wrong_content_type_is_told(site: Site, client: httpx.AsyncClient) -> None:
    site.misbehave(faults.WrongContentType(content_type="image/png"))
    assert (await client.get(site.feed_url)).headers["Content-Type"] == "image/png"


async def test_a_drip_ends_with_the_right_body(
    site: Site, client: httpx.AsyncClient, healthy: bytes
) -> None:
    site.misbehave(faults.Drip(piece=500, pause=timedelta(0)))
    answer = await client.get(site.feed_url)
    assert answer.content == healthy
    assert "Content-Length" not in answer.headers


async def test_a_client_may_leave_a_drip(site: Site, client: httpx.AsyncClient) -> None:
    site.misbehave(faults.Drip(pause=timedelta(milliseconds=5)), times=1)
    async with client.stream("GET", site.feed_url) as answer:
        assert await anext(answer.aiter_bytes())
    assert (await client.get(site.feed_url)).status_code == 200


async def test_a_broken_feed_is_the_first_half_of_a_good_one(
    site: Site, client: httpx.AsyncClient, healthy: bytes
) -> None:
    site.misbehave(faults.Broken())
    answer = await client.get(site.feed_url)
    assert (answer.status_code, answer.content) == (200, healthy[: len(healthy) // 2])
    assert answer.headers["Content-Type"] == "application/rss+xml"


async def test_broken_json_does_not_parse(newsroom: Newsroom, client: httpx.AsyncClient) -> None:
    site = newsroom.site("tally")
    site.misbehave(faults.Broken())
    with pytest.raises(json.JSONDecodeError):
        (await client.get(site.feed_url)).json()


@pytest.mark.parametrize(
    ("fault", "start", "content_type"),
    [
        (faults.EMPTY_PAGE, b"", "application/rss+xml"),
        (faults.HTML_INSTEAD_OF_FEED, b"<!doctype html>", "text/html; charset=utf-8"),
        (faults.BINARY, b"\x89PNG", "application/rss+xml"),
    ],
)
async def test_another_body_can_be_served(
    *, site: Site, client: httpx.AsyncClient, fault: Fault, start: bytes, content_type: str
) -> None:
    site.misbehave(fault)
    answer = await client.get(site.feed_url)
    assert (answer.status_code, bool(answer.content)) == (200, bool(start))
    assert answer.content.startswith(start)
    assert answer.headers["Content-Type"] == content_type
    assert "ETag" not in answer.headers


async def test_a_moved_feed_is_found_at_its_new_place(
    site: Site, client: httpx.AsyncClient, healthy: bytes
) -> None:
    site.misbehave(faults.Redirected())
    answer = await client.get(site.feed_url)
    assert (answer.status_code, answer.headers["Location"]) == (301, "/moved/feed.xml")
    assert (await client.get(site.feed_url, follow_redirects=True)).content == healthy


async def test_a_redirect_can_lead_anywhere_with_any_status(
    site: Site, client: httpx.AsyncClient
) -> None:
    site.misbehave(faults.Redirected(to="http://192.0.2.1/", status=302))
    answer = await client.get(site.feed_url)
    assert (answer.status_code, answer.headers["Location"]) == (302, "http://192.0.2.1/")


async def test_a_redirect_can_go_round_in_circles(site: Site, client: httpx.AsyncClient) -> None:
    site.misbehave(faults.Redirected(to=site.look.feed_path))
    with pytest.raises(httpx.TooManyRedirects):
        await client.get(site.feed_url, follow_redirects=True)


async def test_an_inflated_body_is_small_on_the_wire(
    site: Site, client: httpx.AsyncClient, healthy: bytes
) -> None:
    site.misbehave(faults.Inflated(size=1_000_000))
    async with client.stream("GET", site.feed_url) as answer:
        packed = b"".join([part async for part in answer.aiter_raw()])
    assert len(packed) < 10_000
    assert gzip.decompress(packed) == healthy + b" " * 1_000_000


async def test_a_reset_gives_no_answer(site: Site, client: httpx.AsyncClient) -> None:
    site.misbehave(faults.Reset(), times=1)
    with pytest.raises(httpx.TransportError):
        await client.get(site.feed_url)
    assert (await client.get(site.feed_url)).status_code == 200


async def test_what_has_no_body_cannot_be_broken() -> None:
    with pytest.raises(TypeError, match="bytes"):
        await faults.Broken()(make_mocked_request("GET", "/"), web.Response())
