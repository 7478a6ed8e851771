"""Near copies: syndicated and lightly edited texts, by the runs of words that they share."""

from bot.stories.reading.traits import Traits

_RUN = 3  # words
_LEAST_RUNS = 6  # a short title says too little
_COPIED = 0.6  # share of the shorter text's runs


def is_copy(one: Traits, other: Traits) -> bool:
    """Tell whether most of the shorter report stands in the other."""
    runs, others = _runs(one), _runs(other)
    shorter = min(len(runs), len(others))
    return shorter >= _LEAST_RUNS and len(runs & others) >= _COPIED * shorter


def _runs(traits: Traits) -> frozenset[tuple[str, ...]]:
    words = (*traits.title, *traits.lead)
    return frozenset(zip(words, words[1:], words[2:], strict=False))
