"""What two reports have in common, in numbers that a model weighs."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from bot.stories.matching.rarity import Background, Weigh
from bot.stories.reading.amounts import Amount
from bot.stories.reading.traits import Traits

LEAST_COSINE = 0.05  # of all words; what is below is never one story, and no pair is trained on
FEATURES = (
    "shared", "cosine", "names", "unshared names", "trigrams", "figures agree",
    "figures rival", "hours", "log hours", "one without lead", "none with lead", "same publisher",
)  # fmt: skip
_HOUR = 3600.0
_WINDOW = 48.0
_MOST_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Side:
    """One report of a pair, with the sets that comparing it makes over and over."""

    traits: Traits
    title: frozenset[str]
    words: frozenset[str]
    names: frozenset[str]
    trigrams: frozenset[str]


def side(traits: Traits, background: Background) -> Side:
    """Make the sets of a report."""
    return Side(
        traits=traits,
        title=frozenset(traits.title),
        words=frozenset(traits.title) | frozenset(traits.lead),
        names=traits.capitals - background.ordinary,
        trigrams=frozenset(traits.plain[at : at + 3] for at in range(len(traits.plain) - 2)),
    )


def cosine(one: frozenset[str], other: frozenset[str], weigh: Weigh) -> float:
    """Return how alike two sets of words are, rare words counting more: 0 to 1."""
    shared = _squares(one & other, weigh)
    if not shared:
        return 0.0
    return shared / math.sqrt(_squares(one, weigh) * _squares(other, weigh))


def features(one: Side, other: Side, weigh: Weigh) -> tuple[float, ...] | None:
    """Return the numbers of FEATURES, in that order; None for reports that share next to nothing.

    They are the same whichever report is given first.
    """
    alike = cosine(one.words, other.words, weigh)
    if alike < LEAST_COSINE:
        return None
    hours = abs((one.traits.at - other.traits.at).total_seconds()) / _HOUR
    without = (not one.traits.lead) + (not other.traits.lead)
    return (
        math.log1p(sum(map(weigh, one.words & other.words))),
        math.sqrt(alike),
        cosine(one.names, other.names, weigh),
        math.log1p(min(_unshared(one, other, weigh), _unshared(other, one, weigh))),
        _dice(one.trigrams, other.trigrams),
        float(_agreement(one.traits.figures, other.traits.figures)),
        float(_rivals(one.traits.figures, other.traits.figures)),
        hours / _WINDOW,
        math.log1p(hours),
        float(without == 1),
        float(without == 2),  # noqa: PLR2004 -- both
        float(one.traits.publisher == other.traits.publisher),
    )


def _squares(words: Iterable[str], weigh: Weigh) -> float:
    return sum(weigh(word) ** 2 for word in words)


def _unshared(one: Side, other: Side, weigh: Weigh) -> float:
    return sum(map(weigh, (one.names & one.title) - other.words))


def _dice(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def _agreement(one: tuple[Amount, ...], other: tuple[Amount, ...]) -> int:
    """Return the digits of the figures that both give: 13,627 says more than 10."""
    shared = {amount for amount in one if amount in other}
    return min(_MOST_DIGITS, sum(amount.digits for amount in shared))


def _rivals(one: tuple[Amount, ...], other: tuple[Amount, ...]) -> bool:
    return any(
        amount.unit and any(map(amount.is_rival, other)) and not any(map(amount.is_same, other))
        for amount in one
    )
