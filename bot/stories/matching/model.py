"""The pair model: how likely two reports tell one story."""

import math
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from bot.stories.matching.pairs import FEATURES


@dataclass(frozen=True, slots=True)
class Model:
    """Logistic regression over the numbers of `pairs.features`, in their order."""

    intercept: float
    coefficients: tuple[float, ...]

    def __call__(self, numbers: tuple[float, ...] | None) -> float:
        """Return a probability; 0 where there is nothing to go by."""
        if numbers is None:
            return 0.0
        pairs = zip(self.coefficients, numbers, strict=True)
        total = self.intercept + sum(weight * number for weight, number in pairs)
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


@cache
def trained() -> Model:
    """Return the model of `model.toml`, which says how it was made and how good it is."""
    text = resources.files(__package__).joinpath("model.toml").read_text("utf-8")
    data = tomllib.loads(text)
    return Model(data["intercept"], tuple(data["coefficients"][name] for name in FEATURES))
