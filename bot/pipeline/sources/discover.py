"""Find what can be polled at an address: a source itself, or what its page and site point to."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.model.outcomes import Document, NotModified, Unavailable
from bot.model.sources import NO_SELECTION, Listing, Selection, Source, SourceKind, Unreadable
from bot.model.troubles import Trouble
from bot.pipeline.sources.reading import read
from bot.policy.naming import to_source
from bot.sources.finding.pointers import known_places, linked_feeds
from bot.sources.http import Fetcher
from bot.work.isolation import Overrun, Workers

_MOST_FEEDS = 3
_MOST_SITEMAPS = 2
_LONGEST_URL = 200  # in a reply
_UNASKED = "the server says that nothing changed, though nothing was asked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A source that can be polled, and what it lists now."""

    source: Source
    listing: Listing


@dataclass(frozen=True, slots=True, kw_only=True)
class Discover:
    """Looks for sources, the surest first: what is one already, feeds, the page, a sitemap."""

    fetcher: Fetcher
    workers: Workers

    async def __call__(
        self, url: str, *, publisher: str | None = None, selection: Selection = NO_SELECTION
    ) -> tuple[Candidate, ...] | Unavailable | Unreadable:
        """Return at least one candidate, or why there is none."""
        fetched = await self.fetcher(url)
        found = await self._candidate(url, fetched, publisher, selection)
        if selection != NO_SELECTION or isinstance(found, Unavailable):
            return (found,) if isinstance(found, Candidate) else found
        if isinstance(found, Candidate) and not _is_page(found):
            return (found,)
        feeds = await self._feeds(fetched, publisher) if isinstance(fetched, Document) else []
        here = [found] if isinstance(found, Candidate) else []
        sitemaps = [] if feeds else await self._of(await self._sitemaps(url), publisher)
        candidates = _distinct([*feeds, *here, *sitemaps])
        nothing = Unreadable(reason=_NONE, trouble=Trouble.NOTHING)
        return candidates or (found if isinstance(found, Unreadable) else nothing)

    async def one(
        self, url: str, *, publisher: str | None = None, selection: Selection = NO_SELECTION
    ) -> Candidate | Unavailable | Unreadable:
        """Read the source at this very address, and look no further."""
        return await self._candidate(url, await self.fetcher(url), publisher, selection)

    async def _candidate(
        self,
        url: str,
        fetched: Document | NotModified | Unavailable,
        publisher: str | None,
        selection: Selection,
    ) -> Candidate | Unavailable | Unreadable:
        source = replace(to_source(url, publisher=publisher), selection=selection)
        outcome = await read(fetched, source, self.workers, self.fetcher)
        if isinstance(outcome, NotModified):
            return Unavailable(reason=_UNASKED)
        if not isinstance(outcome, Listing):
            return outcome
        named = to_source(url, publisher=publisher or outcome.title)
        return Candidate(
            source=replace(
                named, kind=outcome.kind, language=outcome.language, selection=selection
            ),
            listing=outcome,
        )

    async def _feeds(self, page: Document, publisher: str | None) -> list[Candidate]:
        """Return the feeds that a page links to; without any, the first that is where many are."""
        linked = await self.workers.run(linked_feeds, page)
        found = await self._of([] if isinstance(linked, Overrun) else linked, publisher)
        feeds = [each for each in found if each.source.kind is SourceKind.FEED][:_MOST_FEEDS]
        if feeds:
            return feeds
        for place in known_places(page.url):
            at = await self._of([place], publisher)
            if at and at[0].source.kind is SourceKind.FEED:
                return at
        return []

    async def _sitemaps(self, url: str) -> list[str]:
        named = await self.fetcher.sitemaps(url)
        news = sorted(named, key=lambda each: "news" not in each.lower())
        return news[:_MOST_SITEMAPS]

    async def _of(self, urls: Iterable[str], publisher: str | None) -> list[Candidate]:
        """Return those of these addresses that list something now."""
        found = [await self.one(url, publisher=publisher) for url in urls]
        return [each for each in found if isinstance(each, Candidate) and each.listing.entries]


def described(candidate: Candidate) -> str:
    """Say in a line what was found: its kind, its name, how many entries, how new, where."""
    entries = candidate.listing.entries
    times = [entry.published_at for entry in entries if entry.published_at]
    age = f", newest {max(times):%Y-%m-%d %H:%M} UTC" if times else ""
    source = candidate.source
    count = f"{len(entries)} entr{'y' if len(entries) == 1 else 'ies'}"
    return f"{source.publisher}: {source.kind.value}, {count}{age}, {source.url[:_LONGEST_URL]}"


_NONE = "nothing that can be polled was found here"


def _is_page(candidate: Candidate) -> bool:
    """Whether it is a page, for which there may be something surer; JSON is what it is."""
    return candidate.source.kind is SourceKind.LISTING and candidate.listing.is_page


def _distinct(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    return tuple({each.source.id: each for each in candidates}.values())
