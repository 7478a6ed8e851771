"""Why a brief is as it is: what became of each sentence of an article."""

from dataclasses import dataclass

from bot.briefs.choosing import Budget, Choice, choose, why_skipped, worth_of
from bot.briefs.compose import BriefLimits, study
from bot.briefs.facts import Reading, Sentence
from bot.model.articles import Article


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A sentence, its worth as the only fact, and the fact it is part of or why it is in none.

    A sentence that was filtered has no worth.
    """

    text: str
    worth: float | None
    fact: int | None = None
    reason: str = ""


def explain(article: Article, limits: BriefLimits) -> tuple[Verdict, ...]:
    """Judge every sentence that is read of an article, as `compose` does."""
    _, reading = study(article)
    budget = Budget(facts=limits.facts, characters=limits.max_characters)
    chosen = choose(reading, budget)
    usable = frozenset(each.index for each in reading.usable)
    return tuple(
        _filtered(each) if each.index not in usable else _judged(each, reading, chosen, budget)
        for each in reading.sentences
    )


def _filtered(sentence: Sentence) -> Verdict:
    return Verdict(text=sentence.text, worth=None, reason=sentence.reason or "")


def _judged(
    sentence: Sentence, reading: Reading, chosen: tuple[Choice, ...], budget: Budget
) -> Verdict:
    worth = worth_of(sentence, reading.gains)
    for number, fact in enumerate(chosen, start=1):
        if any(each.index == sentence.index for each in fact.sentences):
            reason = "with the sentence that it leans on" if sentence.leans else ""
            return Verdict(text=sentence.text, worth=worth, fact=number, reason=reason)
    reason = why_skipped(sentence, reading, chosen, budget)
    return Verdict(text=sentence.text, worth=worth, reason=reason)
