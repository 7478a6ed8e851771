"""How a source is called: by who added it, else by itself, else by its host."""

from dataclasses import replace
from urllib.parse import urlsplit

from bot.model.identity import source_id
from bot.model.sources import Listing, Origin, Source, SourceKind

_LONGEST = 100


def to_source(url: str, *, publisher: str | None = None, origin: Origin = Origin.COMMAND) -> Source:
    """Describe the feed at this URL; its host stands in for a publisher that is not known."""
    return Source(
        id=source_id(url),
        url=url,
        configured_url=url,
        kind=SourceKind.FEED,
        publisher=(publisher or _host(url))[:_LONGEST],
        origin=origin,
    )


def after_listing(source: Source, listing: Listing) -> Source:
    """Return the source under the name that its feed gives, unless a person named it."""
    if has_own_name(source) or not listing.title:
        return source
    return replace(source, publisher=listing.title[:_LONGEST])


def has_own_name(source: Source) -> bool:
    """Tell whether the source is called otherwise than its host."""
    return source.publisher != _host(source.configured_url)[:_LONGEST]


def _host(url: str) -> str:
    return (urlsplit(url).hostname or url).removeprefix("www.")
