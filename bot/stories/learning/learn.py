"""Learn the pair model from what admins ruled: the shipped weights, pulled by corrections.

The weights are the likeliest ones after the corrections, with the shipped ones as the prior
(maximum a posteriori). Three things keep a learnt model from doing harm: the pull of the shipped
weights; our own set, on which it must be as good as the shipped one, and whose pairs anchor it;
and corrections that it has not seen, which it must foretell better. Where it fails, corrections
count for half as much, and so on; then nothing is learnt. It always begins with the shipped
weights, so the same corrections give the same model.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.stories.learning.fitting import Example, Prior, fit
from bot.stories.learning.own import OwnScore, anchors, own_score
from bot.stories.matching import Report, standard_recogniser
from bot.stories.matching.copies import is_copy
from bot.stories.matching.model import DIGITS, Model, spreads, trained
from bot.stories.matching.pairs import features, side
from bot.stories.matching.rarity import known, weigher
from bot.stories.reading.rubrics import rubric_of
from bot.stories.reading.traits import read

LEAST = 20  # corrections; on simulated ones 10 taught nothing that held, and 34 did
_FOLDS = 5
# A correction counts as so many of the pairs that anchor the model: it was near the limit, where
# few of them are. Chosen by simulation, with uncertain pairs of one set as corrections: large
# enough that what was not seen is foretold better, and that corrections of one kind alone do not
# spoil the other kind.
_WEIGHT, _LEAST_WEIGHT = 3.0, 0.3
_SUREST = 1e-12  # that a model says less likely is no more of a surprise
_PULL = 20.0  # towards the shipped weights, in units of what their numbers vary by


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """Two reports of one story, or not, by an admin's word of that time."""

    one: Report
    other: Report
    is_same: bool
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class TooFew:
    """There is not enough to learn from: of the `given`, `usable` are decided by the model."""

    given: int
    usable: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Foretold:
    """With how many corrections a model agrees, and its surprise at them (log loss, the mean)."""

    agreed: int
    surprise: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """What was learnt; without a `model` if what came of it was no better.

    `unseen` is what models foretell of corrections that they were not shown.
    """

    given: int
    usable: int
    before: Foretold
    after: Foretold
    unseen: Foretold
    own_before: OwnScore
    own_after: OwnScore
    weight: float
    model: Model | None


def learn(corrections: Sequence[Correction]) -> Lesson | TooFew:
    """Learn from corrections, in whatever order they are given."""
    folds = _folds(corrections)
    usable = sum(map(len, folds))
    if usable < LEAST or not all(folds):
        return TooFew(given=len(corrections), usable=usable)
    lesson = _lesson(folds, len(corrections), _WEIGHT)
    while lesson.model is None and lesson.weight > _LEAST_WEIGHT:
        lesson = _lesson(folds, len(corrections), lesson.weight / 2)
    return lesson


def _folds(corrections: Sequence[Correction]) -> list[list[Example]]:
    """Put corrections into numbers, and deal them out; those of one ruling stay together."""
    folds: list[list[Example]] = [[] for _ in range(_FOLDS)]
    by_ruling: dict[datetime, list[Example]] = {}
    for each in sorted(corrections, key=lambda each: (each.at, each.one.id, each.other.id)):
        if row := _row(each):
            by_ruling.setdefault(each.at, []).append(Example(row, float(each.is_same)))
    for place, found in enumerate(by_ruling.values()):
        folds[place % _FOLDS] += found
    return folds


def _row(correction: Correction) -> tuple[float, ...] | None:
    """Return the numbers of a pair; None where something else than the model decides."""
    one, other = read(correction.one), read(correction.other)
    is_decided = (
        one.plain == other.plain
        or (one.url and one.url == other.url)
        or is_copy(one, other)
        or abs(one.at - other.at) > standard_recogniser().window
        or any(rubric_of(each.title).is_column for each in (correction.one, correction.other))
    )
    if is_decided:
        return None
    background = known()
    return features(side(one, background), side(other, background), weigher(background))


def _lesson(folds: Sequence[Sequence[Example]], given: int, weight: float) -> Lesson:
    everything = [each for fold in folds for each in fold]
    model = _fit(everything, weight)
    unseen = []
    for fold in folds:
        rest = [each for other in folds if other is not fold for each in other]
        unseen += _guesses(_fit(rest, weight), fold)
    before = _foretold(everything, _guesses(trained(), everything))
    foretold = _foretold(everything, unseen)
    own_before, own_after = own_score(trained()), own_score(model)
    is_better = foretold.surprise < before.surprise and not own_after.is_worse(own_before)
    return Lesson(
        given=given,
        usable=len(everything),
        before=before,
        after=_foretold(everything, _guesses(model, everything)),
        unseen=foretold,
        own_before=own_before,
        own_after=own_after,
        weight=weight,
        model=model if is_better else None,
    )


def _fit(corrections: Sequence[Example], weight: float) -> Model:
    shipped = trained()
    pulls = (_PULL, *(_PULL * spread**2 for spread in spreads()))
    weighed = [replace(each, weight=weight) for each in corrections]
    prior = Prior((shipped.intercept, *shipped.coefficients), pulls)
    intercept, *coefficients = fit([*anchors(), *weighed], prior)
    return Model(round(intercept, DIGITS), tuple(round(each, DIGITS) for each in coefficients))


def _guesses(model: Model, corrections: Sequence[Example]) -> list[float]:
    return [model(each.row) for each in corrections]


def _foretold(corrections: Sequence[Example], guesses: Sequence[float]) -> Foretold:
    threshold = standard_recogniser().threshold
    pairs = list(zip(corrections, guesses, strict=True))
    surprises = (
        -math.log(max(_SUREST, guess if each.target else 1 - guess)) for each, guess in pairs
    )
    return Foretold(
        agreed=sum((guess >= threshold) == bool(each.target) for each, guess in pairs),
        surprise=math.fsum(surprises) / len(pairs),
    )
