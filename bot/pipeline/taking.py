"""Rows that are due, taken and given back: what all who work under claims have in common."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Generic, Protocol, TypeVar

from bot.storage.database import Database, Transaction

C = TypeVar("C")


class Rows(Protocol[C]):
    """The repository of the rows; `storage/claims.py` is behind it."""

    async def has_due(self, *, now: datetime) -> bool:
        """Tell whether a row is due, without taking the write lock."""

    async def claim(self, *, now: datetime, lease: timedelta, limit: int, token: str) -> list[C]:
        """Take the rows that are due longest."""

    async def begin(
        self, row_id: str, token: str, /, *, begun_as: str, due_at: datetime
    ) -> C | None:
        """Make a claim that was handed over one's own."""

    async def give_back(self, claims: Sequence[C], *, now: datetime) -> None:
        """Let the rows be due again."""


class Taking(ABC, Generic[C]):
    """Who works on rows of one table, each under a claim of its own."""

    __slots__ = ()
    database: Database
    clock: Callable[[], datetime]
    token: Callable[[], str]

    @property
    @abstractmethod
    def _holds(self) -> timedelta:
        """How long a claim holds."""

    @abstractmethod
    def _rows(self, tx: Transaction) -> Rows[C]:
        """Return the repository."""

    async def claim(self, limit: int) -> list[C]:
        """Take what is due."""
        async with self.database.reading() as tx:
            if not await self._rows(tx).has_due(now=self.clock()):
                return []
        async with self.database.transaction() as tx:
            return await self._rows(tx).claim(
                now=self.clock(), lease=self._holds, limit=limit, token=self.token()
            )

    async def begin(self, row_id: str, token: str) -> C | None:
        """Make a claim that was handed over one's own; None when another did."""
        due_at = self.clock() + self._holds
        async with self.database.transaction() as tx:
            return await self._rows(tx).begin(row_id, token, begun_as=self.token(), due_at=due_at)

    async def give_back(self, claims: Sequence[C]) -> None:
        """Let others do what was claimed and not finished."""
        async with self.database.transaction() as tx:
            await self._rows(tx).give_back(claims, now=self.clock())
