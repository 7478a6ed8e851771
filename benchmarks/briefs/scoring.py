"""ROUGE as google's `rouge-score` counts it, and how sure a difference is."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from rouge_score.rouge_scorer import RougeScorer

KINDS = ("rouge1", "rouge2", "rougeLsum")
_ROUNDS = 2000


class Scorer:
    """Scores texts, each as a list of sentences, against references."""

    def __init__(self) -> None:
        self._scorer: Any = RougeScorer(list(KINDS), use_stemmer=True)

    def __call__(self, sentences: Sequence[str], reference: str) -> list[float]:
        """Return ROUGE-1, 2 and L as F1, and ROUGE-1 as recall; all in percent."""
        scores = self._scorer.score(reference, "\n".join(sentences))
        values = [scores[kind].fmeasure for kind in KINDS]
        return [100 * value for value in (*values, scores["rouge1"].recall)]


def cut(sentences: Sequence[str], words: int) -> list[str]:
    """Keep so many words, the last sentence in part."""
    kept = []
    for sentence in sentences:
        parts = sentence.split()[:words]
        if parts:
            kept.append(" ".join(parts))
        words -= len(parts)
    return kept


def interval(differences: Sequence[float]) -> tuple[float, float]:
    """Return the middle 95% of the mean over paired bootstrap samples."""
    random = np.random.default_rng(1)
    values = np.array(differences)
    picks = random.integers(len(values), size=(_ROUNDS, len(values)))
    low, high = np.percentile(values[picks].mean(axis=1), [2.5, 97.5])
    return float(low), float(high)
