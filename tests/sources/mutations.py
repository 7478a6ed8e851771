"""Feeds, pages and lists of feeds, whole at first, then broken as parsers do not like it."""

import random

from tests.sources.listings.stands import BUILDS

FEED = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Post</title>
<ttl>60</ttl><item><title>Harbor &amp;amp; others fined</title><guid>n1</guid>
<link>https://a.example/1?utm_source=x</link><pubDate>Mon, 23 Nov 2026 09:30:00 GMT</pubDate>
<description><![CDATA[<p>A <b>fine</b>.</p>]]></description></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/b/"><title type="xhtml">
<div xmlns="http://www.w3.org/1999/xhtml">Post</div></title><entry><id>tag:a,1</id><link href="x"/>
<title>Fined</title><updated>2026-11-23T09:30:00Z</updated></entry></feed>"""
SITEMAP = "<urlset><url><loc>/news/a-b-c-d-e</loc><lastmod>2026-11-23</lastmod></url></urlset>"
JSON = (
    '{"items": [{"title": "Fined", "url": "/a", "ctime": 1795426200}, {"title": "B", "url": "/b"}]}'
)
OPML = '<opml version="2.0"><body><outline text="Post" xmlUrl="https://a.example/f"/></body></opml>'
_SPICE = (
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"<![CDATA[", b"]]>", b"<!--", b"&#0;", b"&#x1F600;",
    b"&nbsp;", b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"<", b">", b'"', b"\xe2\x80\xae", b"]" * 40,
    b"{" * 300, b"[" * 300, b"<a>" * 300, b" a=b" * 200, b"<script>", b"window.__NUXT__=",
    b"javascript:x", b"tg://resolve?domain=x", b"https://a@b.example/", b"9" * 400, b"-0000-",
)  # fmt: skip


def sample(rng: random.Random) -> bytes:
    """Return a document that is still whole."""
    page = rng.choice(BUILDS)(rng).page
    text = rng.choice([FEED, ATOM, SITEMAP, JSON, OPML, page])
    return text.encode(rng.choice(["utf-8", "utf-8", "utf-8", "utf-16", "cp1252"]), "replace")


def broken(content: bytes, rng: random.Random) -> bytes:
    """Cut, repeat, nest and spice a document, one to six times."""
    for _ in range(rng.randint(1, 6)):
        start, end = sorted(rng.randrange(len(content) + 1) for _ in range(2))
        piece = content[start:end]
        content = rng.choice(
            [
                content[:start] + content[end:],
                content[:end] + piece * min(rng.randint(1, 50), 200_000 // (len(piece) + 1)),
                content[:start] + rng.choice(_SPICE) + content[start:],
                content[:start] + rng.choice(_SPICE) * rng.randint(1, 200) + content[start:],
                content[:start] + rng.randbytes(rng.randint(1, 20)) + content[start:],
                piece + content,
            ]
        )[:1_500_000]
    return content
