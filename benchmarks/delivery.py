"""`make bench-delivery`: how fast, how steadily and at what cost posts reach their chats.

The Bot API server, the bot and its peers run in processes of their own, on loopback and SQLite.
"""

import argparse
import asyncio
import os
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from benchmarks import delivery_claims, delivery_transports
from benchmarks.delivery_house import Run, new_brief, running
from benchmarks.main_job import FIRST_READER, ROOT, bot_api

TELEGRAMS_RATE = 30
LIFTED_RATE = 1000
ASKED_WHILE_POSTING_TO = 10_000
ASKS_A_SECOND = 2
HTTPX = ("-m", "benchmarks.delivery_httpx")

Table = AsyncIterator[tuple[str, str]]


async def main() -> None:
    """Print one table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--posts", type=int, default=3000, help="chats of the post at 30 a second")
    parser.add_argument("--asks", type=int, default=120, help="how often /latest is asked")
    parser.add_argument("--chats", type=int, nargs="*", default=[1000, 10_000, 100_000])
    options = parser.parse_args()
    load = os.getloadavg()[0]
    print(
        f"{os.cpu_count()} cores, load {load:.1f} before the run, Python {sys.version.split()[0]}"
    )
    for title, table in (
        (f"A post to {options.posts:,} private chats at 30 a second", posts(options.posts)),
        (f"/latest during a post to {ASKED_WHILE_POSTING_TO:,} chats", asked(options.asks)),
        ("The limit lifted to 1,000 a second", lifted(options.chats)),
        ("A send alone, against a server that only answers", transports()),
        ("Finding and claiming thirty deliveries", claims()),
    ):
        print(f"\n{title}")
        async for name, figures in table:
            print(f"  {name:<42} {figures}", flush=True)


async def posts(count: int) -> Table:
    """Run the same post by the bot and by its peers, side by side."""
    names = ("Hot Topics", "AIORateLimiter", "a loop that waits when told to")
    results = await asyncio.gather(
        by_the_bot(count), by_a_peer("limiter", count), by_a_peer("loop", count)
    )
    for name, record in zip(names, results, strict=True):
        yield name, described(record, count)


async def by_the_bot(count: int) -> dict[str, Any]:
    """Let the bot post, and return the server's record of it."""
    with tempfile.TemporaryDirectory() as name:
        async with running(Path(name), readers=count, rate=TELEGRAMS_RATE) as run:
            await run.outbox.publish(new_brief("post"))
            await run.outbox.when_sent(count)
            return await run.server.record("sendMessage")


async def by_a_peer(way: str, count: int) -> dict[str, Any]:
    """Let a peer post, and return the server's record of it."""
    async with bot_api(unlimited=False) as server:
        await server.post("/control/users", {"count": count, "first_id": FIRST_READER})
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-W", "ignore", "-m", "benchmarks.delivery_peers", way),
            *(server.base_url, server.token, str(FIRST_READER), str(count)),
            cwd=ROOT,
            stderr=asyncio.subprocess.PIPE,
        )
        _, trouble = await process.communicate()
        record = await server.record("sendMessage")
        lines = trouble.decode().strip().splitlines()
        return record | {"trouble": lines[-1] if process.returncode and lines else ""}


def described(record: dict[str, Any], count: int) -> str:
    """Say what the server saw."""
    arrived = [call for call in record["calls"] if call["is_handled"]]
    refused = sum(call["status"] == 429 for call in record["calls"])  # noqa: PLR2004 -- HTTP's own number
    times = sorted(datetime.fromisoformat(call["received_at"]) for call in arrived)
    seconds = (times[-1] - times[0]).total_seconds()
    chats = len({call["chat_id"] for call in arrived})
    text = (
        f"{seconds:6.1f} s = {seconds / (count / TELEGRAMS_RATE):.3f} x N/30, worst second "
        f"{record['busiest_second']}, {refused} answers 429, {chats:,} chats reached"
    )
    return f"{text} ({record['trouble'][:80]})" if record.get("trouble") else text


async def asked(times: int) -> Table:
    """Ask while a post is under way."""
    with tempfile.TemporaryDirectory() as name:
        async with running(Path(name), readers=ASKED_WHILE_POSTING_TO, rate=TELEGRAMS_RATE) as run:
            people = await run.server.post("/control/users", {"count": times})
            await run.outbox.publish(new_brief("post"))
            await run.outbox.when_sent(2 * TELEGRAMS_RATE)
            asking = []
            for person in people:
                asking.append(asyncio.create_task(run.server.ask(person, "/latest 3")))
                await asyncio.sleep(1 / ASKS_A_SECOND)
            waits = await asyncio.gather(*asking)
            left = ASKED_WHILE_POSTING_TO - await run.outbox.sent()
    tail = statistics.quantiles(waits, n=100)[98]
    yield (
        "median, 99th percentile, worst",
        (
            f"{statistics.median(waits):.3f} s, {tail:.3f} s, {max(waits):.3f} s "
            f"({times} people, {left:,} posts still to go)"
        ),
    )


async def lifted(counts: Sequence[int]) -> Table:
    """Post as fast as it goes."""
    for count in counts:
        yield f"{count:,} chats", await cost(count)
    yield f"{counts[0]:,} chats by HTTPXRequest", await cost(counts[0], HTTPX)


async def cost(count: int, program: Sequence[str] = ("-m", "bot")) -> str:
    """Say what a delivery costs the bot, from the stored brief to the record of its arrival."""
    with tempfile.TemporaryDirectory() as name:
        async with running(Path(name), readers=count, rate=LIFTED_RATE, program=program) as run:
            return await measured(run, count)


async def measured(run: Run, count: int) -> str:
    """Publish one brief, and wait until all have it."""
    cpu, memory = run.cpu_seconds, run.resident_kilobytes
    await run.outbox.publish(new_brief("post"))
    await run.outbox.when_sent(1, every=0.05)
    began = time.monotonic()
    await run.outbox.when_sent(count, every=max(0.1, count / 100_000))
    seconds, cpu = time.monotonic() - began, run.cpu_seconds - cpu
    peak = run.peak_kilobytes
    busiest = (await run.server.record("none"))["busiest_second"]
    return (
        f"{count / seconds:5.0f} a second, worst second {busiest}, {cpu / count * 1e3:.3f} ms CPU "
        f"each, {memory / 1024:.0f} MB at rest, {peak / 1024:.0f} MB at most: "
        f"{(peak - memory) / count:.2f} kB each"
    )


async def transports() -> Table:
    """Compare transports."""
    async for name, cpu, rate in delivery_transports.rows():
        yield name, f"{cpu:.3f} ms CPU, {rate:5.0f} a second"


async def claims() -> Table:
    """Claim from a million."""
    async for database, scene, median, tail in delivery_claims.rows():
        yield f"{database}: {scene}", f"median {median:.2f} ms, 99th percentile {tail:.2f} ms"


if __name__ == "__main__":
    asyncio.run(main())
