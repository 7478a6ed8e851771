import random
import re
import unicodedata

import pytest

from bot.model.outcomes import Document
from bot.model.sources import Entry, Listing, Unreadable
from bot.sources.finding.opml import read_opml
from bot.sources.finding.pointers import linked_feeds
from bot.sources.kinds.parse import parse
from bot.sources.pages.articles import Page, extract
from tests.sources.mutations import broken, sample

URL = "https://ledger-post.example/feed.xml"
_WEB = re.compile(r"https?://[^/@\s]+(?:[/?#]|$)")


def well_formed(entry: Entry) -> bool:
    """Whether an entry leads to the web and its title hides nothing."""
    hidden = {"Cf", "Cc", "Cs"} & {unicodedata.category(letter) for letter in entry.title}
    return bool(_WEB.match(entry.url)) and hidden <= {"Cf"} and "\u202e" not in entry.title


@pytest.mark.parametrize("seed", range(150))
def test_a_broken_document_gives_entries_or_a_reason(seed: int) -> None:
    rng = random.Random(seed)
    document = Document(url=URL, content=broken(sample(rng), rng), content_type="")
    outcome = parse(document, source_id="s")
    assert isinstance(outcome, (Listing, Unreadable))
    if isinstance(outcome, Listing):
        assert all(map(well_formed, outcome.entries))
        assert len({entry.id for entry in outcome.entries}) == len(outcome.entries)
    linked_feeds(document)
    read_opml(document.content)


@pytest.mark.parametrize("seed", range(30))
def test_a_broken_page_gives_an_article_or_a_reason(seed: int) -> None:
    rng = random.Random(1000 + seed)
    page = Page(
        entry_url=URL,
        html=broken(sample(rng), rng),
        charset=None,
        feed_title="",
        feed_content="",
        feed_published_at=None,
        publisher="Post",
        language=None,
    )
    extract(page)


@pytest.mark.parametrize(
    "title",
    ["\u202eevil\u202c", "Har\u200bbor", "\u2066Harbor\u2069", "\ufeffHarbor", "Har\u00adbor"],
)
def test_nothing_in_a_title_is_unseen_or_turns_it_around(title: str) -> None:
    feed = f"<rss><channel><item><title>{title}</title><link>/a</link></item></channel></rss>"
    outcome = parse(Document(url=URL, content=feed.encode()), source_id="s")
    assert isinstance(outcome, Listing)
    assert outcome.entries[0].title in {"evil", "Harbor"}


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "tg://join?invite=x",
        "https://ledger-post.example@evil.example/a",
        "data:text/html,x",
        "https://",
    ],
)
def test_a_link_that_is_no_plain_web_address_is_no_entry(link: str) -> None:
    feed = f"<rss><channel><item><title>x</title><link>{link}</link></item></channel></rss>"
    outcome = parse(Document(url=URL, content=feed.encode()), source_id="s")
    assert isinstance(outcome, Listing)
    assert outcome.entries == ()


@pytest.mark.parametrize(
    "content",
    [
        b"<html>" + b"<div>" * 200_000,
        b"<html><a " + b" ".join(b"a%d=1" % n for n in range(50_000)) + b">x</a>",
        b"<html>" + b'<a href="/a">x</a>' * 200_000,
        b"<html><p>" + b"word " * 500_000,
        b"<rss><channel><item>" + b"<b>" * 200_000,
        b"<rss><channel><item " + b" ".join(b"a%d='1'" % n for n in range(50_000)) + b"/>",
        b"<rss>" + b"<![CDATA[" * 1_000_000,
        b"<!DOCTYPE[" * 1_000_000,
        b'<?xml version="1.0" ' + b'encoding="ut0" ' * 20_000,
        ('<?xml version="1.0" ' + 'encoding="ut0" ' * 20_000).encode("utf-16"),
        b"<urlset>" + b"<url><loc>/a-b-c-d-e</loc></url>" * 60_000,
        b"<html>" + b"".join(
            b'<article><a href="/a-b-c-d-e-%d">x</a><p>%s</article>' % (n, b"9" * 3000)
            for n in range(500)
        ),
        b'{"a":' * 100_000,
        b"<html><script>window.__NUXT__={" + b"a:{" * 100_000 + b"</script>",
        b"<html><script>" + b"window.__DATA__={a:[" * 20_000 + b"</script>",
        b'<html><script>self.__next_f.push([1,"' + b"\\\\" * 200_000 + b"</script>",
    ],
    ids=range(16),
)  # fmt: skip
def test_what_is_made_to_be_large_is_read_or_refused(content: bytes) -> None:
    outcome = parse(Document(url=URL, content=content), source_id="s")
    assert isinstance(outcome, (Listing, Unreadable))
