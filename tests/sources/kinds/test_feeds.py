import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.model.identity import stable_id, url_key
from bot.model.outcomes import Document
from bot.model.sources import Entry, Listing, Unreadable
from bot.model.troubles import Trouble
from bot.sources.kinds.parse import parse

FEED = "https://ledger-post.example/feeds/all.xml"
PAGE = "https://ledger-post.example/harbor-fine"
MORNING = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def _parse(content: str | bytes, content_type: str = "", charset: str | None = None) -> Listing:
    listing = _read(content, content_type, charset)
    assert isinstance(listing, Listing), listing
    return listing


def _read(
    content: str | bytes, content_type: str = "", charset: str | None = None
) -> Listing | Unreadable:
    raw = content.encode() if isinstance(content, str) else content
    document = Document(url=FEED, content=raw, content_type=content_type, charset=charset)
    return parse(document, source_id="s")


ENTRY = Entry(
    id=stable_id("s", "n1"),
    source_id="s",
    url=PAGE,
    title="Harbor fined",
    summary="A fine.",
    content="<p>The whole.</p>",
    published_at=MORNING,
)


def _rss(*items: str, channel: str = "") -> str:
    inner = "".join(f"<item>{item}</item>" for item in items)
    return f'<rss version="2.0"><channel><title>Ledger Post</title>{channel}{inner}</channel></rss>'


def test_rss_is_read() -> None:
    feed = """<?xml version="1.0"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
    <title>Ledger Post</title><language>en-GB</language>
    <item><title>Harbor fined</title><link>https://ledger-post.example/harbor-fine</link>
    <guid isPermaLink="false">n1</guid><description>A fine.</description>
    <content:encoded><![CDATA[<p>The whole.</p>]]></content:encoded>
    <pubDate>Mon, 23 Nov 2026 09:30:00 GMT</pubDate></item></channel></rss>"""
    assert _parse(feed, "application/rss+xml") == Listing(
        title="Ledger Post", entries=(ENTRY,), language="en"
    )


def test_atom_is_read() -> None:
    feed = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Ledger Post</title>
    <entry><title type="html">Harbor &lt;b&gt;fined&lt;/b&gt;</title><id>urn:n1</id>
    <link rel="self" href="https://ledger-post.example/self"/>
    <link rel="alternate" href="/harbor-fine"/><summary>A fine.</summary>
    <content type="html">&lt;p&gt;The whole.&lt;/p&gt;</content>
    <published>2026-11-23T10:30:00+01:00</published><updated>2026-11-23T12:00:00Z</updated>
    </entry></feed>"""
    listing = _parse(feed, "application/atom+xml")
    assert listing.entries == (replace(ENTRY, id=stable_id("s", "urn:n1")),)


def test_rdf_is_read() -> None:
    feed = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel rdf:about="https://ledger-post.example/"><title>Ledger Post</title></channel>
    <item rdf:about="https://ledger-post.example/harbor-fine"><title>Harbor fined</title>
    <link>https://ledger-post.example/harbor-fine</link><description>A fine.</description>
    <dc:date>2026-11-23T09:30:00Z</dc:date></item></rdf:RDF>"""
    listing = _parse(feed)
    assert listing.title == "Ledger Post"
    assert listing.entries == (replace(ENTRY, id=stable_id("s", url_key(PAGE)), content="A fine."),)


def test_json_feed_is_read() -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Ledger &amp; Post",
        "language": "en_US",
        "items": [
            {
                "id": "n1",
                "url": "/harbor-fine",
                "title": "Harbor fined",
                "summary": "A fine.",
                "content_html": "<p>The whole.</p>",
                "date_published": "2026-11-23T10:30:00+01:00",
            },
            {"id": 2, "external_url": PAGE, "content_text": "A fine."},
            {"id": "no link"},
            "no item",
        ],
    }
    assert _parse("\ufeff" + json.dumps(feed), "application/feed+json") == Listing(
        title="Ledger & Post",
        entries=(
            ENTRY,
            replace(ENTRY, id=stable_id("s", "2"), title="", content="A fine.", published_at=None),
        ),
        language="en",
    )


