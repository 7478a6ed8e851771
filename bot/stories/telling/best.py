"""The best of all briefs of a story: the most specific headline, the facts that most agree on."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.model.briefs import Brief, Fact
from bot.stories.matching.pairs import cosine
from bot.stories.matching.rarity import Weigh, known, weigher
from bot.stories.reading.amounts import Amount, amounts_in
from bot.stories.reading.words import words_in

_LONGEST_HEADLINE = 120
_SAME = 0.5  # cosine of two facts that tell the same
_SEVERAL = 2  # figures: that two of them are another's by chance is unlikely
_FIGURE = 0.5  # what a figure adds to a sentence, in weights of a rare word


@dataclass(frozen=True, slots=True)
class SourcedFact:
    """A fact with the brief that it stands in, and all publishers that tell it, the first first."""

    fact: Fact
    brief: Brief
    publishers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Best:
    """A headline of one of the briefs, and facts of any of them."""

    headline: str
    facts: tuple[SourcedFact, ...]


@dataclass(frozen=True, slots=True)
class _Said:
    fact: Fact
    brief: Brief
    words: frozenset[str]
    figures: tuple[Amount, ...]
    worth: float


def best_of(briefs: Sequence[Brief], most: int) -> Best:
    """Choose over the briefs of a story, given in order of time.

    Facts come in the order of their number of publishers, then of how much they say. No two of
    them tell the same, and none has figures alone that stand in the others. Raises ValueError if
    there is no brief.
    """
    weigh = weigher(known())
    groups: list[list[_Said]] = []
    for said in [_said(fact, brief, weigh) for brief in briefs for fact in brief.facts]:
        _join(groups, said, weigh)
    groups.sort(key=lambda group: (-len(_publishers(group)), -max(each.worth for each in group)))
    return Best(_headline(briefs, weigh), tuple(map(_chosen, _first(groups, most))))


def _said(fact: Fact, brief: Brief, weigh: Weigh) -> _Said:
    words = frozenset(word.meaning for word in words_in(fact.text))
    figures = amounts_in(fact.text)
    return _Said(fact, brief, words, figures, _worth(words, figures, weigh))


def _worth(words: frozenset[str], figures: tuple[Amount, ...], weigh: Weigh) -> float:
    return sum(map(weigh, words)) + _FIGURE * len(figures)


def _join(groups: list[list[_Said]], said: _Said, weigh: Weigh) -> None:
    """Put a fact to those that tell the same; other figures make it another fact."""
    for group in groups:
        first = group[0]
        is_same = cosine(first.words, said.words, weigh) >= _SAME
        if is_same and not _differ(first.figures, said.figures):
            group.append(said)
            return
    groups.append([said])


def _differ(one: tuple[Amount, ...], other: tuple[Amount, ...]) -> bool:
    if not one or not other:
        return False
    return not any(each.is_same(figure) for each in one for figure in other)


def _first(groups: Sequence[list[_Said]], most: int) -> list[list[_Said]]:
    """Return the first groups, without those whose figures the others tell in other words."""
    kept: list[list[_Said]] = []
    for group in groups:
        kept.append(group)
        covered = next((each for each in reversed(kept) if _is_covered(each, kept)), None)
        if covered is not None:
            kept.remove(covered)
        if len(kept) == most:
            break
    return kept


def _is_covered(group: Sequence[_Said], all_kept: Sequence[Sequence[_Said]]) -> bool:
    """Tell whether one publisher's fact brings several figures, and none that is its own."""
    figures = group[0].figures
    if len(figures) < _SEVERAL or len(_publishers(group)) > 1:
        return False
    others = [figure for each in all_kept if each is not group for figure in each[0].figures]
    return all(any(figure.is_same(other) for other in others) for figure in figures)


def _publishers(group: Sequence[_Said]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.brief.publisher for each in group))


def _chosen(group: Sequence[_Said]) -> SourcedFact:
    fullest = max(group, key=lambda each: each.worth)
    return SourcedFact(fullest.fact, fullest.brief, _publishers(group))


def _headline(briefs: Sequence[Brief], weigh: Weigh) -> str:
    """Take the headline that says most within the length of one."""
    if not briefs:
        raise ValueError("a story has at least one brief")
    fit = [each.headline for each in briefs if len(each.headline) <= _LONGEST_HEADLINE]
    return max(fit or [briefs[0].headline], key=lambda headline: _says(headline, weigh))


def _says(headline: str, weigh: Weigh) -> float:
    words = frozenset(word.meaning for word in words_in(headline))
    return _worth(words, amounts_in(headline), weigh)
