"""Look at a source without storing anything: what a poll would find, and one sample brief."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from bot.briefs.compose import BriefLimits
from bot.model.articles import Unbriefable
from bot.model.briefs import Brief
from bot.model.outcomes import Document, NotModified, Unavailable
from bot.model.sources import Entry, Listing, Source, Unreadable
from bot.pipeline.drafting import draft_page, to_brief
from bot.pipeline.poll import read
from bot.policy.naming import to_source
from bot.sources.articles import Page
from bot.sources.http import Fetcher
from bot.stories.topics import Topic, known_topics
from bot.work.isolation import Overrun, Workers


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """What a poll found; `sample` is the newest entry's brief, or why it gives none."""

    source: Source
    listing: Listing
    sample: Brief | Unbriefable


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspect:
    """Looks at the source at a URL."""

    fetcher: Fetcher
    workers: Workers
    clock: Callable[[], datetime]
    brief: BriefLimits
    disclaimer: str
    language: str
    topics: tuple[Topic, ...] = field(default_factory=known_topics)

    async def __call__(
        self, url: str, *, publisher: str | None = None
    ) -> Inspection | Unavailable | Unreadable:
        """Fetch and parse the source, then draft the brief of its newest entry."""
        found = await self.listing(url, publisher=publisher)
        if not isinstance(found, tuple):
            return found
        source, listing = found
        return Inspection(
            source=source, listing=listing, sample=await self._sample(source, listing)
        )

    async def listing(
        self, url: str, *, publisher: str | None = None
    ) -> tuple[Source, Listing] | Unavailable | Unreadable:
        """Fetch and parse the source alone."""
        source = to_source(url, publisher=publisher)
        fetched = await self.fetcher(url)
        outcome = await read(fetched, source, self.workers)
        if isinstance(outcome, NotModified):
            return Unavailable(
                reason="the server says that nothing changed, though nothing was asked"
            )
        if not isinstance(outcome, Listing):
            return outcome
        return to_source(url, publisher=publisher or outcome.title), outcome

    async def _sample(self, source: Source, listing: Listing) -> Brief | Unbriefable:
        if not listing.entries:
            return Unbriefable(reason="the source lists no entries at present")
        entry = max(listing.entries, key=_recency)
        fetched = await self.fetcher(entry.url)
        document = fetched if isinstance(fetched, Document) else None
        page = Page(
            entry_url=document.url if document else entry.url,
            html=document.content if document else b"",
            charset=document.charset if document else None,
            feed_title=entry.title,
            feed_content=entry.content or entry.summary,
            feed_published_at=entry.published_at,
            publisher=source.publisher,
            language=source.language,
        )
        drafted = await self.workers.run(draft_page, page, self.brief, self.topics)
        if isinstance(drafted, Overrun):
            return Unbriefable(reason=drafted.reason)
        if isinstance(drafted, Unbriefable):
            return (
                Unbriefable(reason=fetched.reason) if isinstance(fetched, Unavailable) else drafted
            )
        return to_brief(
            drafted, disclaimer=self.disclaimer, language=self.language, now=self.clock()
        )


def _recency(entry: Entry) -> float:
    return entry.published_at.timestamp() if entry.published_at else float("-inf")
