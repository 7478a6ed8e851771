"""The figures of a sentence: what they come to, and what they count."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum, auto
from functools import cache

from bot.briefs.claims.cues import cues

_MOST_DIGITS = 30
_BEFORE = 40  # characters before a figure that may say that it is rounded
_TOLERANCE = Decimal("0.1")
_TEN, _CENTURY = 10, 100
_YEARS = range(1900, 2100)
_PLAIN = frozenset("0123456789")
_RANGE = re.compile(r"\s?(?:to|and|or|bis|und|a|y|e|à|et|до|[-–—])\s?[$€£¥₩₹₽₺]?$", re.IGNORECASE)


class Rounding(Enum):
    """Which way a figure was rounded, as the word before it says."""

    NONE = auto()
    EITHER = auto()
    DOWN = auto()  # "more than"
    UP = auto()  # "nearly"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure; `values` are its readings (1.234 is a decimal or a thousand), `unit` "" if bare.

    `power` is how many noughts the word after it adds.
    """

    text: str
    at: int
    values: frozenset[Decimal]
    unit: str = ""
    power: int = 0
    rounding: Rounding = Rounding.NONE

    def matches(self, other: "Figure") -> bool:
        """Tell whether a source's figure has the same value, or rounds to this one.

        A rounded figure differs by less than one of its last digit that is no nought, and by a
        tenth at most; "more than" comes from no smaller figure and "nearly" from no larger one.
        """
        if self.values & other.values:
            return True
        return self.rounding is not Rounding.NONE and any(
            self._is_round(one, two) for one in self.values for two in other.values
        )

    def _is_round(self, one: Decimal, two: Decimal) -> bool:
        if (self.rounding is Rounding.DOWN and two < one) or (
            self.rounding is Rounding.UP and two > one
        ):
            return False
        exponent = one.normalize().as_tuple().exponent
        step = Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(0)
        return abs(one - two) <= min(_TOLERANCE * abs(two), step)

    def counts_the_same(self, other: "Figure") -> bool:
        """Tell whether a source's figure counts the same; one that says nothing may."""
        return not self.unit or not other.unit or self.unit == other.unit


def figures_in(text: str) -> tuple[Figure, ...]:
    """Return the figures of a text, in its order; those in words too."""
    found: list[Figure] = []
    ends: list[int] = []
    for match in _pattern().finditer(text):
        figure = _figure(match, text)
        if figure:
            if found and _joins(text, ends[-1], match):
                found[-1], figure = _shared(found[-1], figure)
            found.append(figure)
            ends.append(match.end())
    return tuple(found)


def _shared(one: Figure, other: Figure) -> tuple[Figure, Figure]:
    """Give the ends of a range what one of them has: $1.5-2 billion, 2008-09."""
    century = {value - value % _CENTURY for value in one.values if value in _YEARS}
    years = {begun + value for begun in century for value in other.values if value < _CENTURY}
    scaled = {value.scaleb(other.power).normalize() for value in one.values if not one.power}
    return (
        replace(one, unit=one.unit or other.unit, values=one.values | scaled),
        replace(other, unit=other.unit or one.unit, values=other.values | years),
    )


def _joins(text: str, end: int, match: re.Match[str]) -> bool:
    """Tell whether two figures are the ends of one range, which share a unit."""
    return bool(_RANGE.fullmatch(text[end : match.start()]))


def _figure(match: re.Match[str], text: str) -> Figure | None:
    table = cues()
    digits = match["digits"] or ""
    power = table.scales.get((match["scale"] or "").strip(" -\u00a0").rstrip(".").casefold(), 0)
    words = (match["word"] or "").casefold().split("-")
    if len(digits) > _MOST_DIGITS or (words == [*words[:1]] and _is_one(words[0]) and not power):
        return None
    readings = (
        _readings(digits) if digits else {Decimal(sum(map(table.numbers.__getitem__, words)))}
    )
    unit = (match["before"] or match["after"] or "").strip(" -\u00a0").casefold()
    return Figure(
        text=match.group().strip(),
        at=match.start() + len(match.group()) - len(match.group().lstrip()),
        values=frozenset(value.scaleb(power).normalize() for value in readings),
        unit=table.units.get(unit, ""),
        power=power,
        rounding=_rounding(text[max(0, match.start() - _BEFORE) : match.start()]),
    )


def _is_one(word: str) -> bool:
    """Tell whether a word is an article as well: a figure only in "one million"."""
    return cues().numbers.get(word) == 1


def _rounding(before: str) -> Rounding:
    words = {word.casefold() for word in before.split()[-2:]}
    if words & cues().rounding["down"]:
        return Rounding.DOWN
    if words & cues().rounding["up"]:
        return Rounding.UP
    return Rounding.EITHER if words & cues().rounding["either"] else Rounding.NONE


def _readings(digits: str) -> set[Decimal]:
    """Read digits with their separators: the last may part decimals, or thousands like the rest."""
    plain = "".join(each for each in digits if each in _PLAIN) or _ascii(digits)
    marks = [place for place, each in enumerate(digits) if not each.isdigit()]
    if not marks:
        return {Decimal(plain)}
    last = marks[-1]
    decimals = len(digits) - last - 1
    as_decimal = Decimal(plain).scaleb(-decimals)
    is_point = digits[last] in ".,"
    if decimals != 3 or digits[0] == "0":  # noqa: PLR2004 -- thousands come in threes
        return {as_decimal} if is_point else {Decimal(plain)}
    if not is_point or (len(marks) > 1 and digits[marks[0]] == digits[last]):
        return {Decimal(plain)}
    if len(marks) > 1:
        return {as_decimal}
    return {Decimal(plain), as_decimal}


def _ascii(digits: str) -> str:
    return "".join(str(int(each)) for each in digits if each.isdigit())


@cache
def _pattern() -> re.Pattern[str]:
    table = cues()
    scales, units = _joined(table.scales), _joined(table.units)
    numbers = _joined(table.numbers)
    ones = _joined({word: value for word, value in table.numbers.items() if value < _TEN})
    tens = _joined({word: value for word, value in table.numbers.items() if value >= 2 * _TEN})
    before = r"(?:US\$|[A-Z]{1,2}\$|[$€£¥₩₹₽₺₿]|(?:USD|EUR|GBP|Rs\.?)\s?)"
    return re.compile(
        rf"""(?<![A-Za-z\d_.,$€£¥\u00c0-\u052f])(?P<before>{before})?\s?
        (?:(?P<digits>\d+(?:[.,'’\u00a0\u202f\ ]\d{{3}}(?!\d))*(?:[.,]\d+)?)
        |(?P<word>\b(?:{tens})-(?:{ones})\b|(?<!half\s)\b(?:{numbers})\b))
        (?P<scale>[\s-]?(?:{scales})\.?(?![^\W\d_\u3040-\uffff]))?
        (?P<after>[\s-]?(?:{units})(?!\d)(?![^\W\d_\u3040-\uffff]))?""",
        re.VERBOSE | re.IGNORECASE,
    )


def _joined(words: dict[str, int] | dict[str, str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
