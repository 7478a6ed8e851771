"""How much of a reference a text tells, word by word."""

import re
from collections import Counter
from collections.abc import Sequence
from statistics import fmean

from bot.briefs.language.words import content_words

_TOKEN = re.compile(r"[a-z0-9]+")


def tokens_of(text: str) -> list[str]:
    """Return the words of a text in small letters."""
    return _TOKEN.findall(text.lower())


def recall(tokens: Sequence[str], reference: Sequence[str]) -> float:
    """Return the share of the reference's words that are told, each as often as it is there."""
    told = Counter(tokens) & Counter(reference)
    return told.total() / max(1, len(reference))


def key_fact_recall(text: str, reference: str) -> float:
    """Return how much of a key fact is told: of the content words of each line, on average."""
    told = content_words(text)
    facts = [words for line in reference.splitlines() if (words := content_words(line))]
    return fmean(len(words & told) / len(words) for words in facts) if facts else 0.0
