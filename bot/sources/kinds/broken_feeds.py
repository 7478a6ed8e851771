"""Feeds that are hardly XML, by the library that gets most out of them."""

import calendar
import re
import warnings
from datetime import UTC, datetime
from io import BytesIO
from typing import Any
from urllib.parse import urljoin

from bot.model.outcomes import Document
from bot.model.sources import Listing, Unreadable
from bot.model.troubles import Trouble
from bot.sources.canonical import absolute
from bot.sources.cleaning import clean_markup
from bot.sources.entries import LONGEST_TITLE, MOST_ENTRIES, Item, to_entries
from bot.sources.kinds.json_sources import language

# In the place of the library's own pattern, which takes cubic time on a long line of encodings.
_ENCODING = re.compile(rb"""^<\?[^>\n]{0,200}?encoding=['"]([^'"\n]{0,60})['"]""")


def parse_broken(document: Document, content: bytes, source_id: str) -> Listing | Unreadable:
    """Read a feed's entries in the order listed; without a link, or twice, they are left out."""
    try:
        feed = _feed(document, content)
    except Exception as error:  # noqa: BLE001 -- UnicodeDecodeError and more, seen on fuzzed feeds
        return _no_feed(type(error).__name__)
    if not feed.entries and not feed.version:
        return _no_feed(type(feed.get("bozo_exception")).__name__ if feed.get("bozo") else "")
    base = urljoin(document.url, feed.feed.get("title_detail", {}).get("base") or "")
    items = [_xml_item(entry, base) for entry in feed.entries[:MOST_ENTRIES]]
    return Listing(
        title=clean_markup(str(feed.feed.get("title", "")), LONGEST_TITLE),
        entries=to_entries(items, source_id),
        language=language(feed.feed.get("language")),
    )


def _feed(document: Document, content: bytes) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import feedparser  # noqa: PLC0415 -- its own imports warn on some versions of Python

        feedparser.encodings.RE_XML_PI_ENCODING = _ENCODING
        # Bytes in a file: given text, feedparser would fetch URLs and open paths.
        return feedparser.parse(
            BytesIO(content),
            response_headers=_headers(document),
            sanitize_html=False,
            resolve_relative_uris=False,
        )


def _no_feed(cause: str) -> Unreadable:
    named = f" ({cause})" if cause else ""
    reason = f"this is no RSS, Atom or JSON feed{named}"
    return Unreadable(reason=reason, trouble=Trouble.NO_FEED)


def _headers(document: Document) -> dict[str, str]:
    if not document.content_type:
        return {}
    charset = f"; charset={document.charset}" if document.charset else ""
    return {"content-type": document.content_type + charset}


def _xml_item(entry: Any, base: str) -> Item:
    guid = str(entry.get("id") or "")
    link = str(entry.get("link") or "")
    if not link and entry.get("guidislink", True) and guid.startswith("http"):
        link = guid
    contents = [str(part.get("value") or "") for part in entry.get("content", [])]
    link_base = urljoin(base, entry.get("title_detail", {}).get("base") or "")
    return Item(
        guid=guid,
        link=absolute(link_base, link) or "" if link else "",
        title=str(entry.get("title") or ""),
        summary=str(entry.get("summary") or ""),
        content=max(contents, key=len, default=""),
        published_at=_xml_time(entry),
    )


def _xml_time(entry: Any) -> datetime | None:
    for key in ("published_parsed", "updated_parsed", "created_parsed"):
        parsed = dict.get(entry, key)  # feedparser's own warns, and gives one time for another
        if parsed:
            try:
                return datetime.fromtimestamp(calendar.timegm(parsed), UTC)
            except (ValueError, OverflowError, OSError):
                continue
    return None
