"""Look at a source without storing anything: what a poll would find, and one sample brief."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.briefs.compose import BriefLimits
from bot.model.articles import Unbriefable
from bot.model.briefs import Brief
from bot.model.outcomes import Unavailable
from bot.model.sources import NO_SELECTION, Entry, Listing, Selection, Source, Unreadable
from bot.model.troubles import Trouble
from bot.pipeline.briefs.drafting import draft_page, to_brief, to_page
from bot.pipeline.sources.discover import Candidate, Discover
from bot.sources.http import Fetcher
from bot.stories.topics import Topic, known_topics
from bot.work.isolation import Overrun, Workers


@dataclass(frozen=True, slots=True, kw_only=True)
class Robots:
    """Whether a site's robots.txt lets bots read an address, and how far apart their requests."""

    is_allowed: bool
    apart: timedelta = timedelta(0)

    def __str__(self) -> str:
        """Say it in a terminal."""
        if not self.is_allowed:
            return "robots.txt forbids it"
        seconds = self.apart.total_seconds()
        return f"robots.txt allows it, {seconds:g} s apart" if seconds else "robots.txt allows it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """What was found, the surest in front; `sample` is its newest entry's brief, or why not.

    `robots` is what robots.txt says of it.
    """

    candidates: tuple[Candidate, ...]
    sample: Brief | Unbriefable
    robots: Robots

    @property
    def source(self) -> Source:
        """The surest of the sources."""
        return self.candidates[0].source

    @property
    def listing(self) -> Listing:
        """What it lists."""
        return self.candidates[0].listing


Inspected = Inspection | Unavailable | Unreadable


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspect:
    """Looks at what can be polled at a URL."""

    fetcher: Fetcher
    workers: Workers
    clock: Callable[[], datetime]
    brief: BriefLimits
    disclaimer: str
    language: str
    topics: tuple[Topic, ...] = field(default_factory=known_topics)

    async def __call__(
        self, url: str, *, publisher: str | None = None, selection: Selection = NO_SELECTION
    ) -> Inspected:
        """Find sources at a URL, then draft the brief of the first one's newest entry."""
        discover = Discover(fetcher=self.fetcher, workers=self.workers)
        found = await discover(url, publisher=publisher, selection=selection)
        if isinstance(found, Unavailable | Unreadable):
            return found
        return await self._inspected(found)

    async def of(self, source: Source) -> Inspected:
        """Look at a source that is known: at its very address, and as it is read."""
        discover = Discover(fetcher=self.fetcher, workers=self.workers)
        found = await discover.one(
            source.url, publisher=source.publisher, selection=source.selection
        )
        if isinstance(found, Unavailable | Unreadable):
            return found
        return await self._inspected((replace(found, source=source),))

    async def _inspected(self, found: tuple[Candidate, ...]) -> Inspection:
        first = found[0]
        return Inspection(
            candidates=found,
            sample=await self._sample(first.source, first.listing),
            robots=await self._robots(first.source.url),
        )

    async def listing(
        self, url: str, *, selection: Selection = NO_SELECTION
    ) -> tuple[Source, Listing] | Unavailable | Unreadable:
        """Fetch and parse the source at this very address."""
        discover = Discover(fetcher=self.fetcher, workers=self.workers)
        found = await discover.one(url, selection=selection)
        return (found.source, found.listing) if isinstance(found, Candidate) else found

    async def _robots(self, url: str) -> Robots:
        if await self.fetcher.robots_refusal(url):
            return Robots(is_allowed=False)
        return Robots(is_allowed=True, apart=self.fetcher.crawl_delay(url))

    async def _sample(self, source: Source, listing: Listing) -> Brief | Unbriefable:
        if not listing.entries:
            return Unbriefable(
                reason="the source lists no entries at present", trouble=Trouble.NO_ENTRIES
            )
        entry = newest(listing)
        fetched = await self.fetcher(entry.url)
        page = to_page(entry, source, fetched)
        drafted = await self.workers.run(draft_page, page, self.brief, self.topics)
        if isinstance(drafted, Overrun):
            return Unbriefable(reason=drafted.reason, trouble=Trouble.TOO_HARD)
        if isinstance(drafted, Unbriefable):
            if isinstance(fetched, Unavailable):
                return Unbriefable(
                    reason=fetched.reason, trouble=fetched.trouble, about=fetched.about
                )
            return drafted
        return to_brief(
            drafted, disclaimer=self.disclaimer, language=self.language, now=self.clock()
        )


def newest(listing: Listing) -> Entry:
    """Return the newest of the entries; without dates, the first."""
    return max(listing.entries, key=_recency)


def _recency(entry: Entry) -> float:
    return entry.published_at.timestamp() if entry.published_at else float("-inf")
