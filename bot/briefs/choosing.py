"""Which facts together tell a reader most within the budget: a beam search over sets."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.briefs.facts import Reading, Sentence, near
from bot.briefs.language.leaning import names_someone, speaks_of_a_person

MIN_FACTS = 3
_ROOM = 200  # characters that a fact needs; a budget has room for so many at least
_SENTENCE = 5.0  # what a sentence's own score weighs beside the words that it tells
_LONGEST_CHAIN = 3  # sentences that make one fact because each leans on the one before
_LONGEST_LEANING = 420  # characters of a fact of several sentences
_AIM = 420  # characters, some 70 words, up to which a longer set costs nothing
_REST = 250  # characters that are read beside the facts: half as long a set is not twice as good
_WIDTH = 6  # sets that are followed at a time
_CANDIDATES = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """At most so many facts, with so many characters together."""

    facts: int
    characters: int


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """A fact: a sentence that stands alone, or several of which each leans on the one before."""

    sentences: tuple[Sentence, ...]
    words: frozenset[str]
    characters: int
    scores: float

    @property
    def index(self) -> int:
        """Return the number of the last sentence, which is the one that was wanted."""
        return self.sentences[-1].index


class _Set(NamedTuple):
    """Facts and what they are worth together."""

    members: tuple[Choice, ...] = ()
    told: frozenset[str] = frozenset()
    characters: int = 0
    worth: float = 0.0


def choose(reading: Reading, budget: Budget) -> tuple[Choice, ...]:
    """Choose the facts, in the article's order.

    A set is worth the words that it tells, each once, and its sentences' scores, for the room that
    it takes: past some 70 words a further fact must tell as much a word as the others. Where
    nothing fits the budget, the shortest sentence is the only fact: none is cut.
    """
    usable = reading.usable
    if not usable:
        return ()
    best = _search(_promising(_choices(reading), reading.gains), budget, reading.gains)
    if not best.members:
        standing = [each for each in usable if not each.leans] or usable
        return (_choice(min(standing, key=lambda each: (len(each.text), each.index))),)
    return tuple(sorted(best.members, key=lambda each: each.index))


def worth_of(sentence: Sentence, gains: Mapping[str, float]) -> float:
    """Return what a sentence is worth as the only fact."""
    return _worth(_choice(sentence), gains)


def why_skipped(
    sentence: Sentence, reading: Reading, chosen: Sequence[Choice], budget: Budget
) -> str:
    """Tell why a sentence that could be a fact is in none."""
    for number, fact in enumerate(chosen, start=1):
        if any(near(sentence.words, other.words) for other in fact.sentences):
            return f"repeats fact {number}"
    if reading.is_headline(sentence):
        return "says what the headline says"
    if sentence.leans:
        return "leans on the sentence before"
    if len(sentence.text) > budget.characters:
        return "longer than the budget"
    return "worth less than the facts"


def _choices(reading: Reading) -> Iterator[Choice]:
    by_index = {each.index: each for each in reading.usable}
    for each in reading.usable:
        if reading.is_headline(each):
            continue
        chain = [each]
        while chain[0].leans and len(chain) < _LONGEST_CHAIN:
            before = by_index.get(chain[0].index - 1)
            if before is None:
                break
            chain.insert(0, before)
        if not chain[0].leans and all(map(_explains, chain, chain[1:])):
            choice = _choice(*chain)
            if len(chain) == 1 or choice.characters <= _LONGEST_LEANING:
                yield choice


def _choice(*sentences: Sentence) -> Choice:
    return Choice(
        sentences=sentences,
        words=frozenset().union(*(each.words for each in sentences)),
        characters=sum(len(each.text) for each in sentences) + len(sentences) - 1,
        scores=sum(each.score for each in sentences),
    )


def _explains(before: Sentence, after: Sentence) -> bool:
    """Tell whether a sentence can say who the next one speaks of."""
    if not speaks_of_a_person(after.text):
        return True
    return names_someone(before.text) or (before.leans and speaks_of_a_person(before.text))


def _promising(choices: Iterable[Choice], gains: Mapping[str, float]) -> list[Choice]:
    def worth(choice: Choice) -> float:
        return _worth(choice, gains) / len(choice.sentences)

    return sorted(choices, key=worth, reverse=True)[:_CANDIDATES]


def _search(choices: Sequence[Choice], budget: Budget, gains: Mapping[str, float]) -> _Set:
    """Grow the best sets by one fact at a time. A set's key has a bit for each of its facts."""
    sets, best = {0: _Set()}, _Set()
    excluded = _excluded(choices)
    for _ in range(budget.facts):
        found: dict[int, _Set] = {}
        for key, each in sets.items():
            for number, choice in enumerate(choices):
                longer = key | 1 << number
                if key & excluded[number] or longer in found:
                    continue
                added = _add(each, choice, budget, gains)
                if added:
                    found[longer] = added
        best = max([best, *found.values()], key=lambda each: _completeness(each, budget))
        ranked = sorted(found.items(), key=lambda item: _value(item[1]), reverse=True)
        sets = dict(ranked[:_WIDTH])
    return best


def _excluded(choices: Sequence[Choice]) -> list[int]:
    """Return for each fact the bits of those that can't stand beside it: itself and its repeats."""
    excluded = [1 << number for number in range(len(choices))]
    for number, choice in enumerate(choices):
        for other in range(number):
            if _repeats(choice, choices[other]):
                excluded[number] |= 1 << other
                excluded[other] |= 1 << number
    return excluded


def _add(before: _Set, choice: Choice, budget: Budget, gains: Mapping[str, float]) -> _Set | None:
    """Add a fact to a set; None if there is no room."""
    characters = before.characters + choice.characters
    if characters > budget.characters or len(before.members) == budget.facts:
        return None
    told = before.told | choice.words
    worth = before.worth + _told(told - before.told, gains) + _SENTENCE * choice.scores
    return _Set((*before.members, choice), told, characters, worth)


def _repeats(one: Choice, other: Choice) -> bool:
    return _overlaps(one, other) or any(
        near(first.words, second.words) for first in one.sentences for second in other.sentences
    )


def _overlaps(one: Choice, other: Choice) -> bool:
    return any(first is second for first in one.sentences for second in other.sentences)


def _worth(choice: Choice, gains: Mapping[str, float]) -> float:
    return _told(choice.words, gains) + _SENTENCE * choice.scores


def _told(words: Iterable[str], gains: Mapping[str, float]) -> float:
    return sum(map(gains.__getitem__, words))


def _value(each: _Set) -> float:
    """Compare sets of different length: by worth alone, long ones would win."""
    return each.worth / (max(each.characters, _AIM) + _REST)


def _completeness(each: _Set, budget: Budget) -> tuple[int, float]:
    wanted = min(MIN_FACTS, budget.facts, budget.characters // _ROOM)
    return min(wanted, len(each.members)), _value(each)
