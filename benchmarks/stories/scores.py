"""How good guesses are: F1 at one half, the best F1, average precision."""

from collections.abc import Sequence
from typing import NamedTuple


class Score(NamedTuple):
    """Scores of a ranking of pairs; `threshold` is where the best F1 is."""

    f1: float
    best_f1: float
    average_precision: float
    threshold: float


def f1_at(labels: Sequence[bool], guesses: Sequence[float], threshold: float) -> float:
    """Return the F1 of taking all that reach a threshold for the same story."""
    taken = sum(guess >= threshold for guess in guesses)
    right = sum(label and guess >= threshold for label, guess in zip(labels, guesses, strict=True))
    return 2 * right / (taken + sum(labels)) if right else 0.0


def score(labels: Sequence[bool], guesses: Sequence[float]) -> Score:
    """Score a ranking; equal guesses are taken together."""
    order = sorted(zip(guesses, labels, strict=True), reverse=True)
    total, right, average, best, threshold = sum(labels), 0, 0.0, 0.0, 1.0
    place = 0
    while place < len(order):
        guess, before = order[place][0], right
        while place < len(order) and order[place][0] == guess:
            right += order[place][1]
            place += 1
        average += (right - before) / total * right / place
        f1 = 2 * right / (place + total)
        if f1 > best:
            best, threshold = f1, guess
    return Score(f1_at(labels, guesses, 0.5), best, average, threshold)
