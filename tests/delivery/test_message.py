from dataclasses import replace
from datetime import timedelta
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from bot.briefs.disclaimers import disclaimer_in
from bot.delivery.console import show
from bot.delivery.listing import render_list
from bot.delivery.message import Button, render
from bot.delivery.style import Style, Told
from bot.delivery.wording import MAX_UNITS, is_web, plain_text, quiet, shorten, units
from bot.model.briefs import Fact
from tests.conftest import NOW
from tests.samples import BRIEF


class Strict(HTMLParser):
    """Reads what Telegram would, and fails where it would."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.text = ""
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in {"b", "i", "a", "blockquote"}
        self.open.append(tag)
        self.links += [value or "" for name, value in attrs if name == "href"]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def parsed(html: str) -> Strict:
    reader = Strict()
    reader.feed(html)
    reader.close()
    assert reader.open == []
    assert len(html.encode("utf-16", "strict")) > 0
    return reader


def test_a_post_reads_as_it_should() -> None:
    message = render(BRIEF, style=Style(timezone="Europe/Berlin"))
    assert plain_text(message.html) == (
        "Harbor Exchange fined $12 million\n\n"
        "• The settlement covers 4,100 trades between 2023 and 2025.\n\n"
        "1 source: Ledger Post · 24 Nov 2026, 12:59 CET\n$BTC\n\nFor information only."
    )
    assert message.buttons == (Button(text="Read the article", url=BRIEF.url),)
    assert parsed(message.html).links == [BRIEF.url]


def test_a_broken_character_in_a_long_publisher_is_no_crash() -> None:
    brief = replace(BRIEF, publisher="\ud800" + "x" * 200)
    for message in (render(brief), render_list([brief])):
        assert "\ud800" not in message.html


def test_an_unknown_zone_or_time_is_said_plainly() -> None:
    assert "UTC" in render(BRIEF, style=Style(timezone="Moon/Sea")).html
    assert "time not given" in render(replace(BRIEF, published_at=None)).html


def test_a_link_that_is_none_is_not_made_one() -> None:
    message = render(replace(BRIEF, url="javascript:alert(1)"))
    assert message.buttons == ()
    assert parsed(message.html).links == []


@pytest.mark.parametrize(
    ("url", "answer"),
    [
        ("https://a.example/x", True),
        ("http://a.example", True),
        ("https://user@a.example", False),
        ("tg://resolve", False),
        ("https://", False),
        ("https://[x", False),
    ],
)
def test_only_web_links_stand_in_a_message(url: str, answer: bool) -> None:  # noqa: FBT001 -- a row
    assert is_web(url) is answer


@pytest.mark.parametrize(
    "text", ["@name", "/start", "#tag", "$BTC", "evil.com", "https://x", "a@b"]
)
def test_what_could_act_in_a_chat_is_made_still(text: str) -> None:
    assert text not in quiet(f"See {text} now")
    assert quiet(f"See {text} now").replace("\u2060", "") == f"See {text} now"


@pytest.mark.parametrize("text", ["U.S. firms paid $1.5bn", "50% of 1,000", "A. Writer said: no"])
def test_plain_words_and_figures_stay_as_they_are(text: str) -> None:
    assert quiet(text) == text


def test_what_cannot_be_seen_is_removed() -> None:
    assert quiet("a\u202eb\u200bc\x00d") == "abcd"


@settings(max_examples=150, deadline=None)
@given(
    headline=st.text(min_size=1, max_size=300),
    facts=st.lists(st.text(min_size=1, max_size=1500), min_size=1, max_size=6),
    publisher=st.text(max_size=120),
)
def test_any_post_is_valid_and_within_the_limits(
    headline: str, facts: list[str], publisher: str
) -> None:
    brief = replace(
        BRIEF,
        headline=headline,
        publisher=publisher,
        facts=tuple(Fact(text=text, start=0, end=1) for text in facts),
    )
    for message in (render(brief), render_list([brief] * 10)):
        reader = parsed(message.html)
        assert units(reader.text) <= MAX_UNITS
        assert brief.disclaimer in reader.text
        assert BRIEF.url in reader.links


def test_a_post_that_is_too_long_loses_facts_and_keeps_the_rest() -> None:
    brief = replace(BRIEF, facts=tuple(Fact(text="x" * 1500, start=0, end=1) for _ in range(5)))
    text = plain_text(render(brief).html)
    assert text.count("• ") == 2
    assert "For information only." in text
    cut = plain_text(render(replace(BRIEF, headline="word " * 2000, facts=())).html)
    assert units(cut) <= MAX_UNITS
    assert "…" in cut


def test_a_list_is_numbered_with_one_disclaimer() -> None:
    second = replace(BRIEF, published_at=NOW - timedelta(days=1))
    text = plain_text(render_list([BRIEF, second], first=6).html)
    assert text.startswith("6. Harbor")
    assert "\n7. Harbor" in text
    assert text.count("For information only.") == 1


def test_a_list_of_any_languages_has_the_readers_disclaimer_or_the_operators() -> None:
    spanish = replace(BRIEF, language="es", disclaimer=disclaimer_in("es"))
    german = Style(language="de")
    assert disclaimer_in("de") in plain_text(render_list([spanish, BRIEF], style=german).html)
    assert disclaimer_in("es") in plain_text(render(spanish, style=german).html)
    own = replace(spanish, disclaimer="Harbor Desk's own words.")
    assert "Harbor Desk's own words." in plain_text(render_list([own], style=german).html)


def test_texts_are_cut_at_a_word() -> None:
    assert shorten("one two three", 9) == "one two…"
    assert shorten("one", 9) == "one"
    assert shorten("x" * 20, 9) == "x" * 8 + "…"
    assert units("a😀") == 3


def test_a_terminal_shows_what_a_reader_sees() -> None:
    console = Console(record=True, width=100, quiet=False)
    show(render(BRIEF), console, title="Reader")
    text = console.export_text()
    assert "Harbor Exchange fined $12 million" in text
    assert "[ Read the article ]" in text


def test_an_owners_form_is_used_but_not_for_what_was_taken_back() -> None:
    style = Style(template="{headline} via {source}")
    told = Told(publishers=(("Ledger Post", BRIEF.url), ("Harbor News", "https://h.example/a")))
    assert "fined $12 million via Ledger Post, Harbor News" in plain_text(
        render(BRIEF, style=style, told=told).html
    )
    assert " via " not in render(replace(BRIEF, retracted_at=NOW), style=style).html
    assert " via " not in render(BRIEF, style=Style(template="{headline")).html
    assert " via " not in render(BRIEF, style=style, max_units=1000).html
