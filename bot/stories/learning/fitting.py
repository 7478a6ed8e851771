"""Logistic regression by Newton's method, pulled towards weights that are known."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from operator import add, mul

_STEPS = 50
_ENOUGH = 1e-6  # a step that moves no weight by more than this is the last


@dataclass(frozen=True, slots=True)
class Example:
    """A pair in numbers; `target` is how likely it tells one story: 0 or 1 where that is known."""

    row: tuple[float, ...]
    target: float
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Prior:
    """The weights to begin with, the first of which has no number, and how strong each pulls."""

    weights: tuple[float, ...]
    pulls: tuple[float, ...]


def fit(given: Sequence[Example], prior: Prior) -> list[float]:
    """Return the weights that are likeliest after the examples, from the same ones the same."""
    beta = list(prior.weights)
    for _ in range(_STEPS):
        step = _newton(given, beta, prior)
        beta = [b + d for b, d in zip(beta, step, strict=True)]
        if max(map(abs, step)) < _ENOUGH:
            break
    return beta


def _newton(given: Sequence[Example], beta: list[float], prior: Prior) -> list[float]:
    size = len(beta)
    pulled = zip(prior.pulls, prior.weights, beta, strict=True)
    slope = [pull * (weight - b) for pull, weight, b in pulled]
    bend = [[prior.pulls[i] if i == j else 0.0 for j in range(size)] for i in range(size)]
    for each in given:
        row = (1.0, *each.row)
        guess = probability(sum(map(mul, beta, row)))
        miss, curve = each.weight * (each.target - guess), each.weight * guess * (1 - guess)
        for i, x in enumerate(row):
            slope[i] += miss * x
            bend[i] = list(map(add, bend[i], map((curve * x).__mul__, row)))
    for i, j in combinations(range(size), 2):
        bend[i][j] = bend[j][i]  # rounding parts them
    return _solve(bend, slope)


def probability(total: float) -> float:
    """Return the probability of log odds."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


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
