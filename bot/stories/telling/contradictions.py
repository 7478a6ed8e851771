"""Where publishers of one story give different figures for one thing: shown, never averaged."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.model.briefs import Brief
from bot.stories.reading.amounts import Amount, amounts_at
from bot.stories.reading.words import words_in

_CLAUSE = re.compile(r"[.;:!?]\s|,\s|\s[-–—]\s|\s(?:and|while|but|after|before)\s")
_ALIKE = 0.4  # share of the fewer words around two figures that both have
_LEAST_WORDS = 2


@dataclass(frozen=True, slots=True)
class Saying:
    """A figure as a publisher wrote it, with the sentence that it stands in."""

    publisher: str
    url: str
    figure: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What publishers say of one thing, the earliest first; no two figures are the same."""

    sayings: tuple[Saying, ...]


@dataclass(frozen=True, slots=True)
class _Mention:
    saying: Saying
    amount: Amount
    about: frozenset[str]


def contradictions(briefs: Sequence[Brief]) -> tuple[Contradiction, ...]:
    """Compare the figures of a story's briefs, given in order of time.

    A figure that any of the others tells as well, or that its own publisher changed, is none.
    """
    mentions = [list(_mentions(brief)) for brief in briefs]
    found: list[list[_Mention]] = []
    for place, each in enumerate(mentions):
        for mention in each:
            for others in mentions[:place]:
                rival = _rival(mention, each, others)
                if rival:
                    _add(found, rival, mention)
    return tuple(Contradiction(tuple(each.saying for each in group)) for group in found)


def _mentions(brief: Brief) -> Iterator[_Mention]:
    for sentence in (brief.headline, *(fact.text for fact in brief.facts)):
        cuts = [0, *(match.start() for match in _CLAUSE.finditer(sentence)), len(sentence)]
        for amount, start, end in amounts_at(sentence):
            before = max(cut for cut in cuts if cut <= start)
            after = min(cut for cut in cuts if cut >= end)
            clause = sentence[before:start] + " " + sentence[end:after]
            about = frozenset(word.action or word.meaning for word in words_in(clause))
            saying = Saying(brief.publisher, brief.url, sentence[start:end].strip(), sentence)
            yield _Mention(saying, amount, about)


def _rival(
    mention: _Mention, own: Sequence[_Mention], others: Sequence[_Mention]
) -> _Mention | None:
    if any(mention.amount.is_same(other.amount) for other in others):
        return None
    for other in others:
        if (
            other.saying.publisher != mention.saying.publisher
            and mention.amount.unit
            and mention.amount.is_rival(other.amount)
            and not any(other.amount.is_same(each.amount) for each in own)
            and _is_about_the_same(mention, other)
        ):
            return other
    return None


def _is_about_the_same(one: _Mention, other: _Mention) -> bool:
    shared = len(one.about & other.about)
    fewer = min(len(one.about), len(other.about))
    return shared >= _LEAST_WORDS and shared >= _ALIKE * fewer


def _add(groups: list[list[_Mention]], first: _Mention, second: _Mention) -> None:
    """Put two rivals into the group that has one of them, each figure of a publisher once."""
    for group in groups:
        if any(each.amount.is_same(first.amount) for each in group):
            if not any(each.amount.is_same(second.amount) for each in group):
                group.append(second)
            return
    groups.append([first, second])
