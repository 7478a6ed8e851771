"""What a page says of itself: JSON-LD, meta tags, headings."""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.sources.cleaning import clean_text

_ARTICLE_TYPES = re.compile(
    r"(?:News|Report|Analysis|Opinion|Blog|Live|Tech|Background)?\w*(?:Article|Posting)$"
)
_MOST_NODES = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """The page's own words for itself; what it does not say is empty."""

    json_ld: dict[str, Any]
    metas: dict[str, str]
    headings: tuple[str, ...]
    canonical: str
    language: str
    title: str

    def first(self, *names: str) -> str:
        """Return the first of these meta tags that the page has."""
        return next((self.metas[name] for name in names if self.metas.get(name)), "")

    def said(self, key: str) -> str:
        """Return a text that JSON-LD gives for the article; many escape it as if it were HTML."""
        value = self.json_ld.get(key)
        return html.unescape(value) if isinstance(value, str) else ""

    @property
    def site(self) -> str:
        """The name of the site, as the page gives it."""
        publisher = self.json_ld.get("publisher")
        named = publisher.get("name") if isinstance(publisher, dict) else None
        return clean_text(self.first("og:site_name", "application-name") or str(named or ""))

    @property
    def authors(self) -> tuple[str, ...]:
        """The names of who wrote it, ten at most."""
        listed = self.json_ld.get("author")
        names = [
            item.get("name") if isinstance(item, dict) else item
            for item in (listed if isinstance(listed, list) else [listed])
        ]
        found = [clean_text(name)[:100] for name in names if isinstance(name, str)]
        named = found or [clean_text(self.first("author", "article:author"))[:100]]
        return tuple(name for name in named if name and not name.startswith("http"))[:10]


def read_metadata(root: Any) -> Metadata:
    """Read a parsed page."""
    metas: dict[str, str] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        if name and (content := element.get("content")):
            metas.setdefault(name.strip().lower(), content.strip())
    links = root.xpath('//link[@rel="canonical"]/@href')
    titles = root.xpath("//title[not(ancestor::svg)]/text()")
    return Metadata(
        json_ld=_article_of(root),
        metas=metas,
        headings=tuple(clean_text(str(each.text_content()))[:300] for each in root.iter("h1")),
        canonical=str(links[0]) if links else "",
        language=str(
            root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
        ),
        title=clean_text(str(titles[0])) if titles else "",
    )


def _article_of(root: Any) -> dict[str, Any]:
    for script in root.xpath('//script[@type="application/ld+json"]/text()'):
        try:
            data = json.loads(str(script), strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data):
            if _is_article(node):
                return node
    return {}


def _nodes(data: object) -> Iterator[dict[str, Any]]:
    waiting, seen = [data], 0
    while waiting and seen < _MOST_NODES:
        node, seen = waiting.pop(0), seen + 1
        if isinstance(node, list):
            waiting.extend(node)
        elif isinstance(node, dict):
            yield node
            waiting.extend(node.get(key) for key in ("@graph", "mainEntity", "itemListElement"))


def _is_article(node: dict[str, Any]) -> bool:
    kinds = node.get("@type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and _ARTICLE_TYPES.match(kind) for kind in listed)
