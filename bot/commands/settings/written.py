"""What people write in answer to a question: words, coins, times. Pure."""

import re
import shlex
from dataclasses import dataclass
from datetime import time

from bot.stories.coins import find_coin

MOST_WORDS = 30
LONGEST_WORD = 50
_TIME = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?\s*([ap]m)?", re.IGNORECASE)
_HOURS, _MINUTES, _NOON = 24, 60, 12


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
