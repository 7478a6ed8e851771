"""The figures of a sentence: what they come to, and what they count."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from bot.briefs.claims.cues import cues

_MOST_DIGITS = 30
_BEFORE = 40  # characters before a figure that may say that it is rounded
_TOLERANCE = Decimal("0.1")
_PLAIN = frozenset("0123456789")
_RANGE = re.compile(r"\s?(?:to|and|or|bis|und|a|y|e|à|et|до|[-–—])\s?[$€£¥₩₹₽₺]?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure; `values` are its readings (1.234 is a decimal or a thousand), `unit` "" if bare."""

    text: str
    at: int
    values: frozenset[Decimal]
    unit: str = ""
    is_rounded: bool = False

    def matches(self, other: "Figure") -> bool:
        """Tell whether a source's figure has the same value, or one near a rounded figure."""
        if self.values & other.values:
            return True
        return self.is_rounded and any(
            abs(one - two) <= _TOLERANCE * abs(two) for one in self.values for two in other.values
        )

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
            if found and figure.unit and not found[-1].unit and _joins(text, ends[-1], match):
                found[-1] = replace(found[-1], unit=figure.unit)
            found.append(figure)
            ends.append(match.end())
    return tuple(found)


def _joins(text: str, end: int, match: re.Match[str]) -> bool:
    """Tell whether two figures are the ends of one range, which share a unit."""
    return bool(_RANGE.fullmatch(text[end : match.start()]))


def _figure(match: re.Match[str], text: str) -> Figure | None:
    table = cues()
    word = match["word"]
    digits = match["digits"] or ""
    if len(digits) > _MOST_DIGITS:
        return None
    readings = {Decimal(table.numbers[word.casefold()])} if word else _readings(digits)
    power = table.scales.get((match["scale"] or "").strip().rstrip(".").casefold(), 0)
    unit = (match["before"] or match["after"] or "").strip().casefold()
    before = text[max(0, match.start() - _BEFORE) : match.start()].split()[-2:]
    return Figure(
        text=match.group().strip(),
        at=match.start(),
        values=frozenset(value.scaleb(power).normalize() for value in readings),
        unit=table.units.get(unit, ""),
        is_rounded=any(each.casefold() in table.rounding for each in before),
    )


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
    before = r"(?:US\$|[A-Z]{1,2}\$|[$€£¥₩₹₽₺₿]|(?:USD|EUR|GBP|Rs\.?)\s?)"
    return re.compile(
        rf"""(?<![A-Za-z\d_.,$€£¥\u00c0-\u052f])(?P<before>{before})?\s?
        (?:(?P<digits>\d+(?:[.,'’\u00a0\u202f\ ]\d{{3}}(?!\d))*(?:[.,]\d+)?)
        |(?P<word>\b(?:{numbers})\b))
        (?P<scale>[\s-]?(?:{scales})\.?(?![^\W\d_\u3040-\uffff]))?
        (?P<after>[\s-]?(?:{units})(?![^\W\d_\u3040-\uffff]))?""",
        re.VERBOSE | re.IGNORECASE,
    )


def _joined(words: dict[str, int] | dict[str, str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
