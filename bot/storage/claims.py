"""What can be done with a claim on any row that has `due_at` and `claim`."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Row, Table, update
from sqlalchemy.ext.asyncio import AsyncConnection


@dataclass(frozen=True, slots=True)
class Claims:
    """The claims on the rows of one table."""

    connection: AsyncConnection
    table: Table

    async def begin(
        self, row_id: str, token: str, *, begun_as: str, due_at: datetime
    ) -> Row[*tuple[Any, ...]] | None:
        """Make a row that was handed over one's own; None when it was begun or lost before.

        The claim changes its token: whoever else was told of the row comes too late.
        """
        rows = await self.connection.execute(
            update(self.table)
            .where(self._key == row_id, self.table.c.claim == token)
            .values(claim=begun_as, due_at=due_at)
            .returning(*self.table.c)
        )
        return rows.first()

    async def give_back(self, row_id: str, token: str, *, due_at: datetime, **more: object) -> None:
        """Let a row be due again, if the claim is still this one."""
        await self.connection.execute(
            update(self.table)
            .where(self._key == row_id, self.table.c.claim == token)
            .values(claim=None, due_at=due_at, **more)
        )

    @property
    def _key(self) -> Column[Any]:
        return next(iter(self.table.primary_key))
