"""How closely a sentence keeps to its article: in how few pieces, and in what order."""

from collections.abc import Sequence
from difflib import SequenceMatcher


def closeness(claim: Sequence[str], sentences: Sequence[Sequence[str]]) -> float:
    """Return 1 for words copied in one piece and 0 for words that the article does not have.

    The mean of two figures: one minus the pieces a word that the claim was put together from, and
    the share of it that stands in order in two neighbouring sentences. It measures copying, not
    truth.
    """
    if not claim:
        return 0.0
    pieces = 1 - _pieces(claim, [word for each in sentences for word in each]) / len(claim)
    return (pieces + _in_order(claim, sentences)) / 2


def _pieces(claim: Sequence[str], words: Sequence[str]) -> int:
    """Count the longest runs of the article that make up the claim; an unknown word is one too."""
    places: dict[str, list[int]] = {}
    for place, word in enumerate(words):
        places.setdefault(word, []).append(place)
    at = count = 0
    while at < len(claim):
        at += max((_run(claim, at, words, place) for place in places.get(claim[at], ())), default=1)
        count += 1
    return count


def _run(claim: Sequence[str], at: int, words: Sequence[str], place: int) -> int:
    length = 0
    for one, other in zip(claim[at:], words[place:], strict=False):
        if one != other:
            break
        length += 1
    return length


def _in_order(claim: Sequence[str], sentences: Sequence[Sequence[str]]) -> float:
    said = set(claim)
    pairs = [[*one, *other] for one, other in zip(sentences, [*sentences[1:], ()], strict=False)]
    best = sorted(pairs, key=lambda pair: -len(said.intersection(pair)))[:3]
    return max((matched(claim, pair) for pair in best), default=0.0)


def matched(claim: Sequence[str], source: Sequence[str]) -> float:
    """Return the share of the claim's words that stand in the source in the same order."""
    blocks = SequenceMatcher(None, claim, source, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / max(1, len(claim))
