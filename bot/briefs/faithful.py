"""The guard: whether a sentence that a model wrote says what its article says, and nothing else.

Pure and without a model: it reads figures, units, dates, names, denials, doubts and contraries,
and compares them with the sentences that the claim rests on: the one the model names and the two
that share most words with it.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from bot.briefs.boilerplate.wording import why_boilerplate
from bot.briefs.claims import polarity
from bot.briefs.claims.copying import closeness, matched
from bot.briefs.claims.cues import cues
from bot.briefs.claims.figures import Figure, figures_in
from bot.briefs.claims.names import Known, names_in, tokens
from bot.briefs.claims.orders import has_link, is_order, without_orders
from bot.briefs.claims.owners import Place, is_anothers
from bot.briefs.language.words import content_words, is_unspaced
from bot.briefs.sentences import Span, split

_READ = 20_000  # characters; more than a model is shown
_ALIGNED = 0.6  # share of a claim's words in a sentence's order that makes it a copy, but for a few
_NEAR = 40  # characters around a figure that tell what it is about
# Of sentences that people wrote of articles 5% are farther from them (benchmarks/guard).
_CLOSE = 0.18
_TICKER_LENGTH = 3
_ADDS = 2  # words that a second sentence must share with a claim to be what it rests on
_STRANGE = frozenset(["So", "Cc", "Cf", "Co", "Cn", "Cs"])  # kinds of signs, as Unicode has it
_DIGIT = re.compile(r"\d")


class Doubt(StrEnum):
    """Why a claim is not believed."""

    FIGURE = "a figure that the article does not have"
    MOVED_FIGURE = "a figure from elsewhere in the article"
    UNIT = "a figure that counts something else in the article"
    DATE = "a date that its sentence does not have"
    NAME = "a name that the article does not have"
    MOVED_NAME = "a coin or ticker from elsewhere in the article"
    ANOTHERS = "a figure that is another's in its sentence"
    ADDED_DENIAL = "a denial that its sentence does not have"
    LOST_DENIAL = "a denial or a doubt of its sentence is missing"
    CONTRARY = "the contrary of what its sentence says"
    UNSUPPORTED = "too little of it is in the article"
    NOT_NEWS = "a link, an order or an advertisement"
    STRANGE_SIGN = "an emoji or an invisible sign that the article does not have"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A sentence of the article, prepared for comparing."""

    span: Span
    text: str
    words: tuple[str, ...]
    content: frozenset[str]
    figures: tuple[Figure, ...]


class Evidence:
    """An article as the guard reads it: without the paragraphs that speak to a model.

    The sentences are in the article's order and know their places in it.
    """

    def __init__(self, text: str, *, title: str = "", language: str | None = None) -> None:
        text = without_orders(text[:_READ])
        self.language = language or "en"
        self.title = _source("" if is_order(title) else title, Span(0, 0))
        self.sentences = tuple(_source(text[span.start : span.end], span) for span in split(text))
        self.whole = f"{self.title.text}\n{text}"

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Every figure of the article and its title."""
        return figures_in(self.whole)

    @cached_property
    def lines(self) -> tuple[tuple[str, ...], ...]:
        """The words of the title and of each sentence."""
        return (self.title.words, *(each.words for each in self.sentences))

    @cached_property
    def known(self) -> Known:
        """Every word of the article and its title."""
        return Known(self.whole)

    def behind(self, claim: str, cited: int | None = None) -> tuple[Source, ...]:
        """Return what a claim rests on, the best first: by its words, and as its writer says."""
        words = frozenset(word for word in content_words(claim) if not _DIGIT.search(word))
        best = self._best(words)
        found = [best] if best else []
        left = words - best.content if best else frozenset[str]()
        second = self._best(left)
        if second and second is not best and len(left & second.content) >= _ADDS:
            found.append(second)
        if cited is not None and 0 <= cited < len(self.sentences):
            found.append(self.sentences[cited])
        return tuple({each.span: each for each in found}.values())

    def _best(self, words: frozenset[str]) -> Source | None:
        best = max(self.sentences, key=lambda each: len(words & each.content), default=None)
        return best if best and words & best.content else None


def doubts(
    claim: str, evidence: Evidence, cited: int | None = None, *, is_headline: bool = False
) -> list[Doubt]:
    """Return every reason not to believe a claim; `cited` is the index of its sentence.

    A headline may also rest on the title.
    """
    if has_link(claim) or is_order(claim) or (not is_headline and why_boilerplate(claim)):
        return [Doubt.NOT_NEWS]
    if any(
        unicodedata.category(sign) in _STRANGE for sign in set(claim).difference(evidence.whole)
    ):
        return [Doubt.STRANGE_SIGN]
    sources = evidence.behind(claim, cited)
    if is_headline and evidence.title.text:
        sources = (evidence.title, *sources)
    found = [*_figures(claim, evidence, sources), *_names(claim, evidence, sources)]
    found += _polarity(claim, evidence, sources)
    content = content_words(claim)
    is_based = any(content & each.content for each in sources)
    if not is_based or closeness(tokens(claim), evidence.lines) < _CLOSE:
        found.append(Doubt.UNSUPPORTED)
    return list(dict.fromkeys(found))


def _source(text: str, span: Span) -> Source:
    return Source(
        span=span,
        text=text,
        words=tuple(tokens(text)),
        content=content_words(text),
        figures=figures_in(text),
    )


def _figures(claim: str, evidence: Evidence, sources: Sequence[Source]) -> list[Doubt]:
    found = []
    for figure in figures_in(claim):
        about = content_words(claim[max(0, figure.at - _NEAR) : figure.at + _NEAR])
        places = [
            (each, Place(source.text, each.at))
            for source in sources
            for each in source.figures
            if figure.matches(each) and _shares(about, source.text, each.at)
        ]
        matching = [each for each, _ in places]
        if not matching:
            is_elsewhere = any(figure.matches(each) for each in evidence.figures)
            found.append(Doubt.MOVED_FIGURE if is_elsewhere else Doubt.FIGURE)
        elif not any(figure.counts_the_same(each) for each in matching):
            found.append(Doubt.UNIT)
        elif all(
            is_anothers(Place(claim, figure.at), place, evidence.language) for _, place in places
        ):
            found.append(Doubt.ANOTHERS)
    return found


def _shares(about: frozenset[str], text: str, at: int) -> bool:
    """Tell whether a figure of a source stands near a word that the claim's figure stands near."""
    words = {word for word in about if not word.isdigit()}
    return len(words) <= 1 or bool(
        words & content_words(text[max(0, at - 2 * _NEAR) : at + 2 * _NEAR])
    )


