"""How important a story is, by a plain formula whose weights stand in `importance.toml`."""

import math
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from importlib import resources
from typing import Any, Literal

from bot.model.briefs import Brief
from bot.stories.reading.amounts import amounts_in
from bot.stories.reading.words import words_in

_SOON = timedelta(hours=2)
_FAST = 4  # publishers in that time
_LEAST_MONEY, _MOST_MONEY = 6, 10  # powers of ten


@dataclass(frozen=True, slots=True)
class Part:
    """A reason for a story's importance: its value from 0 to 1, its weight, what it rests on."""

    name: str
    value: float
    weight: float
    because: str


@dataclass(frozen=True, slots=True)
class Weight:
    """How important a story is, from 0 to 1, and why."""

    value: float
    level: Literal["", "notable", "big"]
    parts: tuple[Part, ...]


def importance(briefs: Sequence[Brief], rules: Mapping[str, Any] | None = None) -> Weight:
    """Weigh a story by all its briefs; `rules` is the content of `importance.toml` or one like it.

    Raises ValueError if there is no brief.
    """
    if not briefs:
        raise ValueError("a story has at least one brief")
    rules = standard_rules() if rules is None else rules
    found = {
        "event": _event(briefs, rules["event"]),
        "publishers": _publishers(briefs),
        "standing": _standing(briefs, rules["standing"]),
        "speed": _speed(briefs),
        "coins": _coins(briefs, rules["coins"]),
        "money": _money(briefs),
    }
    parts = tuple(
        Part(name, value, rules["weights"][name], because)
        for name, (value, because) in found.items()
    )
    total = sum(part.weight for part in parts)
    value = sum(part.value * part.weight for part in parts) / total if total else 0.0
    return Weight(value, _level(value, rules), parts)


def _level(value: float, rules: Mapping[str, Any]) -> Literal["", "notable", "big"]:
    if value >= rules["big"]:
        return "big"
    return "notable" if value >= rules["notable"] else ""


@cache
def standard_rules() -> dict[str, Any]:
    """Return the rules that come with the program."""
    text = resources.files(__package__).joinpath("importance.toml").read_text("utf-8")
    return tomllib.loads(text)


def _event(briefs: Sequence[Brief], values: Mapping[str, float]) -> tuple[float, str]:
    """Take the weightiest action that at least half of the headlines name, or any one does."""
    named = [{word.action for word in words_in(brief.headline)} - {""} for brief in briefs]
    common = [
        action
        for action in set[str]().union(*named)
        if 2 * sum(action in each for each in named) >= len(briefs)
    ]
    best = max(common, key=lambda action: (values.get(action, values["other"]), action), default="")
    return values.get(best, values["other"]), best or "other"


def _publishers(briefs: Sequence[Brief]) -> tuple[float, str]:
    count = len({brief.publisher for brief in briefs})
    return 1 - 0.5 ** (count - 1), str(count)


def _standing(briefs: Sequence[Brief], values: Mapping[str, float]) -> tuple[float, str]:
    best = max(
        (brief.publisher for brief in briefs),
        key=lambda publisher: (values.get(publisher, values["other"]), publisher),
    )
    return values.get(best, values["other"]), best


def _speed(briefs: Sequence[Brief]) -> tuple[float, str]:
    first = min(map(_told_at, briefs))
    soon = {brief.publisher for brief in briefs if _told_at(brief) - first <= _SOON}
    return min(1.0, (len(soon) - 1) / (_FAST - 1)), f"{len(soon)} within 2 hours"


def _told_at(brief: Brief) -> datetime:
    return brief.published_at or brief.composed_at


def _coins(briefs: Sequence[Brief], values: Mapping[str, float]) -> tuple[float, str]:
    coins = sorted({coin for brief in briefs for coin in brief.coins})
    if not coins:
        return values["none"], "none"
    best = max(coins, key=lambda coin: values.get(coin, values["other"]))
    return values.get(best, values["other"]), best


def _money(briefs: Sequence[Brief]) -> tuple[float, str]:
    sums = [
        amount.value
        for brief in briefs
        for amount in amounts_in(brief.headline)
        if amount.unit not in {"", "%"}
    ]
    largest = max(sums, default=0.0)
    power = math.log10(largest) if largest > 1 else 0.0
    value = (power - _LEAST_MONEY) / (_MOST_MONEY - _LEAST_MONEY)
    return min(1.0, max(0.0, value)), f"{largest:,.0f}"
