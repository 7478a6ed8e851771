"""The trained model: points for each feature, added up. `model.md` tells how it was made."""

import json
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from math import exp
from typing import Any

from bot.briefs.ranking.features import (
    SENTENCE_FEATURES,
    WORD_FEATURES,
    Facets,
    Values,
    sentence_values,
    word_values,
)

_STEEPEST = 30.0  # beyond it a chance is 0
_STEPS = 2**20


# What a feature adds: its place among the values, edges, and points, of which the one counts that
# has as many before it as there are edges below the value.
Points = tuple[int, tuple[float, ...], tuple[float, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Additive:
    """A base and each feature's points."""

    base: float
    features: tuple[Points, ...]

    def rate(self, values: Values) -> float:
        """Add up what the values are worth."""
        score = self.base
        for place, edges, points in self.features:
            score += points[bisect_left(edges, values[place])]
        return score


@dataclass(frozen=True, slots=True, kw_only=True)
class Worth:
    """What an article's words and sentences are worth to a reader.

    `words` are chances that an editor's summary has the word. `sentences` are shares of a summary
    that a sentence tells, in the order of the lines.
    """

    words: Mapping[str, float]
    sentences: Sequence[float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranker:
    """Rates words, then sentences; `common` are words that editors keep more or less often."""

    words: Additive
    sentences: Additive
    common: Mapping[str, float]

    def __call__(self, facets: Facets) -> Worth:
        """Rate an article."""
        gains = {
            word: _chance(self.words.rate(values) + self.common.get(word, 0.0))
            for word, values in word_values(facets).items()
        }
        rows = sentence_values(facets, gains)
        return Worth(words=gains, sentences=[self.sentences.rate(values) for values in rows])


@cache
def trained() -> Ranker:
    """Read the model that comes with the program."""
    text = resources.files(__package__).joinpath("model.json").read_text("utf-8")
    return to_ranker(json.loads(text))


def to_ranker(data: Mapping[str, Any]) -> Ranker:
    """Make a ranker of what a model file holds."""
    return Ranker(
        words=_additive(data["words"], WORD_FEATURES),
        sentences=_additive(data["sentences"], SENTENCE_FEATURES),
        common=data["common"],
    )


def _additive(data: Mapping[str, Any], names: Iterable[str]) -> Additive:
    features = data["features"]
    return Additive(
        base=data["base"],
        features=tuple(
            (place, tuple(features[name]["edges"]), tuple(features[name]["points"]))
            for place, name in enumerate(names)
            if name in features
        ),
    )


def _chance(score: float) -> float:
    """Return a chance in steps that add up exactly, in whatever order a set gives them."""
    chance = 1 / (1 + exp(-score)) if score > -_STEEPEST else 0.0
    return round(chance * _STEPS) / _STEPS
