"""Forget deliveries that were settled long ago, and updates that Telegram repeats no more."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.storage.database import Database

_PAGE = 5000
_UPDATES_KEPT = timedelta(days=2)  # Telegram keeps them for one


@dataclass(frozen=True, slots=True, kw_only=True)
class Prune:
    """Forgets in pages, so that no other writer waits long."""

    database: Database
    clock: Callable[[], datetime]
    keep: timedelta

    async def __call__(self) -> int:
        """Return how many deliveries were forgotten."""
        async with self.database.transaction() as tx:
            await tx.updates.prune(before=self.clock() - _UPDATES_KEPT)
        before, pruned = self.clock() - self.keep, 0
        while True:
            async with self.database.transaction() as tx:
                page = await tx.deliveries.prune(before=before, limit=_PAGE)
            pruned += page
            if page < _PAGE:
                return pruned
