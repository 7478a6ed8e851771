"""Sitemaps (sitemaps.org), with the news extension, and the indexes that name them."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from bot.model.outcomes import Document
from bot.model.sources import Listing, SourceKind, Unreadable
from bot.model.troubles import Trouble
from bot.sources.canonical import absolute
from bot.sources.entries import MOST_ENTRIES, Item, to_entries
from bot.sources.kinds.xml import read_xml
from bot.sources.listings.shapes import NEVER_AN_ARTICLE, url_score
from bot.sources.pages.dates import parse_time

_MOST_URLS = 50_000  # https://www.sitemaps.org/protocol.html
_MOST_READ = 5000
_FEWEST_LINES = 2
_EARLIEST = datetime(1, 1, 1, tzinfo=UTC)
_NEWS = re.compile(r"news|latest|recent|today", re.IGNORECASE)
_OTHER = re.compile(r"image|video|author|tag|categor|page-sitemap|term|taxonom", re.IGNORECASE)


def parse_sitemap(document: Document, content: bytes, source_id: str) -> Listing | Unreadable:
    """Read a sitemap's addresses, newest first where it dates them; an index gives its parts.

    The time is the news extension's, else the last change. What can't be an article is left out.
    """
    root = read_xml(content, charset=document.charset, url=document.url)
    if root is None:
        return Unreadable(reason="this sitemap is no valid XML", trouble=Trouble.BROKEN_SOURCE)
    if _name(root) == "sitemapindex":
        return _index(root, document.url)
    items = list(_items(root, document.url))
    return Listing(
        title="",
        entries=to_entries(items, source_id),
        language=next((each for each in _languages(root)), None),
        kind=SourceKind.SITEMAP,
    )


def parse_text_sitemap(document: Document, content: bytes, source_id: str) -> Listing | None:
    """Read a sitemap that is a text of addresses, one a line; None for any other text."""
    lines = content.decode("utf-8-sig", "replace").split()
    links = [link for line in lines[:_MOST_URLS] if (link := absolute("", line))]
    if len(links) < _FEWEST_LINES or len(links) < len(lines[:_MOST_URLS]):
        return None
    front = urlsplit(document.url or links[0])
    kept = [Item(link=link) for link in links if url_score(link, front) > NEVER_AN_ARTICLE]
    return Listing(title="", entries=to_entries(kept, source_id), kind=SourceKind.SITEMAP)


def _index(root: Any, base: str) -> Listing:
    dated = [
        (url, _time(_text(each, "lastmod")) or _EARLIEST)
        for each in _children(root, "sitemap")
        if (url := absolute(base, _text(each, "loc")))
    ]
    ordered = sorted(dated, key=_urgency, reverse=True)
    return Listing(
        title="",
        entries=(),
        kind=SourceKind.SITEMAP,
        parts=tuple(dict.fromkeys(url for url, _ in ordered)),
    )


def _urgency(part: tuple[str, datetime]) -> tuple[int, datetime]:
    """Put news in front, what holds no articles last, and the newest first within each."""
    path = urlsplit(part[0]).path
    rank = 2 if _NEWS.search(path) else 0 if _OTHER.search(path) else 1
    return rank, part[1]


def _items(root: Any, base: str) -> Iterator[Item]:
    read = [item for each in _newest(root) if (item := _item(each, base))]
    if any(is_news for is_news, _ in read):
        return iter([item for is_news, item in read if is_news])
    front = urlsplit(base)
    kept = [item for _, item in read if url_score(item.link, front) > NEVER_AN_ARTICLE]
    newest = sorted(kept, key=lambda item: item.published_at or _EARLIEST, reverse=True)
    return iter(newest[:MOST_ENTRIES] if len(kept) > MOST_ENTRIES else kept)


def _newest(root: Any) -> list[Any]:
    """Return the addresses to look at: of very many the newest, by what they say, as ISO dates."""
    urls = list(_children(root, "url"))
    if len(urls) <= _MOST_READ:
        return urls
    return sorted(urls, key=lambda each: _text(each, "lastmod"), reverse=True)[:_MOST_READ]


def _item(element: Any, base: str) -> tuple[bool, Item] | None:
    link = absolute(base, _text(element, "loc"))
    if not link:
        return None
    news = next(_children(element, "news"), None)
    published = _text(news, "publication_date") if news is not None else ""
    return news is not None, Item(
        link=link,
        title=_text(news, "title") if news is not None else "",
        published_at=_time(published) or _time(_text(element, "lastmod")),
    )


def _languages(root: Any) -> Iterator[str]:
    for element in root.iter("{*}language"):
        if (text := (element.text or "").strip().lower()[:2]).isalpha():
            yield text


def _time(text: str) -> datetime | None:
    return parse_time(text) if text else None


def _children(element: Any, name: str) -> Iterator[Any]:
    count = 0
    for each in element:
        if _name(each) == name and count < _MOST_URLS:
            count += 1
            yield each


def _text(element: Any, name: str) -> str:
    child = next(_children(element, name), None)
    return "".join(child.itertext()).strip() if child is not None else ""


def _name(element: Any) -> str:
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""
