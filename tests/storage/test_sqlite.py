import asyncio
from datetime import UTC, datetime, timedelta

from bot.storage.database import Database

LEASE = timedelta(seconds=10)


async def write(database: Database) -> None:
    async with database.transaction() as tx:
        await tx.bots.hold(1, "us", now=datetime.now(UTC), lease=LEASE, is_alone=True)


async def test_who_is_cancelled_anywhere_in_a_transaction_leaves_no_lock(sqlite: Database) -> None:
    for turn in range(120):
        writing = asyncio.create_task(write(sqlite))
        for _ in range(turn % 40):
            await asyncio.sleep(0)
        await asyncio.sleep(turn / 20_000)
        writing.cancel()
        await asyncio.gather(writing, return_exceptions=True)
        async with asyncio.timeout(8):  # less than SQLite's own patience
            await write(sqlite)
