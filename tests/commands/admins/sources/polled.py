"""Sources as the tests store them: polled a moment ago, and not again for a year."""

from dataclasses import replace
from datetime import timedelta

from bot import app
from bot.model.sources import PollState, Source
from bot.policy.naming import to_source
from tests.house import utc_now

NEXT_YEAR = timedelta(days=365)


async def stored(bot: app.Bot, count: int, **fields: object) -> list[Source]:
    """Store sources that are polled no time soon."""
    sources = [
        replace(to_source(f"https://{n:02}.example/feed"), publisher=f"Paper {n:02}")
        for n in range(count)
    ]
    state = PollState(source_id="", due_at=utc_now() + NEXT_YEAR, polled_at=utc_now())
    async with bot.database.transaction() as tx:
        for source in sources:
            await tx.sources.save(source)
            await tx.polls.add(replace(state, source_id=source.id, **fields))  # type: ignore[arg-type]
    return sources
