import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model.articles import Article, Unbriefable
from bot.model.troubles import Trouble
from bot.sources.pages.articles import Page, extract, from_text, is_enough

URL = "https://ledger-post.example/news/harbor-fine"
FEED_TIME = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
PAGE_TIME = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
PARAGRAPHS = (
    (
        "Harbor Exchange will pay twelve million dollars to settle with the regulator, which said "
        "on Monday that the company let sanctioned customers trade on its platform for two years."
    ),
    (
        "The settlement covers more than four thousand trades that were made between the spring of "
        "one year and the autumn of the next, the regulator wrote in its order."
    ),
    (
        "The company neither admitted nor denied the findings, and said in a statement that it has "
        "since replaced its screening system and doubled the number of people who review it."
    ),
    (
        "Shares of its parent rose four percent after the news, while its own token lost a little "
        "of what it had gained during the week before the announcement."
    ),
)
TEXT = "\n\n".join(PARAGRAPHS)
BODY = "<article><h1>Harbor fined</h1>" + "".join(f"<p>{each}</p>" for each in PARAGRAPHS)
TITLE = "Harbor fined"


def _html(head: str = "", body: str = f"{BODY}</article>", attributes: str = "") -> bytes:
    return (
        f"<!DOCTYPE html><html {attributes}><head>{head}</head><body>{body}</body></html>".encode()
    )


PAGE = Page(
    entry_url=URL,
    html=_html(),
    charset=None,
    feed_title="",
    feed_content="",
    feed_published_at=FEED_TIME,
    publisher="Ledger Post",
    language="en",
)
ARTICLE = Article(
    url=URL,
    publisher="Ledger Post",
    title=TITLE,
    text=TEXT,
    published_at=FEED_TIME,
    language="en",
)


def _extract(page: Page) -> Article:
    article = extract(page)
    assert isinstance(article, Article), article
    return article


def _json_ld(**said: object) -> str:
    data = json.dumps({"@type": "NewsArticle", **said})
    return f'<script type="application/ld+json">{data}</script>'


def test_a_page_gives_its_article() -> None:
    article = _extract(PAGE)
    assert replace(article, text=TEXT) == ARTICLE
    assert all(each in article.text.split("\n\n") for each in PARAGRAPHS)


def test_what_json_ld_says_is_believed() -> None:
    head = _json_ld(
        headline="Harbor fined by regulator",
        author=[{"name": "Ann Writer"}, {"name": "Bo Editor"}],
        datePublished="2026-11-23T10:30:00+01:00",
        publisher={"name": "The Ledger Post"},
    )
    body = BODY.replace("<h1>Harbor fined</h1>", "") + "</article>"
    article = _extract(replace(PAGE, html=_html(head, body, 'lang="en-US"'), publisher=""))
    assert replace(article, text="") == replace(
        ARTICLE,
        publisher="The Ledger Post",
        title="Harbor fined by regulator",
        authors=("Ann Writer", "Bo Editor"),
        published_at=PAGE_TIME,
        text="",
    )


def test_what_meta_tags_say_is_believed() -> None:
    head = (
        '<meta property="og:title" content="Harbor fined | Ledger Post">'
        '<meta property="og:site_name" content="Ledger Post">'
        '<meta name="author" content="Ann Writer">'
        '<meta property="article:published_time" content="2026-11-23T09:30:00Z">'
        f'<meta property="og:url" content="{URL}?utm_source=x">'
    )
    body = BODY.replace("<h1>Harbor fined</h1>", "") + "</article>"
    article = _extract(replace(PAGE, html=_html(head, body), publisher="", entry_url=URL + "-b"))
    assert replace(article, text="") == replace(
        ARTICLE, authors=("Ann Writer",), published_at=PAGE_TIME, text=""
    )


def test_the_feeds_title_comes_first() -> None:
    assert _extract(replace(PAGE, feed_title="As the feed has it")).title == "As the feed has it"


