"""From what a model wrote to a draft: what is not believed gives way to the extractive brief."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.briefs.choosing import MIN_FACTS
from bot.briefs.compose import BriefLimits, Draft
from bot.briefs.faithful import Doubt, Evidence, doubts
from bot.briefs.language.words import content_words
from bot.model.briefs import Fact

_MOST_FAILED = 1  # a model that errs more often is not believed at all
_LONGEST_HEADLINE = 120
_NEAR = 0.6  # share of the smaller fact's words that makes two facts repeat each other


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A fact as a model wrote it; `sentence` is the number, from 1, of what it rests on."""

    text: str
    sentence: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a model made of an article."""

    headline: str
    facts: tuple[Written, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Vetted:
    """The draft that goes out, and what was not believed of the model's."""

    draft: Draft
    doubts: tuple[Doubt, ...] = ()


def vet(
    answer: Answer, evidence: Evidence, plain: Draft, *, limits: BriefLimits, composer: str
) -> Vetted:
    """Check every fact and the headline; `plain` is the extractive draft of the same article.

    A failed fact is replaced by one of `plain`, and so are missing ones; with more failed, or none
    left, `plain` it is. A failed headline gives way to the extractive one.
    """
    kept: list[Fact] = []
    failed: list[Doubt] = []
    headline = _headline(answer.headline, evidence) or plain.headline
    for written in answer.facts:
        text = " ".join(written.text.split())
        if len(text) > limits.max_characters:
            continue
        found = doubts(text, evidence, written.sentence - 1)
        if found:
            failed.append(found[0])
        elif _is_new(text, kept, headline) and _fits(text, kept, limits):
            kept.append(_placed(text, written, evidence))
    if not kept or len(failed) > _MOST_FAILED:
        return Vetted(draft=plain, doubts=tuple(failed))
    missing = max(len(failed), MIN_FACTS - len(kept))
    for fact in plain.facts:
        if missing and _is_new(fact.text, kept, headline) and _fits(fact.text, kept, limits):
            kept.append(fact)
            missing -= 1
    if headline != _cleaned(answer.headline):
        failed.append(_why_no_headline(answer.headline, evidence))
    return Vetted(
        draft=replace(
            plain,
            headline=headline,
            facts=tuple(sorted(kept, key=lambda fact: fact.start)),
            composer=composer,
        ),
        doubts=tuple(failed),
    )


def _headline(text: str, evidence: Evidence) -> str | None:
    headline = _cleaned(text)
    is_fit = 0 < len(headline) <= _LONGEST_HEADLINE
    return headline if is_fit and not doubts(headline, evidence, is_headline=True) else None


def _why_no_headline(text: str, evidence: Evidence) -> Doubt:
    found = doubts(_cleaned(text), evidence, is_headline=True)
    return found[0] if found else Doubt.UNSUPPORTED


def _cleaned(text: str) -> str:
    return " ".join(text.split()).strip('"“” ')


def _placed(text: str, written: Written, evidence: Evidence) -> Fact:
    """Place a fact at the sentence that the model names, or else at the one most like it."""
    words = content_words(text)
    cited = written.sentence - 1
    named = evidence.behind(text, cited)[0]
    if 0 <= cited < len(evidence.sentences):
        asked = evidence.sentences[cited]
        is_like_it = 2 * len(asked.content & words) >= len(named.content & words)
        named = asked if is_like_it else named
    return Fact(text=text, start=named.span.start, end=named.span.end)


def _fits(text: str, kept: Sequence[Fact], limits: BriefLimits) -> bool:
    taken = sum(len(fact.text) for fact in kept)
    return len(kept) < limits.facts and taken + len(text) <= limits.max_characters


def _is_new(text: str, kept: Sequence[Fact], headline: str) -> bool:
    """Tell whether a fact says more than the headline, and nothing that another fact says."""
    words = content_words(text)
    is_more = not words <= content_words(headline)
    return is_more and not any(_share(words, content_words(fact.text)) >= _NEAR for fact in kept)


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 1.0
