"""Where a site's feeds may be: what its page links to, and where others put theirs."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin, urlsplit

from bot.model.outcomes import Document
from bot.sources.canonical import absolute, is_same_site
from bot.sources.pages.markup import parsed, too_hostile

_FEED_TYPES = re.compile(r"application/(?:rss|atom|rdf|feed)\+(?:xml|json)|application/json")
_FEED_PATHS = re.compile(
    r"(?:/|\b)(?:feeds?|rss\d?|atom|rdf)(?:/|\.xml|\.json|\.rss|\.atom|$)|"
    r"[?&]feed=(?:rss|atom)|"
    r"\.(?:rss|atom|rdf)$|^https?://feeds\.",
    re.IGNORECASE,
)
_NOT_NEWS = re.compile(r"comments?(?:/|-)?feed|/comments|[?&]author=|podcast|oembed", re.IGNORECASE)
_KNOWN = ("feed", "rss.xml", "feed.xml", "rss", "atom.xml", "index.xml", "feed.json",
          "arc/outboundfeeds/rss/")  # fmt: skip
_MOST = 6


def linked_feeds(document: Document) -> tuple[str, ...]:
    """Return the feeds that a page links to, the declared ones first."""
    if too_hostile(document.content):
        return ()
    root = parsed(document.content, document.charset)
    if root is None:
        return ()
    base = urljoin(document.url, str(next(iter(root.xpath("//base/@href")), "")))
    found = [*_declared(root), *_linked(root, base)]
    urls = [url for href in found if (url := absolute(base, href)) and not _NOT_NEWS.search(url)]
    return tuple(dict.fromkeys(urls))[:_MOST]


def known_places(url: str) -> tuple[str, ...]:
    """Return where feeds are on many sites: below the page, then at the site's root."""
    parts = urlsplit(url)
    root = f"{parts.scheme}://{parts.netloc}/"
    places = [urljoin(root, name) for name in _KNOWN]
    if parts.path.strip("/"):
        places.insert(0, f"{root}{parts.path.strip('/')}/feed")
    return tuple(places)


def _declared(root: Any) -> Iterator[str]:
    for link in root.iter("link"):
        rel = (link.get("rel") or "").lower().split()
        if "alternate" in rel and _FEED_TYPES.match((link.get("type") or "").lower()):
            yield link.get("href") or ""


def _linked(root: Any, base: str) -> Iterator[str]:
    for anchor in root.iter("a"):
        href = (anchor.get("href") or "").strip()
        url = absolute(base, href) if href else None
        if url and _FEED_PATHS.search(url) and (is_same_site(url, base) or "feed" in url):
            yield href
