from datetime import UTC, datetime, timedelta

import pytest

from bot.model.outcomes import Document
from bot.model.sources import Entry, Listing
from bot.sources.kinds.parse import parse

FEED = "https://ledger-post.example/feeds/all.xml"
PAGE = "https://ledger-post.example/harbor-fine"
MORNING = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def _parse(content: str) -> Listing:
    listing = parse(Document(url=FEED, content=content.encode()), source_id="s")
    assert isinstance(listing, Listing), listing
    return listing


def _first(item: str, channel: str = "") -> Entry:
    return _parse(
        f"<rss version='2.0'><channel>{channel}<item>{item}</item></channel></rss>"
    ).entries[0]


@pytest.mark.parametrize(
    ("item", "url"),
    [
        ("<link>https://a.example/x\n y</link>", "https://a.example/xy"),
        ("<link>https://proxy.example/1</link><f:origLink xmlns:f='f'>https://a.example/x</f:origLink>",
         "https://a.example/x"),
        ("<a:link xmlns:a='http://www.w3.org/2005/Atom' href='/x'/>", "https://ledger-post.example/x"),
        ("<enclosure url='https://a.example/x.mp3'/>", "https://a.example/x.mp3"),
        ("<rss:link>https://a.example/x</rss:link>", "https://a.example/x"),
    ],
)  # fmt: skip
def test_the_link_is_found_where_the_publisher_puts_it(item: str, url: str) -> None:
    assert _first(f"<title>x</title>{item}").url == url


def test_an_extension_s_title_is_not_the_entry_s() -> None:
    item = (
        "<media:title xmlns:media='http://search.yahoo.com/mrss/'>photo</media:title>"
        f"<title>Harbor fined</title><link>{PAGE}</link>"
    )
    assert _first(item).title == "Harbor fined"


def test_atom_is_read_with_its_bases_and_its_xhtml() -> None:
    feed = """<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/blog/" xml:lang="de-AT">
    <title>Post</title><entry xml:base="2026/"><title type="xhtml">
    <div xmlns="http://www.w3.org/1999/xhtml">Harbor <em>fined</em></div></title>
    <link rel="replies" href="/r"/><link rel="alternate" type="application/pdf" href="a.pdf"/>
    <link href="a"/><updated>2026-11-23T09:30:00Z</updated></entry></feed>"""
    listing = _parse(feed)
    (entry,) = listing.entries
    assert entry.url == "https://ledger-post.example/blog/2026/a"
    assert (entry.title, entry.published_at, listing.language) == ("Harbor fined", MORNING, "de")


@pytest.mark.parametrize(
    ("channel", "minutes"),
    [
        ("<ttl>60</ttl>", 60),
        ("<ttl>0</ttl>", None),
        ("<ttl>soon</ttl>", None),
        ("<ttl>\u00b2</ttl>", None),
        ("<ttl>99999999999</ttl>", 7 * 24 * 60),
        ("<s:updatePeriod xmlns:s='s'>daily</s:updatePeriod>"
         "<s:updateFrequency xmlns:s='s'>4</s:updateFrequency>", 360),
        ("<s:updatePeriod xmlns:s='s'>hourly</s:updatePeriod>", 60),
        ("<s:updatePeriod xmlns:s='s'>never</s:updatePeriod>", None),
    ],
)  # fmt: skip
def test_a_feed_says_how_long_to_leave_it_alone(channel: str, minutes: int | None) -> None:
    listing = _parse(f"<rss><channel>{channel}<item><link>{PAGE}</link></item></channel></rss>")
    assert listing.ttl == (timedelta(minutes=minutes) if minutes else None)


def test_two_articles_under_one_address_are_two_entries() -> None:
    def item(title: str, day: int) -> str:
        return (
            f"<item><guid>{PAGE}</guid><link>{PAGE}</link><title>{title}</title>"
            f"<pubDate>{day} Nov 2026 09:30:00 GMT</pubDate></item>"
        )

    items = item("Prices today", 24), item("Prices then", 23), item("Prices today", 22)
    listing = _parse(f"<rss><channel>{''.join(items)}</channel></rss>")
    assert [entry.title for entry in listing.entries] == ["Prices today", "Prices then"]
    assert len({entry.id for entry in listing.entries}) == 2


def test_without_the_feed_s_address_links_are_relative_to_the_site_that_it_names() -> None:
    feed = (
        "<rss><channel><link>https://a.example/</link><item><link>/x</link></item></channel></rss>"
    )
    read = parse(Document(url="", content=feed.encode()), source_id="s")
    assert isinstance(read, Listing)
    assert read.entries[0].url == "https://a.example/x"


@pytest.mark.parametrize(("items", "count"), [(b"", 0), (b"<item><link>/a</link></item>", 1)])
def test_a_charset_that_is_no_text_is_the_feeds_own_trouble(items: bytes, count: int) -> None:
    content = b'<?xml version="1.0" encoding="utf\xea-8"?><rss><channel>' + items + b"<item <"
    read = parse(Document(url="https://a.example/f", content=content), source_id="s")
    assert len(read.entries if isinstance(read, Listing) else ()) == count


_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_ITEM = f"<item><title>Harbor fined</title><link>{PAGE}</link></item>"


@pytest.mark.parametrize(
    ("feed", "has_time"),
    [
        (f'<rdf:RDF xmlns:rdf="{_RDF}" xmlns="http://my.netscape.com/rdf/simple/0.9/">'
         f"<channel><title>Post</title></channel>{_ITEM}</rdf:RDF>", False),
        (f'<rss version="0.91"><channel><title>Post</title>{_ITEM}</channel></rss>', False),
        (f'<rss version="0.92"><channel><title>Post</title>{_ITEM}</channel></rss>', False),
        (f'<rdf:RDF xmlns:rdf="{_RDF}" xmlns="http://purl.org/rss/1.0/"><channel><title>Post</title>'
         f"</channel>{_ITEM}</rdf:RDF>", False),
        (f'<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Post</title><entry>'
         f'<title mode="escaped">Harbor fined</title><link rel="alternate" href="{PAGE}"/>'
         "<modified>2026-11-24T08:00:00Z</modified><issued>2026-11-23T10:30:00+01:00</issued>"
         "</entry></feed>", True),
        ('{"version": "https://jsonfeed.org/version/1", "title": "Post", "items": [{"id": "1",'
         f'"url": "{PAGE}", "title": "Harbor fined", "date_published": "2026-11-23T09:30:00Z",'
         '"author": {"name": "Ann"}}]}', True),
    ],
    ids=["RSS 0.90", "RSS 0.91", "RSS 0.92", "RSS 1.0", "Atom 0.3", "JSON Feed 1"],
)  # fmt: skip
def test_every_version_is_read(feed: str, *, has_time: bool) -> None:
    listing = _parse(feed)
    (entry,) = listing.entries
    assert (listing.title, entry.title, entry.url) == ("Post", "Harbor fined", PAGE)
    assert entry.published_at == (MORNING if has_time else None)
