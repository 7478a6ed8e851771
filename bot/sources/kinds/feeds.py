"""Feeds: RSS 0.90 to 2.0, RDF, Atom 0.3 and 1.0, as bytes with their headers."""

import functools
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from lxml import etree

from bot.model.outcomes import Document
from bot.model.sources import Listing, Unreadable
from bot.sources.canonical import absolute
from bot.sources.cleaning import clean_markup
from bot.sources.entries import LONGEST_TITLE, MOST_ENTRIES, Item, to_entries
from bot.sources.kinds.broken_feeds import parse_broken
from bot.sources.kinds.json_sources import language
from bot.sources.kinds.xml import read_xml
from bot.sources.pages.dates import parse_time

_ITEMS = ("item", "entry")
_OPENING = re.compile(rb"<(?:[a-zA-Z]\w*:)?(?:item|entry)[\s>]")
_PUBLISHED = ("published", "pubdate", "issued", "date", "created")
_UPDATED = ("updated", "modified", "lastbuilddate")
_CONTENTS = ("encoded", "content", "body", "content_encoded")
_SUMMARIES = ("description", "summary", "abstract", "subtitle")
_OTHER_LINKS = frozenset(
    {"self", "edit", "replies", "enclosure", "hub", "next", "related", "via", "license", "prev"}
)
_LINKED = ("enclosure", "link", "comments")
_FOREIGN = re.compile(r"media|itunes|georss|podcast|slash|wfw|thr", re.IGNORECASE)
_MOST_TTL = timedelta(days=7)
_XHTML_DIV = re.compile(r"^<div[^>]*>(.*)</div>$", re.DOTALL)


def parse_feed(document: Document, content: bytes, source_id: str) -> Listing | Unreadable:
    """Read a feed's entries in the order listed; without a link, or twice, they are left out.

    What this reader can't make out, in whole or in part, the most patient library gets.
    """
    root = read_xml(content, charset=document.charset, url=document.url)
    items = [] if root is None else list(_elements(root))
    if root is None or len(items) < len(_OPENING.findall(content)) or not _is_feed(root, items):
        broken = parse_broken(document, content, source_id)
        if not items or (isinstance(broken, Listing) and len(broken.entries) > len(items)):
            return broken
    head = next((each for each in root.iter() if _name(each) == "channel"), root)
    base = _base(head, document.url)
    return Listing(
        title=clean_markup(_said(head, ("title",)), LONGEST_TITLE),
        entries=to_entries((_item(each, base) for each in items[:MOST_ENTRIES]), source_id),
        language=language(_said(head, ("language",)) or root.get(f"{_XML}lang")),
        ttl=_ttl(head),
    )


_XML = "{http://www.w3.org/XML/1998/namespace}"


def _is_feed(root: Any, items: list[Any]) -> bool:
    return bool(items) or _name(root) in {"rss", "feed", "rdf"}


def _elements(root: Any) -> Iterator[Any]:
    for element in root.iter():
        if _name(element) in _ITEMS and not any(
            _name(up) in _ITEMS for up in element.iterancestors()
        ):
            yield element


def _item(element: Any, base: str) -> Item:
    guid = _said(element, ("guid", "id"))
    link = _link(element) or _permalink(element, guid) or _last_resort(element)
    return Item(
        guid=guid,
        link=absolute(absolute(base, element.base or "") or base, link) or "" if link else "",
        title=_title(element),
        summary=_marked_up(element, _SUMMARIES),
        content=_marked_up(element, _CONTENTS),
        published_at=_time(element),
    )


def _link(element: Any) -> str:
    """Return the address of the page: the original one, an RSS link, an alternate of Atom's."""
    if original := _said(element, ("origlink",)):
        return original
    links = [each for each in element if _name(each) == "link"]
    texts = [text for each in links if (text := "".join((each.text or "").split()))]
    ranked = sorted(
        (each for each in links if each.get("href") and each.get("rel") not in _OTHER_LINKS),
        key=lambda each: (
            each.get("rel", "alternate") != "alternate",
            each.get("type", "text/html") != "text/html",
        ),
    )
    if ranked and not texts:
        best = ranked[0]
        return absolute(best.base or "", best.get("href")) or "".join(best.get("href").split())
    return texts[0] if texts else ""


