"""Any article in; the words of a brief, or the reason why there is none, out."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from bot.briefs.facts import Sentence, choose, lead, read
from bot.briefs.headline import clean_headline, shorten
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
    `" ".join(article.text[fact.start:fact.end].split())`. The first fact may be longer than
    `limits` say where the article has no shorter sentence.
    """
    text = article.text[:_MOST_CHARACTERS]
    title = clean_headline(
        article.title, article.publisher, host=_host(article.url), text=article.text
    )
    sentences = read(text, title)
    chosen = choose(
        sentences, facts=limits.facts, max_characters=limits.max_characters, title=title
    )
    if not chosen:
        return Unbriefable(reason=_why_none(sentences))
    return Draft(
        headline=title or clean_headline(lead(sentences)) or shorten(lead(sentences)),
        facts=tuple(
            Fact(text=each.text, start=each.span.start, end=each.span.end) for each in chosen
        ),
    )


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _why_none(sentences: tuple[Sentence, ...]) -> str:
    if not sentences:
        return "the article has no text"
    reasons = sorted({each.reason for each in sentences if each.reason})
    return f"the article has no sentence that could be a fact, only: {', '.join(reasons)}"
