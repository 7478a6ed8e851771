import random
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model.outcomes import Document
from bot.model.sources import Entry, Listing, SourceKind, Unreadable
from bot.sources.listings.pages import parse_page
from tests.sources.listings.stands import BUILDS, Stand

SITE = "https://ledger-post.example/news"


def read(page: str, url: str = SITE) -> Listing | Unreadable:
    document = Document(url=url, content=page.encode(), content_type="text/html")
    return parse_page(document, source_id="s")


def entries(page: str, url: str = SITE) -> tuple[Entry, ...]:
    listing = read(page, url)
    assert isinstance(listing, Listing), listing
    return listing.entries


@pytest.mark.parametrize("build", BUILDS, ids=lambda build: build.__name__)
@pytest.mark.parametrize("seed", [1, 2])
def test_a_page_gives_its_news_and_nothing_else(
    build: Callable[[random.Random], Stand], seed: int
) -> None:
    stand = build(random.Random(seed))
    found = {entry.url: entry.title for entry in entries(stand.page, stand.url)}
    assert {url.partition("?utm")[0]: title for url, title in found.items()} == stand.gold


def test_what_a_card_says_of_its_article_is_read() -> None:
    rows = "".join(
        f"<div><h2><a href='/news/harbor-fined-for-late-report-{i}'>Harbor fined for late report "
        f"{i}</a></h2><time datetime='2026-11-2{i}T08:30:00Z'>then</time>"
        "<p>The fine is the largest that the authority has set so far.</p></div>"
        for i in range(3)
    )
    first = entries(f"<html lang='en-GB'><title>Post</title>{rows}</html>")[0]
    assert first.title == "Harbor fined for late report 0"
    assert first.summary == "The fine is the largest that the authority has set so far."
    assert str(first.published_at) == "2026-11-20 08:30:00+00:00"


def test_the_site_names_the_source_and_its_language() -> None:
    page = (
        "<html lang='de-AT'><meta property='og:site_name' content='Der Block'>"
        "<a href='/n/1234-hafen-zahlt-strafe-wegen-meldung'>Hafen zahlt Strafe wegen Meldung</a>"
    )
    listing = read(page)
    assert isinstance(listing, Listing)
    assert (listing.title, listing.language) == ("Der Block", "de")
    assert listing.kind is SourceKind.LISTING


@pytest.mark.parametrize(
    "head",
    [
        "<base href='https://ledger-post.example/news/'>",
        "<link rel='canonical' href='https://ledger-post.example/news/'>",
        "<meta property='og:url' content='https://ledger-post.example/news/'>",
    ],
)
def test_a_page_of_unknown_address_is_resolved_by_its_own_word(head: str) -> None:
    page = (
        f"<head>{head}</head><a href='harbor-fined-for-late-report'>Harbor fined for a report</a>"
    )
    assert entries(page, url="")[0].url == f"{SITE}/harbor-fined-for-late-report"


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("", "empty"),
        ("<div id='root'></div><script src='/app.js'></script>", "until JavaScript fills it"),
        ("<p>Nothing here.</p>", "without a list of news"),
        ("<title>Just a moment...</title><p>Checking</p>", "bot check"),
        ("<b>" * 70_000, "more than 20000 elements"),
    ],
)
def test_a_page_without_news_says_what_to_do(page: str, reason: str) -> None:
    outcome = read(page)
    assert isinstance(outcome, Unreadable)
    assert reason in outcome.reason


def test_relative_links_of_a_page_of_unknown_address_are_told() -> None:
    outcome = read("<a href='/news/harbor-fined-for-late-report'>Harbor fined</a>", url="")
    assert isinstance(outcome, Unreadable)
    assert "give its address too" in outcome.reason


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert('a-long-slug-of-many-words')",
        "tg://resolve?domain=a-long-slug-of-many-words",
        "https://ledger-post.example@evil.example/a-long-slug-of-many-words",
        "data:text/html,a-long-slug-of-many-words",
        "https://ledger-p\u043est.example/a-long-slug-of-many-words",
        "mailto:a-long-slug-of-many-words@ledger-post.example",
    ],
)
def test_a_link_that_leads_elsewhere_is_no_entry(href: str) -> None:
    good = "<a href='/news/harbor-fined-for-late-report'>Harbor fined for a late report</a>"
    page = f'{good}<a href="{href}">A headline of very many words for all</a>'
    assert [entry.url for entry in entries(page)] == [f"{SITE}/harbor-fined-for-late-report"]


@given(st.text(st.sampled_from("<>/=\"' ahrefdivh2clas-")))
@settings(max_examples=60)
def test_no_markup_breaks_the_reader(markup: str) -> None:
    assert isinstance(read(f"<html>{markup}"), (Listing, Unreadable))
