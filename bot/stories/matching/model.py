"""The pair model: how likely two reports tell one story."""

import math
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from bot.stories.matching.pairs import FEATURES

DIGITS = 4  # after the point, that a model's file gives


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


def parse(text: str) -> Model:
    """Read a model from the text of its file. Raises ValueError that says what is wrong."""
    data = tomllib.loads(text)
    coefficients = data.get("coefficients")
    if not isinstance(coefficients, dict):
        raise ValueError("there is no table [coefficients]")  # noqa: TRY004 -- of a file
    if wrong := {*coefficients} ^ {*FEATURES}:
        raise ValueError(f"its coefficients differ from this version's in {min(wrong)!r}")
    numbers = [data.get("intercept"), *(coefficients[name] for name in FEATURES)]
    for name, number in zip(("intercept", *FEATURES), numbers, strict=True):
        if isinstance(number, bool) or not isinstance(number, int | float):
            raise ValueError(f"{name} is not a number")  # noqa: TRY004 -- of a file
        if not math.isfinite(number):
            raise ValueError(f"{name} is not finite")
    return Model(float(numbers[0]), tuple(map(float, numbers[1:])))


def written(model: Model, about: str) -> str:
    """Return the text of a model's file, which begins with what is to be said about it."""
    rows = zip(FEATURES, model.coefficients, strict=True)
    lines = [
        *(f"# {line}" for line in about.splitlines()),
        f"intercept = {model.intercept:.{DIGITS}f}",
        "",
        "[coefficients]",
        *(f'"{name}" = {value:.{DIGITS}f}' for name, value in rows),
    ]
    return "\n".join([*lines, ""])


@cache
def trained() -> Model:
    """Return the model of `model.toml`, which says how it was made and how good it is."""
    return parse(_shipped())


@cache
def spreads() -> tuple[float, ...]:
    """Return how much each number varies over the pairs that the model was trained on."""
    given = tomllib.loads(_shipped())["spreads"]
    return tuple(given[name] for name in FEATURES)


def _shipped() -> str:
    return resources.files(__package__).joinpath("model.toml").read_text("utf-8")
