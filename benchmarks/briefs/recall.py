"""How much of a reference a text tells, word by word."""

import re
from collections import Counter
from collections.abc import Sequence

_TOKEN = re.compile(r"[a-z0-9]+")


def tokens_of(text: str) -> list[str]:
    """Return the words of a text in small letters."""
    return _TOKEN.findall(text.lower())


def recall(tokens: Sequence[str], reference: Sequence[str]) -> float:
    """Return the share of the reference's words that are told, each as often as it is there."""
    told = Counter(tokens) & Counter(reference)
    return told.total() / max(1, len(reference))
