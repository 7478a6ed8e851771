"""Pairs of reports put into the numbers that the model weighs."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.stories.learning.fitting import Example
from bot.stories.learning.labelled import Pair
from bot.stories.matching import Report
from bot.stories.matching.pairs import Side, features, side
from bot.stories.matching.rarity import Background, weigher
from bot.stories.reading.traits import read

_TITLES_ALONE = 0.3  # weight of a pair without its leads


def examples(
    pairs: Sequence[Pair], sides: Mapping[str, Side], background: Background, weight: float = 1.0
) -> list[Example]:
    """Put pairs into numbers; those that share next to nothing are left out."""
    weigh = weigher(background)
    found = []
    for pair in pairs:
        row = features(sides[pair.one], sides[pair.other], weigh)
        if row is not None:
            found.append(Example(row, float(pair.is_same), weight))
    return found


def sides_of(reports: Mapping[str, Report], background: Background) -> dict[str, Side]:
    """Read reports."""
    return {name: side(read(report), background) for name, report in reports.items()}


def both_ways(
    pairs: Sequence[Pair], reports: Mapping[str, Report], background: Background
) -> list[Example]:
    """Return the examples of pairs as they are and, for feeds without leads, by titles alone."""
    bare = {name: replace(report, lead="") for name, report in reports.items()}
    return [
        *examples(pairs, sides_of(reports, background), background),
        *examples(pairs, sides_of(bare, background), background, _TITLES_ALONE),
    ]
