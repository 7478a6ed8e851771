"""Generated feeds, pages and OPML files, read in worker processes as the bot reads them.

Ends with 1 when a reader raised, a worker died or left its bounds, or memory grew.
"""

import argparse
import asyncio
import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from bot.model.outcomes import Document
from bot.pipeline.sources.reading import parse_source
from bot.sources.finding.opml import read_opml
from bot.sources.finding.pointers import linked_feeds
from bot.sources.pages.articles import Page, extract
from bot.work.isolation import Overrun, Workers
from tests.sources.mutations import broken, sample

MOST_SECONDS = 10.0  # of the processor's time: the bot's bound, whatever else the machine does
HANGS = timedelta(seconds=60)
MEMORY_BYTES = 1 << 30
_URL = "https://ledger-post.example/feed.xml"
_AT_ONCE = 4
_PROCESSES = 2
_GROWTH_MB = 50


@dataclass(slots=True)
class Report:
    """What came of a run: how much was read, what overran, how near the bounds it came."""

    documents: int = 0
    overruns: Counter[str] = field(default_factory=Counter)
    slowest_seconds: float = 0.0
    worker_mb: float = 0.0
    half_mb: float = 0.0
    end_mb: float = 0.0

    @property
    def grown_mb(self) -> float:
        """How much the memory of the process that asks grew in the second half."""
        return self.end_mb - self.half_mb

    @property
    def failures(self) -> list[str]:
        """Everything that should not have happened; nothing, when all is well."""
        found = [f"{count} times: {reason}" for reason, count in self.overruns.items()]
        if self.slowest_seconds > MOST_SECONDS:
            found.append(f"a reading took {self.slowest_seconds:.1f} s of processor time")
        if self.worker_mb * 2**20 > MEMORY_BYTES:
            found.append(f"a worker held {self.worker_mb:.0f} MB")
        if self.grown_mb > _GROWTH_MB:
            found.append(f"memory grew by {self.grown_mb:.0f} MB")
        return found


@dataclass(frozen=True, slots=True)
class Cost:
    """What a reading took in its worker: processor time, and the worker's most memory so far."""

    seconds: float
    worker_mb: float


def costed(read: Callable[..., object], *arguments: object) -> Cost:
    """Read in the worker; the result is left there, as only its cost is wanted."""
    started = time.process_time()
    read(*arguments)
    return Cost(time.process_time() - started, memory_mb())


async def fuzz(first_seed: int, *, documents: int = sys.maxsize, seconds: float = 0.0) -> Report:
    """Read so many documents, or until the time is up; a seed gives the same one each time."""
    report = Report()
    seeds = iter(range(first_seed, first_seed + documents))
    until = time.monotonic() + (seconds or float("inf"))
    half = time.monotonic() + seconds / 2

    async def reader(workers: Workers) -> None:
        for seed in seeds:
            if time.monotonic() > until:
                return
            rng = random.Random(seed)  # noqa: S311 -- the same document each time
            await _read_all(seed, broken(sample(rng), rng), workers, report)
            report.documents += 1
            is_half = time.monotonic() > half if seconds else report.documents * 2 >= documents
            if is_half and not report.half_mb:
                report.half_mb = memory_mb()

    with Workers(
        count=_PROCESSES,
        timeout=HANGS,
        memory_bytes=MEMORY_BYTES,
        preload=("bot.pipeline.sources.reading", "bot.sources.pages.articles"),
    ) as workers:
        await asyncio.gather(*(reader(workers) for _ in range(_AT_ONCE)))
    report.end_mb = memory_mb()
    return report


async def _read_all(seed: int, content: bytes, workers: Workers, report: Report) -> None:
    """Read a document in every way that the bot would."""
    document = Document(url=_URL, content=content)
    readings: tuple[tuple[Callable[..., object], tuple[Any, ...]], ...] = (
        (parse_source, (document, "s")),
        (extract, (to_page(content),)),
        (linked_feeds, (document,)),
        (read_opml, (content,)),
    )
    for read, arguments in readings:
        cost = await workers.run(costed, read, *arguments)
        if isinstance(cost, Overrun):
            report.overruns[cost.reason] += 1
            print(f"seed {seed}, {read.__name__}: {cost.reason}", flush=True)
            continue
        if cost.seconds > MOST_SECONDS:
            print(f"seed {seed}, {read.__name__}: {cost.seconds:.1f} s", flush=True)
        report.slowest_seconds = max(report.slowest_seconds, cost.seconds)
        report.worker_mb = max(report.worker_mb, cost.worker_mb)


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


def memory_mb() -> float:
    """Return the most memory that this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Fuzz for so many minutes, and print what was seen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    given = parser.parse_args()
    report = asyncio.run(fuzz(given.seed, seconds=60 * given.minutes))
    print(f"{report.documents} documents, seeds from {given.seed}")
    print(f"the slowest reading took {report.slowest_seconds:.1f} s of processor time")
    print(f"a worker held {report.worker_mb:.0f} MB at most")
    print(f"memory grew by {report.grown_mb:.0f} MB in the second half")
    print("\n".join(report.failures) or "no crash, no worker over its bounds, memory flat")
    sys.exit(1 if report.failures else 0)


if __name__ == "__main__":
    main()
