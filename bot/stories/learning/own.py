"""What a model makes of our own set, by which a learnt one is held: that set comes with us.

The pairs that the shipped model was trained on do not, so they can't guard it.
"""

from collections import Counter
from dataclasses import dataclass, replace
from functools import cache

from bot.stories.learning.fitting import Example
from bot.stories.learning.labelled import by_id, near_pairs, own_set
from bot.stories.learning.rows import both_ways, examples, sides_of
from bot.stories.matching import LiveStories, standard_recogniser
from bot.stories.matching.model import Model, trained
from bot.stories.matching.rarity import known


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnScore:
    """F1 over the pairs, and how many first reports a stream would keep from readers."""

    f1: float
    lost: int

    def is_worse(self, than: "OwnScore") -> bool:
        """Tell whether it is worse in any way."""
        return self.f1 < than.f1 or self.lost > than.lost


@cache
def own_score(model: Model) -> OwnScore:
    """Return what a model makes of our own set."""
    return OwnScore(f1=_f1(model), lost=_lost(model))


@cache
def anchors() -> tuple[Example, ...]:
    """Return the pairs of our own set as the shipped model judges them, right or wrong.

    They hold a model to what it was, where corrections say nothing, and teach it nothing new.
    """
    pairs, reports, model = near_pairs(own_set()), by_id(own_set()), trained()
    given = both_ways(pairs, reports, known())
    return tuple(replace(each, target=model(each.row)) for each in given)


def _f1(model: Model) -> float:
    pairs, threshold = near_pairs(own_set()), standard_recogniser().threshold
    taken = [each.target for each in _in_numbers() if model(each.row) >= threshold]
    return 2 * sum(taken) / (len(taken) + sum(pair.is_same for pair in pairs))


@cache
def _in_numbers() -> tuple[Example, ...]:
    given = examples(near_pairs(own_set()), sides_of(by_id(own_set()), known()), known())
    return tuple(given)


def _lost(model: Model) -> int:
    recogniser, live = standard_recogniser(model), LiveStories()
    seen: Counter[str] = Counter()
    lost = 0
    for each in own_set():
        verdict = recogniser(live, each.report)
        lost += not each.is_column and not seen[each.story] and not verdict.is_news
        seen[each.story] += 1
    return lost
