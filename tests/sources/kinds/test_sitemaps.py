import gzip
from datetime import UTC, datetime

import pytest

from bot.model.outcomes import Document
from bot.model.sources import Listing, SourceKind, Unreadable
from bot.sources.kinds.parse import parse

URL = "https://ledger-post.example/sitemap.xml"
SITE = "https://ledger-post.example"
NEWS = """<?xml version="1.0" encoding="UTF-8"?>
<!-- made by hand -->
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
  xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://ledger-post.example/harbor</loc><lastmod>2026-11-24</lastmod><news:news>
<news:publication><news:name>Post</news:name><news:language>en</news:language></news:publication>
<news:publication_date>2026-11-23T10:30:00+01:00</news:publication_date>
<news:title>Harbor &amp; others fined</news:title></news:news></url>
<url><loc>https://ledger-post.example/about</loc></url></urlset>"""


def read(content: str | bytes, url: str = URL) -> Listing | Unreadable:
    raw = content.encode() if isinstance(content, str) else content
    return parse(Document(url=url, content=raw), source_id="s")


def listing(content: str | bytes) -> Listing:
    read_as = read(content)
    assert isinstance(read_as, Listing)
    return read_as


def urlset(*rows: str) -> str:
    return f"<urlset>{''.join(f'<url>{row}</url>' for row in rows)}</urlset>"


@pytest.mark.parametrize("pack", [str.encode, lambda text: gzip.compress(text.encode())])
def test_a_news_sitemap_gives_its_news_with_title_and_time(pack: object) -> None:
    assert callable(pack)
    found = listing(pack(NEWS))
    (entry,) = found.entries
    assert (entry.url, entry.title) == (f"{SITE}/harbor", "Harbor & others fined")
    assert entry.published_at == datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
    assert (found.kind, found.language) == (SourceKind.SITEMAP, "en")


def test_a_text_of_addresses_is_a_sitemap() -> None:
    found = listing(f"{SITE}/one-story-of-many-words\n{SITE}/\n{SITE}/another-story-of-words\n")
    assert [entry.url[-5:] for entry in found.entries] == ["words", "words"]
    assert found.kind is SourceKind.SITEMAP
    assert isinstance(read(f"{SITE}/one-story\nand some words"), Unreadable)


def test_a_plain_sitemap_leaves_out_what_can_t_be_an_article() -> None:
    rows = [
        "<loc>/</loc>",
        "<loc>/tag/bitcoin</loc>",
        "<loc> /harbor-fined </loc><lastmod>2026-11-23T09:30:00Z</lastmod>",
        "<loc>javascript:alert(1)</loc>",
        "<lastmod>2026-11-23</lastmod>",
    ]
    (entry,) = listing(urlset(*rows)).entries
    assert (entry.url, entry.title) == (f"{SITE}/harbor-fined", "")
    assert entry.published_at == datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def test_of_a_long_sitemap_the_newest_are_taken() -> None:
    rows = [
        f"<loc>/story-of-many-words-{n}</loc><lastmod>{1990 + n // 100}-01-01</lastmod>"
        for n in range(2500)
    ]
    entries = listing(urlset(*rows)).entries
    assert len(entries) == 2000
    assert entries[0].url.endswith("-2400")


def test_an_index_names_its_parts_news_and_new_ones_in_front() -> None:
    parts = ["/a-2025.xml", "/author-sitemap.xml", "/b-2026.xml.gz", "/news.xml", "/a-2025.xml"]
    dates = ["2025-12-31", "2026-11-24", "2026-11-23", "2024-01-01", ""]
    rows = "".join(
        f"<sitemap><loc>{part}</loc><lastmod>{date}</lastmod></sitemap>"
        for part, date in zip(parts, dates, strict=True)
    )
    found = listing(f"<sitemapindex>{rows}</sitemapindex>")
    wanted = ["/news.xml", "/b-2026.xml.gz", "/a-2025.xml", "/author-sitemap.xml"]
    assert found.parts == tuple(SITE + part for part in wanted)
    assert found.entries == ()


def test_a_sitemap_can_t_name_files_or_grow() -> None:
    bomb = (
        '<!DOCTYPE urlset [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
        '<!ENTITY f SYSTEM "file:///etc/passwd">]>'
        "<urlset><url><loc>/story-of-many-words-&b;&f;</loc></url></urlset>"
    )
    assert [entry.url for entry in listing(bomb).entries] == [f"{SITE}/story-of-many-words-&b;&f;"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (gzip.compress(b" " * 60_000_000), "more than 50 MB"),
        (b"\x1f\x8b\x08\x00\xff\xff\xff", "broken"),
    ],
)
def test_a_broken_sitemap_is_unreadable(content: bytes, reason: str) -> None:
    outcome = read(content)
    assert isinstance(outcome, Unreadable)
    assert reason in outcome.reason
