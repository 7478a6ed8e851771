import json
from typing import Any

import pytest
from lxml import html

from bot.sources.pages.metadata import Metadata, read_metadata


def _read(head: str = "", body: str = "", attributes: str = "") -> Metadata:
    page = f"<html {attributes}><head>{head}</head><body>{body}</body></html>"
    return read_metadata(html.fromstring(page))


def _json_ld(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def test_a_page_that_says_nothing_of_itself_gives_nothing() -> None:
    assert _read() == Metadata(
        json_ld={}, metas={}, headings=(), canonical="", language="", title=""
    )


def test_a_page_says_what_it_is_in_tags_and_headings() -> None:
    metadata = _read(
        "<title> Harbor fined | Ledger Post </title>"
        '<link rel="canonical" href="https://ledger-post.example/harbor">'
        '<link rel="canonical" href="https://ledger-post.example/second">'
        '<meta property="og:title" content=" Harbor fined ">'
        '<meta name="Author" content="Ann Writer">'
        '<meta itemprop="datePublished" content="2026-11-24">'
        '<meta property="og:title" content="said again">'
        '<meta name="empty" content=""><meta charset="utf-8">',
        "<h1>Ledger Post</h1><h1>Harbor <em>fined</em></h1>",
        'lang="en-GB"',
    )
    assert metadata == Metadata(
        json_ld={},
        metas={
            "og:title": "Harbor fined",
            "author": "Ann Writer",
            "datepublished": "2026-11-24",
        },
        headings=("Ledger Post", "Harbor fined"),
        canonical="https://ledger-post.example/harbor",
        language="en-GB",
        title="Harbor fined | Ledger Post",
    )
    assert metadata.first("twitter:title", "og:title") == "Harbor fined"
    assert metadata.first("twitter:title") == ""


ARTICLE = {"@type": "NewsArticle", "headline": "Harbor fined"}


@pytest.mark.parametrize(
    "data",
    [
        ARTICLE,
        [{"@type": "WebSite"}, ARTICLE],
        {"@graph": [{"@type": "BreadcrumbList"}, ARTICLE]},
        {"@type": "WebPage", "mainEntity": ARTICLE},
        {"@type": "ItemList", "itemListElement": [ARTICLE]},
    ],
)
def test_the_article_is_found_wherever_json_ld_keeps_it(data: object) -> None:
    assert _read(_json_ld(data)).json_ld == ARTICLE


@pytest.mark.parametrize(
    "kind",
    ["Article", "BlogPosting", "LiveBlogPosting", "TechArticle", ["Thing", "ReportageNewsArticle"]],
)
def test_all_kinds_of_articles_are_known(kind: object) -> None:
    assert _read(_json_ld({"@type": kind, "headline": "x"})).said("headline") == "x"


@pytest.mark.parametrize("kind", ["Organization", "ArticleSection", None, 7, [None, {}], {}])
def test_what_is_no_article_is_left_alone(kind: object) -> None:
    assert _read(_json_ld({"@type": kind, "headline": "x"})).json_ld == {}


@pytest.mark.parametrize(
    "script", ["{broken", "null", "7", '"text"', "[" * 5000, "[[],[[]]]", '[{"@graph": 5}]']
)
def test_broken_json_ld_does_not_hide_the_next(script: str) -> None:
    broken = f'<script type="application/ld+json">{script}</script>'
    assert _read(broken + _json_ld(ARTICLE)).json_ld == ARTICLE


def test_json_ld_with_raw_line_ends_in_its_texts_is_read() -> None:
    script = '{"@type": "Article", "articleBody": "One.\nTwo."}'
    metadata = _read(f'<script type="application/ld+json">{script}</script>')
    assert metadata.said("articleBody") == "One.\nTwo."


def test_only_so_much_json_ld_is_searched() -> None:
    assert _read(_json_ld([*({"@type": "Thing"} for _ in range(600)), ARTICLE])).json_ld == {}


@pytest.mark.parametrize("value", [None, 5, ["x"], {"@value": "x"}])
def test_what_should_be_a_text_and_is_none_is_empty(value: object) -> None:
    assert _read(_json_ld({**ARTICLE, "headline": value})).said("headline") == ""


@pytest.mark.parametrize(
    ("publisher", "head", "site"),
    [
        ({"name": "Ledger Post"}, "", "Ledger Post"),
        ({"name": "Other"}, '<meta property="og:site_name" content="Ledger Post">', "Ledger Post"),
        ({"name": None}, "", ""),
        ("Ledger Post", "", ""),
        (None, "", ""),
    ],
)
def test_a_page_names_its_site(publisher: object, head: str, site: str) -> None:
    assert _read(head + _json_ld({**ARTICLE, "publisher": publisher})).site == site


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ({"name": "Ann Writer"}, ("Ann Writer",)),
        ([{"name": "Ann Writer"}, {"name": " Bo\u200b Editor "}], ("Ann Writer", "Bo Editor")),
        ("Ann Writer", ("Ann Writer",)),
        (["Ann Writer", 7, None, {"name": 5}, ""], ("Ann Writer",)),
        ("https://ledger-post.example/ann", ()),
        (None, ("Meta Writer",)),
        ([f"Writer {number}" for number in range(12)], tuple(f"Writer {n}" for n in range(10))),
        ("x" * 200, ("x" * 100,)),
    ],
)
def test_authors_are_names(author: Any, names: tuple[str, ...]) -> None:
    head = '<meta name="author" content="Meta Writer">'
    assert _read(head + _json_ld({**ARTICLE, "author": author})).authors == names


def test_the_language_may_be_said_in_xml() -> None:
    root = html.fromstring("<html><body></body></html>")
    root.set("{http://www.w3.org/XML/1998/namespace}lang", "fr")
    assert read_metadata(root).language == "fr"


@pytest.mark.parametrize(
    "markup",
    [
        "<html><body><svg><title>Close</title></svg><title>Harbor fined</title></body></html>",
        "<html><body><title>Harbor fined</title><svg><title>Close</title></svg></body></html>",
    ],
)
def test_a_window_title_is_found_in_a_broken_head_too(markup: str) -> None:
    assert read_metadata(html.fromstring(markup)).title == "Harbor fined"
