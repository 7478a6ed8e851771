"""What turns a sentence round: denial, doubt, and words that mean the contrary."""

import itertools
import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from bot.briefs.claims.cues import Words, cues
from bot.briefs.language.words import is_stop_word

_AFTER = 7
_NEAR = 5
_GAP = 4  # words that may stand between two that the claim put side by side
_ENGLISH = "en"


def denied(claim: Sequence[str], sources: Sequence[Sequence[str]], language: str) -> str | None:
    """Return what the claim denies and its sources say without a denial near; None if nothing.

    What is denied is what stands after the denial: the next words that the sources have too.
    """
    negations = _in(cues().negations, language)
    for place in (place for place, word in enumerate(claim) if word in negations):
        said = [word for word in claim[place + 1 : place + _AFTER] if not is_stop_word(word)]
        near = [
            source[max(0, at - _NEAR) : at + 3]
            for word in said[:2]
            for source in sources
            for at, other in enumerate(source)
            if other == word
        ] or sources
        if not any(word in negations for words in near for word in words):
            return claim[place]
    return None


def affirmed(claim: Sequence[str], source: Sequence[str], language: str) -> str | None:
    """Return a denial of the source whose words the claim says without any denial."""
    negations = _in(cues().negations, language)
    if any(word in negations for word in claim):
        return None
    for place in (place for place, word in enumerate(source) if word in negations):
        denied_words = [w for w in source[place + 1 : place + _AFTER] if not is_stop_word(w)][:2]
        if len(denied_words) > 1 and all(word in claim for word in denied_words):
            return source[place]
    return None


def denial_marks(text: str) -> int:
    """Count the signs of denial in scripts without spaces."""
    return len(re.findall("|".join(map(re.escape, cues().unspaced_negations)), text))


def lost(claim: Sequence[str], source: Sequence[str], language: str) -> str | None:
    """Return a word of denial or doubt that the source has and the claim left out between words."""
    signs = [_in(cues().negations, language), _in(cues().hedges, language)]
    for put, dropped in _gaps(claim, source):
        if len(dropped) > _GAP or any(word in sign for word in put for sign in signs):
            continue
        for word in dropped:
            if any(word in sign for sign in signs):
                return word
    return None


def added(claim: Sequence[str], source: Sequence[str], language: str) -> str | None:
    """Return a word of denial that the claim put between words that the source has together."""
    negations = _in(cues().negations, language)
    for put, dropped in _gaps(claim, source):
        if len(put) <= _GAP and not any(word in negations for word in dropped):
            for word in put:
                if word in negations:
                    return word
    return None


def contrary(claim: Sequence[str], source: Sequence[str]) -> tuple[str, str] | None:
    """Return a word of the claim and one of the source that mean the contrary, if so."""
    for one, other in cues().opposites:
        for side, contrary_side in ((one, other), (other, one)):
            said = _first(claim, side)
            if said and not _first(claim, contrary_side) and not _first(source, side):
                meant = _first(source, contrary_side)
                if meant:
                    return said, meant
    return None


def swapped(claim: Sequence[str], source: Sequence[str]) -> tuple[str, str] | None:
    """Return a word that the claim put where the source has one of the contrary meaning."""
    for put, dropped in _gaps(claim, source):
        for one, other in cues().opposites:
            for side, contrary_side in ((one, other), (other, one)):
                said, meant = _first(put, side), _first(dropped, contrary_side)
                if said and meant:
                    return said, meant
    return None


def _gaps(
    claim: Sequence[str], source: Sequence[str]
) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """Give what the claim put and what it dropped between the words that both have in order."""
    blocks = SequenceMatcher(None, claim, source, autojunk=False).get_matching_blocks()
    for one, two in itertools.pairwise(blocks):
        if one.size and two.size:
            yield claim[one.a + one.size : two.a], source[one.b + one.size : two.b]


def _in(lists: dict[str, Words], language: str) -> Words:
    return lists.get(language, lists[_ENGLISH])


def _first(words: Sequence[str], side: Words) -> str | None:
    return next((word for word in words if word in side), None)
