"""How much of the facts of a reference a text tells."""

from statistics import fmean

from bot.briefs.language.words import content_words


def key_fact_recall(text: str, reference: str) -> float:
    """Return how much of a key fact is told: of the content words of each line, on average."""
    told = content_words(text)
    facts = [words for line in reference.splitlines() if (words := content_words(line))]
    return fmean(len(words & told) / len(words) for words in facts) if facts else 0.0
