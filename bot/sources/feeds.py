"""Feeds: RSS 0.9x, 1.0 and 2.0, RDF, Atom and JSON Feed, as bytes with their headers."""

import calendar
import json
import warnings
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from bot.model.identity import stable_id
from bot.model.outcomes import Document
from bot.model.sources import Entry, Listing, Unreadable
from bot.sources.canonical import absolute, canonical_url
from bot.sources.cleaning import clean_markup, plausible

_MOST_ENTRIES = 2000
_LONGEST_TITLE = 500
_LONGEST_SUMMARY = 2000
_LONGEST_CONTENT = 500_000
_HTML_START = (b"<!doctype html", b"<html")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Item:
    """An entry as the feed gives it."""

    guid: str
    link: str
    title: str
    summary: str
    content: str
    published_at: datetime | None


def parse(document: Document, *, source_id: str) -> Listing | Unreadable:
    """Read a feed's entries in the order listed; without a link, or twice, they are left out."""
    start = document.content[:2000].lstrip(b"\xef\xbb\xbf\x00 \t\r\n").lower()
    if not start:
        return Unreadable(reason="the document is empty; check the URL")
    if start.startswith(b"{") or "json" in document.content_type:
        return _parse_json(document, source_id)
    if start.startswith(_HTML_START):
        return Unreadable(
            reason="this is a web page, not a feed; look for the site's RSS or Atom link"
        )
    return _parse_xml(document, source_id)


def _parse_xml(document: Document, source_id: str) -> Listing | Unreadable:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import feedparser  # noqa: PLC0415 -- its own imports warn on some versions of Python

        # Bytes in a file: given text, feedparser would fetch URLs and open paths.
        feed = feedparser.parse(
            BytesIO(document.content),
            response_headers=_headers(document),
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    if not feed.entries and not feed.version:
        cause = type(feed.get("bozo_exception")).__name__ if feed.get("bozo") else ""
        return Unreadable(
            reason="this is no RSS, Atom or JSON feed" + (f" ({cause})" if cause else "")
        )
    base = feed.feed.get("title_detail", {}).get("base") or document.url
    items = [_xml_item(entry, base) for entry in feed.entries[:_MOST_ENTRIES]]
    return Listing(
        title=clean_markup(str(feed.feed.get("title", "")), _LONGEST_TITLE),
        entries=_entries(items, source_id),
        language=_language(feed.feed.get("language")),
    )


def _headers(document: Document) -> dict[str, str]:
    if not document.content_type:
        return {}
    charset = f"; charset={document.charset}" if document.charset else ""
    return {"content-type": document.content_type + charset}


def _xml_item(entry: Any, base: str) -> _Item:
    guid = str(entry.get("id") or "")
    link = str(entry.get("link") or "")
    if not link and entry.get("guidislink", True) and guid.startswith("http"):
        link = guid
    contents = [str(part.get("value") or "") for part in entry.get("content", [])]
    link_base = entry.get("title_detail", {}).get("base") or base
    return _Item(
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


def _parse_json(document: Document, source_id: str) -> Listing | Unreadable:
    try:
        feed = json.loads(document.content.decode(document.charset or "utf-8-sig", "replace"))
    except (ValueError, LookupError, RecursionError):
        return Unreadable(reason="this is no valid JSON feed")
    listed = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(listed, list):
        return Unreadable(reason="this JSON is no JSON Feed: it has no list of items")
    items = [_json_item(item, document.url) for item in listed[:_MOST_ENTRIES]]
    return Listing(
        title=clean_markup(_text(feed, "title"), _LONGEST_TITLE),
        entries=_entries([item for item in items if item], source_id),
        language=_language(feed.get("language")),
    )


def _json_item(item: object, base: str) -> _Item | None:
    if not isinstance(item, dict):
        return None
    link = _text(item, "url") or _text(item, "external_url")
    return _Item(
        guid=str(item.get("id") or ""),
        link=absolute(base, link) or "" if link else "",
        title=_text(item, "title"),
        summary=_text(item, "summary") or _text(item, "content_text"),
        content=_text(item, "content_html"),
        published_at=_json_time(_text(item, "date_published") or _text(item, "date_modified")),
    )


def _json_time(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text) if text else None
    except ValueError:
        return None


def _text(item: dict[str, Any], key: str) -> str:
    value = item.get(key)
    return value if isinstance(value, str) else ""


def _language(value: object) -> str | None:
    primary = str(value or "").strip().replace("_", "-").split("-")[0].lower()
    return primary if primary.isalpha() and len(primary) in {2, 3} else None


def _entries(items: Iterable[_Item], source_id: str) -> tuple[Entry, ...]:
    items = [item for item in items if item.link]
    guids = Counter(item.guid for item in items)
    found: dict[str, Entry] = {}
    for item in items:
        # Some feeds give every entry one guid: then it names none of them.
        own = item.guid if item.guid and guids[item.guid] == 1 else canonical_url(item.link)
        entry_id = stable_id(source_id, own)
        if entry_id in found:
            continue
        found[entry_id] = Entry(
            id=entry_id,
            source_id=source_id,
            url=item.link,
            title=clean_markup(item.title, _LONGEST_TITLE),
            summary=clean_markup(item.summary, _LONGEST_SUMMARY),
            content=(item.content or item.summary)[:_LONGEST_CONTENT],
            published_at=plausible(item.published_at, datetime.now(UTC)),
        )
    return tuple(found.values())
