from datetime import date

from bot.storage.database import Database
from bot.storage.record.model_use import Use

DAY, NEXT = date(2026, 11, 24), date(2026, 11, 25)


async def test_outcomes_and_tokens_are_counted_by_day(database: Database) -> None:
    async with database.transaction() as tx:
        assert await tx.model_use.tokens_on(DAY) == 0
        await tx.model_use.add(DAY, "written", tokens=700)
        await tx.model_use.add(DAY, "time-out", tokens=90)
        await tx.model_use.add(DAY, "written", tokens=5_000_000_000)
        await tx.model_use.add(NEXT, "written", tokens=1)
    async with database.reading() as tx:
        assert await tx.model_use.tokens_on(DAY) == 5_000_000_790
        assert await tx.model_use.on(DAY) == [
            Use(outcome="written", count=2, tokens=5_000_000_700),
            Use(outcome="time-out", count=1, tokens=90),
        ]
        assert await tx.model_use.on(date(2020, 1, 1)) == []
