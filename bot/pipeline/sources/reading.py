"""From what was fetched to what it lists, parsed in a worker process."""

from dataclasses import replace
from typing import assert_never

from bot.model.outcomes import Document, NotModified, Unavailable
from bot.model.sources import NO_SELECTION, Entry, Listing, Selection, Source, Unreadable
from bot.model.troubles import Trouble
from bot.sources.http import Fetcher
from bot.sources.kinds.parse import parse
from bot.work.isolation import Overrun, Workers

_MOST_PARTS = 3  # of a sitemap index: the newest

ReadAs = Listing | NotModified | Unavailable | Unreadable


async def read(
    fetched: Document | NotModified | Unavailable,
    source: Source,
    workers: Workers,
    fetcher: Fetcher,
) -> ReadAs:
    """Parse what was fetched, in a worker process: it may be hostile. Parts are fetched too."""
    match fetched:
        case NotModified() | Unavailable():
            return fetched
        case Document():
            outcome = await workers.run(parse_source, fetched, source.id, source.selection)
            if isinstance(outcome, Overrun):
                return Unreadable(
                    reason=f"the source can't be parsed: {outcome.reason}", trouble=Trouble.TOO_HARD
                )
            if isinstance(outcome, Listing) and outcome.parts:
                return await _with_parts(outcome, source, workers, fetcher)
            return outcome
        case _:
            assert_never(fetched)


def parse_source(
    document: Document, source_id: str, selection: Selection = NO_SELECTION
) -> Listing | Unreadable:
    """Parse a source; a worker takes its arguments by position."""
    return parse(document, source_id=source_id, selection=selection)


async def _with_parts(
    index: Listing, source: Source, workers: Workers, fetcher: Fetcher
) -> Listing | Unavailable | Unreadable:
    """Put the entries of the first parts together; the last trouble is told if none gives any."""
    entries: dict[str, Entry] = {}
    trouble: Unavailable | Unreadable | None = None
    for url in index.parts[:_MOST_PARTS]:
        fetched = await fetcher(url)
        if not isinstance(fetched, Document):
            trouble = fetched if isinstance(fetched, Unavailable) else trouble
            continue
        part = await workers.run(parse_source, fetched, source.id, source.selection)
        if isinstance(part, Listing):
            entries |= {entry.id: entry for entry in part.entries}
        else:
            trouble = (
                part
                if isinstance(part, Unreadable)
                else Unreadable(reason=part.reason, trouble=Trouble.TOO_HARD)
            )
    if not entries and trouble:
        return trouble
    return replace(index, entries=tuple(entries.values()), parts=())
