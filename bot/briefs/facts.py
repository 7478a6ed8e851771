"""Which sentences become facts."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from bot.briefs.boilerplate import HEADING, Line, reasons
from bot.briefs.language.leaning import leans, names_something, speaks_of_a_person
from bot.briefs.language.words import content_words, is_unspaced
from bot.briefs.ranking import scores
from bot.briefs.sentences import Span, paragraphs, split

MIN_FACTS = 3
_MOST_SENTENCES = 400
_SHORTEST, _LONGEST = 25, 350  # characters, in scripts with spaces
_SHORTEST_UNSPACED, _LONGEST_UNSPACED = 10, 200
_NEAR = 0.6  # share of the smaller sentence's words that makes two sentences repeat each other
_SAME = 0.7  # share of common words that makes a sentence the title itself
_LONGEST_CHAIN = 2  # sentences that are pulled in to make one understood
_LEANING = 0.8  # what a sentence is worth that needs the one before it
_WEAK = 0.25  # of the best score: what is below adds nothing to a brief that has enough
_BULLET = re.compile(r"(?:[•‣◦▪●○■□►▶➤→✓✔*·–—-]|\d{1,2}[.)])\s+")
TITLE = "the title again"
_QUESTION = re.compile(r"[^\s.,!][?？؟][\"”’'»)\]」』]*$")
_SPEAKER_ALONE = re.compile(
    r"^[\W_]*[A-Z][^,:“\"]{0,50}\b(?:said|says|told|added|asked|noted|concluded|explained|wrote|replied|quoted)"
    r"\b(?!\s+that\b)[^,:“\"]{0,40}$"
)
_SPEAKER_WORDS = 9
_UNFINISHED = re.compile(r"(?:[:：,;…]|\.\.\.)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of an article: its place, its worth, and why it can't be a fact, if so."""

    index: int
    span: Span
    text: str
    words: frozenset[str]
    score: float = 0.0
    leans: bool = False
    reason: str | None = None


def read(text: str, title: str) -> tuple[Sentence, ...]:
    """Return the article's first sentences with all that choosing facts needs to know."""
    spans = [_without_bullet(text, span) for span in split(text)[:_MOST_SENTENCES]]
    texts = [" ".join(text[span.start : span.end].split()) for span in spans]
    words = [content_words(sentence) for sentence in texts]
    about = content_words(title)
    why = _why_not(text, spans, texts)
    for place, each in enumerate(words):
        if why[place] is None and _is_title(each, about):
            why[place] = TITLE
    usable = [place for place, reason in enumerate(why) if reason is None]
    first = min(usable, default=0)  # leans on nothing: nothing stands before it
    worth = dict.fromkeys(range(len(spans)), 0.0) | dict(
        zip(
            usable,
            scores([texts[place] for place in usable], [words[place] for place in usable], about),
            strict=True,
        )
    )
    return tuple(
        Sentence(
            index=place,
            span=span,
            text=texts[place],
            words=words[place],
            score=worth[place],
            leans=place != first and leans(texts[place]),
            reason=why[place],
        )
        for place, span in enumerate(spans)
    )


def choose(
    sentences: Sequence[Sentence], *, facts: int, max_characters: int, title: str
) -> tuple[Sentence, ...]:
    """Choose the facts, in the article's order, within the budget of characters.

    A sentence that leans on the one before it comes only together with it. Where nothing is fit,
    what is merely odd will do; where nothing fits the budget, the shortest is the only fact: a
    sentence is never cut.
    """
    found = _fit(sentences)
    if not found:
        return ()
    budget = _Budget(
        facts, max_characters, content_words(title), by_index={s.index: s for s in found}
    )
    ranked = sorted(found, key=lambda each: (-_worth(each), each.index))
    best = _worth(ranked[0])
    for reserve in (True, False):
        for each in ranked:
            is_weak = len(budget.chosen) >= MIN_FACTS and _worth(each) < _WEAK * best
            if not is_weak:
                budget.take(each, reserve=reserve)
    if not budget.chosen:
        standing = [each for each in found if not each.leans] or found
        return (min(standing, key=lambda each: (len(each.text), each.index)),)
    return tuple(sorted(budget.chosen, key=lambda each: each.index))