@pytest.mark.parametrize("html", [b"", b" \n ", _html("", "<p>Subscribe to read on.</p>")])
def test_the_feeds_text_stands_in_for_a_page_that_gives_too_little(html: bytes) -> None:
    content = "".join(f"<p>{each}</p>" for each in PARAGRAPHS)
    page = replace(PAGE, html=html, feed_content=content, feed_title=TITLE)
    assert extract(page) == ARTICLE


def test_the_article_body_of_json_ld_stands_in_for_a_page_that_gives_too_little() -> None:
    head = _json_ld(articleBody=TEXT, headline=TITLE)
    page = replace(PAGE, html=_html(head, "<p>Loading.</p>"), feed_content="<p>Short.</p>")
    assert _extract(page).text == TEXT


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        (b"", "the page is empty"),
        (_html("", "<p>Subscribe to read on.</p>"), "it may be a teaser or behind a paywall"),
        (_html("", "<script>app()</script><div></div>"), "it may need JavaScript"),
    ],
)
def test_a_page_with_too_little_text_is_unbriefable(html: bytes, reason: str) -> None:
    found = extract(replace(PAGE, html=html))
    assert isinstance(found, Unbriefable)
    assert reason in found.reason


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        (b"x" * 2_000_001, "the page is larger than 2 MB"),
        (b"<b>" * 60_001, "the page has more than 20000 elements"),
        (b"<p>x" * 20_001, "the page has more than 20000 elements"),
        ((b"<div>" * 200 + b"</div>" * 200) * 20, "the page's elements stand too deep"),
        (b"<p " + b"a " * 5000 + b">", "a tag that is larger than any writer's"),
        (b'<p a="' + b"a" * 1_000_001 + b'">', "a tag that is larger than any writer's"),
    ],
)
def test_a_page_made_to_hurt_is_refused(html: bytes, reason: str) -> None:
    found = extract(replace(PAGE, html=html))
    assert isinstance(found, Unbriefable)
    assert reason in found.reason


def test_half_a_megabyte_in_one_attribute_is_what_real_pages_do() -> None:
    data = f'<div data-state="{"x " * 200_000}"></div>'
    assert _extract(replace(PAGE, html=_html("", BODY + "</article>" + data))).title == TITLE


@pytest.mark.parametrize(
    "html",
    [
        b"\x00" * 1000,
        bytes(range(256)) * 10,
        b"\x89PNG\r\n\x1a\n" + b"\xff" * 100,
        b"<!-- never closed",
        b"<![CDATA[ <html>",
        b"<?xml version='1.0' encoding='nope'?><html/>",
        b"<html><frameset></html>",
        b"&#xd800;&#0;&#x110000;",
        b"%PDF-1.7 \xe2\xe3",
    ],
)
@pytest.mark.parametrize("charset", [None, "utf-8", "utf-16", "no-such-charset"])
def test_a_page_that_is_no_page_is_unbriefable(html: bytes, charset: str | None) -> None:
    assert isinstance(extract(replace(PAGE, html=html, charset=charset)), Unbriefable)


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_make_it_raise(junk: bytes) -> None:
    assert isinstance(extract(replace(PAGE, html=junk)), Article | Unbriefable)
    assert isinstance(extract(replace(PAGE, html=PAGE.html[:700] + junk)), Article | Unbriefable)


def test_a_page_nested_deep_is_unbriefable() -> None:
    assert isinstance(extract(replace(PAGE, html=b"<div>" * 5000)), Unbriefable)


RUSSIAN = "Биржа заплатит двенадцать миллионов долларов по соглашению с регулятором. " * 20


@pytest.mark.parametrize(
    ("encoding", "charset", "head"),
    [
        ("windows-1251", "windows-1251", ""),
        ("koi8-r", None, '<meta charset="koi8-r">'),
        ("utf-8", "utf-8", ""),
        ("utf-8", "no-such-charset", '<meta charset="utf-8">'),
    ],
)
def test_a_page_is_read_in_its_own_charset(encoding: str, charset: str | None, head: str) -> None:
    html = f"<html><head>{head}</head><body><article><h1>Биржа</h1><p>{RUSSIAN}</p></article>"
    article = _extract(replace(PAGE, html=html.encode(encoding), charset=charset))
    assert (article.title, article.language) == ("Биржа", "ru")
    assert RUSSIAN.strip() in article.text.split("\n\n")


