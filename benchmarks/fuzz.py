"""Generated feeds, pages and OPML files, read in the bot's worker processes until the time is up.

Ends with 1 when a reader raised, a worker died of anything but its bounds, or memory grew.
"""

import argparse
import asyncio
import random
import resource
import sys
import time
from collections import Counter
from datetime import timedelta

from bot.model.outcomes import Document
from bot.pipeline.reading import parse_source
from bot.sources.articles import Page, extract
from bot.sources.finding.opml import read_opml
from bot.sources.finding.pointers import linked_feeds
from bot.work.isolation import Overrun, Workers
from tests.sources.mutations import broken, sample

_URL = "https://ledger-post.example/feed.xml"
_BOUNDS = ("it took more than", "it took too much memory")
_AT_ONCE = 4
_GROWTH_MB = 50


def to_page(content: bytes) -> Page:
    """Make a page of which nothing else is known."""
    return Page(
        entry_url=_URL,
        html=content,
        charset=None,
        feed_title="",
        feed_content="",
        feed_published_at=None,
        publisher="Post",
        language=None,
    )


async def read_all(content: bytes, workers: Workers) -> list[str]:
    """Read a document in every way that the bot would; return what overran."""
    document = Document(url=_URL, content=content)
    results = [
        await workers.run(parse_source, document, "s"),
        await workers.run(extract, to_page(content)),
        await workers.run(linked_feeds, document),
        await workers.run(read_opml, content),
    ]
    return [result.reason for result in results if isinstance(result, Overrun)]


async def fuzz(seconds: float, first_seed: int) -> int:
    """Read until the time is up, and print what was seen."""
    overruns: Counter[str] = Counter()
    seeds = iter(range(first_seed, sys.maxsize))
    until, count, early = time.monotonic() + seconds, 0, 0.0

    async def reader(workers: Workers) -> None:
        nonlocal count, early
        while time.monotonic() < until:
            seed = next(seeds)
            rng = random.Random(seed)  # noqa: S311 -- the same document each time
            for reason in await read_all(broken(sample(rng), rng), workers):
                overruns[reason] += 1
                print(f"seed {seed}: {reason}", flush=True)
            count += 1
            early = early or (_memory_mb() if time.monotonic() > until - seconds / 2 else 0.0)

    with Workers(
        count=2,
        timeout=timedelta(seconds=10),
        memory_bytes=1 << 30,
        preload=("bot.pipeline.reading", "bot.sources.articles"),
    ) as workers:
        await asyncio.gather(*(reader(workers) for _ in range(_AT_ONCE)))
    grown = _memory_mb() - (early or _memory_mb())
    print(f"{count} documents, seeds from {first_seed}, overruns: {dict(overruns) or 'none'}")
    print(f"memory grew by {grown:.0f} MB in the second half")
    broke = any(not reason.startswith(_BOUNDS) for reason in overruns)
    return 1 if broke or grown > _GROWTH_MB else 0


def _memory_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Fuzz for so many minutes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    given = parser.parse_args()
    sys.exit(asyncio.run(fuzz(60 * given.minutes, given.seed)))


if __name__ == "__main__":
    main()
