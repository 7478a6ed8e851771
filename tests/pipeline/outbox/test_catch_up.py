"""After the clock was set back, what was near goes out now and what was far keeps its time."""

from datetime import timedelta

from bot.pipeline.outbox.catch_up import CatchUp
from bot.storage.database import Database
from tests.conftest import Clock


async def test_what_was_due_and_what_was_near_is_due_now(database: Database, clock: Clock) -> None:
    async with database.transaction() as tx:
        for key, ahead in (("due", 0), ("near", 1), ("far", 30)):
            due_at = clock.now + timedelta(minutes=ahead)
            await tx.deliveries.add(chats=[(ahead + 1, None)], key=key, due_at=due_at)
    before, now = clock.now, clock.advance(hours=-1)
    await CatchUp(database=database, clock=clock)(before)
    async with database.reading() as tx:
        assert [each.key for each in await tx.queue.due(now=now, limit=9)] == ["due", "near"]
