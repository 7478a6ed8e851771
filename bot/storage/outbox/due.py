"""What is due, whatever the clock says by now."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Table, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.schema import deliveries, entries, fanouts, polls, revisions


@dataclass(frozen=True, slots=True)
class Due:
    """All rows that need work at a time."""

    connection: AsyncConnection

    async def bring_forward(self, *, now: datetime, until: datetime) -> None:
        """Let be due now what would be by then; all sources too, as asking early does no harm.

        What is claimed is left to its claim.
        """
        for table in (deliveries, fanouts, revisions, entries):
            await self._bring(table, now, until)
        await self._bring(polls, now, None)

    async def _bring(self, table: Table, now: datetime, until: datetime | None) -> None:
        lies_ahead = update(table).where(table.c.due_at > now, table.c.claim.is_(None))
        if until is not None:
            lies_ahead = lies_ahead.where(table.c.due_at <= until)
        await self.connection.execute(lies_ahead.values(due_at=now))
