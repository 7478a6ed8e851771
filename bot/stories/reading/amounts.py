"""Figures as publishers write them: $1.5bn is 1.5 billion dollars is $1,500M."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SCALES = {
    "k": 1e3, "thousand": 1e3,
    "m": 1e6, "mn": 1e6, "mln": 1e6, "mm": 1e6, "million": 1e6, "millions": 1e6,
    "b": 1e9, "bn": 1e9, "billion": 1e9, "billions": 1e9,
    "t": 1e12, "tn": 1e12, "trillion": 1e12, "trillions": 1e12,
}  # fmt: skip
_CURRENCIES = {
    "$": "$", "us$": "$", "usd": "$", "dollar": "$", "dollars": "$", "usdt": "$", "usdc": "$",
    "€": "€", "eur": "€", "euro": "€", "euros": "€", "£": "£", "gbp": "£", "pounds": "£",
    "¥": "¥", "yen": "¥", "jpy": "¥", "₩": "₩", "won": "₩", "krw": "₩", "₹": "₹",
}  # fmt: skip
_SHARES = {"%", "percent", "pct", "per cent", "percentage"}
_AMOUNT = re.compile(
    r"(?i)(?<![\w.,])(?P<currency>us\$|[$€£¥₩₹])?\s?"
    r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d{1,15})?)"
    r"(?:[\s-]?(?P<scale>thousand|trillions?|billions?|millions?|mln|mn|mm|bn|tn|[kmbt])(?![\w]))?"
    r"(?:[\s-]?(?P<unit>%|percentage|percent|per\scent|pct|dollars?|euros?|pounds|yen|won|usd[tc]?"
    r"|eur|gbp|jpy|krw)(?!\w))?(?![\w]|[.,]\d)"
)
_FIRST_YEAR, _LAST_YEAR = 1970, 2060
_SAME = 0.06  # publishers round: $1.95 billion is "nearly $2 billion"
_NEAR = 4.0  # how far apart two figures may be that measure the same thing


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure: `unit` is a currency sign, % or, for a bare number, empty."""

    unit: str
    value: float

    @property
    def digits(self) -> int:
        """The digits that are not round: 5 of 1,250,500 and 1 of 50 million."""
        return len(f"{self.value:.6e}".partition("e")[0].replace(".", "").rstrip("0"))

    def is_same(self, other: "Amount") -> bool:
        """Tell whether two publishers may mean the same figure, one of them rounding."""
        if self.unit != other.unit:
            return False
        return abs(self.value - other.value) <= _SAME * max(self.value, other.value)

    def is_rival(self, other: "Amount") -> bool:
        """Tell whether two figures are of one size and yet not the same."""
        if self.unit != other.unit or self.is_same(other):
            return False
        small, large = sorted((self.value, other.value))
        return small > 0 and large <= _NEAR * small


def amounts_in(text: str) -> tuple[Amount, ...]:
    """Return the figures of a text in its order, each once; years are none."""
    return tuple(dict.fromkeys(amount for amount, _, _ in amounts_at(text)))


def amounts_at(text: str) -> Iterator[tuple[Amount, int, int]]:
    """Yield the figures with their place in the text."""
    for match in _AMOUNT.finditer(text):
        value = float(match["number"].replace(",", "")) * _SCALES.get(
            (match["scale"] or "").lower(), 1.0
        )
        unit = _unit(match["currency"], match["unit"])
        is_plain = not (match["scale"] or unit or "," in match["number"])
        if not (is_plain and _is_year(value)):
            yield Amount(unit, value), match.start(), match.end()


def _unit(sign: str | None, word: str | None) -> str:
    if sign:
        return _CURRENCIES[sign.lower()]
    name = " ".join((word or "").lower().split())
    return "%" if name in _SHARES else _CURRENCIES.get(name, "")


def _is_year(value: float) -> bool:
    return value.is_integer() and _FIRST_YEAR <= value <= _LAST_YEAR