def _permalink(element: Any, guid: str) -> str:
    """Take the guid, or RDF's `about`, for the link where it is an address."""
    about = next((value for name, value in element.attrib.items() if name.endswith("}about")), "")
    told = next((each for each in element if _name(each) == "guid"), None)
    is_permalink = told is None or told.get("isPermaLink", "true").lower() != "false"
    if guid.startswith(("http://", "https://")) and is_permalink:
        return guid
    return about


def _last_resort(element: Any) -> str:
    """Take any address that the entry has: an enclosure's, its own, its comments'."""
    addresses = [each.get("url") or each.get("href") for each in element if _name(each) in _LINKED]
    return next((address for address in addresses if address), "")


def _title(element: Any) -> str:
    for each in _children(element, ("title",)):
        if text := _markup_of(each):
            return text
    return ""


def _time(element: Any) -> datetime | None:
    for names in (_PUBLISHED, _UPDATED):
        for name in names:
            for each in _children(element, (name,)):
                if moment := parse_time(_text(each)):
                    return moment
    return None


def _ttl(head: Any) -> timedelta | None:
    """Read `ttl` in minutes (RSS 2.0), else RSS 1.0's update period and frequency."""
    text = _said(head, ("ttl",))
    if text.isdecimal() and int(text[:9]) > 0:
        return min(timedelta(minutes=int(text[:9])), _MOST_TTL)
    period = _PERIODS.get(_said(head, ("updateperiod",)).lower())
    frequency = _said(head, ("updatefrequency",)) or "1"
    if period and frequency.isdecimal() and int(frequency[:9]):
        return min(period / int(frequency[:9]), _MOST_TTL)
    return None


_PERIODS = {
    "hourly": timedelta(hours=1),
    "daily": timedelta(days=1),
    "weekly": timedelta(days=7),
    "monthly": timedelta(days=30),
    "yearly": timedelta(days=365),
}


def _base(head: Any, url: str) -> str:
    """Return what links are relative to; without the feed's address, the site that it names."""
    if url:
        return absolute(url, head.base or "") or url
    links = [each.get("href") or _text(each) for each in _children(head, ("link",))]
    return next((link for link in links if link.startswith("http")), "")


def _marked_up(element: Any, names: tuple[str, ...]) -> str:
    return max((_markup_of(each) for each in _children(element, names)), key=len, default="")


def _markup_of(element: Any) -> str:
    """Return what an element holds as HTML, be it escaped or, as in Atom's xhtml, elements."""
    if not len(element):
        return (element.text or "").strip()
    inner = (element.text or "") + "".join(
        etree.tostring(each, encoding="unicode") for each in element
    )
    found = _XHTML_DIV.match(inner.strip())
    return found[1].strip() if found else inner.strip()


def _said(element: Any, names: tuple[str, ...]) -> str:
    return next((text for each in _children(element, names) if (text := _text(each))), "")


def _children(element: Any, names: tuple[str, ...]) -> list[Any]:
    return [each for each in element if _name(each) in names and not _is_foreign(each)]


def _is_foreign(element: Any) -> bool:
    """Whether an element is an extension's, whose titles and descriptions are of something else."""
    return bool(_FOREIGN.match(element.prefix or "")) or "search.yahoo.com" in element.tag


def _text(element: Any) -> str:
    return "".join(element.itertext()).strip()


def _name(element: Any) -> str:
    return _local(element.tag) if isinstance(element.tag, str) else ""


@functools.lru_cache(maxsize=1000)
def _local(tag: str) -> str:
    return tag.rpartition("}")[2].rpartition(":")[2].lower()
