"""What came of asking a language model, day by day, and for how many tokens."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.schema import model_use
from bot.storage.statements import insert_into


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """How often something came of asking on a day, and the tokens that it took."""

    outcome: str
    count: int
    tokens: int


@dataclass(frozen=True, slots=True)
class ModelUse:
    """One row a day and outcome; the budget is kept by it, over restarts and by all processes."""

    connection: AsyncConnection

    async def add(self, day: date, outcome: str, *, tokens: int) -> None:
        """Count one outcome and its tokens."""
        row = {"day": day, "outcome": outcome, "count": 1, "tokens": tokens}
        statement = insert_into(self.connection, model_use).values(**row)
        await self.connection.execute(
            statement.on_conflict_do_update(
                index_elements=["day", "outcome"],
                set_={
                    "count": model_use.c.count + 1,
                    "tokens": model_use.c.tokens + statement.excluded.tokens,
                },
            )
        )

    async def tokens_on(self, day: date) -> int:
        """Return the tokens of a day."""
        query = select(func.coalesce(func.sum(model_use.c.tokens), 0)).where(model_use.c.day == day)
        tokens: int | None = await self.connection.scalar(query)
        return int(tokens or 0)

    async def on(self, day: date) -> list[Use]:
        """Return what came of asking on a day, the most frequent first."""
        query = (
            select(model_use.c.outcome, model_use.c.count, model_use.c.tokens)
            .where(model_use.c.day == day)
            .order_by(model_use.c.count.desc(), model_use.c.outcome)
        )
        rows = (await self.connection.execute(query)).all()
        return [Use(outcome=row.outcome, count=row[1], tokens=row.tokens) for row in rows]