@pytest.mark.parametrize(
    ("canonical", "url"),
    [
        ("/news/the-same", "https://ledger-post.example/news/the-same"),
        ("https://www.ledger-post.example/a?utm_source=x", "https://www.ledger-post.example/a"),
        ("https://harbor-times.example/a", URL),
        ("https://ledger-post.example/", URL),
        ("javascript:alert(1)", URL),
        ("", URL),
    ],
)
def test_a_canonical_url_is_believed_within_its_site(canonical: str, url: str) -> None:
    head = f'<link rel="canonical" href="{canonical}">'
    assert _extract(replace(PAGE, html=_html(head))).url == url


def test_a_page_from_nowhere_may_name_its_own_url() -> None:
    head = f'<link rel="canonical" href="{URL}">'
    assert _extract(replace(PAGE, html=_html(head), entry_url="")).url == URL
    assert _extract(replace(PAGE, entry_url="")).url == ""


@pytest.mark.parametrize(
    ("said", "language"),
    [("en-US", "en"), ("EN_gb", "en"), ("english", None), ("x1", None), (None, None)],
)
def test_a_language_is_its_primary_subtag(said: str | None, language: str | None) -> None:
    assert _extract(replace(PAGE, language=said)).language == language


@pytest.mark.parametrize(
    ("text", "said", "language"),
    [
        ("ビットコインは上がった。", "en", "ja"),
        ("비트코인이 올랐다", None, "ko"),
        ("比特币价格上涨", "en", "zh"),
        ("比特币价格上涨", "yue", "yue"),
        ("Біткоїн подорожчав", "uk-UA", "uk"),
        ("Биткоин подорожал", "en", "ru"),
        ("ارتفع سعر البيتكوين", None, "ar"),
        ("Bitcoin rose", "en", "en"),
    ],
)
def test_the_script_overrules_a_language_that_can_not_be(
    text: str, said: str | None, language: str
) -> None:
    article = from_text(text, title="", url="", publisher="", published_at=None, language=said)
    assert isinstance(article, Article)
    assert article.language == language


def test_a_plain_text_is_an_article() -> None:
    text = "One\u200b line.\r\n\r\n\r\nTwo\nlines."
    assert from_text(
        text,
        title=" Harbor\n fined ",
        url=f"{URL}?utm_source=x",
        publisher="Ledger Post",
        published_at=FEED_TIME,
        language="en",
    ) == replace(ARTICLE, text="One line.\n\nTwo lines.")


def test_a_text_of_nothing_is_unbriefable() -> None:
    found = from_text(" \u200b\n", title="", url="", publisher="", published_at=None, language=None)
    assert found == Unbriefable(reason="the text is empty", trouble=Trouble.TOO_LITTLE_TEXT)


@pytest.mark.parametrize(
    ("text", "enough"),
    [
        ("word " * 39, False),
        ("word " * 40, True),
        ("字" * 60, False),
        ("字" * 80, True),
        ("", False),
    ],
)
def test_an_article_has_forty_words_or_what_says_as_much(
    text: str,
    enough: bool,  # noqa: FBT001 -- a row of the table
) -> None:
    assert is_enough(text) is enough


@pytest.mark.parametrize(("count", "is_kept"), [(10, False), (90, True)])
def test_a_table_of_figures_is_left_out_unless_it_is_the_article(
    count: int,
    is_kept: bool,  # noqa: FBT001 -- a row of the table
) -> None:
    rows = "".join(f"<tr><td>BTC {n}</td><td>{n}.5</td></tr>" for n in range(count))
    html = PAGE.html.replace(b"</article>", f"<table>{rows}</table></article>".encode())
    assert ("BTC 7" in _extract(replace(PAGE, html=html)).text) is is_kept
