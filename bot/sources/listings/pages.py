"""A listing page's entries: from the data it carries, and from the links it shows."""

from collections.abc import Iterator
from itertools import chain
from typing import Any
from urllib.parse import urljoin, urlsplit

from bot.model.outcomes import Document
from bot.model.sources import NO_SELECTION, Listing, Selection, SourceKind, Unreadable
from bot.model.troubles import Trouble
from bot.sources.canonical import absolute, canonical_url
from bot.sources.cleaning import clean_markup
from bot.sources.entries import LONGEST_TITLE, Item, to_entries
from bot.sources.listings.choosing import Found, choose, title_score
from bot.sources.listings.embedded.records import Record, is_aside, lists_of_records
from bot.sources.listings.embedded.states import article_lists, linked_data, states
from bot.sources.listings.links import Links, collect, is_of_site
from bot.sources.listings.selection import select_links, select_records
from bot.sources.listings.shapes import url_score
from bot.sources.listings.zones import Zones
from bot.sources.pages.markup import parsed, too_hostile

_SURE, _LIKELY = 3.0, 1.5
_ARTICLE = 2.0
_SCRIPTED = 5
_MOST_BYTES = 6_000_000  # front pages carry their data with them
_A_COLLECTION = 8  # links to other sites alone are news when there are many of one make


def parse_page(
    document: Document, *, source_id: str, selection: Selection = NO_SELECTION
) -> Listing | Unreadable:
    """Read a page's news. Without a URL, relative links are resolved by what the page says."""
    if problem := too_hostile(document.content, most_bytes=_MOST_BYTES):
        return Unreadable(reason=problem, trouble=Trouble.TOO_HARD)
    root = parsed(document.content, document.charset)
    if root is None:
        return Unreadable(reason="the page is empty", trouble=Trouble.EMPTY)
    base = _base(root, document.url)
    found = _selected(root, base, selection) if selection != NO_SELECTION else _guessed(root, base)
    if isinstance(found, Unreadable):
        return found
    if not found:
        trouble, reason = _why_none(root, base, selection)
        return Unreadable(reason=reason, trouble=trouble)
    title = root.findtext(".//title") or ""
    return Listing(
        title=clean_markup(_site_of(root) or title, LONGEST_TITLE),
        entries=to_entries(map(_item, found), source_id),
        language=_language(root),
        kind=SourceKind.LISTING,
        is_page=True,
    )


def _guessed(root: Any, base: str) -> list[Found]:
    own = _of_links(root, base, collect(root, base))
    if own or not base:
        return own
    abroad = _of_links(root, base, collect(root, base, everywhere=True))
    return abroad if len(abroad) >= _A_COLLECTION else []


def _of_links(root: Any, base: str, links: Links) -> list[Found]:
    zones = Zones(root, links.held)
    told = _told(root, base, links)
    known = dict.fromkeys(told, _SURE)
    shown = choose(links, zones, known)
    beside = {
        key
        for key, target in links.targets.items()
        if key not in shown and all(zones.is_beside(anchor) for anchor in target.anchors)
    }
    merged = {key: _merged(found, told.get(key)) for key, found in shown.items()}
    for key, found in told.items():
        if key not in merged and key not in beside and found.title:
            merged[key] = found
    return list(merged.values())


def _told(root: Any, base: str, links: Links) -> dict[str, Found]:
    """Return the articles that the page's own data list, by canonical URL."""
    told: dict[str, Found] = {}
    lists = chain(
        (
            (f"{path}.ld", records)
            for data in article_lists(linked_data(root))
            for path, records in lists_of_records(data)
        ),
        (found for data in states(root) for found in lists_of_records(data)),
    )
    slugs = _Slugs(links, base)
    for path, records in lists:
        if is_aside(path):
            continue
        for key, found in _articles(records, slugs, base):
            told.setdefault(key, found)
    return told


def _articles(records: list[Record], slugs: "_Slugs", base: str) -> Iterator[tuple[str, Found]]:
    page = urlsplit(base)
    read = []
    for record in records:
        url = slugs.url_of(record)
        if url and (not page.hostname or is_of_site(url, page)):
            key = canonical_url(url)
            read.append((key, url, url_score(key, page) + title_score(record.title), record))
    likely = [
        each for each in read if each[2] + (_LIKELY if each[3].published_at else 0) >= _ARTICLE
    ]
    if len(likely) * 2 < len(read):
        return
    for key, url, _, record in likely:
        yield (
            key,
            Found(
                url=url,
                title=record.title,
                summary=record.summary,
                published_at=record.published_at,
            ),
        )


