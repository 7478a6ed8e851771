"""What a report adds to a story that was told before: a correction, a new step, other figures."""

import re
from collections.abc import Sequence

from bot.stories.reading.amounts import Amount
from bot.stories.reading.traits import Traits
from bot.stories.reading.words import follows

_CORRECTED = re.compile(r"^(?:correct(?:ion|ed)|retract(?:ion|ed)|clarification)\b|\bcorrected$")
_UPDATED = re.compile(r"^updated?\b|\bupdated?$")


def news_in(traits: Traits, told: Sequence[Traits]) -> str:
    """Return what a report adds to those that told its story, in words; "" if it adds nothing."""
    if _CORRECTED.search(traits.plain):
        return "and it says that it corrects"
    if _UPDATED.search(traits.plain):
        return "and it says that it is an update"
    if _is_next_step(traits, told):
        return "and the story has moved on"
    if _has_other_figures(traits.title_figures, [each.figures for each in told]):
        return "and its figures differ"
    return ""


def _is_next_step(traits: Traits, told: Sequence[Traits]) -> bool:
    before = frozenset[str]().union(*(each.actions for each in told))
    later = frozenset[str]().union(*(follows().get(action, frozenset()) for action in before))
    return bool((traits.actions - before) & later)


def _has_other_figures(figures: Sequence[Amount], told: Sequence[tuple[Amount, ...]]) -> bool:
    """Tell whether a title's figures compete with those told, and none of them was told."""
    known = [amount for each in told for amount in each]
    is_told = any(figure.is_same(each) for figure in figures for each in known)
    return not is_told and any(figure.is_rival(each) for figure in figures for each in known)
