"""Whose a figure is: the name that stands before it."""

import re
from dataclasses import dataclass

from bot.briefs.claims.cues import cues
from bot.briefs.claims.names import fold, names_in, tokens

_TELLS = re.compile(r"\b(?:according|said|says|say|told|reported|by|per|data|from)\b")
_AFTER = 40  # characters after a name in which a verb of telling may stand


@dataclass(frozen=True, slots=True)
class Place:
    """A figure's place in a sentence."""

    text: str
    at: int

    @property
    def before(self) -> str:
        """What stands before the figure."""
        return self.text[: self.at]


def is_anothers(claim: Place, source: Place, language: str) -> bool:
    """Tell whether a claim gives a figure to another than its source does.

    A coin's is the figure that comes after it, before another coin. Of other names it is known
    only that a figure is not theirs when the source names somebody else before it, and them after.
    """
    coin, coin_there = _coin_before(claim), _coin_before(source)
    if coin and coin_there:
        named = cues().coins[coin]
        return coin_there not in named and not named.isdisjoint(tokens(source.text))
    said, written = names_in(claim.before, language), names_in(source.before, language)
    if not said or not written or coin or coin_there:
        return False
    name = fold(said[-1])
    is_after = name in tokens(source.text[source.at :]) and name not in tokens(source.before)
    return is_after and not _tells(claim.text, said[-1]) and not _tells(source.text, said[-1])


def _coin_before(place: Place) -> str | None:
    coins = [word for word in tokens(place.before) if word in cues().coins]
    return coins[-1] if coins else None


def _tells(text: str, name: str) -> bool:
    """Tell whether a name stands beside a word that says where the news comes from."""
    at = text.find(name)
    return bool(_TELLS.search(text[max(0, at - _AFTER) : at + len(name) + _AFTER]))
