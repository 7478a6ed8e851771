"""JSON: JSON Feed 1 and 1.1, and what exchanges and content systems answer without a key."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from bot.model.outcomes import Document
from bot.model.sources import Listing, Selection, SourceKind, Unreadable
from bot.model.troubles import Trouble
from bot.sources.canonical import absolute
from bot.sources.cleaning import clean_markup
from bot.sources.entries import LONGEST_TITLE, MOST_ENTRIES, Item, to_entries
from bot.sources.listings.embedded.records import Record, is_aside, lists_of_records
from bot.sources.listings.selection import select_records
from bot.sources.pages.dates import parse_time

_NO_LIST = (
    "this JSON is no JSON Feed and has no list of items with a title and a link; "
    "set json_path, title and url for it"
)


def parse_json(
    document: Document, content: bytes, source_id: str, selection: Selection
) -> Listing | Unreadable:
    """Read a JSON Feed, or the list that the selection names, or the one that looks like news."""
    try:
        data = json.loads(content.decode(document.charset or "utf-8-sig", "replace"))
    except (ValueError, LookupError, RecursionError):
        return Unreadable(reason="this is no valid JSON feed", trouble=Trouble.BROKEN_SOURCE)
    if _is_json_feed(data) and not selection.json_path:
        return _json_feed(data, document.url, source_id)
    items = _selected(data, document.url, selection)
    if not items:
        return Unreadable(reason=_NO_LIST, trouble=Trouble.NO_JSON_LIST)
    return Listing(title="", entries=to_entries(items, source_id), kind=SourceKind.LISTING)


def _is_json_feed(data: object) -> bool:
    """Tell by the version that it names (jsonfeed.org/version/1.1), or as its items look."""
    if not isinstance(data, Mapping) or not isinstance(data.get("items"), list):
        return False
    if "jsonfeed.org" in str(data.get("version", "")):
        return True
    items = [item for item in data["items"] if isinstance(item, Mapping)]
    return not data["items"] or any(
        "content_html" in item or "date_published" in item for item in items
    )


def _json_feed(feed: Mapping[str, Any], url: str, source_id: str) -> Listing:
    base = absolute(url, _text(feed, "feed_url") or url) or url
    items = [_item(item, base) for item in feed["items"][:MOST_ENTRIES]]
    return Listing(
        title=clean_markup(_text(feed, "title"), LONGEST_TITLE),
        entries=to_entries([item for item in items if item], source_id),
        language=language(feed.get("language")),
    )


def _item(item: object, base: str) -> Item | None:
    if not isinstance(item, Mapping):
        return None
    guid = str(item.get("id") or "")
    link = _text(item, "url") or _text(item, "external_url")
    if not link and guid.startswith("http"):
        link = guid
    return Item(
        guid=guid,
        link=absolute(base, link) or "" if link else "",
        title=_text(item, "title"),
        summary=_text(item, "summary") or _text(item, "content_text"),
        content=_text(item, "content_html"),
        published_at=_time(item, "date_published") or _time(item, "date_modified"),
    )


def _time(item: Mapping[str, Any], key: str) -> datetime | None:
    text = _text(item, key)
    return parse_time(text) if text else None


def _selected(data: object, base: str, selection: Selection) -> list[Item]:
    if selection.json_path or selection.url or selection.title:
        found = select_records([data], base, selection)
        return [
            Item(
                link=each.url,
                title=each.title,
                summary=each.summary,
                published_at=each.published_at,
            )
            for each in found
        ]
    return _guessed(data, base)


def _guessed(data: object, base: str) -> list[Item]:
    """Take the list with the most records that can be linked to; side lists and dateless last."""
    lists = [(path, _linked(records, base)) for path, records in lists_of_records(data, least=1)]
    return max(lists, key=_likelihood, default=("", []))[1]


def _likelihood(found: tuple[str, list[Item]]) -> tuple[bool, bool, int]:
    path, items = found
    return not is_aside(path), any(item.published_at for item in items), len(items)


def _linked(records: list[Record], base: str) -> list[Item]:
    """Make items of records; a slug alone is no link, since nobody said what it belongs to."""
    items = []
    for record in records:
        link = record.link
        if record.is_slug and not urlsplit(link).scheme:
            continue
        if url := absolute(base, link):
            items.append(
                Item(
                    link=url,
                    title=record.title,
                    summary=record.summary,
                    published_at=record.published_at,
                )
            )
    return items


def language(value: object) -> str | None:
    """Return a language's primary subtag, if it is one."""
    primary = str(value or "").strip().replace("_", "-").split("-")[0].lower()
    return primary if primary.isalpha() and len(primary) in {2, 3} else None


def _text(item: Mapping[str, Any], key: str) -> str:
    value = item.get(key)
    return value if isinstance(value, str) else ""
