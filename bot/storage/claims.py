"""What can be done with a claim on any row that has `due_at` and `claim`."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, ClassVar, Generic, TypeAlias, TypeVar

from sqlalchemy import Column, Row, Table, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model.claims import Claim

C = TypeVar("C", bound=Claim)
Rows: TypeAlias = Sequence[Row[*tuple[Any, ...]]]


@dataclass(frozen=True, slots=True)
class Claims:
    """The claims on the rows of one table."""

    connection: AsyncConnection
    table: Table

    async def has_due(self, *, now: datetime) -> bool:
        """Tell whether a row is due, without taking the write lock."""
        query = select(self._key).where(self.table.c.due_at <= now).limit(1)
        return await self.connection.scalar(query) is not None

    async def take(self, *, now: datetime, lease: timedelta, limit: int, token: str) -> Rows:
        """Claim the rows that are due longest."""
        due = (
            select(self._key)
            .where(self.table.c.due_at <= now)
            .order_by(self.table.c.due_at)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        rows = await self.connection.execute(
            update(self.table)
            .where(self._key.in_(due))
            .values(due_at=now + lease, claim=token)
            .returning(*self.table.c)
        )
        return rows.all()

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

    async def keep(self, row_id: str, token: str, *, due_at: datetime, **more: object) -> bool:
        """Prolong a claim, and note how far the work has come; False when the claim was lost."""
        result = await self.connection.execute(
            update(self.table)
            .where(self._key == row_id, self.table.c.claim == token)
            .values(due_at=due_at, **more)
        )
        return result.rowcount > 0

    async def give_back(self, row_id: str, token: str, *, due_at: datetime, **more: object) -> None:
        """Let a row be due again, if the claim is still this one."""
        await self.keep(row_id, token, due_at=due_at, claim=None, **more)

    async def finish(self, row_id: str, token: str) -> bool:
        """Forget a row; False when the claim was lost meanwhile."""
        result = await self.connection.execute(
            delete(self.table).where(self._key == row_id, self.table.c.claim == token)
        )
        return result.rowcount > 0

    async def end_leases(self, now: datetime) -> None:
        """Let every claimed row be due: whoever claimed it is known to be dead."""
        await self.connection.execute(
            update(self.table).where(self.table.c.claim.is_not(None)).values(due_at=now, claim=None)
        )

    @property
    def _key(self) -> Column[Any]:
        return next(iter(self.table.primary_key))


@dataclass(frozen=True, slots=True)
class ClaimedRows(ABC, Generic[C]):
    """The repository of a table whose rows are claimed."""

    connection: AsyncConnection
    _table: ClassVar[Table]

    async def has_due(self, *, now: datetime) -> bool:
        """Tell whether there may be a row to claim, without taking the write lock."""
        return await self._rows.has_due(now=now)

    async def claim(self, *, now: datetime, lease: timedelta, limit: int, token: str) -> list[C]:
        """Take the rows that are due longest."""
        rows = await self._rows.take(now=now, lease=lease, limit=limit, token=token)
        return await self._claims(rows, token)

    async def begin(self, row_id: str, token: str, *, begun_as: str, due_at: datetime) -> C | None:
        """Make a claim that was handed over one's own; None when another did."""
        row = await self._rows.begin(row_id, token, begun_as=begun_as, due_at=due_at)
        return (await self._claims([row], begun_as))[0] if row else None

    async def give_back(self, claims: Sequence[C], *, now: datetime) -> None:
        """Let what was claimed and not finished be due again."""
        for claim in claims:
            await self._rows.give_back(claim.row_id, claim.token, due_at=now)

    async def end_leases(self, now: datetime) -> None:
        """Let every claimed row be due: whoever claimed it is known to be dead."""
        await self._rows.end_leases(now)

    @property
    def _rows(self) -> Claims:
        return Claims(self.connection, self._table)

    @abstractmethod
    async def _claims(self, rows: Rows, token: str) -> list[C]:
        """Tell what was claimed, with what is to be known of it."""
