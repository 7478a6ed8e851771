"""Errors of the kinds that models make, put into sentences that people wrote."""

import itertools
import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from bot.briefs.claims.cues import cues
from bot.briefs.claims.figures import Figure, figures_in
from bot.briefs.claims.names import fold, tokens
from bot.briefs.faithful import Evidence
from bot.briefs.language.words import is_stop_word

_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|should|does|did|do)\b(?! not|n)"
)
_DENIAL = re.compile(r"\b(?:not |never |no )|(?<=[a-z])n['’]t\b")
_TURNED = {
    "rose": "fell", "rises": "falls", "rise": "fall", "fell": "rose", "falls": "rises",
    "gained": "lost", "increased": "decreased", "increase": "decrease", "won": "lost",
    "wins": "loses", "win": "lose", "lost": "won", "approved": "rejected", "rejected": "approved",
    "bought": "sold", "sold": "bought", "before": "after", "after": "before", "first": "last",
    "more": "less", "higher": "lower", "lower": "higher", "best": "worst", "guilty": "innocent",
    "above": "below", "launched": "suspended", "support": "oppose", "against": "for",
}  # fmt: skip
_LARGE = re.compile(r"(?<![\w@#'’-])[A-Z][\w-]+")
_LARGE_WITHIN = re.compile(r"(?<=[a-z,] )[A-Z][A-Za-z-]{2,}")
_UNITS = (
    ("million", "billion"), ("billion", "million"), ("thousand", "million"), ("percent", "points"),
    ("per cent", "points"), ("$", "€"), ("£", "$"), ("€", "£"), ("dollars", "euros"),
    ("%", " points"),
)  # fmt: skip
_MONTHS = "January February March April May June July August September October November December"
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A sentence that a person wrote of an article, and what may be put into it."""

    claim: str
    evidence: Evidence
    foreign: str
    small: frozenset[str]  # words that some article writes small


Alter = Callable[[Case, random.Random], str | None]
"""Returns the sentence with an error in it, or None where it has no place for one."""


def invent_figure(case: Case, chance: random.Random) -> str | None:
    """Put a figure in that the article does not have."""
    digits = _digits(case.claim, chance)
    if not digits:
        return None
    known = {value for figure in case.evidence.figures for value in figure.values}
    for _ in range(20):
        other = _shaken(digits.group(), chance)
        altered = _put(case.claim, digits, other)
        if all(not figure.values & known for figure in figures_in(other)) and altered != case.claim:
            return altered
    return None


def move_figure(case: Case, chance: random.Random) -> str | None:
    """Put in a figure, with its scale, that stands elsewhere in the article."""
    figures = _movable(case.claim)
    if not figures:
        return None
    moved = chance.choice(figures)
    near = frozenset[Decimal]().union(
        *(figure.values for each in case.evidence.behind(case.claim) for figure in each.figures)
    )
    others = [
        figure.text
        for figure in _movable(case.evidence.whole)
        if figure.unit == moved.unit and not figure.values & (near | moved.values)
    ]
    place = slice(moved.at, moved.at + len(moved.text))
    if not others or case.claim[place] != moved.text:
        return None
    return case.claim[: place.start] + chance.choice(others) + case.claim[place.stop :]


def foreign_name(case: Case, chance: random.Random) -> str | None:
    """Put in a name of another article: what no article writes small.

    Found without the guard's own reading of names, so that its gaps count against it.
    """
    here = frozenset(tokens(f"{case.claim} {case.evidence.whole}"))
    names = [match for match in _LARGE.finditer(case.claim) if not _is_plain(match.group())]
    strangers = sorted(
        name
        for name in set(_LARGE_WITHIN.findall(case.foreign))
        if fold(name) not in here and name.casefold() not in case.small and not _is_plain(name)
    )
    if not strangers or not names:
        return None
    return _put(case.claim, chance.choice(names), chance.choice(strangers))


def add_denial(case: Case, _chance: random.Random) -> str | None:
    """Put a `not` after the first auxiliary verb."""
    verb = _AUXILIARY.search(case.claim)
    return _put(case.claim, verb, f"{verb.group()} not") if verb else None


def lose_denial(case: Case, _chance: random.Random) -> str | None:
    """Leave the first word of denial out."""
    denial = _DENIAL.search(case.claim)
    return _put(case.claim, denial, "") if denial else None


def change_unit(case: Case, _chance: random.Random) -> str | None:
    """Write another unit, currency or scale beside a figure."""
    for old, new in _UNITS:
        sign = re.escape(old)
        pattern = re.compile(rf"{sign}(?=\d)" if old in "$€£" else rf"(?<=\d)\s?{sign}(?!\w)")
        if found := pattern.search(case.claim):
            return _put(case.claim, found, new if old in "$€£" else f" {new}")
    return None


def change_date(case: Case, chance: random.Random) -> str | None:
    """Write another month or weekday."""
    for names in (_MONTHS.split(), _DAYS.split()):
        found = re.search(rf"\b(?:{'|'.join(names)})\b", case.claim)
        if found:
            return _put(case.claim, found, chance.choice([n for n in names if n != found.group()]))
    return None


def turn_round(case: Case, _chance: random.Random) -> str | None:
    """Write a word of the contrary meaning."""
    for word in tokens(case.claim):
        if word in _TURNED and (found := re.search(rf"\b{word}\b", case.claim)):
            return _put(case.claim, found, _TURNED[word])
    return None


def lose_doubt(case: Case, _chance: random.Random) -> str | None:
    """Leave a word of doubt out of a sentence of the article itself."""
    hedges = cues().hedges["en"]
    for each in case.evidence.sentences[:8]:
        for word in each.words[1:-1]:
            if word in hedges and (found := re.search(rf" {word}(?= )", each.text)):
                return _put(each.text, found, "")
    return None


def lose_denial_of_article(case: Case, _chance: random.Random) -> str | None:
    """Leave a word of denial out of a sentence of the article itself."""
    for each in case.evidence.sentences[:12]:
        if found := re.search(r" (?:not|never)(?= )", each.text):
            return _put(each.text, found, "")
    return None


def swap_figures(case: Case, chance: random.Random) -> str | None:
    """Exchange the figures of two coins in a sentence of the article."""
    sentences = list(case.evidence.sentences)
    chance.shuffle(sentences)
    for each in sentences:
        for one, two in itertools.pairwise(each.figures):
            coins = _coin_before(each.text[: one.at]), _coin_before(each.text[: two.at])
            if all(coins) and coins[0] != coins[1] and not one.values & two.values:
                end = one.at + len(one.text)
                return (
                    each.text[: one.at]
                    + two.text
                    + each.text[end : two.at]
                    + one.text
                    + each.text[two.at + len(two.text) :]
                )
    return None


def _coin_before(text: str) -> frozenset[str] | None:
    coins = cues().coins
    found = [coins[word] for word in tokens(text) if word in coins]
    return found[-1] if found else None


def _movable(text: str) -> list[Figure]:
    """Return the figures in digits that stand alone, not in a range, a score or a name."""
    return [
        figure
        for figure in figures_in(text)
        if figure.text[-1:] != "."
        and re.search(r"\d", figure.text)
        and re.fullmatch(r".*(?:^|[\s(£$€])", text[: figure.at], re.DOTALL)
        and re.match(r"[\s.,;:)]|$", text[figure.at + len(figure.text) :])
    ]


def _is_plain(word: str) -> bool:
    return is_stop_word(fold(word)) or fold(word) in cues().calendar


def _digits(claim: str, chance: random.Random) -> re.Match[str] | None:
    found = list(re.finditer(r"(?<![\w.,-])\d[\d,]*(?:\.\d+)?(?!\w*-)", claim))
    return chance.choice(found) if found else None


def _shaken(digits: str, chance: random.Random) -> str:
    places = [place for place, each in enumerate(digits) if each.isdigit()]
    place = chance.choice(places[-2:])
    return digits[:place] + chance.choice("123456789") + digits[place + 1 :]


def _put(text: str, found: re.Match[str], other: str) -> str:
    return text[: found.start()] + other + text[found.end() :]