def _names(claim: str, evidence: Evidence, sources: Sequence[Source]) -> list[Doubt]:
    found = []
    dates = cues().calendar
    said = {dates[word] for word in tokens(claim) if word in dates}
    written = {dates[word] for each in sources for word in each.words if word in dates}
    if said - written:
        found.append(Doubt.DATE)
    for name in names_in(claim, evidence.language):
        if not evidence.known.has(name):
            found.append(Doubt.NAME)
        elif _is_ticker(name) and not any(_has(each.text, name) for each in sources):
            found.append(Doubt.MOVED_NAME)
    if _has_moved_coin(claim, evidence, sources):
        found.append(Doubt.MOVED_NAME)
    return found


def _has_moved_coin(claim: str, evidence: Evidence, sources: Sequence[Source]) -> bool:
    """Tell whether a coin, by whatever name, is from elsewhere in the article."""
    coins = cues().coins
    said = [coins[word] for word in tokens(claim) if word in coins]
    return any(
        any(map(evidence.known.has, names))
        and all(names.isdisjoint(each.words) for each in sources)
        for names in said
    )


def _has(text: str, name: str) -> bool:
    return name.casefold() in text.casefold() or Known(text).has(name)


def _is_ticker(name: str) -> bool:
    return name.isupper() and name.isascii() and len(name) >= _TICKER_LENGTH


def _polarity(claim: str, evidence: Evidence, sources: Sequence[Source]) -> list[Doubt]:
    if not sources:
        return []
    if is_unspaced(claim):
        return _marks(claim, sources)
    words, found = tokens(claim), []
    if _adds_denial(words, evidence, sources):
        found.append(Doubt.ADDED_DENIAL)
    if _loses_denial(words, evidence, sources):
        found.append(Doubt.LOST_DENIAL)
    if polarity.contrary(words, [word for each in sources for word in each.words]) or any(
        polarity.swapped(words, each.words) for each in sources
    ):
        found.append(Doubt.CONTRARY)
    return found


def _adds_denial(words: Sequence[str], evidence: Evidence, sources: Sequence[Source]) -> bool:
    if polarity.denied(words, [each.words for each in sources], evidence.language):
        return True
    return any(
        matched(words, each.words) >= _ALIGNED
        and polarity.added(words, each.words, evidence.language)
        for each in sources
    )


def _loses_denial(words: Sequence[str], evidence: Evidence, sources: Sequence[Source]) -> bool:
    if any(polarity.affirmed(words, each.words, evidence.language) for each in sources):
        return True
    return any(
        matched(words, each.words) >= _ALIGNED
        and polarity.lost(words, each.words, evidence.language)
        for each in sources
    )


def _marks(claim: str, sources: Sequence[Source]) -> list[Doubt]:
    said = polarity.denial_marks(claim)
    written = [polarity.denial_marks(each.text) for each in sources]
    if said and not any(written):
        return [Doubt.ADDED_DENIAL]
    return [Doubt.LOST_DENIAL] if not said and written[0] == 1 and len(written) == 1 else []
