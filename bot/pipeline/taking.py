"""Rows that are due, taken and given back: what all who work under claims have in common."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from bot.model.claims import Claim
from bot.storage.claims import ClaimedRows
from bot.storage.database import Database, Transaction

C = TypeVar("C", bound=Claim)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taking(ABC, Generic[C]):
    """Who works on rows of one table, each under a claim of its own that holds for a `lease`."""

    database: Database
    clock: Callable[[], datetime]
    token: Callable[[], str]
    lease: timedelta

    @abstractmethod
    def _rows(self, tx: Transaction) -> ClaimedRows[C]:
        """Return the repository."""

    async def claim(self, limit: int) -> list[C]:
        """Take what is due."""
        async with self.database.reading() as tx:
            if not await self._rows(tx).has_due(now=self.clock()):
                return []
        async with self.database.transaction() as tx:
            return await self._rows(tx).claim(
                now=self.clock(), lease=self.lease, limit=limit, token=self.token()
            )

    async def begin(self, row_id: str, token: str) -> C | None:
        """Make a claim that was handed over one's own; None when another did."""
        due_at = self.clock() + self.lease
        async with self.database.transaction() as tx:
            return await self._rows(tx).begin(row_id, token, begun_as=self.token(), due_at=due_at)

    async def give_back(self, claims: Sequence[C]) -> None:
        """Let others do what was claimed and not finished."""
        async with self.database.transaction() as tx:
            await self._rows(tx).give_back(claims, now=self.clock())
