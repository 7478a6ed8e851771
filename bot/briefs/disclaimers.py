"""The words that no brief goes out without, in its language."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

_ENGLISH = "en"


def disclaimer_in(language: str | None) -> str:
    """Return the disclaimer in a language, and in English where there is none in it."""
    known = _disclaimers()
    return known.get(language or _ENGLISH, known[_ENGLISH])


@cache
def _disclaimers() -> Mapping[str, str]:
    file = resources.files(__package__).joinpath("disclaimers.toml")
    return tomllib.loads(file.read_text("utf-8"))
