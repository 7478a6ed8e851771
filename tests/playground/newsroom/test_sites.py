from collections.abc import Callable
from dataclasses import replace

import httpx
import pytest

from bot.playground.newsroom import Kind, Manuscript, Newsroom, ReceivedRequest, faults
from bot.playground.newsroom.looks import load_looks
from bot.playground.newsroom.sites import Site
from tests.conftest import NOW, Clock

KEYS = [look.key for look in load_looks()]


@pytest.mark.parametrize("key", KEYS)
async def test_a_feed_that_is_unchanged_answers_304_until_an_article_appears(
    *,
    newsroom: Newsroom,
    client: httpx.AsyncClient,
    clock: Clock,
    write: Callable[..., Manuscript],
    key: str,
) -> None:
    site = newsroom.site(key)
    first = await client.get(site.feed_url)
    by_tag = {"If-None-Match": first.headers["ETag"]}
    by_date = {"If-Modified-Since": first.headers["Last-Modified"]}
    for known in (by_tag, by_date):
        again = await client.get(site.feed_url, headers=known)
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["ETag"] == first.headers["ETag"]
    clock.advance(seconds=5)
    newsroom.publish(write(site=key))
    for known in (by_tag, by_date):
        assert (await client.get(site.feed_url, headers=known)).status_code == 200


@pytest.mark.parametrize("key", KEYS)
async def test_a_revision_takes_the_place_of_its_article_and_keeps_its_time(
    *,
    newsroom: Newsroom,
    client: httpx.AsyncClient,
    clock: Clock,
    write: Callable[..., Manuscript],
    key: str,
) -> None:
    site = newsroom.site(key)
    first = newsroom.publish(write(site=key, title="Wrong", body="It was so."))
    before = await client.get(site.feed_url)
    later = clock.advance(seconds=5)
    right = write(site=key, slug="own-2", title="Right", body="It was not so.")
    revised = newsroom.publish(replace(right, kind=Kind.REVISION, about="own"))
    assert (revised.url, revised.published_at) == (first.url, first.published_at)
    assert (revised.revised_at, revised.changed_at) == (later, later)
    assert newsroom.find(first.url) == revised
    assert len([article for article in site.articles if article.url == first.url]) == 1
    assert "It was not so." in (await client.get(first.url)).text
    for known in (
        {"If-None-Match": before.headers["ETag"]},
        {"If-Modified-Since": before.headers["Last-Modified"]},
    ):
        after = await client.get(site.feed_url, headers=known)
        assert after.status_code == 200
        assert ("Right" in after.text, "Wrong" in after.text) == (True, False)
        assert after.text.count(first.url) == before.text.count(first.url)


async def test_what_was_not_published_can_not_be_revised(
    newsroom: Newsroom, write: Callable[..., Manuscript]
) -> None:
    with pytest.raises(ValueError, match="has not published 'nothing'"):
        newsroom.publish(replace(write(), kind=Kind.REVISION, about="nothing"))


async def test_the_tag_counts_more_than_the_date(
    newsroom: Newsroom, client: httpx.AsyncClient, clock: Clock
) -> None:
    site = newsroom.site("wire")
    date = f"{clock():%a, %d %b %Y %H:%M:%S} GMT"
    known = {"If-None-Match": '"other"', "If-Modified-Since": date}
    assert (await client.get(site.feed_url, headers=known)).status_code == 200
    assert (await client.get(site.feed_url, headers={"If-None-Match": "*"})).status_code == 304


@pytest.mark.parametrize("key", KEYS)
async def test_the_front_page_lists_every_article_newest_first(
    newsroom: Newsroom, client: httpx.AsyncClient, key: str
) -> None:
    site = newsroom.site(key)
    page = (await client.get(f"{site.url}/")).text
    places = [page.index(article.url) for article in site.articles]
    assert places == sorted(places)
    assert [article.published_at for article in site.articles] == sorted(
        (article.published_at for article in site.articles), reverse=True
    )


@pytest.mark.parametrize(
    ("key", "content_type", "encoding"),
    [
        ("gazette", "text/html; charset=windows-1252", "windows-1252"),
        ("tally", "text/html", "utf-8"),
        ("wire", "text/html; charset=utf-8", "utf-8"),
    ],
)
async def test_pages_are_encoded_as_their_site_does(
    *,
    newsroom: Newsroom,
    client: httpx.AsyncClient,
    write: Callable[..., Manuscript],
    key: str,
    content_type: str,
    encoding: str,
) -> None:
    article = newsroom.publish(write(site=key, body="Zoë paid Ł5."))
    answer = await client.get(article.url)
    assert answer.headers["Content-Type"] == content_type
    page = answer.content.decode(encoding)
    assert any(
        words in page for words in ("Zoë paid Ł5.", "Zo&euml; paid Ł5.", "Zoë paid &#321;5.")
    )


async def test_pages_survive_what_no_encoding_can_say(
    newsroom: Newsroom, client: httpx.AsyncClient, write: Callable[..., Manuscript]
) -> None:
    article = newsroom.publish(write(title="Half a \ud83d face"))
    for url in (article.url, newsroom.site("wire").feed_url):
        assert "Half a &#55357; face" in (await client.get(url)).text


@pytest.mark.parametrize(
    ("path", "status", "content_type"),
    [
        ("/robots.txt", 200, "text/plain; charset=utf-8"),
        ("/media/machine-hall.svg", 200, "image/svg+xml; charset=utf-8"),
        ("/news/unknown", 404, "text/html; charset=utf-8"),
    ],
)
async def test_a_site_has_what_sites_have(
    *, newsroom: Newsroom, client: httpx.AsyncClient, path: str, status: int, content_type: str
) -> None:
    answer = await client.get(newsroom.site("wire").url + path)
    assert (answer.status_code, answer.headers["Content-Type"]) == (status, content_type)


async def test_a_query_changes_nothing(newsroom: Newsroom, client: httpx.AsyncClient) -> None:
    (article, *_) = newsroom.site("wire").articles
    assert (await client.get(f"{article.url}?utm_source=rss")).content == (
        await client.get(article.url)
    ).content


async def test_each_request_is_recorded(newsroom: Newsroom, client: httpx.AsyncClient) -> None:
    site = newsroom.site("wire")
    await client.get(f"{site.feed_url}?a=1", headers={"If-None-Match": '"x"'})
    (request,) = site.requests
    assert request == ReceivedRequest(
        at=NOW, site="wire", path="/feed.xml?a=1", status=200, headers=request.headers
    )
    assert request.headers["if-none-match"] == '"x"'


async def test_a_fault_is_for_a_path_and_a_number_of_requests(
    newsroom: Newsroom, client: httpx.AsyncClient
) -> None:
    site = newsroom.site("wire")
    site.misbehave(faults.Status(code=503), path=site.look.feed_path, times=2)
    assert (await client.get(f"{site.url}/")).status_code == 200
    assert [(await client.get(site.feed_url)).status_code for _ in range(3)] == [503, 503, 200]


async def test_the_latest_fault_counts_until_the_site_behaves(
    newsroom: Newsroom, client: httpx.AsyncClient
) -> None:
    site = newsroom.site("wire")
    site.misbehave(faults.Status(code=503))
    site.misbehave(faults.Status(code=410), times=1)
    assert [(await client.get(site.feed_url)).status_code for _ in range(2)] == [410, 503]
    site.behave()
    assert (await client.get(site.feed_url)).status_code == 200


def test_a_closed_site_has_no_address(clock: Clock) -> None:
    site = Site(load_looks()[0], clock)
    with pytest.raises(RuntimeError, match="is closed"):
        _ = site.url
