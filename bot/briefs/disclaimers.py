"""The words that no brief goes out without, in its language."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

_ENGLISH = "en"


def disclaimer_in(language: str | None) -> str:
    """Return the disclaimer in a language, e.g. `zh-Hant` or `pt-BR`; English if there is none."""
    known, asked = _disclaimers(), language or _ENGLISH
    return known.get(asked) or known.get(asked.partition("-")[0]) or known[_ENGLISH]


@cache
def _disclaimers() -> Mapping[str, str]:
    file = resources.files(__package__).joinpath("disclaimers.toml")
    return tomllib.loads(file.read_text("utf-8"))
