"""The feeds of the sample sites: RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from html import escape
from typing import assert_never

from bot.playground.newsroom.articles import PublishedArticle
from bot.playground.newsroom.looks import FeedKind, Look
from bot.playground.newsroom.pages import body_html

_XML = '<?xml version="1.0" encoding="utf-8"?>\n'


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """What a site's feed says: `url` is the site's, `articles` are newest first."""

    look: Look
    url: str
    articles: Sequence[PublishedArticle]
    updated_at: datetime


def render(feed: Feed) -> bytes:
    """Return the feed in the format of its site's look, in UTF-8."""
    match feed.look.feed_kind:
        case FeedKind.RSS:
            text = _rss(feed)
        case FeedKind.ATOM:
            text = _atom(feed)
        case FeedKind.JSON:
            text = _json_feed(feed)
        case _:
            assert_never(feed.look.feed_kind)
    return text.encode("utf-8", "xmlcharrefreplace")


def _rss(feed: Feed) -> str:
    """Dates are those of RFC 822, the description is HTML and the guid is no link."""
    items = "\n".join(_rss_item(feed, article) for article in feed.articles)
    self_link = f'href="{escape(feed.url + feed.look.feed_path)}" type="application/rss+xml"'
    return (
        f'{_XML}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">\n<channel>\n'
        f"<title>{escape(feed.look.name)}</title>\n<link>{escape(feed.url)}/</link>\n"
        f"<description>{escape(feed.look.tagline)}</description>\n<language>en</language>\n"
        f"<lastBuildDate>{format_datetime(feed.updated_at)}</lastBuildDate>\n<ttl>1</ttl>\n"
        f'<atom:link rel="self" {self_link}/>\n{items}\n</channel>\n</rss>\n'
    )


def _rss_item(feed: Feed, article: PublishedArticle) -> str:
    manuscript = article.manuscript
    categories = "".join(f"<category>{escape(tag)}</category>" for tag in manuscript.tags)
    return (
        f"<item><title>{escape(manuscript.title)}</title>"
        f"<link>{escape(article.url + feed.look.link_suffix)}</link>"
        f'<guid isPermaLink="false">{escape(feed.look.key)}-{escape(manuscript.place)}</guid>'
        f"<dc:creator>{escape(manuscript.author)}</dc:creator>{categories}"
        f"<dc:language>{escape(manuscript.language)}</dc:language>"
        f"<description><![CDATA[<p>{escape(manuscript.summary)}</p>]]></description>"
        f"<pubDate>{format_datetime(article.published_at)}</pubDate></item>"
    )


def _atom(feed: Feed) -> str:
    """Titles are escaped HTML (RFC 4287 section 3.1.1.2), summaries plain text."""
    entries = "\n".join(_atom_entry(feed, article) for article in feed.articles)
    return (
        f'{_XML}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">\n'
        f"<id>{escape(feed.url)}/</id>\n<title>{escape(feed.look.name)}</title>\n"
        f"<subtitle>{escape(feed.look.tagline)}</subtitle>\n"
        f"<updated>{feed.updated_at.isoformat()}</updated>\n"
        f'<link rel="alternate" type="text/html" href="{escape(feed.url)}/"/>\n'
        f'<link rel="self" href="{escape(feed.url + feed.look.feed_path)}"/>\n{entries}\n</feed>\n'
    )


def _atom_entry(feed: Feed, article: PublishedArticle) -> str:
    manuscript = article.manuscript
    when = article.published_at.isoformat()
    name = f"tag:{feed.look.key}.example,2026:{manuscript.place}"
    categories = "".join(f'<category term="{escape(tag)}"/>' for tag in manuscript.tags)
    return (
        f'<entry xml:lang="{escape(manuscript.language)}"><id>{escape(name)}</id>'
        f'<title type="html">{escape(escape(manuscript.title))}</title>'
        f'<link rel="alternate" href="{escape(article.url + feed.look.link_suffix)}"/>'
        f"<author><name>{escape(manuscript.author)}</name></author>{categories}"
        f"<published>{when}</published><updated>{article.changed_at.isoformat()}</updated>"
        f"<summary>{escape(manuscript.summary)}</summary></entry>"
    )


def _json_feed(feed: Feed) -> str:
    """Items carry the whole article as HTML, as few publishers' feeds do."""
    data = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.look.name,
        "description": feed.look.tagline,
        "language": "en",
        "home_page_url": f"{feed.url}/",
        "feed_url": feed.url + feed.look.feed_path,
        "items": [_json_item(feed, article) for article in feed.articles],
    }
    return json.dumps(data, ensure_ascii=False, indent=1)


def _json_item(feed: Feed, article: PublishedArticle) -> dict[str, object]:
    manuscript = article.manuscript
    return {
        "id": f"{feed.look.key}/{manuscript.place}",
        "url": article.url + feed.look.link_suffix,
        "title": manuscript.title,
        "summary": manuscript.summary,
        "content_html": body_html(article),
        "date_published": article.published_at.isoformat(),
        "date_modified": article.changed_at.isoformat(),
        "authors": [{"name": manuscript.author}],
        "tags": list(manuscript.tags),
        "language": manuscript.language,
    }
