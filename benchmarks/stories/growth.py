"""What a report costs while stories pile up: milliseconds and memory from 100 to 10,000 live."""

import gc
import random
import statistics
import time
import tracemalloc
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial

from bot.stories.matching import Kind, LiveStories, Recogniser
from bot.stories.matching.rarity import known
from bot.stories.reading.traits import Report

_BEGIN = datetime(2026, 6, 1, tzinfo=UTC)
_TITLE, _LEAD = 10, 22  # words
_QUERIES = 150
_PUBLISHERS = 40


def made_up(count: int, seed: int = 5) -> list[Report]:
    """Make reports of words drawn as often as they occur, half of them about known things."""
    chance = random.Random(seed)  # noqa: S311 -- the same stream each time
    background = known()
    words, counts = zip(*background.special.items(), strict=True)
    others, their_counts = zip(*background.general.items(), strict=True)
    reports = []
    for place in range(count):
        title = chance.choices(words, counts, k=_TITLE // 2)
        title += chance.choices(others, their_counts, k=_TITLE // 2)
        lead = chance.choices(words, counts, k=_LEAD // 2)
        lead += chance.choices(others, their_counts, k=_LEAD // 2)
        reports.append(
            Report(
                id=str(place),
                title=" ".join(title).title(),
                lead=" ".join(lead),
                publisher=f"P{chance.randrange(_PUBLISHERS)}",
                at=_BEGIN + timedelta(hours=40) * place / count,
                url=f"https://p.example/{place}",
            )
        )
    return reports


def cpu_ms(query: Callable[[Report], object], reports: Sequence[Report]) -> tuple[float, float]:
    """Return the CPU milliseconds of a query, in the middle and of the slowest in twenty."""
    times = []
    for report in reports:
        began = time.process_time()
        query(report)
        times.append(1000 * (time.process_time() - began))
    times.sort()
    return statistics.median(times), times[int(0.95 * len(times))]


def print_growth(recogniser: Recogniser) -> None:
    """Print a row a number of live reports; what is kept of them is all that they hold alive."""
    print(f"\n{'live reports':>12} {'stories':>8} {'ms':>6} {'95%':>6} {'MB':>6}")
    for count in (100, 1_000, 5_000, 10_000):
        reports = made_up(count + _QUERIES)
        live = filled(recogniser, reports[:count])
        stories = len(live)
        middle, slow = cpu_ms(partial(recogniser, live), reports[count:])
        size = held_mb(partial(fresh, recogniser, count))
        print(f"{count:>12} {stories:>8} {middle:>6.2f} {slow:>6.2f} {size:>6.1f}")


def filled(recogniser: Recogniser, reports: Iterable[Report]) -> LiveStories:
    """Return a memory of reports."""
    live = LiveStories()
    for report in reports:
        recogniser.remember(live, report, report.id, Kind.NEW)
    return live


def fresh(recogniser: Recogniser, count: int) -> LiveStories:
    """Return a memory of reports that it alone holds alive."""
    return filled(recogniser, made_up(count))


def held_mb(make: Callable[[], object]) -> float:
    """Return the memory that what is made holds alive."""
    gc.collect()
    tracemalloc.start()
    made = make()
    gc.collect()
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return size / 2**20 if made else 0.0
