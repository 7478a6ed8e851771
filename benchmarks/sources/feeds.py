"""Wild feeds: entries, dates, links and milliseconds for two libraries and ours."""

import gzip
import io
import statistics
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

import fastfeedparser
import feedparser

from benchmarks.sources.shared import shared, table, timed
from bot.model.outcomes import Document
from bot.model.sources import Listing
from bot.sources.kinds.parse import parse

_URL = "https://feed.example/feed.xml"


@dataclass(frozen=True, slots=True)
class Read:
    """An entry as a parser gave it."""

    link: str
    has_date: bool
    title: str


def with_feedparser(content: bytes) -> list[Read]:
    """Read without its sanitizing, as fast as it goes."""
    feed = feedparser.parse(io.BytesIO(content), sanitize_html=False, resolve_relative_uris=False)
    return [
        Read(
            str(each.get("link") or ""),
            bool(dict.get(each, "published_parsed") or dict.get(each, "updated_parsed")),
            str(each.get("title") or ""),
        )
        for each in feed.entries
    ]


def with_fastfeedparser(content: bytes) -> list[Read]:
    """Read with the fastest of them."""
    feed = fastfeedparser.parse(content)
    return [
        Read(
            str(each.get("link") or ""),
            _is_time(each.get("published")),
            str(each.get("title") or ""),
        )
        for each in feed.entries
    ]


def _is_time(text: object) -> bool:
    """Whether a date is one: it gives the year 1 for what names none."""
    return bool(text) and not str(text).startswith("0001-")


def with_ours(content: bytes) -> list[Read]:
    """Read as the bot does."""
    listing = parse(Document(url=_URL, content=content), source_id="s")
    if not isinstance(listing, Listing):
        raise TypeError(listing.reason)
    return [Read(each.url, each.published_at is not None, each.title) for each in listing.entries]


PARSERS: dict[str, Callable[[bytes], list[Read]]] = {
    "feedparser": with_feedparser,
    "fastfeedparser": with_fastfeedparser,
    "ours": with_ours,
}


def measure(name: str, feeds: list[bytes]) -> dict[str, object]:
    """Run one parser over the feeds."""
    entries: list[Read] = []
    times, errors, empty, once = [], 0, 0, 0
    for content in feeds:
        read, ms, error = timed(PARSERS[name], content)
        times.append(ms)
        errors += bool(error)
        empty += not read
        entries += read or []
        once += len({(each.link, each.title) for each in read or []})
    return {
        "parser": name,
        "entries": len(entries),
        "each once": once,
        "dated": sum(entry.has_date for entry in entries),
        "absolute links": sum(bool(urlsplit(entry.link).hostname) for entry in entries),
        "raised": errors,
        "feeds without entries": empty,
        "ms median": f"{statistics.median(times):.1f}",
        "ms mean": f"{statistics.mean(times):.1f}",
    }


def main() -> None:
    """Print the table."""
    warnings.simplefilter("ignore")
    feeds = [gzip.decompress(file.read_bytes()) for file in sorted(shared("feeds").glob("*.gz"))]
    print(f"{len(feeds)} wild feeds; an entry is known by its link and title")
    print("\n".join(table([measure(name, feeds) for name in PARSERS])))


if __name__ == "__main__":
    main()
