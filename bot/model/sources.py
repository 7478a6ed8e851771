"""What is polled, how its polling stands, and what it lists."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.model.troubles import Trouble


class SourceKind(StrEnum):
    """How a source lists its entries."""

    FEED = "feed"
    SITEMAP = "sitemap"
    LISTING = "listing"


class Origin(StrEnum):
    """Who keeps a source: the settings file or the admins' commands."""

    SETTINGS = "settings"
    COMMAND = "command"


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """How a person says where a page's or a JSON document's entries are; empty is guessed.

    `link_pattern` is a regular expression that a link's URL must contain, `link_selector` a CSS
    selector of links or of what holds them, `json_path` the way to a list (`data.list`, with `*`
    for each item). The others name a record's fields by such ways; `url` may be a template
    (`https://example.com/news/{code}`).
    """

    link_pattern: str = ""
    link_selector: str = ""
    json_path: str = ""
    title: str = ""
    url: str = ""
    published_at: str = ""
    summary: str = ""


NO_SELECTION = Selection()


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What is polled.

    `url` is where it is polled now; `configured_url` is what was asked for, from which `id` comes.
    They part when the publisher redirects permanently. `publisher` is the name that is credited.
    `changed` names the fields that an admin set by command: the settings file leaves them alone.
    """

    id: str
    url: str
    configured_url: str
    kind: SourceKind
    publisher: str
    topics: tuple[str, ...] = ()
    language: str | None = None
    interval: timedelta | None = None
    origin: Origin
    enabled: bool = True
    selection: Selection = NO_SELECTION
    changed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PollState:
    """How the polling of a source stands.

    `succeeded_at` is None until the first good poll, which is the source's baseline.
    `etag` and `last_modified` are kept verbatim, as RFC 9110 section 13.1 wants them sent back.
    `interval` is what the last good poll chose, `told_at` when admins learnt of a failure that
    lasts, `moved_to` where the last good poll was permanently redirected. `last_error` says what
    is wrong now, `trouble` and `about` the same as a value.
    """

    source_id: str
    due_at: datetime
    polled_at: datetime | None = None
    succeeded_at: datetime | None = None
    etag: str | None = None
    last_modified: str | None = None
    failures: int = 0
    last_error: str | None = None
    interval: timedelta | None = None
    failing_since: datetime | None = None
    told_at: datetime | None = None
    moved_to: str | None = None
    trouble: Trouble | None = None
    about: str = ""


class EntryState(StrEnum):
    """What became of an entry.

    WAITING --article and brief stored--> BRIEFED
       |-----the same article is stored--> REPEAT
       |-----too little text, no article--> UNBRIEFABLE (with its reason)
       |-----attempts used up-------------> FAILED      (with its last error)
    OLD: listed at the baseline beyond what is worth reading; never fetched.
    """

    WAITING = "waiting"
    BRIEFED = "briefed"
    REPEAT = "repeat"
    UNBRIEFABLE = "unbriefable"
    FAILED = "failed"
    OLD = "old"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What a source lists (Atom's word). `content` is HTML as it was given, possibly empty."""

    id: str
    source_id: str
    url: str
    title: str
    summary: str = ""
    content: str = ""
    published_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What a poll read: the source's own title and its entries in the order listed.

    `parts` are the sitemaps that a sitemap index names, those to be read first in front. `ttl` is
    how long the feed itself asks to be left alone. `is_page` tells a web page from
    JSON, which are listings both.
    """

    title: str
    entries: tuple[Entry, ...]
    language: str | None = None
    kind: SourceKind = SourceKind.FEED
    parts: tuple[str, ...] = ()
    ttl: timedelta | None = None
    is_page: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """A document that is no source, and why, in words for the operator with the remedy."""

    reason: str
    trouble: Trouble = Trouble.OTHER
    about: str = ""
