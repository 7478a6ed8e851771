"""What people write in answer to a question: words, coins, times, zones. Pure."""

import re
import shlex
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from bot.stories.coins import find_coin

MOST_WORDS = 30
LONGEST_WORD = 50
_TIME = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?\s*([ap]m)?", re.IGNORECASE)
_HOURS, _MINUTES, _NOON = 24, 60, 12
_HALF_DAY = timedelta(hours=12)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words and phrases to include and, written with a `-` before them, to exclude."""

    included: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()


def read_words(text: str) -> Words | None:
    """Read words, "phrases in quotes" and -words; None when it is too much or a quote is open."""
    try:
        parts = shlex.split(text.replace(",", " ").replace("'", "’"))
    except ValueError:
        return None
    if len(parts) > MOST_WORDS or any(len(part) > LONGEST_WORD for part in parts):
        return None
    minus = ("-", "−", "–")
    included = [part for part in parts if not part.startswith(minus)]
    excluded = [part[1:] for part in parts if part.startswith(minus)]
    return Words(
        included=tuple(dict.fromkeys(filter(str.strip, included))),
        excluded=tuple(dict.fromkeys(filter(str.strip, excluded))),
    )


def read_coins(text: str) -> tuple[str, ...]:
    """Read tickers and names of coins; what is none is left out."""
    words = text.replace(",", " ").split()[:MOST_WORDS]
    named = [find_coin(text), *map(find_coin, words)]
    return tuple(dict.fromkeys(coin for coin in named if coin))


def read_time(text: str) -> time | None:
    """Read a time of day: 7, 7:30, 19.30, 7pm; None when it is none."""
    found = _TIME.fullmatch(text.strip())
    if found is None:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()
    if half:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if half == "pm" else 0)
    return time(hour, minute) if hour < _HOURS and minute < _MINUTES else None


def read_span(text: str) -> tuple[time, time] | None:
    """Read two times of day: 22:00-7:00, 22 to 7; None when they are none."""
    parts = re.split(r"\s*(?:-|–|—|to)\s*", text.strip(), maxsplit=1)
    if len(parts) != 2:  # noqa: PLR2004 -- from and to
        return None
    start, end = map(read_time, parts)
    return (start, end) if start is not None and end is not None and start != end else None


def read_zone(text: str, now: datetime) -> str | None:
    """Find a time zone by its name, by a city that names one, or by the local time there now.

    Of the zones that have that time, the one that the most people will mean is taken: a full
    offset such as Etc/GMT-3, which has no summer time.
    """
    asked = " ".join(text.split())[:60].casefold().replace(" ", "_")
    if zone := _by_name().get(asked):
        return zone
    if local := read_time(text):
        return _by_time(local, now)
    return None


@cache
def _by_name() -> dict[str, str]:
    found: dict[str, str] = {}
    for zone in sorted(available_timezones(), key=lambda each: (each.count("/"), each)):
        found.setdefault(zone.casefold(), zone)
        found.setdefault(zone.rpartition("/")[2].casefold(), zone)
    return found


def _by_time(local: time, now: datetime) -> str | None:
    minutes = (local.hour * 60 + local.minute) - (now.hour * 60 + now.minute)
    offset = timedelta(minutes=round(minutes / 15) * 15)
    offset = (offset + _HALF_DAY) % timedelta(days=1) - _HALF_DAY
    if offset % timedelta(hours=1):
        zones = (zone for zone in _COMMON if now.astimezone(ZoneInfo(zone)).utcoffset() == offset)
        return next(zones, None)
    hours = offset // timedelta(hours=1)
    return f"Etc/GMT{-hours:+d}" if hours else "Etc/UTC"


_COMMON = (
    "Asia/Kolkata",
    "Asia/Tehran",
    "Asia/Kabul",
    "Asia/Kathmandu",
    "Asia/Yangon",
    "Australia/Adelaide",
    "Australia/Darwin",
    "America/St_Johns",
    "Pacific/Marquesas",
    "Australia/Eucla",
    "Pacific/Chatham",
)
