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

from benchmarks.stories.data import ROOT, Dataset, Pair, read_shared
from benchmarks.stories.rarity import of_reports
from benchmarks.stories.scores import Score, score
from bot.stories.matching.model import Model
from bot.stories.matching.pairs import FEATURES, Side, features, side
from bot.stories.matching.rarity import Background, known, weigher
from bot.stories.reading.traits import Report, read

FILE = ROOT / "bot/stories/matching/model.toml"
_FOLDS, _SEEDS = 5, (1, 2, 3)
_RIDGE = 1.0
_TITLES_ALONE = 0.3  # weight of a pair without its leads
_STEPS = 25

Row = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A pair in numbers."""

    row: Row
    is_same: bool
    weight: float = 1.0


def examples(
    pairs: Sequence[Pair], sides: dict[str, Side], background: Background, weight: float = 1.0
) -> list[Example]:
    """Put pairs into numbers; those that share next to nothing are left out."""
    weigh = weigher(background)
    found = []
    for pair in pairs:
        row = features(sides[pair.one], sides[pair.other], weigh)
        if row is not None:
            found.append(Example(row, pair.is_same, weight))
    return found


def sides_of(reports: dict[str, Report], background: Background) -> dict[str, Side]:
    """Read reports."""
    return {name: side(read(report), background) for name, report in reports.items()}


def fit(given: Sequence[Example], ridge: float = _RIDGE) -> Model:
    """Find the coefficients that make the labels most likely, none larger than it has to be."""
    middle, spread = _moments(given)
    rows = [
        [1.0, *((x - m) / s for x, m, s in zip(each.row, middle, spread, strict=True))]
        for each in given
    ]
    beta = [0.0] * len(rows[0])
    for _ in range(_STEPS):
        step = _newton(rows, given, beta, ridge)
        beta = [b + d for b, d in zip(beta, step, strict=True)]
        if max(map(abs, step)) < 1e-6:  # noqa: PLR2004 -- no more to be found
            break
    coefficients = [b / s for b, s in zip(beta[1:], spread, strict=True)]
    intercept = beta[0] - sum(c * m for c, m in zip(coefficients, middle, strict=True))
    return Model(intercept, tuple(coefficients))


def _moments(given: Sequence[Example]) -> tuple[list[float], list[float]]:
    columns = list(zip(*(each.row for each in given), strict=True))
    middle = [math.fsum(column) / len(column) for column in columns]
    spread = [
        math.sqrt(math.fsum((x - m) ** 2 for x in column) / len(column)) or 1.0
        for column, m in zip(columns, middle, strict=True)
    ]
    return middle, spread


def _newton(
    rows: list[list[float]], given: Sequence[Example], beta: list[float], ridge: float
) -> list[float]:
    size = len(beta)
    slope = [0.0] + [-ridge * b for b in beta[1:]]
    bend = [[ridge if i == j and i else 0.0 for j in range(size)] for i in range(size)]
    for row, each in zip(rows, given, strict=True):
        total = sum(b * x for b, x in zip(beta, row, strict=True))
        guess = 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
        miss, curve = each.weight * (each.is_same - guess), each.weight * guess * (1 - guess)
        for i, x in enumerate(row):
            slope[i] += miss * x
            bent, line = curve * x, bend[i]
            for j in range(i + 1):
                line[j] += bent * row[j]
    for i in range(size):
        for j in range(i):
            bend[j][i] = bend[i][j]
    return _solve(bend, slope)


def _solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Solve a small system of equations by elimination."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for i in range(size):
        pivot = max(range(i, size), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(size):
            if r != i:
                factor = rows[r][i] / rows[i][i]
                rows[r] = [x - factor * y for x, y in zip(rows[r], rows[i], strict=True)]
    return [rows[i][size] / rows[i][i] for i in range(size)]


def both_ways(
    pairs: Sequence[Pair], reports: dict[str, Report], background: Background
) -> list[Example]:
    """Return the examples of pairs as they are, and with the titles alone."""
    bare = {name: replace(report, lead="") for name, report in reports.items()}
    return [
        *examples(pairs, sides_of(reports, background), background),
        *examples(pairs, sides_of(bare, background), background, _TITLES_ALONE),
    ]


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
    model = fit(both_ways((*data.pairs, *data.themed), data.by_id(), known()))
    middle = [sum(values) / len(validated) for values in zip(*validated, strict=True)]
    lines = [
        "# The pair model: logistic regression over the numbers of pairs.py, in that order.",
        "# Trained by benchmarks/stories/train.py on the shared pairs (119 of one story).",
        f"# Cross-validation over stories, {len(_SEEDS)} splits of {_FOLDS} folds:",
        f"# F1 at .5 {middle[0]:.3f}, best F1 {middle[1]:.3f}, average precision {middle[2]:.3f}.",
        f"intercept = {model.intercept:.4f}",
        "",
        "[coefficients]",
        *(
            f'"{name}" = {value:.4f}'
            for name, value in zip(FEATURES, model.coefficients, strict=True)
        ),
        "",
    ]
    FILE.write_text("\n".join(lines), encoding="utf-8")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
