"""Recurring columns, by what stays of their titles when dates, numbers and coins are masked."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from bot.stories.coins import find_coin
from bot.stories.reading.traits import plain

_PARTS = re.compile(r":\s+|\s+[-–—|]\s+|[|｜]")
_LONGEST_LABEL = 6  # words
_TEASERS = 3  # exclamations that make a title a list of headlines
_LEAST_MASK = 3  # words that a mask has to have to tell anything
_MORE = re.compile(r"(?:,|\band)\s+more\W*$", re.IGNORECASE)
_SHORTEST_COIN = 3  # letters: "a" is a coin, too
NUMBER, DATE, COIN = "0", "<date>", "<coin>"


@dataclass(frozen=True, slots=True)
class Rubric:
    """What a title says of itself: a column for certain, or the marks by which it may recur.

    A publisher that used one of `labels` on an earlier day, or the `mask` on two, has a column.
    """

    is_column: bool
    labels: tuple[str, ...]
    mask: str


def rubric_of(title: str) -> Rubric:
    """Look at a title."""
    text = plain(title)
    parts = [plain(part) for part in _PARTS.split(title)]
    ends = {parts[0], parts[-1]} if len(parts) > 1 else set[str]()
    labels = sorted(part for part in ends if part and len(part.split()) <= _LONGEST_LABEL)
    is_column = (
        any(_holds(text, phrase) for phrase in _table()["anywhere"])
        or any(_closes(label, "labels") for label in labels)
        or title.count("!") >= _TEASERS
        or bool(_MORE.search(title))
    )
    recurring = tuple(masked(label) for label in labels if _closes(label, "recurring"))
    return Rubric(is_column, recurring, mask(text))


def mask(title: str) -> str:
    """Return a plain title with its numbers, dates and coins masked; "" if little stays of it."""
    rest = masked(title)
    return rest if len(title.split()) >= _LEAST_MASK or NUMBER in rest else ""


def masked(text: str) -> str:
    """Return a plain text with its numbers, dates and coins masked."""
    return " ".join(map(_masked, text.split()))


def _masked(word: str) -> str:
    if any(map(str.isdigit, word)):
        return NUMBER
    if word in _dates():
        return DATE
    return COIN if len(word) >= _SHORTEST_COIN and find_coin(word) else word


def _holds(text: str, phrase: str) -> bool:
    return f" {phrase} " in f" {text} "


def _closes(label: str, table: str) -> bool:
    """Tell whether a label is, opens or ends with one of a table."""
    return any(
        label == name or label.endswith(f" {name}") or label.startswith(f"{name} ")
        for name in _table()[table]
    )


@cache
def _dates() -> frozenset[str]:
    return frozenset(_table()["dates"])


@cache
def _table() -> dict[str, list[str]]:
    text = resources.files(__package__).joinpath("rubrics.toml").read_text("utf-8")
    return tomllib.loads(text)
