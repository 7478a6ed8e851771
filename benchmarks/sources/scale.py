"""Many sources on loopback, each a host of its own, polled every five minutes.

The publishers run in a process of their own. A source's answer changes once in a hundred turns.
"""

import argparse
import asyncio
import gc
import multiprocessing
import random
import resource
import secrets
import ssl
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from ipaddress import ip_network
from pathlib import Path

import structlog
from sqlalchemy import func, select

from benchmarks.sources.shared import table
from bot.model.notices import Notice
from bot.model.sources import PollState
from bot.pipeline.sources.poll import Poll, PollLimits
from bot.policy.naming import to_source
from bot.sources.http import Fetcher, FetchLimits
from bot.storage.database import Database, Transaction
from bot.storage.schema import polls
from bot.work.isolation import Workers
from bot.work.stage import Stage

_EVERY = timedelta(minutes=5)
_FIRST_ROUND = 305.0
_CHANGES = 0.01
_LOOK_EVERY = 5  # seconds
_PULSE = 0.002  # seconds
_LIMITS = FetchLimits(
    allow_networks=(ip_network("127.0.0.0/8"),),
    timeout=timedelta(seconds=30),
    connect_timeout=timedelta(seconds=10),
    first_byte_timeout=timedelta(seconds=15),
    max_body_bytes=15_000_000,
    max_redirects=5,
    per_host=1,
    host_spacing=timedelta(milliseconds=500),
    concurrency=20,
    user_agent="HotTopics/0.1 (news bot)",
)
_STANDING = select(func.min(polls.c.due_at), func.count())
_POLLING = PollLimits(
    min_interval=_EVERY,
    max_interval=timedelta(hours=6),
    baseline_entries=0,
    max_age=timedelta(days=2),
)


@dataclass(slots=True)
class Publishers:
    """Answers for all hosts, and counts."""

    answers: Counter[int] = field(default_factory=Counter)
    under_way: Counter[str] = field(default_factory=Counter)
    most_at_a_host: int = 0
    versions: Counter[str] = field(default_factory=Counter)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one request."""
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
            host = head.partition("host: ")[2].partition("\r\n")[0]
            self.under_way[host] += 1
            self.most_at_a_host = max(self.most_at_a_host, self.under_way[host])
            writer.write(self.count(head) if "/counts" in head[:20] else self.feed(host, head))
            await writer.drain()
            self.under_way[host] -= 1
        finally:
            writer.close()

    def count(self, _head: str) -> bytes:
        """Tell what was counted, and begin anew."""
        counts = f"{self.answers[200]} {self.answers[304]} {self.most_at_a_host}"
        self.answers.clear()
        return f"HTTP/1.1 200 OK\r\nContent-Length: {len(counts)}\r\n\r\n{counts}".encode()

    def feed(self, host: str, head: str) -> bytes:
        """Give a host's feed, or say that it is as it was."""
        if random.random() < _CHANGES:  # noqa: S311 -- no secret
            self.versions[host] += 1
        tag = f'"{self.versions[host]}"'
        if f"if-none-match: {tag}" in head:
            self.answers[304] += 1
            return f"HTTP/1.1 304 Not Modified\r\nETag: {tag}\r\n\r\n".encode()
        self.answers[200] += 1
        items = "".join(
            f"<item><title>Story {n} of {host}</title><link>http://{host}/{n}</link></item>"
            for n in range(self.versions[host], self.versions[host] + 20)
        )
        body = f"<rss><channel><title>{host}</title>{items}</channel></rss>".encode()
        size = len(body)
        return f"HTTP/1.1 200 OK\r\nETag: {tag}\r\nContent-Length: {size}\r\n\r\n".encode() + body


@dataclass(slots=True)
class Steps:
    """Feels the event loop's pulse: what its thread computed while a short timer was late.

    That other programs hold the processor is no step of ours.
    """

    late: list[float] = field(default_factory=list)

    async def watch(self) -> None:
        """Feel it until cancelled."""
        loop = asyncio.get_running_loop()
        while True:
            began, cpu = loop.time(), time.thread_time()
            await asyncio.sleep(_PULSE)
            late = loop.time() - began - _PULSE
            self.late.append(min(late, time.thread_time() - cpu))

    def milliseconds(self, share: float) -> float:
        """Return how late this share of the beats was at most."""
        ordered = sorted(self.late) or [0.0]
        return 1000 * ordered[min(int(len(ordered) * share), len(ordered) - 1)]


