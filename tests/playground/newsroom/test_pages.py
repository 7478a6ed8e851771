import json
import re
from collections.abc import Callable
from html import escape, unescape

import httpx
import pytest
import trafilatura
from lxml import html as lxml_html

from bot.playground.newsroom import Manuscript, Newsroom, PublishedArticle, markup
from bot.playground.newsroom.looks import Look, load_looks
from bot.playground.newsroom.pages import article_page, front_page, render_block
from tests.conftest import NOW, Clock

LOOKS = load_looks()
KEYS = [look.key for look in LOOKS]
# What a good extractor still takes for the article on the site that mixes adverts into it.
STICKY = {"gazette": set(), "tally": {"follow", "related_heading", "disclaimer"}, "wire": set()}


def words_of(page: str) -> str:
    return " ".join(str(lxml_html.fromstring(page).text_content()).split())


def published(manuscript: Manuscript) -> PublishedArticle:
    return PublishedArticle(
        manuscript=manuscript, url=f"http://news.example/{manuscript.slug}", published_at=NOW
    )


async def test_every_page_says_all_that_its_author_wrote(
    clock: Clock, client: httpx.AsyncClient
) -> None:
    async with Newsroom(clock, start=99, every=None) as newsroom:
        for article in newsroom.published.values():
            shown = words_of((await client.get(article.url)).text)
            for paragraph in (article.manuscript.title, *article.manuscript.paragraphs):
                assert " ".join(paragraph.split()) in shown


async def test_the_first_paragraph_is_extracted_and_only_known_boilerplate_with_it(
    clock: Clock, client: httpx.AsyncClient
) -> None:
    async with Newsroom(clock, start=99, every=None) as newsroom:
        for site in newsroom.sites:
            for article in site.articles:
                page = (await client.get(article.url)).content
                text = trafilatura.extract(page, url=article.url) or ""
                assert article.manuscript.paragraphs[0] in text
                found = {key for key, words in site.look.boilerplate.items() if words in text}
                assert found == STICKY[site.key]


@pytest.mark.parametrize("look", LOOKS, ids=KEYS)
def test_a_page_shows_the_boilerplate_of_its_site(
    look: Look, write: Callable[..., Manuscript]
) -> None:
    shown = words_of(article_page(look, published(write()), ()))
    assert [words for words in look.boilerplate.values() if words not in shown] == []


@pytest.mark.parametrize("look", LOOKS, ids=KEYS)
def test_a_page_escapes_what_authors_write(look: Look, write: Callable[..., Manuscript]) -> None:
    evil = "<script>alert('1 & 2')</script>"
    manuscript = write(title=evil, summary=evil, author=evil, body=f"{evil}\n\n- {evil}")
    article = published(manuscript)
    for page in (article_page(look, article, (article,)), front_page(look, (article,))):
        assert "<script>alert" not in page
        assert escape(evil) in page


@pytest.mark.parametrize("look", LOOKS, ids=KEYS)
def test_a_page_states_when_it_was_published_and_links_its_feed(
    look: Look, write: Callable[..., Manuscript]
) -> None:
    page = article_page(look, published(write()), ())
    tree = lxml_html.fromstring(page)
    assert "2026-11-24T12:00:00+00:00" in page
    (feed,) = tree.xpath("//link[@rel='alternate']")
    assert (feed.get("href"), feed.get("type")) == (look.feed_path, look.feed_kind.media_type)


def test_structured_data_is_well_formed_and_cannot_end_its_element(
    write: Callable[..., Manuscript],
) -> None:
    (look,) = [look for look in LOOKS if look.key == "wire"]
    page = article_page(look, published(write(title="A </script> in “quotes”")), ())
    (found,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    data = json.loads(found)
    assert (data["headline"], data["datePublished"]) == (
        "A </script> in “quotes”",
        "2026-11-24T12:00:00+00:00",
    )


def test_one_site_writes_letters_as_named_entities(write: Callable[..., Manuscript]) -> None:
    (look,) = [look for look in LOOKS if look.has_named_entities]
    article = published(write(title="Bank® €5 Łódź"))
    for page in (article_page(look, article, ()), front_page(look, (article,))):
        assert "Bank&reg; &euro;5 Ł&oacute;dź" in page
        assert "Bank® €5 Łódź" in unescape(page)


@pytest.mark.parametrize("look", LOOKS, ids=KEYS)
def test_the_front_page_lists_articles_in_the_order_given(
    look: Look, write: Callable[..., Manuscript]
) -> None:
    articles = [published(write(slug=slug, title=slug)) for slug in ("newer", "older")]
    tree = lxml_html.fromstring(front_page(look, articles))
    links = [link.get("href") for link in tree.xpath("//main//a | //div[@id='content']//a")]
    assert links == ["http://news.example/newer", "http://news.example/older"]


@pytest.mark.parametrize(
    ("block", "html"),
    [
        (
            markup.Paragraph(text="A **b** [c](/d?e=1&f=2) <i>"),
            '<p>A <strong>b</strong> <a href="/d?e=1&amp;f=2">c</a> &lt;i&gt;</p>',
        ),
        (markup.Heading(text="H & M"), "<h2>H &amp; M</h2>"),
        (markup.Bullets(items=("a", "**b**")), "<ul><li>a</li><li><strong>b</strong></li></ul>"),
        (markup.PullQuote(text="So."), '<aside class="pullquote"><p>So.</p></aside>'),
        (
            markup.Post(text="Up.", signature="Ann (@ann)"),
            '<blockquote class="twitter-tweet"><p>Up.</p>&mdash; Ann (@ann)</blockquote>',
        ),
        (
            markup.Figure(image="h", alternative='"', caption="<"),
            '<figure><img src="/media/h.svg" alt="&quot;"><figcaption>&lt;</figcaption></figure>',
        ),
    ],
)
def test_each_block_has_its_element(block: markup.Block, html: str) -> None:
    assert render_block(block) == html
