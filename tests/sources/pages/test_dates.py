import json
from datetime import UTC, datetime, timedelta

import pytest
from lxml import html

from bot.sources.pages.dates import choose_time, parse_time
from bot.sources.pages.metadata import read_metadata
from tests.conftest import NOW

FEED = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)


def _time(
    *, json_ld: object = None, meta: str = "", body: str = "", feed: datetime | None = None
) -> datetime | None:
    script = json.dumps({"@type": "Article", "datePublished": json_ld})
    root = html.fromstring(
        f'<html><head><script type="application/ld+json">{script}</script>'
        f'<meta property="article:published_time" content="{meta}"></head>'
        f"<body>{body}</body></html>"
    )
    return choose_time(read_metadata(root), root, feed=feed, now=NOW)


MORNING = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-24T09:30:00Z",
        "2026-11-24T09:30:00",
        "2026-11-24T04:30:00-05:00",
        "2026-11-24T10:30:00.000+0100",
        " 2026-11-24 09:30 ",
        "Tue, 24 Nov 2026 09:30:00 GMT",
        "Tue, 24 Nov 2026 04:30:00 EST",
        "Nov 24, 2026, 10:30 CET",
        "November 24, 2026 15:00 IST",
        "24 Nov 2026 09:30:00 +0000",
    ],
)
def test_times_are_read_as_publishers_write_them(text: str) -> None:
    assert _time(json_ld=text) == MORNING
    assert _time(meta=text) == MORNING


def test_json_ld_is_believed_before_meta_tags_and_these_before_the_feed() -> None:
    assert _time(json_ld="2026-11-24T09:30Z", meta="2026-11-20T01:00Z", feed=FEED) == MORNING
    assert _time(meta="2026-11-24T09:30Z", feed=FEED) == MORNING
    assert _time(feed=FEED) == FEED


def test_a_day_without_its_time_comes_after_the_feeds_time() -> None:
    assert _time(json_ld="2026-11-24", feed=FEED) == FEED
    assert _time(json_ld="2026-11-24") == datetime(2026, 11, 24, tzinfo=UTC)


def test_the_visible_page_is_asked_last() -> None:
    body = '<time datetime="2026-11-22T07:00:00Z">Sunday</time>'
    found = _time(body=body)
    assert found is not None
    assert found.date() == datetime(2026, 11, 22, tzinfo=UTC).date()
    assert _time(body=body, feed=FEED) == FEED


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday at 10:00",
        "2026-13-45T10:00:00Z",
        "9" * 500 + ":10:00",
        "2026-11-24T10:00:00+99:99",
        "2026-11-24 10:00 +9999999999",
        "1970-01-01T00:00:00Z",
        "2031-01-01T00:00:00Z",
        "0001-01-01T00:00:00+14:00",
        "\u0662\u0660\u0662\u0666 10:00",
        "[object Object] 10:00",
        "10:00",
        "Monday 10:00",
        "24 Nov 10:00",
    ],
)
def test_what_no_newsroom_could_mean_is_passed_over(text: str) -> None:
    assert _time(json_ld=text, meta=text, feed=FEED) == FEED


@pytest.mark.parametrize("value", [None, 1764000000, ["2026-11-24"], {"@value": "x"}])
def test_a_time_that_is_no_text_is_passed_over(value: object) -> None:
    assert _time(json_ld=value, feed=FEED) == FEED


def test_a_feed_from_the_future_is_not_believed() -> None:
    assert _time(feed=NOW + timedelta(days=3)) is None


def test_a_minute_of_a_thousand_digits_is_no_time() -> None:
    assert parse_time(f"2026-11-23T09:{'9' * 1000}:00Z") is None
