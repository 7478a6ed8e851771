"""Which facts together tell a reader most within the budget: a beam search over sets."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import heappush, heappushpop
from typing import NamedTuple

from bot.briefs.facts import Reading, Sentence, near
from bot.briefs.language.leaning import names_someone, speaks_of_a_person

MIN_FACTS = 3
_ROOM = 200  # characters that a fact needs; a budget has room for so many at least
_SENTENCE = 2.0  # what a sentence's own score weighs beside the words that it tells
_LONGEST_CHAIN = 3  # sentences that make one fact because each leans on the one before
_LONGEST_LEANING = 420  # characters of a fact of several sentences
_AIM = 420  # characters, some 70 words, up to which a longer set costs nothing
_REST = 150  # characters that are read beside the facts: half as long a set is not twice as good
_WIDTH = 6  # sets that are followed at a time
_CANDIDATES = 100


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
    worth: float  # as the only fact

    @property
    def index(self) -> int:
        """Return the number of the last sentence, which is the one that was wanted."""
        return self.sentences[-1].index


class _Set(NamedTuple):
    """Facts and what they are worth together; `key` has a bit for each."""

    key: int = 0
    members: tuple[Choice, ...] = ()
    told: frozenset[str] = frozenset()
    characters: int = 0
    worth: float = 0.0


class _Addition(NamedTuple):
    """A set with one more fact, not yet made: most are given up at once."""

    key: int
    before: _Set
    choice: Choice
    characters: int
    worth: float
    value: float

    @property
    def repeats(self) -> bool:
        return any(_repeats(self.choice, member) for member in self.before.members)

    def made(self) -> _Set:
        members = (*self.before.members, self.choice)
        told = self.before.told | self.choice.words
        return _Set(self.key, members, told, self.characters, self.worth)


def choose(reading: Reading, budget: Budget) -> tuple[Choice, ...]:
    """Choose the facts, in the article's order.

    A set is worth the words that it tells, each once, and its sentences' scores, for the room that
    it takes: past some 70 words a further fact must tell as much a word as the others. Where
    nothing fits the budget, the shortest sentence is the only fact: none is cut.
    """
    usable = reading.usable
    if not usable:
        return ()
    choices = sorted(_choices(reading), key=lambda each: each.worth, reverse=True)
    best = _search(choices[:_CANDIDATES], budget, reading.gains)
    if not best.members:
        standing = [each for each in usable if not each.leans] or usable
        shortest = min(standing, key=lambda each: (len(each.text), each.index))
        return (_choice(shortest, gains=reading.gains),)
    return tuple(sorted(best.members, key=lambda each: each.index))


def worth_of(sentence: Sentence, gains: Mapping[str, float]) -> float:
    """Return what a sentence is worth as the only fact."""
    return _choice(sentence, gains=gains).worth


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
    for each in by_index.values():
        if reading.is_headline(each):
            continue
        chain = [each]
        while chain[0].leans and len(chain) < _LONGEST_CHAIN:
            before = by_index.get(chain[0].index - 1)
            if before is None:
                break
            chain.insert(0, before)
        if not chain[0].leans and all(map(_explains, chain, chain[1:])):
            choice = _choice(*chain, gains=reading.gains)
            if len(chain) == 1 or choice.characters <= _LONGEST_LEANING:
                yield choice


def _choice(*sentences: Sentence, gains: Mapping[str, float]) -> Choice:
    words = sentences[0].words.union(*(each.words for each in sentences[1:]))
    return Choice(
        sentences=sentences,
        words=words,
        characters=sum(len(each.text) for each in sentences) + len(sentences) - 1,
        worth=_told(words, gains) + _SENTENCE * sum(each.score for each in sentences),
    )


def _explains(before: Sentence, after: Sentence) -> bool:
    """Tell whether a sentence can say who the next one speaks of."""
    if not speaks_of_a_person(after.text):
        return True
    return names_someone(before.text) or (before.leans and speaks_of_a_person(before.text))


def _search(choices: Sequence[Choice], budget: Budget, gains: Mapping[str, float]) -> _Set:
    """Grow the best sets by one fact at a time; `choices` come by worth."""
    sets, best = [_Set()], _Set()
    for _ in range(budget.facts):
        following = _Round(choices, budget.characters, gains)
        for each in sets:
            following.grow(each)
        sets = following.best()
        best = max([best, *sets], key=lambda each: _completeness(each, budget))
    return best


class _Round:
    """Adds a fact to each of the best sets, and keeps the additions of most value."""

    def __init__(self, choices: Sequence[Choice], room: int, gains: Mapping[str, float]) -> None:
        self._choices, self._room, self._gains = choices, room, gains
        self._seen: set[int] = set()  # keys of sets that were rated
        self._taken: list[_Addition] = []
        self._values: list[float] = []  # the best ones: a heap
        self._least = 0.0  # what a further one must be worth more than

    def grow(self, each: _Set) -> None:
        """Add each fact to a set.

        No set is worth more than its parts: most are given up without a look at their words.
        """
        least_divisor = _divisor(each.characters)
        for number, choice in enumerate(self._choices):
            most = each.worth + choice.worth
            if most <= self._least * least_divisor:
                return
            characters = each.characters + choice.characters
            key = each.key | 1 << number
            if characters > self._room or key == each.key or key in self._seen:
                continue
            divisor = _divisor(characters)
            if most <= self._least * divisor:
                continue
            self._seen.add(key)
            worth = most - _told(choice.words & each.told, self._gains)
            addition = _Addition(key, each, choice, characters, worth, worth / divisor)
            if addition.value > self._least and not addition.repeats:
                self._take(addition)

    def best(self) -> list[_Set]:
        ranked = sorted(self._taken, key=lambda each: each.value, reverse=True)
        return [addition.made() for addition in ranked[:_WIDTH]]

    def _take(self, addition: _Addition) -> None:
        self._taken.append(addition)
        push = heappush if len(self._values) < _WIDTH else heappushpop
        push(self._values, addition.value)
        if len(self._values) == _WIDTH:
            self._least = self._values[0]


def _repeats(one: Choice, other: Choice) -> bool:
    for first in one.sentences:
        for second in other.sentences:
            if first is second or near(first.words, second.words):
                return True
    return False


def _told(words: Iterable[str], gains: Mapping[str, float]) -> float:
    return sum(map(gains.__getitem__, words))


def _divisor(characters: int) -> int:
    """Return what a set's worth is divided by: by worth alone, long ones would win."""
    return max(characters, _AIM) + _REST


def _completeness(each: _Set, budget: Budget) -> tuple[int, float]:
    wanted = min(MIN_FACTS, budget.facts, budget.characters // _ROOM)
    return min(wanted, len(each.members)), each.worth / _divisor(each.characters)
