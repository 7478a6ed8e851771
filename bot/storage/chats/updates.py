"""Updates that were taken from Telegram: kept until they are handled, and their ids longer.

    waiting --start--> started --finish--> done
       ^------again-------'

Waiting has a body and no claim, started has both, done has no body.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Row, and_, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model.updates import Incoming, Started
from bot.storage.schema import updates
from bot.storage.statements import insert_into

_IS_WAITING = and_(updates.c.body.is_not(None), updates.c.claim.is_(None))


@dataclass(frozen=True, slots=True)
class Updates:
    """One row an update; a bot's ids are its own."""

    connection: AsyncConnection

    async def add(
        self, bot_id: int, incoming: Sequence[Incoming], *, now: datetime
    ) -> list[Incoming]:
        """Store updates; return those that were not known yet."""
        rows = [
            {
                "bot_id": bot_id,
                "id": each.id,
                "line": each.line,
                "body": each.body,
                "starts": 0,
                "taken_at": now,
            }
            for each in incoming
        ]
        statement = insert_into(self.connection, updates).values(rows).on_conflict_do_nothing()
        new = set(await self.connection.scalars(statement.returning(updates.c.id)))
        return list({each.id: each for each in incoming if each.id in new}.values())

    async def start(self, bot_id: int, line: int, *, claim: str) -> Started | None:
        """Claim the oldest update that waits in a line; of two that ask, one gets it."""
        oldest = (
            select(updates.c.id)
            .where(updates.c.bot_id == bot_id, updates.c.line == line, _IS_WAITING)
            .order_by(updates.c.id)
            .limit(1)
            .with_for_update(skip_locked=True)
        )
        rows = await self.connection.execute(
            update(updates)
            .where(updates.c.bot_id == bot_id, updates.c.id.in_(oldest))
            .values(claim=claim, starts=updates.c.starts + 1)
            .returning(*updates.c)
        )
        row = rows.first()
        return _started(row) if row else None

    async def finish(self, bot_id: int, ids: Sequence[int]) -> None:
        """Keep of updates their ids alone, so that they are known when Telegram repeats them."""
        await self.connection.execute(
            update(updates).where(_is_one_of(bot_id, ids)).values(body=None, claim=None)
        )

    async def again(self, bot_id: int, ids: Sequence[int]) -> None:
        """Let updates that were started wait for their turn once more."""
        await self.connection.execute(
            update(updates).where(_is_one_of(bot_id, ids)).values(claim=None)
        )

    async def cut_off(self, bot_id: int, *, claim: str) -> list[Started]:
        """Return what others than the holder of this claim have started and not finished."""
        rows = await self.connection.execute(
            select(updates)
            .where(
                updates.c.bot_id == bot_id, updates.c.body.is_not(None), updates.c.claim != claim
            )
            .order_by(updates.c.id)
        )
        return [_started(row) for row in rows]

    async def waiting(self, bot_id: int) -> dict[int, int]:
        """Count what waits in each line, the line of the oldest first."""
        rows = await self.connection.execute(
            select(updates.c.line, func.count())
            .where(updates.c.bot_id == bot_id, _IS_WAITING)
            .group_by(updates.c.line)
            .order_by(func.min(updates.c.id))
        )
        return {line: count for line, count in rows}  # noqa: C416 -- dict() of rows has no types

    async def prune(self, *, before: datetime) -> int:
        """Forget what was taken before this time and is done; return how many."""
        result = await self.connection.execute(
            delete(updates).where(updates.c.body.is_(None), updates.c.taken_at < before)
        )
        return result.rowcount


def _is_one_of(bot_id: int, ids: Sequence[int]) -> ColumnElement[bool]:
    return and_(updates.c.bot_id == bot_id, updates.c.id.in_(ids))


def _started(row: Row[*tuple[object, ...]]) -> Started:
    update = Incoming(id=row.id, line=row.line, body=row.body)
    return Started(update=update, starts=row.starts)
