import calendar
import io
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import feedparser
import pytest

from bot.playground.newsroom import Manuscript, PublishedArticle
from bot.playground.newsroom.feeds import Feed, render
from bot.playground.newsroom.looks import FeedKind, Look, load_looks
from tests.conftest import NOW

LOOKS = {look.feed_kind: look for look in load_looks()}
TITLE = "Penrose & Hale's “<b>” Costs $1.5bn"


def feed_of(look: Look, *manuscripts: Manuscript) -> Feed:
    articles = [
        PublishedArticle(
            manuscript=manuscript,
            url=f"http://news.example/{manuscript.slug}",
            published_at=NOW - timedelta(minutes=age),
        )
        for age, manuscript in enumerate(manuscripts)
    ]
    return Feed(look=look, url="http://news.example", articles=articles, updated_at=NOW)


def parsed(feed: Feed) -> Any:
    result = feedparser.parse(io.BytesIO(render(feed)))
    assert not result.bozo
    return result


@pytest.fixture
def manuscript(write: Callable[..., Manuscript]) -> Manuscript:
    return replace(write(title=TITLE, summary="1 < 2 & 3", author="Ann"), tags=("a", "b & c"))


@pytest.mark.parametrize(
    ("kind", "version", "fields"),
    [
        (
            FeedKind.RSS,
            "rss20",
            {
                "link": "http://news.example/own?utm_source=rss&utm_medium=feed",
                "id": "wire-own",
                "title": TITLE,
                "summary": "<p>1 &lt; 2 &amp; 3</p>",
                "author": "Ann",
            },
        ),
        (
            FeedKind.ATOM,
            "atom10",
            {
                "link": "http://news.example/own",
                "id": "tag:gazette.example,2026:own",
                "title": "Penrose &amp; Hale&#x27;s “&lt;b&gt;” Costs $1.5bn",
                "summary": "1 < 2 & 3",
                "author": "Ann",
            },
        ),
    ],
)
def test_xml_feeds_say_what_was_published(
    manuscript: Manuscript, kind: FeedKind, version: str, fields: dict[str, str]
) -> None:
    result = parsed(feed_of(LOOKS[kind], manuscript))
    (entry,) = result.entries
    assert (result.version, result.feed.title) == (version, LOOKS[kind].name)
    assert {name: entry[name] for name in fields} == fields
    assert datetime.fromtimestamp(calendar.timegm(entry.published_parsed), UTC) == NOW
    assert [tag.term for tag in entry.tags] == ["a", "b & c"]


def test_the_json_feed_carries_the_whole_article(manuscript: Manuscript) -> None:
    data = json.loads(render(feed_of(LOOKS[FeedKind.JSON], manuscript)))
    assert data == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Tallystick Daily",
        "description": "Counting what counts in crypto",
        "language": "en",
        "home_page_url": "http://news.example/",
        "feed_url": "http://news.example/feed.json",
        "items": [
            {
                "id": "tally/own",
                "url": "http://news.example/own",
                "title": TITLE,
                "summary": "1 < 2 & 3",
                "content_html": "<p>A paragraph.</p>",
                "date_published": "2026-11-24T12:00:00+00:00",
                "date_modified": "2026-11-24T12:00:00+00:00",
                "authors": [{"name": "Ann"}],
                "tags": ["a", "b & c"],
                "language": "en",
            }
        ],
    }


@pytest.mark.parametrize("kind", [FeedKind.RSS, FeedKind.ATOM])
def test_entries_keep_their_order(kind: FeedKind, write: Callable[..., Manuscript]) -> None:
    result = parsed(feed_of(LOOKS[kind], write(slug="b"), write(slug="a")))
    assert [entry.id[-1] for entry in result.entries] == ["b", "a"]


@pytest.mark.parametrize("kind", [FeedKind.RSS, FeedKind.ATOM])
def test_a_feed_without_articles_is_still_a_feed(kind: FeedKind) -> None:
    assert parsed(feed_of(LOOKS[kind])).feed.title == LOOKS[kind].name
