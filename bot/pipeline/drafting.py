"""From a page, or a plain text, to the draft of a brief: what worker processes run."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.briefs.compose import BriefLimits, Draft, compose
from bot.model.articles import Article, Unbriefable
from bot.model.briefs import Brief, Story
from bot.model.identity import stable_id
from bot.sources.articles import Page, extract, from_text
from bot.stories.fingerprints import story_id
from bot.stories.topics import Tags, tag

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


def draft_page(page: Page, limits: BriefLimits) -> Drafted | Unbriefable:
    """Extract a page's article and compose its brief."""
    return _draft(extract(page), limits)


def draft_text(text: Text, limits: BriefLimits) -> Drafted | Unbriefable:
    """Compose the brief of a plain text."""
    article = from_text(
        text.text,
        title=text.title,
        url=text.url,
        publisher=text.publisher,
        published_at=text.published_at,
        language=text.language,
    )
    return _draft(article, limits)


def _draft(article: Article | Unbriefable, limits: BriefLimits) -> Drafted | Unbriefable:
    if isinstance(article, Unbriefable):
        return article
    draft = compose(article, limits)
    if isinstance(draft, Unbriefable):
        return draft
    return Drafted(article=article, draft=draft, tags=tag(draft.headline, article.text))


def to_brief(
    drafted: Drafted,
    *,
    disclaimer: str,
    language: str,
    now: datetime,
    topics: tuple[str, ...] = (),
    edition: str = "",
) -> Brief:
    """Make the brief; `language` is assumed where the article names none, `topics` are added.

    `edition` tells articles apart that one address has had.
    """
    article, draft, tags = drafted.article, drafted.draft, drafted.tags
    identity = (article.url or article.text) + edition
    return Brief(
        id=stable_id("brief", identity),
        story_id=story_id(identity),
        headline=draft.headline,
        facts=draft.facts,
        disclaimer=disclaimer,
        publisher=article.publisher,
        url=article.url,
        published_at=article.published_at,
        topics=tuple(dict.fromkeys([*tags.topics, *topics])),
        coins=tags.coins,
        language=article.language or language,
        composed_at=now,
        composer=draft.composer,
    )


def to_story(brief: Brief) -> Story:
    """Begin the story that this brief is the first to tell."""
    return Story(id=brief.story_id, headline=brief.headline, first_seen_at=brief.composed_at)
