"""Any article in; the words of a brief, or the reason why there is none, out."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from bot.briefs.choosing import Budget, Choice, choose
from bot.briefs.facts import Reading, read
from bot.briefs.headline import clean_headline, shorten
from bot.briefs.language.words import is_unspaced
from bot.briefs.trimming import without_repeated_tickers
from bot.model.articles import Article, Unbriefable
from bot.model.briefs import Fact
from bot.model.troubles import Trouble

_MOST_CHARACTERS = 200_000  # more than any news article; the rest is not read


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefLimits:
    """At most so many facts, with so many characters together."""

    facts: int
    max_characters: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The words of a brief and who chose them."""

    headline: str
    facts: tuple[Fact, ...]
    composer: str = "extractive"


def compose(article: Article, limits: BriefLimits) -> Draft | Unbriefable:
    """Choose the facts of an article.

    `article.text[fact.start:fact.end]` is the sentence of a fact, or the two or three of one that
    leans on what stands before it. Every word of the fact stands there, in order; left out may be
    a dateline or a connective at a sentence's head, a reporter's name behind a dash at its end, and
    a bracketed ticker that an earlier fact gave. The first fact may be longer than `limits` say
    where the article has no shorter sentence.
    """
    return draft_of(*study(article), limits)


def draft_of(title: str, reading: Reading, limits: BriefLimits) -> Draft | Unbriefable:
    """Choose the facts of an article that was studied, as `compose` does."""
    chosen = choose(reading, Budget(facts=limits.facts, characters=limits.max_characters))
    if not chosen:
        return Unbriefable(reason=_why_none(reading), trouble=Trouble.NO_FACTS)
    return Draft(
        headline=title or clean_headline(reading.lead) or shorten(reading.lead),
        facts=to_facts(chosen),
    )


def study(article: Article) -> tuple[str, Reading]:
    """Return the article's cleaned title and its sentences, rated."""
    title = clean_headline(
        article.title, article.publisher, host=_host(article.url), text=article.text
    )
    return title, read(article.text[:_MOST_CHARACTERS], title)


def to_facts(chosen: Sequence[Choice]) -> tuple[Fact, ...]:
    """Write what was chosen as facts."""
    texts = without_repeated_tickers(_text(each) for each in chosen)
    return tuple(
        Fact(text=text, start=each.sentences[0].span.start, end=each.sentences[-1].span.end)
        for text, each in zip(texts, chosen, strict=True)
    )


def _text(choice: Choice) -> str:
    texts = [sentence.text for sentence in choice.sentences]
    return ("" if is_unspaced(texts[0]) else " ").join(texts)


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _why_none(reading: Reading) -> str:
    if not reading.sentences:
        return "the article has no text"
    reasons = sorted({each.reason for each in reading.sentences if each.reason})
    return f"the article has no sentence that could be a fact, only: {', '.join(reasons)}"
