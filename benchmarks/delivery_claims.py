"""How long a claim of thirty deliveries takes when a million are owed, on both databases."""

import statistics
import tempfile
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import select, text, update

from bot.storage.database import Database
from bot.storage.outbox.deliveries import to_delivery
from bot.storage.schema import deliveries
from tests.postgres import postgres_server

OWED = 1_000_000
CHATS = 100_000  # ten briefs to each
AT_ONCE = 30
ROUNDS = 200
LEASE = timedelta(minutes=2)

_NUMBERS = {
    "sqlite": (
        "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {most}) "
        "SELECT i FROM n"
    ),
    "postgresql": "SELECT i FROM generate_series(0, {most}) AS n(i)",
}
_OWE = """
INSERT INTO deliveries
    (chat_id, thread_id, key, brief_ids, priority, state, due_at, attempts, unknowns, last_error)
SELECT 1 + i % {chats}, 0, '{key}' || (i / {chats}), '["b"]', 1, 'pending', '{due}', 0, 0, NULL
FROM ({numbers}) AS numbers
"""


@dataclass(frozen=True, kw_only=True)
class Scene:
    """What else is in the outbox: how many rows, in which state."""

    name: str
    later: int = 0
    put_off: int = 0


SCENES = (
    Scene(name="1,000,000 owed"),
    Scene(name="and 200,000 due in the future", later=200_000),
    Scene(name="and 10,000 chats put off", later=200_000, put_off=10_000),
)


def utc_now() -> datetime:
    """Read the clock."""
    return datetime.now(UTC)


async def rows() -> AsyncIterator[tuple[str, str, float, float]]:
    """Give database, scene, median and 99th percentile in milliseconds."""
    with tempfile.TemporaryDirectory() as name:
        async for scene, times in measured(f"sqlite:///{Path(name) / 'claims.db'}"):
            yield ("SQLite", scene.name, *in_milliseconds(times))
    with postgres_server() as server:
        async for scene, times in measured(server.url):
            yield ("PostgreSQL", scene.name, *in_milliseconds(times))


def in_milliseconds(times: list[float]) -> tuple[float, float]:
    """Return the median and the 99th percentile."""
    return statistics.median(times) * 1e3, statistics.quantiles(times, n=100)[98] * 1e3


async def measured(url: str) -> AsyncIterator[tuple[Scene, list[float]]]:
    """Fill a database scene by scene, and claim from it."""
    database = Database.connect(url)
    await database.upgrade()
    await owe(database, OWED, key="news", due=utc_now() - timedelta(minutes=1))
    for scene in SCENES:
        if scene.later and not scene.put_off:
            await owe(database, scene.later, key="later", due=utc_now() + timedelta(hours=9))
        if scene.put_off:
            await put_off(database, scene.put_off)
        async with database.transaction() as tx:
            await tx.deliveries.analyze()
        yield scene, [await claim_and_settle(database, number) for number in range(ROUNDS)]
    await database.close()


async def owe(database: Database, count: int, *, key: str, due: datetime) -> None:
    """Owe so many deliveries to the chats in turn."""
    async with database.transaction() as tx:
        connection = tx.deliveries.connection
        numbers = _NUMBERS[connection.dialect.name].format(most=count - 1)
        statement = _OWE.format(
            chats=CHATS, key=key, due=due.strftime("%Y-%m-%d %H:%M:%S.%f"), numbers=numbers
        )
        await connection.execute(text(statement))


async def put_off(database: Database, chats: int) -> None:
    """Let a delivery of so many chats have failed, and what comes after it wait as long."""
    here, again = deliveries.c.chat_id <= chats, utc_now() + timedelta(hours=1)
    async with database.transaction() as tx:
        connection = tx.deliveries.connection
        await connection.execute(
            update(deliveries)
            .where(here, deliveries.c.key == "news1")
            .values(due_at=again, last_error="the server failed")
        )
        rows = await connection.execute(select(deliveries).where(here, deliveries.c.key == "news1"))
        for row in rows.all():
            await tx.deliveries.postpone_later(to_delivery(row), again, reason="in order")


async def claim_and_settle(database: Database, number: int) -> float:
    """Return the seconds that finding and claiming took; what was claimed is sent at once."""
    busy = {1 + (number * AT_ONCE - back) % CHATS for back in range(1, 2 * AT_ONCE)}
    now, token = utc_now(), f"round {number}"
    began = time.perf_counter()
    async with database.transaction() as tx:
        due = await tx.queue.due(now=now, limit=AT_ONCE, excluding=busy)
        ids = [delivery.id for delivery in due]
        claimed = await tx.queue.claim(ids, now=now, lease=LEASE, token=token)
    took = time.perf_counter() - began
    if len(claimed) != AT_ONCE:
        raise RuntimeError(f"{len(claimed)} claimed")
    async with database.transaction() as tx:
        sent = [(token, delivery.id, 1) for delivery in claimed]
        await tx.queue.settle_sent(sent, now=now)
    return took
