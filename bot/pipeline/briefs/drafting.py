"""From a page, or a plain text, to the draft of a brief: what worker processes run."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.briefs.claims.orders import without_orders
from bot.briefs.compose import BriefLimits, Draft, draft_of, study
from bot.briefs.disclaimers import disclaimer_in
from bot.briefs.explain import Verdict, explain
from bot.briefs.faithful import Evidence
from bot.briefs.language.identity import identify
from bot.briefs.vetting import Answer, Vetted, vet
from bot.llm.prompt import Question
from bot.model.articles import Article, Unbriefable
from bot.model.briefs import Brief, Story
from bot.model.identity import stable_id
from bot.model.outcomes import Document, Fetched
from bot.model.sources import Entry, Source
from bot.sources.pages.articles import Page, extract, from_text
from bot.stories.fingerprints import story_id
from bot.stories.topics import Tags, Topic, tag

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """An article with what was chosen from it."""

    article: Article
    draft: Draft
    tags: Tags


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """An article that came as plain text; whatever is not known is empty."""

    text: str
    title: str = ""
    url: str = ""
    publisher: str = ""
    published_at: datetime | None = None
    language: str | None = None


def draft_page(
    page: Page, limits: BriefLimits, topics: tuple[Topic, ...] | None = None
) -> Drafted | Unbriefable:
    """Extract a page's article and compose its brief; `topics` are the program's own by default."""
    return _draft(extract(page), limits, topics)


def draft_text(
    text: Text, limits: BriefLimits, topics: tuple[Topic, ...] | None = None
) -> Drafted | Unbriefable:
    """Compose the brief of a plain text."""
    return _draft(_article(text), limits, topics)


def _article(text: Text) -> Article | Unbriefable:
    return from_text(
        text.text,
        title=text.title,
        url=text.url,
        publisher=text.publisher,
        published_at=text.published_at,
        language=text.language,
    )


def explain_page(page: Page, limits: BriefLimits) -> tuple[Verdict, ...]:
    """Judge every sentence of a page's article; none where it has no article."""
    return _explain(extract(page), limits)


def explain_text(text: Text, limits: BriefLimits) -> tuple[Verdict, ...]:
    """Judge every sentence of a plain text; none where it has no article."""
    return _explain(_article(text), limits)


def _explain(article: Article | Unbriefable, limits: BriefLimits) -> tuple[Verdict, ...]:
    if isinstance(article, Unbriefable):
        return ()
    article = _identified(article)
    return explain(replace(article, text=without_orders(article.text)), limits)


def _draft(
    article: Article | Unbriefable, limits: BriefLimits, topics: tuple[Topic, ...] | None
) -> Drafted | Unbriefable:
    if isinstance(article, Unbriefable):
        return article
    article = _identified(article)
    draft, news = _composed(article, limits)
    if isinstance(draft, Unbriefable):
        return draft
    return Drafted(article=article, draft=draft, tags=tag(draft.headline, news, topics))


def _identified(article: Article) -> Article:
    words = f"{article.title}\n{article.text}"
    return replace(article, language=identify(words, article.language))


def _composed(article: Article, limits: BriefLimits) -> tuple[Draft | Unbriefable, str]:
    """Compose without the paragraphs that speak to a language model, unless nothing else is there.

    Whoever sums an article up reads them, and readers of a brief are no models. What is news of
    the text that was composed comes along.
    """
    text = without_orders(article.text)
    title, reading = study(replace(article, text=text))
    draft = draft_of(title, reading, limits)
    if isinstance(draft, Unbriefable) and text != article.text:
        title, reading = study(article)
        draft = draft_of(title, reading, limits)
    return draft, reading.news


def question_of(article: Article, limits: BriefLimits) -> Question:
    """Lay out an article for a model: its sentences in order, without those that speak to it."""
    evidence = _evidence(article)
    sentences = tuple(each.text for each in evidence.sentences)
    return Question(title=evidence.title.text, sentences=sentences, limits=limits)


def vetted(drafted: Drafted, answer: Answer, limits: BriefLimits, model: str) -> Vetted:
    """Check what a model wrote of an article, and fill up from the extractive draft."""
    evidence = _evidence(drafted.article)
    return vet(answer, evidence, drafted.draft, limits=limits, composer=model)


def _evidence(article: Article) -> Evidence:
    return Evidence(article.text, title=article.title, language=article.language)


def to_brief(
    drafted: Drafted,
    *,
    disclaimer: str,
    language: str,
    now: datetime,
    topics: tuple[str, ...] = (),
    edition: str = "",
) -> Brief:
    """Make the brief; `language` is assumed where the article shows none, `topics` are added.

    The disclaimer is that of the brief's language where `disclaimer` is blank. `edition` tells
    articles apart that one address has had.
    """
    article, draft, tags = drafted.article, drafted.draft, drafted.tags
    language = article.language or language
    identity = (article.url or article.text) + edition
    return Brief(
        id=stable_id("brief", identity),
        story_id=story_id(identity),
        headline=draft.headline,
        facts=draft.facts,
        disclaimer=disclaimer.strip() or disclaimer_in(language),
        publisher=article.publisher,
        url=article.url,
        published_at=article.published_at,
        topics=tuple(dict.fromkeys([*tags.topics, *topics])),
        coins=tags.coins,
        language=language,
        composed_at=now,
        composer=draft.composer,
        image_url=article.image_url,
    )


def to_story(brief: Brief) -> Story:
    """Begin the story that this brief is the first to tell."""
    return Story(id=brief.story_id, headline=brief.headline, first_seen_at=brief.composed_at)


def to_page(entry: Entry, source: Source, fetched: Fetched) -> Page:
    """Put together what is known of an entry; without a document the feed's text must do."""
    document = fetched if isinstance(fetched, Document) else None
    return Page(
        entry_url=document.url if document else entry.url,
        html=document.content if document else b"",
        charset=document.charset if document else None,
        feed_title=entry.title,
        feed_content=entry.content or entry.summary,
        feed_published_at=entry.published_at,
        publisher=source.publisher,
        language=source.language,
    )
