"""Forget deliveries that were settled long ago."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.storage.database import Database

_PAGE = 5000


@dataclass(frozen=True, slots=True, kw_only=True)
class Prune:
    """Forgets in pages, so that no other writer waits long."""

    database: Database
    clock: Callable[[], datetime]
    keep: timedelta

    async def __call__(self) -> int:
        """Return how many deliveries were forgotten."""
        before, pruned = self.clock() - self.keep, 0
        while True:
            async with self.database.transaction() as tx:
                page = await tx.deliveries.prune(before=before, limit=_PAGE)
            pruned += page
            if page < _PAGE:
                return pruned
