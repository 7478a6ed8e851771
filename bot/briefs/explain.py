"""Why a brief is as it is: what became of each sentence of an article."""

from dataclasses import dataclass
from difflib import SequenceMatcher

from bot.briefs.choosing import Budget, Choice, choose, why_skipped, worth_of
from bot.briefs.compose import BriefLimits, study
from bot.briefs.trimming import without_repeated_tickers
from bot.model.articles import Article


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A sentence, its worth as the only fact, and the fact it is part of or why it is in none.

    `text` is the whole sentence, white space folded; `left_out` are the places, from and to, of
    what its fact does not say. A sentence that was filtered has no worth.
    """

    text: str
    worth: float | None
    fact: int | None = None
    reason: str = ""
    left_out: tuple[tuple[int, int], ...] = ()


def explain(article: Article, limits: BriefLimits) -> tuple[Verdict, ...]:
    """Judge every sentence that is read of an article, as `compose` does."""
    _, reading = study(article)
    budget = Budget(facts=limits.facts, characters=limits.max_characters)
    chosen = choose(reading, budget)
    told = _told(chosen)
    usable = frozenset(each.index for each in reading.usable)
    verdicts = []
    for each in reading.sentences:
        text = " ".join(article.text[each.span.start : each.span.end].split())
        if each.index in told:
            number, said = told[each.index]
            verdict = Verdict(
                text=text,
                worth=worth_of(each, reading.gains),
                fact=number,
                reason="with the sentence that it leans on" if each.leans else "",
                left_out=_left_out(text, said),
            )
        elif each.index in usable:
            verdict = Verdict(
                text=text,
                worth=worth_of(each, reading.gains),
                reason=why_skipped(each, reading, chosen, budget),
            )
        else:
            verdict = Verdict(text=text, worth=None, reason=each.reason or "")
        verdicts.append(verdict)
    return tuple(verdicts)


def _told(chosen: tuple[Choice, ...]) -> dict[int, tuple[int, str]]:
    """Return the number of the fact, and what it says, for each sentence that is in one."""
    members = [
        (sentence, number)
        for number, fact in enumerate(chosen, start=1)
        for sentence in fact.sentences
    ]
    said = without_repeated_tickers(sentence.text for sentence, _ in members)
    return {
        sentence.index: (number, text)
        for (sentence, number), text in zip(members, said, strict=True)
    }


def _left_out(text: str, said: str) -> tuple[tuple[int, int], ...]:
    changes = SequenceMatcher(None, text, said, autojunk=False).get_opcodes()
    return tuple((start, end) for change, start, end, *_ in changes if change != "equal")
