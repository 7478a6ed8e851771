"""Listing pages made from seeds: precision, recall and titles of the news found on each kind."""

import random
from collections.abc import Callable, Iterable

from benchmarks.sources.shared import table, timed
from bot.model.outcomes import Document
from bot.model.sources import Listing
from bot.sources.canonical import canonical_url
from bot.sources.kinds.parse import parse
from tests.sources.listings.stands import BUILDS, Stand

_SEEDS = range(100, 110)


def measure(name: str, builds: Iterable[Callable[[random.Random], Stand]]) -> dict[str, object]:
    """Read pages of some kinds, of seeds that no test uses."""
    right = found = gold = titled = 0
    times = []
    for build in builds:
        for seed in _SEEDS:
            stand = build(random.Random(seed))  # noqa: S311 -- the same page each time
            document = Document(
                url=stand.url, content=stand.page.encode(), content_type="text/html"
            )
            listing, ms, _ = timed(parse, document, source_id="s")
            times.append(ms)
            entries = listing.entries if isinstance(listing, Listing) else ()
            mine = {canonical_url(entry.url): entry.title for entry in entries}
            theirs = {canonical_url(url): title for url, title in stand.gold.items()}
            both = mine.keys() & theirs.keys()
            right, found, gold = right + len(both), found + len(mine), gold + len(theirs)
            titled += sum(mine[key] == theirs[key] for key in both)
    return {
        "build": name,
        "precision": f"{right / max(found, 1):.3f}",
        "recall": f"{right / gold:.3f}",
        "titles": f"{titled / max(right, 1):.3f}",
        "ms": f"{sum(times) / len(times):.1f}",
    }


def main() -> None:
    """Print a row for each build, and one for all."""
    print(f"listing pages of {len(BUILDS)} builds, {len(_SEEDS)} seeds each")
    rows = [measure(build.__name__, [build]) for build in BUILDS]
    print("\n".join(table([*rows, measure("all", BUILDS)])))


if __name__ == "__main__":
    main()
