"""How much a word says: the fewer reports hold it, the more it tells when two share it."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import resources

Weigh = Callable[[str], float]

_RAREST = 7.5  # natural logarithm of one report in 1,800: the weight of a word never seen is 1
_LIVE_PRIOR = 150  # stories that have to be live before their words count for much


@dataclass(frozen=True, slots=True)
class Background:
    """Of how many texts each word was seen in: news at large, and news of this field."""

    general: dict[str, int]
    special: dict[str, int]
    general_texts: int
    special_texts: int
    ordinary: frozenset[str] = frozenset()

    def share(self, word: str) -> float:
        """Return the larger of the shares of texts that hold a word."""
        return max(
            (self.general.get(word, 0) + 0.5) / (self.general_texts + 1),
            (self.special.get(word, 0) + 0.2) / (self.special_texts + 1),
        )


@cache
def known() -> Background:
    """Return the counts that `rarity.tsv` holds; its first line says where they come from."""
    text = resources.files(__package__).joinpath("rarity.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    _, general_texts, special_texts, _ = rows[0]
    return Background(
        general={word: int(general) for word, general, _, _ in rows[1:] if general != "0"},
        special={word: int(count) for word, _, count, _ in rows[1:] if count != "0"},
        general_texts=int(general_texts),
        special_texts=int(special_texts),
        ordinary=frozenset(word for word, _, _, mark in rows[1:] if mark == "o"),
    )


def weigher(
    background: Background, live: Callable[[str], int] = lambda _: 0, stories: int = 0
) -> Weigh:
    """Return a function that gives words their weight, from 0 (in every text) to 1 and over.

    `live` tells how many of the live stories hold a word. What is asked once is remembered.
    """
    weights: dict[str, float] = {}

    def weigh(word: str) -> float:
        weight = weights.get(word)
        if weight is None:
            share = max(background.share(word), live(word) / (stories + _LIVE_PRIOR))
            weight = weights[word] = max(0.0, -math.log(min(1.0, share))) / _RAREST
        return weight

    return weigh
