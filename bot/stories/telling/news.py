"""What of a text is new to who has read others: sentences compared by what they claim."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.stories.matching.rarity import Weigh, known, weigher
from bot.stories.reading.amounts import Amount, amounts_at
from bot.stories.reading.words import words_in

_TOLD_BY_ONE = 0.65  # share of a sentence's words, by weight, that one told sentence has
_TOLD_BY_ALL = 0.85  # and that all told sentences have together
_DENIAL = re.compile(r"\b(?:not|never|neither|den(?:y|ies|ied))\b|n['’]t\b", re.IGNORECASE)
_REPORTING = frozenset({"say"})  # what nearly every sentence of news does


@dataclass(frozen=True, slots=True)
class _Claim:
    """What sentences claim: their words by meaning, what is done in them, and their figures."""

    words: frozenset[str]
    actions: frozenset[str]
    figures: tuple[Amount, ...]
    is_denial: bool = False


def new_among(sentences: Sequence[str], told: Sequence[str]) -> tuple[int, ...]:
    """Return the places of the sentences that say what none of the told ones say."""
    known_claims, weigh = tuple(map(_claim, told)), weigher(known())
    claims = enumerate(map(_claim, sentences))
    return tuple(place for place, claim in claims if not _is_told(claim, known_claims, weigh))


def new_or_lead(sentences: Sequence[str], told: Sequence[str]) -> tuple[int, ...]:
    """Return the same, or the first place where all was told: a report has at least its lead."""
    return new_among(sentences, told) or tuple(range(len(sentences)))[:1]


def _is_told(claim: _Claim, told: Sequence[_Claim], weigh: Weigh) -> bool:
    """Tell whether a claim was made: a figure or a deed that was not told makes it new."""
    together = _together(told)
    if claim.actions - together.actions:
        return False
    if not all(any(map(figure.is_same, together.figures)) for figure in claim.figures):
        return False
    alike = [each for each in told if each.is_denial == claim.is_denial]
    return (
        any(_share(claim, each, weigh) >= _TOLD_BY_ONE for each in alike)
        or _share(claim, _together(alike), weigh) >= _TOLD_BY_ALL
    )


def _claim(sentence: str) -> _Claim:
    rest, figures, end = list[str](), list[Amount](), 0
    for figure, start, stop in amounts_at(sentence):
        rest.append(sentence[end:start])
        figures.append(figure)
        end = stop
    words = words_in(" ".join([*rest, sentence[end:]]))
    return _Claim(
        words=frozenset(word.meaning for word in words),
        actions=frozenset(word.action for word in words) - _REPORTING - {""},
        figures=tuple(figures),
        is_denial=_DENIAL.search(sentence) is not None,
    )


def _together(claims: Iterable[_Claim]) -> _Claim:
    listed = list(claims)
    return _Claim(
        words=frozenset[str]().union(*(each.words for each in listed)),
        actions=frozenset[str]().union(*(each.actions for each in listed)),
        figures=tuple(figure for each in listed for figure in each.figures),
    )


def _share(claim: _Claim, other: _Claim, weigh: Weigh) -> float:
    """Return how much of a claim's words another has, rare words counting more: 0 to 1."""
    whole = sum(map(weigh, claim.words))
    return sum(map(weigh, claim.words & other.words)) / whole if whole else 1.0
