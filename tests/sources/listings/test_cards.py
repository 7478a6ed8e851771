from datetime import UTC, datetime
from typing import Any

import pytest
from lxml import html

from bot.sources.listings.cards import epoch, has_time, is_generic, time_of, title_of
from bot.sources.listings.embedded.records import to_time

URL = "https://ledger-post.example/n/1"


def card(markup: str) -> Any:
    return html.fromstring(f"<div>{markup}</div>")


@pytest.mark.parametrize(
    ("markup", "title"),
    [
        ("<a>News</a><h2>Harbor is fined again</h2><a>Read more</a>", "Harbor is fined again"),
        ("<h3><a>Harbor fined</a></h3>", "Harbor fined"),
        ("<a><h4>Harbor fined</h4><p>A longer text about it all.</p></a>", "Harbor fined"),
        ("<a><img alt='Harbor fined'></a>", "Harbor fined"),
        ("<a aria-label='Harbor fined'><i></i></a>", "Harbor fined"),
        ("<a title='Harbor fined for a report'>Harbor fined…</a>", "Harbor fined for a report"),
        ("<a>Harbor fined…</a>", "Harbor fined…"),
        ("<a class='post-title'>Harbor</a><a>A whole sentence on the harbor</a>", "Harbor"),
        ("<a><div>Policy</div><div>Harbor is fined again</div><p>More.</p></a>",
         "Harbor is fined again"),
        ("<a><b>12</b></a>", "12"),
        ("<a></a>", ""),
    ],
)  # fmt: skip
def test_the_title_is_what_a_reader_takes_for_it(markup: str, title: str) -> None:
    root = card(markup)
    assert title_of(list(root.iter("a")), root) == title


@pytest.mark.parametrize(
    ("markup", "moment"),
    [
        ("<time datetime='2026-11-23T09:30:00Z'>1 h ago</time>", "2026-11-23 09:30"),
        ("<time>2026-11-23 09:30</time>", "2026-11-23 09:30"),
        ("<span data-timestamp='1795426200'></span>", "2026-11-23 09:30"),
        ("<span itemprop='datePublished' content='2026-11-23'></span>", "2026-11-23 00:00"),
        ("By Jo, Nov 23, 2026 at 9:30 am", "2026-11-23 09:30"),
        ("23rd November 2026", "2026-11-23 00:00"),
        ("23.11.2026, 09:30", "2026-11-23 09:30"),
        ("1.2.2026", "2026-02-01 00:00"),
        ("2026年11月23日 09:30", "2026-11-23 09:30"),
    ],
)
def test_the_time_is_read_as_it_is_written(markup: str, moment: str) -> None:
    assert f"{time_of(card(markup), URL):%Y-%m-%d %H:%M}" == moment


@pytest.mark.parametrize("text", ["2 hours ago", "yesterday", "3小时前", "vor 5 Minuten"])
def test_how_long_ago_is_a_time_that_nobody_can_name(text: str) -> None:
    assert has_time(card(text))
    assert time_of(card(text), URL) is None


def test_the_address_gives_the_day_where_nothing_else_does() -> None:
    day = datetime(2026, 11, 23, tzinfo=UTC)
    assert time_of(None, "https://a.example/2026/11/23/x") == day
    assert time_of(card("x"), "https://a.example/20261123/x") == day
    assert time_of(None, "https://a.example/2026/13/40/x") is None
    assert not has_time(None)


@pytest.mark.parametrize("text", ["Read more", "3 comments", "Weiterlesen", "»", "阅读全文"])
def test_a_text_for_any_link_is_no_title(text: str) -> None:
    assert is_generic(text)


@pytest.mark.parametrize(("number", "year"), [(1_795_426_200, 2026), (1_795_426_200_000, 2026)])
def test_seconds_and_milliseconds_are_told_apart(number: int, year: int) -> None:
    moment = epoch(number)
    assert moment is not None
    assert moment.year == year
    assert epoch(12) is None


@pytest.mark.parametrize("number", [10**400, -(10**400), float("nan"), float("inf")])
def test_a_number_too_long_for_a_time_is_none(number: float) -> None:
    assert epoch(number) is None


@pytest.mark.parametrize("text", ["\u00b2", "9" * 5000, "\u2460\u2461"])
def test_digits_that_are_no_number_are_no_time(text: str) -> None:
    assert time_of(card(f"<time>{text}</time>"), "https://a.example/x") is None
    assert to_time(text) is None