def lead(sentences: Sequence[Sentence]) -> str:
    """Return the sentence that an article without a title can be named by; "" if there is none."""
    found = _fit(sentences)
    standing = [each for each in found if not each.leans] or found
    return standing[0].text if standing else ""


def _fit(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Return those that can be facts; if there are none, those that are odd but news."""
    return [each for each in sentences if each.reason is None] or [
        each for each in sentences if each.reason in _ODD
    ]


def _worth(sentence: Sentence) -> float:
    return sentence.score * (_LEANING if sentence.leans else 1.0)


class _Budget:
    """What is chosen so far, and what may still be."""

    def __init__(
        self,
        facts: int,
        max_characters: int,
        about: frozenset[str],
        by_index: dict[int, Sentence],
    ) -> None:
        self._facts = facts
        self._characters = max_characters
        self._about = about
        self._by_index = by_index
        self.chosen: list[Sentence] = []

    def take(self, sentence: Sentence, *, reserve: bool) -> None:
        """Choose a sentence, with the one it leans on, if it fits and says something new."""
        group = self._group(sentence)
        if group and self._fits(group, reserve=reserve) and not any(map(self._repeats, group)):
            self.chosen.extend(group)

    def _group(self, sentence: Sentence) -> list[Sentence]:
        if sentence in self.chosen:
            return []
        group = [sentence]
        while group[0].leans and group[0] not in self.chosen:
            before = self._by_index.get(group[0].index - 1)
            if before is None or len(group) > _LONGEST_CHAIN or not _explains(before, group[0]):
                return []
            group.insert(0, before)
        return [each for each in group if each not in self.chosen]

    def _fits(self, group: Sequence[Sentence], *, reserve: bool) -> bool:
        together = [*self.chosen, *group]
        missing = max(0, MIN_FACTS - len(together)) if reserve else 0
        kept_free = missing * self._characters // (2 * MIN_FACTS)
        return (
            len(together) <= self._facts
            and sum(len(each.text) for each in together) + kept_free <= self._characters
        )

    def _repeats(self, sentence: Sentence) -> bool:
        """Tell whether it says again what another fact, or the headline alone, says."""
        if any(_is_near(sentence.words, other.words) for other in self.chosen):
            return True
        is_new = len(sentence.words - self._about) > 1 or not self._about or not sentence.words
        return not is_new and len(self._by_index) > MIN_FACTS


def _explains(before: Sentence, after: Sentence) -> bool:
    """Tell whether a sentence can say who the next one speaks of."""
    return names_something(before.text) or not speaks_of_a_person(after.text)


def _is_near(one: frozenset[str], other: frozenset[str]) -> bool:
    smaller = min(len(one), len(other))
    return smaller > 0 and len(one & other) / smaller >= _NEAR


def _is_title(words: frozenset[str], about: frozenset[str]) -> bool:
    """Tell whether a sentence is the title again, perhaps with its section before it."""
    return bool(about) and len(words & about) / len(words | about) >= _SAME


_SHORT, _LONG, _ASKS, _OPEN = "too short", "too long", "a question", "unfinished"
_ODD = frozenset({_SHORT, _LONG, _ASKS, _OPEN, HEADING, TITLE})


def _why_not(text: str, spans: Sequence[Span], texts: Sequence[str]) -> list[str | None]:
    starts = [paragraph.start for paragraph in paragraphs(text)]
    lines = [
        Line(sentence, bisect_right(starts, span.start))
        for sentence, span in zip(texts, spans, strict=True)
    ]
    return [
        reason or _why_odd(line.text) for reason, line in zip(reasons(lines), lines, strict=True)
    ]


def _why_odd(sentence: str) -> str | None:
    unspaced = is_unspaced(sentence)
    if len(sentence) < (_SHORTEST_UNSPACED if unspaced else _SHORTEST):
        return _SHORT
    if len(sentence) > (_LONGEST_UNSPACED if unspaced else _LONGEST):
        return _LONG
    if _QUESTION.search(sentence):
        return _ASKS
    if len(sentence.split()) <= _SPEAKER_WORDS and _SPEAKER_ALONE.match(sentence):
        return _SHORT
    return _OPEN if _UNFINISHED.search(sentence) else None


def _without_bullet(text: str, span: Span) -> Span:
    bullet = _BULLET.match(text, span.start, span.end)
    return Span(bullet.end(), span.end) if bullet else span
