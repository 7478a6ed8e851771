import asyncio
from collections.abc import Callable
from datetime import timedelta

import httpx
import pytest

from bot.playground.newsroom import Manuscript, Newsroom, PublishedArticle
from bot.playground.newsroom.articles import load_manuscripts
from tests.conftest import NOW, Clock

ORDER = [manuscript.slug for manuscript in load_manuscripts()]


async def test_sites_have_addresses_of_their_own(newsroom: Newsroom) -> None:
    assert len({site.url for site in newsroom.sites}) == 3
    assert all(site.url.startswith("http://127.0.0.1:") for site in newsroom.sites)
    assert [site.feed_url.removeprefix(site.url) for site in newsroom.sites] == [
        "/atom.xml",
        "/feed.json",
        "/feed.xml",
    ]
    assert [site.name for site in newsroom.sites] == [
        "The Nonce Gazette",
        "Tallystick Daily",
        "Harbour Chain Wire",
    ]


async def test_the_backlog_is_there_at_once_dated_back_by_its_minutes(newsroom: Newsroom) -> None:
    published = list(newsroom.published.values())
    assert [article.manuscript.slug for article in published] == ORDER[:6]
    assert [(NOW - article.published_at) // timedelta(minutes=1) for article in published] == [
        55, 43, 34, 21, 14, 0,
    ]  # fmt: skip


async def test_the_rest_follows_in_order_until_all_is_out(newsroom: Newsroom, clock: Clock) -> None:
    slugs = []
    while newsroom.waiting:
        now = clock.advance(seconds=5)
        article = newsroom.publish_next()
        assert article is not None
        assert article.changed_at == now
        assert newsroom.published[article.url] is article
        slugs.append(article.manuscript.slug)
    assert slugs == ORDER[6:]
    assert newsroom.publish_next() is None


async def test_articles_appear_by_themselves(clock: Clock) -> None:
    told: asyncio.Queue[PublishedArticle] = asyncio.Queue()
    async with Newsroom(
        clock, start=14, every=timedelta(milliseconds=1), on_published=told.put_nowait
    ):
        slugs = [(await told.get()).manuscript.slug for _ in ORDER]
    assert slugs == ORDER
    assert told.empty()


async def test_leaving_early_stops_the_publishing(clock: Clock) -> None:
    async with Newsroom(clock, every=timedelta(hours=1)) as newsroom:
        pass
    assert len(newsroom.published) == 6
    with pytest.raises(RuntimeError, match="is closed"):
        _ = newsroom.sites[0].url


async def test_an_error_while_publishing_by_itself_is_not_swallowed(
    clock: Clock, write: Callable[..., Manuscript]
) -> None:
    async def visit() -> None:
        manuscripts = [write(site="unknown"), write()]
        async with Newsroom(clock, start=0, every=timedelta(0), manuscripts=manuscripts):
            for _ in range(5):  # turns of the event loop
                await asyncio.sleep(0)

    with pytest.raises(ValueError, match="no site is called 'unknown'"):
        await visit()


async def test_a_newsroom_may_start_empty(clock: Clock, client: httpx.AsyncClient) -> None:
    async with Newsroom(clock, every=None, manuscripts=()) as newsroom:
        for site in newsroom.sites:
            assert (await client.get(site.feed_url)).status_code == 200
            assert (await client.get(f"{site.url}/")).status_code == 200


async def test_an_article_of_ones_own_can_be_published_and_found(
    newsroom: Newsroom, client: httpx.AsyncClient, write: Callable[..., Manuscript]
) -> None:
    article = newsroom.publish(write(body="Only *here*."))
    assert article.url == f"{newsroom.site('wire').url}/news/own"
    assert "Only *here*." in (await client.get(article.url)).text
    assert article.url in (await client.get(newsroom.site("wire").feed_url)).text
    assert newsroom.find(f"{article.url}?utm_source=rss#top") is article
    assert newsroom.find("http://127.0.0.1:1/news/own") is None


async def test_a_slug_is_published_once(
    newsroom: Newsroom, write: Callable[..., Manuscript]
) -> None:
    newsroom.publish(write())
    with pytest.raises(ValueError, match="has already published 'own'"):
        newsroom.publish(write())


async def test_an_unknown_site_is_named_with_the_known_ones(
    newsroom: Newsroom, write: Callable[..., Manuscript]
) -> None:
    with pytest.raises(ValueError, match="'moon'; there are gazette, tally, wire"):
        newsroom.publish(write(site="moon"))


async def test_requests_of_all_sites_are_in_the_order_of_time(
    newsroom: Newsroom, client: httpx.AsyncClient, clock: Clock
) -> None:
    for key in ("wire", "gazette", "wire"):
        await client.get(newsroom.site(key).feed_url)
        clock.advance(seconds=1)
    assert [request.site for request in newsroom.requests] == ["wire", "gazette", "wire"]
