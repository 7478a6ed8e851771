"""When an article was published: JSON-LD, meta tags, the visible page, then the feed."""

import email.utils
import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Any

import dateutil.parser
import htmldate

from bot.sources.cleaning import plausible
from bot.sources.pages.metadata import Metadata

_METAS = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "article.published",
    "publishdate",
    "pubdate",
    "date",
    "dc.date.issued",
    "dc.date",
    "sailthru.date",
    "parsely-pub-date",
)
_NO_YEAR = re.compile(r"(?<![+:\d-])000\d(?!\d)")  # 0000 and 0001 stand for no date
_RFC_5322 = re.compile(
    r"[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d (?:GMT|UTC|Z|[+-]\d{4})$"
)
_HAS_TIME = re.compile(r"\d{1,2}:\d{2}")


def choose_time(
    metadata: Metadata,
    root: Any,
    *,
    feed: datetime | None,
    now: datetime,
) -> datetime | None:
    """Return the best publication time that the page gives, in UTC."""
    for text in (metadata.said("datePublished"), metadata.first(*_METAS)):
        if text and (moment := plausible(parse_time(text), now)) and _HAS_TIME.search(text):
            return moment
    return plausible(feed, now) or plausible(_found(root), now) or _day_alone(metadata, now)


def _day_alone(metadata: Metadata, now: datetime) -> datetime | None:
    text = metadata.said("datePublished") or metadata.first(*_METAS)
    return plausible(parse_time(text), now) if text else None


def parse_time(text: str) -> datetime | None:
    """Read a time as publishers write it; without a zone it is UTC's. None if it names no day."""
    if _NO_YEAR.search(text):
        return None
    try:
        moment = _quickly(text.strip())
    except (ValueError, TypeError, IndexError, ArithmeticError):
        try:
            moment, other = (
                dateutil.parser.parse(text[:60], default=default, tzinfos=_zone)
                for default in _DEFAULTS
            )
        except (ValueError, ArithmeticError, TypeError):  # decimal's own among them
            return None
        if moment != other:
            return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _quickly(text: str) -> datetime:
    """Read the two forms that nearly all feeds use; raises ValueError and more on others."""
    if text[:1].isdigit() and text[4:5] == "-":
        return datetime.fromisoformat(text)
    if not _RFC_5322.match(text):
        raise ValueError(text)
    return email.utils.parsedate_to_datetime(text)


# What a text leaves out is filled in from these: a day that it does not say whole differs.
_DEFAULTS = (datetime(2000, 1, 1), datetime(2003, 2, 2))  # noqa: DTZ001 -- the text has the zone

# Hours from UTC of the zone names that publishers write (RFC 5322 section 4.3, and Europe's).
_ZONES = {
    "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
    "CET": 1, "CEST": 2, "BST": 1, "EET": 2, "EEST": 3, "MSK": 3, "IST": 5.5, "JST": 9, "KST": 9,
}  # fmt: skip


def _zone(name: str | None, offset: int | None) -> tzinfo:
    if offset is not None:
        return timezone(timedelta(seconds=offset))
    return timezone(timedelta(hours=_ZONES.get(name or "", 0)))


def _found(root: Any) -> datetime | None:
    """Ask htmldate, which looks at all of the page; hostile pages make it raise."""
    try:
        text = htmldate.find_date(
            root, original_date=True, outputformat="%Y-%m-%dT%H:%M:%S%z", extensive_search=False
        )
    except Exception:  # noqa: BLE001 -- AssertionError and more, seen on fuzzed pages
        return None
    return parse_time(text) if text else None
