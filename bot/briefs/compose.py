"""Any article in; the words of a brief, or the reason why there is none, out."""

from dataclasses import dataclass

from bot.briefs.facts import candidates, choose
from bot.briefs.headline import clean_headline, shorten
from bot.briefs.sentences import split
from bot.model.articles import Article, Unbriefable
from bot.model.briefs import Fact

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

    Each is a whole sentence of it, white space folded: `fact.text` equals
    `" ".join(article.text[fact.start:fact.end].split())`.
    """
    text = article.text[:_MOST_CHARACTERS]
    spans = split(text)
    title = clean_headline(article.title, article.publisher)
    found = candidates(text, spans, title)
    chosen = choose(found, facts=limits.facts, max_characters=limits.max_characters, title=title)
    if not chosen:
        return Unbriefable(reason="the article has no sentence that could be a fact")
    facts = tuple(Fact(text=each.text, start=each.span.start, end=each.span.end) for each in chosen)
    return Draft(headline=title or shorten(chosen[0].text), facts=facts)