def publish(port: "multiprocessing.SimpleQueue[int]") -> None:
    """Serve until ended."""

    async def forever() -> None:
        server = await asyncio.start_server(Publishers().serve, "127.0.0.1", 0)
        port.put(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(forever())


@contextmanager
def publishers() -> Iterator[int]:
    """Run the publishers, and give their port."""
    port: multiprocessing.SimpleQueue[int] = multiprocessing.SimpleQueue()
    process = multiprocessing.Process(target=publish, args=(port,), daemon=True)
    process.start()
    try:
        yield port.get()
    finally:
        process.terminate()
        process.join()


def utc_now() -> datetime:
    """Read the clock."""
    return datetime.now(UTC)


async def on_loopback(_host: str, _port: int) -> list[str]:
    """Resolve every name to this machine."""
    return ["127.0.0.1"]


async def ignore(_tx: Transaction, _notice: Notice) -> None:
    """Tell nobody."""


async def add_sources(database: Database, count: int, port: int) -> None:
    """Add sources whose first turns are spread over five minutes."""
    now = utc_now()
    async with database.transaction() as tx:
        for n in range(count):
            source = to_source(f"http://s{n}.news.test:{port}/feed", publisher=f"Source {n}")
            await tx.sources.save(replace(source, interval=_EVERY))
            due = now + _EVERY * (n / count)
            await tx.polls.add(PollState(source_id=source.id, due_at=due))


async def measure(count: int, port: int, seconds: float) -> dict[str, object]:
    """Poll so many sources for a while; what is told is of the time after the first round."""
    with tempfile.TemporaryDirectory() as folder:
        database = Database.connect(f"sqlite:///{Path(folder) / 'scale.db'}")
        await database.upgrade()
        await add_sources(database, count, port)
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        gc.collect()
        gc.freeze()  # as the bot does
        with Workers(
            count=2,
            timeout=timedelta(seconds=10),
            memory_bytes=1 << 30,
            preload=("bot.pipeline.sources.reading",),
        ) as workers:
            async with Fetcher(_LIMITS, resolve=on_loopback, tls=tls) as fetcher:
                counts_url = f"http://counts.test:{port}/counts"
                row = await _poll(database, workers, fetcher, min(seconds, _FIRST_ROUND))
                if seconds > _FIRST_ROUND:  # what is asked for the first time is new
                    await fetcher(counts_url)
                    row = await _poll(database, workers, fetcher, seconds - _FIRST_ROUND)
                counts = await fetcher(counts_url)
        await database.close()
    full, unchanged, most = (int(part) for part in getattr(counts, "content", b"0 0 0").split())
    return {
        "sources": count,
        **row,
        "304": f"{unchanged / max(full + unchanged, 1):.0%}",
        "connections a host": most,
    }


async def _standing(database: Database) -> tuple[datetime, int]:
    """Return what is due longest, and how many there are; asked so that it takes no time."""
    async with database.engine.connect() as connection:
        await connection.execution_options(hottopics_begin="BEGIN")
        due, known = (await connection.execute(_STANDING)).one()
    return due or utc_now(), known


async def _poll(
    database: Database, workers: Workers, fetcher: Fetcher, seconds: float
) -> dict[str, object]:
    done, worst_lag, known = 0, timedelta(0), 0
    poll = Poll(
        database=database,
        fetcher=fetcher,
        workers=workers,
        clock=utc_now,
        spread=random.random,
        token=lambda: secrets.token_hex(8),
        lease=timedelta(minutes=2),
        limits=_POLLING,
        found=lambda: None,
        tell_admins=ignore,
    )

    async def work(claim: object) -> None:
        nonlocal done
        await poll(claim)  # type: ignore[arg-type]  # what the stage claims
        done += 1

    steps = Steps()
    watch = asyncio.create_task(steps.watch())
    stage = Stage(name="poll", concurrency=_LIMITS.concurrency, claim=poll.claim, work=work)
    running = asyncio.create_task(stage.run())
    began, cpu = time.monotonic(), time.process_time()
    while time.monotonic() - began < seconds:
        stage.wake()
        await asyncio.sleep(1)
        if int(time.monotonic() - began) % _LOOK_EVERY:
            continue
        due, known = await _standing(database)
        worst_lag = max(worst_lag, utc_now() - due)
    spent, passed = time.process_time() - cpu, time.monotonic() - began
    watch.cancel()
    await stage.stop(10)
    await running
    return {
        "polls/s": f"{done / passed:.1f}",
        "wanted": f"{known / _EVERY.total_seconds():.1f}",
        "CPU": f"{spent / passed:.0%}",
        "MB": f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f}",
        "worst lag s": f"{worst_lag.total_seconds():.1f}",
        "step p99 ms": f"{steps.milliseconds(0.99):.1f}",
        "worst step ms": f"{steps.milliseconds(1.0):.1f}",
    }


def main() -> None:
    """Print a row for each number of sources."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=int, nargs="+", default=[100, 1000, 10_000])
    parser.add_argument("--seconds", type=float, default=480)
    options = parser.parse_args()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(40))
    with publishers() as port:
        rows = [asyncio.run(measure(count, port, options.seconds)) for count in options.sources]
    print("\n".join(table(rows)))


if __name__ == "__main__":
    main()