@pytest.mark.parametrize(
    ("content", "content_type", "reason"),
    [
        (b"", "", "the document is empty; check the URL"),
        (b"\xef\xbb\xbf \n", "", "the document is empty; check the URL"),
        (b"<!DOCTYPE html><title>x</title>", "", "this is a web page without a list of news"),
        (b"\n<HTML><body>x", "application/rss+xml", "this is a web page without a list of news"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\xff\xfe", "image/png", "this is a file of the kind image/png"),
        (bytes(range(256)), "", "this is no RSS, Atom or JSON feed"),
        (b"Just a moment...", "text/plain", "this is no RSS, Atom or JSON feed"),
        (b"<svg/>", "", "this is no RSS, Atom or JSON feed"),
        (b"{broken", "", "this is no valid JSON feed"),
        (b"[" * 100_000, "application/json", "this is no valid JSON feed"),
        (b"[]", "application/json", "has no list of items"),
        (b'{"items": {"a": 1}}', "", "has no list of items"),
        (b"7", "application/json", "this is no RSS, Atom or JSON feed"),
        (b"\x1f\x8b\x08\x00junk", "", "this gzip file is broken"),
        (b"/etc/passwd", "", "this is no RSS, Atom or JSON feed"),
        (b"http://127.0.0.1:1/", "", "this is no RSS, Atom or JSON feed"),
    ],
)
def test_what_is_no_feed_is_unreadable(content: bytes, content_type: str, reason: str) -> None:
    read = _read(content, content_type)
    assert isinstance(read, Unreadable)
    assert reason in read.reason


def test_a_feed_without_entries_is_still_a_feed() -> None:
    assert _parse(_rss()) == Listing(title="Ledger Post", entries=())
    assert _parse('{"items": []}') == Listing(title="", entries=())


@pytest.mark.parametrize(
    ("title", "clean"),
    [
        ("Harbor &amp;amp; Co", "Harbor & Co"),
        ("Harbor &amp;lt;b&amp;gt;fined&amp;lt;/b&amp;gt;", "Harbor fined"),
        ("<![CDATA[Harbor <i>fined</i>]]>", "Harbor fined"),
        ("Harbor&amp;#8217;s fine", "Harbor’s fine"),
        ("  Harbor\n   fined ", "Harbor fined"),
        ("x" * 900, "x" * 500),
    ],
)
def test_titles_are_plain_text(title: str, clean: str) -> None:
    (entry,) = _parse(_rss(f"<title>{title}</title><link>{PAGE}</link>")).entries
    assert entry.title == clean


@pytest.mark.parametrize(
    "link",
    [
        "<link>/harbor-fine</link>",
        "<link>../harbor-fine</link>",
        "<link> \n/harbor-fine\n </link>",
        "<guid>https://ledger-post.example/harbor-fine</guid>",
        '<guid isPermaLink="true">https://ledger-post.example/harbor-fine</guid>',
    ],
)
def test_links_are_made_absolute(link: str) -> None:
    (entry,) = _parse(_rss(f"<title>x</title>{link}")).entries
    assert entry.url == PAGE


def test_xml_base_is_what_links_start_from() -> None:
    feed = """<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://harbor-times.example/a/">
    <title>x</title><entry><title>y</title><id>1</id><link href="b"/></entry></feed>"""
    (entry,) = _parse(feed).entries
    assert entry.url == "https://harbor-times.example/a/b"


def test_an_atom_id_stands_in_for_a_missing_link() -> None:
    feed = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title>
    <entry><title>y</title><id>{PAGE}</id></entry></feed>"""
    assert [entry.url for entry in _parse(feed).entries] == [PAGE]


@pytest.mark.parametrize(
    "link",
    [
        "",
        "<link>javascript:alert(1)</link>",
        "<link>file:///etc/passwd</link>",
        "<link>https://user:secret@ledger-post.example/a</link>",
        "<link>http://[::1</link>",
        '<guid isPermaLink="false">n1</guid>',
        '<guid isPermaLink="false">https://ledger-post.example/harbor-fine</guid>',
    ],
)
def test_an_entry_without_a_web_address_is_left_out(link: str) -> None:
    assert _parse(_rss(f"<title>x</title>{link}")).entries == ()


def test_an_entry_that_is_listed_twice_is_read_once() -> None:
    item = f'<title>x</title><link>{PAGE}</link><guid isPermaLink="false">n1</guid>'
    assert len(_parse(_rss(item, item)).entries) == 1
    tracked = f"<title>x</title><link>{PAGE}?utm_source=a</link>"
    assert len(_parse(_rss(tracked, tracked.replace("=a", "=b"))).entries) == 1


def test_one_guid_on_all_entries_names_none_of_them() -> None:
    items = [
        f'<title>{n}</title><link>{PAGE}/{n}</link><guid isPermaLink="false">same</guid>'
        for n in range(3)
    ]
    entries = _parse(_rss(*items)).entries
    assert [entry.id for entry in entries] == [
        stable_id("s", url_key(f"{PAGE}/{n}")) for n in range(3)
    ]


@pytest.mark.parametrize(
    ("date", "moment"),
    [
        ("<pubDate>Mon, 23 Nov 2026 09:30:00 GMT</pubDate>", MORNING),
        ("<pubDate>Mon, 23 Nov 2026 04:30:00 EST</pubDate>", MORNING),
        ("<pubDate>23 Nov 2026 10:30:00 +0100</pubDate>", MORNING),
        ("<pubDate>2026-11-23T09:30:00Z</pubDate>", MORNING),
        ("<pubDate>yesterday</pubDate>", None),
        ("<pubDate>Mon, 23 Nov 0000 09:30:00 GMT</pubDate>", None),
        ("<pubDate>Mon, 23 Nov 99999 09:30:00 GMT</pubDate>", None),
        ("<pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate>", None),
        ("<pubDate>Fri, 01 Jan 2190 00:00:00 GMT</pubDate>", None),
        ("<pubDate/>", None),
        ("", None),
    ],
)
def test_dates_are_utc_or_unknown(date: str, moment: datetime | None) -> None:
    (entry,) = _parse(_rss(f"<title>x</title><link>{PAGE}</link>{date}")).entries
    assert entry.published_at == moment


@pytest.mark.parametrize("date", ["soon", "2026-13-45", "0001-01-01T00:00:00+14:00", 5, None])
def test_odd_dates_of_json_feeds_are_unknown(date: object) -> None:
    feed = {"items": [{"url": PAGE, "date_published": date}]}
    (entry,) = _parse(json.dumps(feed)).entries
    assert entry.published_at is None


@pytest.mark.parametrize(
    ("said", "language"),
    [("en", "en"), ("pt_BR", "pt"), ("fil-PH", "fil"), ("x", None), ("12", None), ("", None)],
)
def test_a_language_is_its_primary_subtag(said: str, language: str | None) -> None:
    feed = _parse(_rss(channel=f"<language>{said}</language>"))
    assert feed.language == language


def test_the_charset_of_the_header_is_believed() -> None:
    feed = _rss(f"<title>Гавань</title><link>{PAGE}</link>").encode("windows-1251")
    (entry,) = _parse(feed, "application/rss+xml", "windows-1251").entries
    assert entry.title == "Гавань"


def test_the_charset_of_the_xml_declaration_is_believed() -> None:
    feed = '<?xml version="1.0" encoding="koi8-r"?>' + _rss(
        f"<title>Гавань</title><link>{PAGE}</link>"
    )
    (entry,) = _parse(feed.encode("koi8-r")).entries
    assert entry.title == "Гавань"


def test_an_unknown_charset_of_a_json_feed_is_told() -> None:
    assert _read('{"items": []}', "application/json", "no-such") == Unreadable(
        reason="this is no valid JSON feed", trouble=Trouble.BROKEN_SOURCE
    )


def test_a_feed_that_breaks_off_gives_what_was_whole() -> None:
    feed = _rss(f"<title>x</title><link>{PAGE}</link>", "<title>cut").partition("cut")[0]
    assert [entry.url for entry in _parse(feed).entries] == [PAGE]


def test_entities_that_multiply_do_not() -> None:
    lol = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    feed = f'<!DOCTYPE rss [<!ENTITY l0 "lol">{lol}]>' + _rss(
        f"<title>&l9;</title><link>{PAGE}</link>"
    )
    read = _read(feed)
    assert isinstance(read, Unreadable) or all(len(each.title) <= 500 for each in read.entries)


def test_a_files_text_can_not_be_drawn_in() -> None:
    feed = '<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]>' + _rss(
        f"<title>&f;</title><link>{PAGE}</link>"
    )
    read = _read(feed)
    assert "root:" not in repr(read)


def test_only_so_many_entries_are_read() -> None:
    items = [f"<link>{PAGE}/{n}</link>" for n in range(2100)]
    assert len(_parse(_rss(*items)).entries) == 2000
