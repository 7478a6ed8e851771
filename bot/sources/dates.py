"""When an article was published: JSON-LD, meta tags, the visible page, then the feed."""

import re
from datetime import UTC, datetime
from typing import Any

import dateutil.parser
import htmldate

from bot.sources.cleaning import plausible
from bot.sources.metadata import Metadata

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
        if text and (moment := plausible(_parsed(text), now)) and _HAS_TIME.search(text):
            return moment
    return plausible(feed, now) or plausible(_found(root), now) or _day_alone(metadata, now)


def _day_alone(metadata: Metadata, now: datetime) -> datetime | None:
    text = metadata.said("datePublished") or metadata.first(*_METAS)
    return plausible(_parsed(text), now) if text else None


def _parsed(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        try:
            moment = dateutil.parser.parse(text[:60], fuzzy=False)
        except (ValueError, OverflowError, TypeError):
            return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _found(root: Any) -> datetime | None:
    """Ask htmldate, which looks at all of the page; hostile pages make it raise."""
    try:
        text = htmldate.find_date(
            root, original_date=True, outputformat="%Y-%m-%dT%H:%M:%S%z", extensive_search=False
        )
    except Exception:  # noqa: BLE001 -- AssertionError and more, seen on fuzzed pages
        return None
    return _parsed(text) if text else None
