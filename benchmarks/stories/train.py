"""Train the pair model: logistic regression with ridge, by Newton's method.

`python -m benchmarks.stories.train` writes `bot/stories/matching/model.toml` anew from the shared
pairs. Pairs that the annotator left out, reactions and price reports, are taken for different
stories: that keeps them in sight. Each pair is taken twice: as it is, and with the titles alone,
for feeds without a lead. It prints, and writes beside the coefficients, what cross-validation by
story gives: a fold's words, stories and pairs are all unknown to the model that judges them.
"""

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from benchmarks.stories.data import ROOT, Dataset, read_shared
from benchmarks.stories.rarity import of_reports
from benchmarks.stories.scores import Score, score
from bot.stories.learning import fitting
from bot.stories.learning.fitting import Example, Prior
from bot.stories.learning.rows import both_ways, sides_of
from bot.stories.matching.model import Model, written
from bot.stories.matching.pairs import FEATURES, features
from bot.stories.matching.rarity import Background, known, weigher

FILE = ROOT / "bot/stories/matching/model.toml"
_FOLDS, _SEEDS = 5, (1, 2, 3)
_RIDGE = 1.0


def fit(given: Sequence[Example], ridge: float = _RIDGE) -> Model:
    """Find the coefficients that make the labels most likely, none larger than it has to be."""
    middle, spread = moments(given)
    scaled = [
        replace(
            each,
            row=tuple((x - m) / s for x, m, s in zip(each.row, middle, spread, strict=True)),
        )
        for each in given
    ]
    size = len(spread)
    beta = fitting.fit(scaled, Prior((0.0,) * (size + 1), (0.0, *[ridge] * size)))
    coefficients = [b / s for b, s in zip(beta[1:], spread, strict=True)]
    intercept = beta[0] - sum(c * m for c, m in zip(coefficients, middle, strict=True))
    return Model(intercept, tuple(coefficients))


def moments(given: Sequence[Example]) -> tuple[list[float], list[float]]:
    """Return the mean of each number, and how much it varies."""
    columns = list(zip(*(each.row for each in given), strict=True))
    middle = [math.fsum(column) / len(column) for column in columns]
    spread = [
        math.sqrt(math.fsum((x - m) ** 2 for x in column) / len(column)) or 1.0
        for column, m in zip(columns, middle, strict=True)
    ]
    return middle, spread


@dataclass(frozen=True, slots=True)
class Fold:
    """What a fold's model is, and which reports it has never seen."""

    model: Model
    background: Background
    unseen: frozenset[str]


def folds(data: Dataset, seed: int) -> list[Fold]:
    """Train a model for each fifth of the stories on the other four."""
    chance = random.Random(seed)  # noqa: S311 -- a split that can be told again
    of_story = {each.story: 0 for each in data.reports}
    of_story = {story: chance.randrange(_FOLDS) for story in of_story}
    reports = data.by_id()
    found = []
    for fold in range(_FOLDS):
        unseen = frozenset(e.report.id for e in data.reports if of_story[e.story] == fold)
        background = of_reports((r for n, r in reports.items() if n not in unseen), known())
        seen = [
            pair
            for pair in (*data.pairs, *data.themed)
            if pair.one not in unseen and pair.other not in unseen
        ]
        found.append(Fold(fit(both_ways(seen, reports, background)), background, unseen))
    return found


def guesses(data: Dataset, trained: Sequence[Fold]) -> list[float]:
    """Judge each pair by the models that have not seen one of its reports, on the average."""
    sums = [0.0] * len(data.pairs)
    counts = [0] * len(data.pairs)
    reports = data.by_id()
    for fold in trained:
        sides, weigh = sides_of(reports, fold.background), weigher(fold.background)
        for place, pair in enumerate(data.pairs):
            if pair.one in fold.unseen or pair.other in fold.unseen:
                row = features(sides[pair.one], sides[pair.other], weigh)
                sums[place] += fold.model(row)
                counts[place] += 1
    return [total / max(1, count) for total, count in zip(sums, counts, strict=True)]


def cross_validated(data: Dataset) -> list[Score]:
    """Return the scores of each split into folds."""
    labels = [pair.is_same for pair in data.pairs]
    return [score(labels, guesses(data, folds(data, seed))) for seed in _SEEDS]


def main() -> None:
    """Cross-validate, train on all, write."""
    data = read_shared()
    validated = cross_validated(data)
    for each in validated:
        print(each)
    given = both_ways((*data.pairs, *data.themed), data.by_id(), known())
    model = fit(given)
    middle = [sum(values) / len(validated) for values in zip(*validated, strict=True)]
    about = (
        "The pair model: logistic regression over the numbers of pairs.py, in that order.\n"
        "Trained by benchmarks/stories/train.py on the shared pairs (119 of one story).\n"
        f"Cross-validation over stories, {len(_SEEDS)} splits of {_FOLDS} folds:\n"
        f"F1 at .5 {middle[0]:.3f}, best F1 {middle[1]:.3f}, average precision {middle[2]:.3f}."
    )
    varied = zip(FEATURES, moments(given)[1], strict=True)
    lines = [
        "",
        "# How much each number varies over the pairs: learning moves weights in these units.",
        "[spreads]",
        *(f'"{name}" = {value:.4f}' for name, value in varied),
        "",
    ]
    text = written(model, about) + "\n".join(lines)
    FILE.write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
