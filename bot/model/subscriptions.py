"""What a chat asked for, when it wants it, and how it is to look."""

from dataclasses import dataclass, field
from datetime import datetime, time
from enum import IntEnum, StrEnum


class Importance(IntEnum):
    """How important a story is, or has to be for a chat to hear of it."""

    ALL = 0
    NOTABLE = 1
    BIG = 2


class Rhythm(StrEnum):
    """When what a chat wants is posted: each brief as it happens, or many in a digest."""

    INSTANT = "instant"
    HOURLY = "hourly"
    DAILY = "daily"
    WEEKDAYS = "weekdays"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cadence:
    """A rhythm; DAILY and WEEKDAYS have the local time of their digest."""

    rhythm: Rhythm = Rhythm.INSTANT
    at: time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuietHours:
    """Local times between which nothing is posted; the end may be on the next day.

    What is held comes in one digest at the end. `lets_big_through` excepts big stories.
    """

    start: time
    end: time
    lets_big_through: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How posts look in a chat. `facts` is at most so many, `template` the owner's own form."""

    has_preview: bool = False
    is_silent: bool = False
    facts: int | None = None
    template: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """What a chat asked for. With no topics, coins or words it gets everything; else any match.

    From that is taken away: what has one of the `excluded` words, a tag of `less` ("coin:BTC",
    "topic:regulation"), a source of `muted`, a language that is not among `languages` (if any are
    named), a story of less importance or with fewer publishers. `is_every_article` brings repeats
    of a story too, and `has_columns` recurring columns. A subscription that was ended is kept with
    its wishes until it is begun again.
    """

    chat_id: int
    thread_id: int | None = None
    topics: tuple[str, ...] = ()
    coins: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    muted: tuple[str, ...] = ()
    less: tuple[str, ...] = ()
    importance: Importance = Importance.ALL
    least_publishers: int = 1
    is_every_article: bool = False
    has_columns: bool = False
    cadence: Cadence = field(default_factory=Cadence)
    subscribed_at: datetime
    changed_at: datetime | None = None
    ended_at: datetime | None = None