class _Slugs:
    """Finds the address that belongs to a slug, by the page's links or by the page's own place."""

    def __init__(self, links: Links, base: str) -> None:
        self._base = base
        self._by_end: dict[str, str] = {}
        for target in links.targets.values():
            end = urlsplit(target.url).path.rstrip("/").rpartition("/")[2]
            self._by_end.setdefault(end, target.url)

    def url_of(self, record: Record) -> str | None:
        link = record.link.strip()
        if not record.is_slug and ("/" in link or ":" in link):
            return absolute(self._base, link)
        end = link.strip("/").rpartition("/")[2]
        if end in self._by_end:
            return self._by_end[end]
        if link.isdigit() or not end:
            return None
        return absolute(urljoin(self._base, urlsplit(self._base).path.rstrip("/") + "/"), link)


def _selected(root: Any, base: str, selection: Selection) -> list[Found] | Unreadable:
    if selection.json_path:
        return select_records(chain(states(root), linked_data(root)), base, selection)
    return select_links(root, base, selection)


def _merged(shown: Found, told: Found | None) -> Found:
    """Prefer what the page's data say; links show shortened titles and no time of day."""
    if told is None:
        return shown
    return Found(
        url=shown.url,
        title=told.title or shown.title,
        summary=told.summary or shown.summary,
        published_at=told.published_at or shown.published_at,
    )


def _item(found: Found) -> Item:
    return Item(
        link=found.url,
        title=found.title,
        summary=found.summary,
        published_at=found.published_at,
    )


def _base(root: Any, url: str) -> str:
    """Return what relative links are relative to."""
    hrefs = root.xpath("//base/@href")
    named = root.xpath('//link[@rel="canonical"]/@href | //meta[@property="og:url"]/@content')
    own = url or next((str(each) for each in named if str(each).startswith("http")), "")
    return urljoin(own, str(hrefs[0])) if hrefs else own


def _site_of(root: Any) -> str:
    names = root.xpath('//meta[@property="og:site_name"]/@content')
    return str(names[0]) if names else ""


def _language(root: Any) -> str | None:
    said = (root.get("lang") or "").replace("_", "-").split("-")[0].lower()
    return said if said.isalpha() and len(said) in {2, 3} else None


def _is_challenge(root: Any) -> bool:
    """Whether the page checks for people: Cloudflare's and others' mark, or what it is called."""
    title = (root.findtext(".//title") or "").strip().lower()
    if title.startswith(_CHALLENGE_TITLES):
        return True
    sources = [str(each) for each in root.xpath("//script/@src | //form/@id | //form/@action")]
    return any(mark in each for each in sources for mark in _CHALLENGE_MARKS)


_CHALLENGE_TITLES = ("just a moment", "attention required", "checking your browser", "ddos-guard")
_CHALLENGE_MARKS = ("challenge-platform", "challenge-form", "captcha-delivery", "_incapsula_")


def _why_none(root: Any, base: str, selection: Selection) -> tuple[Trouble, str]:
    if selection != NO_SELECTION:
        return Trouble.NO_MATCH, (
            "the page has no links that match the source's link_pattern, link_selector or "
            "json_path; look at the page again, or leave them out"
        )
    if _is_challenge(root):
        return Trouble.BOT_CHECK, (
            "the site shows a bot check in place of its page; ask the publisher to let this bot "
            "in, or use another source"
        )
    anchors = sum(1 for _ in root.iter("a"))
    if not base and anchors:
        return Trouble.OTHER, "this page's links are relative; give its address too (--url)"
    scripts = sum(1 for _ in root.iter("script"))
    if anchors <= _SCRIPTED and scripts:
        return Trouble.SCRIPTED, (
            "this page is empty until JavaScript fills it, and what it carries lists no news; "
            "look for the site's feed or sitemap, or for the JSON that its script loads"
        )
    return Trouble.NO_LIST, (
        "this is a web page without a list of news; give its news page, its feed, or set "
        "link_pattern or link_selector for it"
    )
