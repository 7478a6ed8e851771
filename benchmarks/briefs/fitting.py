"""Fits the composer's model: first words, then sentences, each as points for every feature."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import lightgbm
import numpy as np

from benchmarks.briefs.gold import Gold, number_of
from bot.briefs.facts import read
from bot.briefs.headline import clean_headline
from bot.briefs.language.words import content_words
from bot.briefs.ranking.features import (
    SENTENCE_FEATURES,
    WORD_FEATURES,
    Facets,
    sentence_values,
    word_values,
)
from bot.briefs.ranking.model import Worth, to_ranker

Model = dict[str, Any]
# The small sets would drown in the large ones.
WEIGHTS = {"cnn": 1.0, "mixed": 2.0, "inshorts": 2.0, "crypto": 4.0, "newsroom": 4.0}
_FOLDS = 5
_COMMON = 25  # articles that a word must be in to have points of its own
_CAUTION = 3.0  # imagined articles that speak for no difference
_LEAST = 0.1  # points that are worth keeping
_TOKEN = re.compile(r"\w+")
_SETTINGS = {
    "num_leaves": 2,  # one question a tree, so that trees add up to points for each feature
    "max_bin": 40,
    "feature_fraction": 0.6,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 10.0,
    "verbosity": -1,
    "num_threads": 1,
    "deterministic": True,
}
_WORDS = {"objective": "binary", "learning_rate": 0.1, "min_data_in_leaf": 100}
_SENTENCES = {"objective": "regression", "learning_rate": 0.08, "min_data_in_leaf": 60}
_ROUNDS = 300
_SEEDS = range(4)  # models that are averaged: each draws articles and features of its own


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """What the model sees of an article, and what it should say."""

    gold: Gold
    facets: Facets
    words: dict[str, tuple[float, ...]]
    kept: frozenset[str]  # the reference's content words
    shares: list[float]  # of the reference, told by each sentence


def to_samples(articles: Iterable[Gold]) -> list[Sample]:
    """Read articles as the composer does, and compare each sentence with the reference."""
    return [sample for gold in articles if (sample := _to_sample(gold))]


def _to_sample(gold: Gold) -> Sample | None:
    seen: list[Facets] = []

    def record(facets: Facets) -> Worth:
        seen.append(facets)
        return Worth(words=dict.fromkeys(facets.counts, 0.0), sentences=[0.0] * len(facets.lines))

    read(gold.text, clean_headline(gold.title), record)
    if not seen:
        return None
    kept, pairs = content_words(gold.reference), _pairs(gold.reference)
    return Sample(
        gold=gold,
        facets=seen[0],
        words=word_values(seen[0]),
        kept=kept,
        shares=[
            len(line.words & kept) / max(1, len(kept))
            + sum((_pairs(line.text) & pairs).values()) / max(1, pairs.total())
            for line in seen[0].lines
        ],
    )


def _pairs(text: str) -> Counter[tuple[str, str]]:
    return Counter(pairwise(_TOKEN.findall(text.casefold())))


def fit(samples: Sequence[Sample]) -> Model:
    """Fit the whole model.

    Sentences learn from word chances that were fitted without their own article, as they will
    meet them.
    """
    chances: dict[str, dict[str, float]] = {}
    for fold in range(_FOLDS):
        aside = [sample for sample in samples if _fold(sample) == fold]
        words = _fit_words([sample for sample in samples if _fold(sample) != fold])
        chances |= {sample.gold.id: _chances(words, sample) for sample in aside}
    return {
        "words": _fit_words(samples),
        "common": _common(samples, chances),
        "sentences": _fit_sentences(samples, chances),
    }


def _fold(sample: Sample) -> int:
    return number_of(sample.gold.id, "fold ") % _FOLDS


def _fit_words(samples: Sequence[Sample]) -> Model:
    rows = [values for sample in samples for values in sample.words.values()]
    kept = [float(word in sample.kept) for sample in samples for word in sample.words]
    weights = [WEIGHTS[sample.gold.set] for sample in samples for _ in sample.words]
    return _boost(rows, kept, weights, names=WORD_FEATURES, settings=_WORDS)


def _chances(words: Model, sample: Sample) -> dict[str, float]:
    sentences: Model = {"base": 0.0, "features": {}}
    ranker = to_ranker({"words": words, "common": {}, "sentences": sentences})
    return dict(ranker(sample.facets).words)


def _common(
    samples: Sequence[Sample], chances: Mapping[str, Mapping[str, float]]
) -> dict[str, float]:
    """Return how much more, or less, editors keep a word than its place and count would say."""
    kept: Counter[str] = Counter()
    articles: Counter[str] = Counter()
    expected: defaultdict[str, float] = defaultdict(float)
    for sample in samples:
        for word, chance in chances[sample.gold.id].items():
            articles[word] += 1
            kept[word] += word in sample.kept
            expected[word] += chance
    points = {
        word: round(math.log((kept[word] + _CAUTION) / (expected[word] + _CAUTION)), 2)
        for word, count in sorted(articles.items())
        if count >= _COMMON
    }
    return {word: value for word, value in points.items() if abs(value) >= _LEAST}


def _fit_sentences(samples: Sequence[Sample], chances: Mapping[str, Mapping[str, float]]) -> Model:
    rows = [
        values
        for sample in samples
        for values in sentence_values(sample.facets, chances[sample.gold.id])
    ]
    shares = [share for sample in samples for share in sample.shares]
    weights = [WEIGHTS[sample.gold.set] for sample in samples for _ in sample.shares]
    return _boost(rows, shares, weights, names=SENTENCE_FEATURES, settings=_SENTENCES)


def _boost(
    rows: Sequence[Sequence[float]],
    goals: Sequence[float],
    weights: Sequence[float],
    *,
    names: Sequence[str],
    settings: Mapping[str, Any],
) -> Model:
    data = lightgbm.Dataset(np.array(rows, dtype=float), np.array(goals), weight=np.array(weights))
    trees = []
    for seed in _SEEDS:
        booster = lightgbm.train(_SETTINGS | dict(settings) | {"seed": seed}, data, _ROUNDS)
        trees += [tree["tree_structure"] for tree in booster.dump_model()["tree_info"]]
    return to_points(trees, names, models=len(_SEEDS))


def to_points(
    trees: Iterable[Mapping[str, Any]], names: Sequence[str], *, models: int = 1
) -> Model:
    """Add trees of one question each, from so many models, up to points for features' steps."""
    base = 0.0
    steps: defaultdict[str, Counter[float]] = defaultdict(Counter)
    for tree in trees:
        if "split_feature" not in tree:
            base += tree["leaf_value"] / models
            continue
        below = tree["left_child"]["leaf_value"] / models
        above = tree["right_child"]["leaf_value"] / models
        base += below
        steps[names[tree["split_feature"]]][tree["threshold"]] += above - below
    features = {name: _scale(steps[name]) for name in names if name in steps}
    return {"base": round(base, 4), "features": features}


def _scale(steps: Mapping[float, float]) -> dict[str, list[float]]:
    edges = sorted(steps)
    points = [0.0]
    for edge in edges:
        points.append(points[-1] + steps[edge])
    return {
        "edges": [float(f"{edge:.5g}") for edge in edges],
        "points": [round(point, 4) for point in points],
    }
