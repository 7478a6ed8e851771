"""Forget what is over: settled, held, judged or removed long ago, updates that were handled."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.model.reasons import Reason
from bot.pipeline.sources.tend import UNDO
from bot.storage.database import Database, Transaction

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
        now = self.clock()
        before = now - self.keep
        async with self.database.transaction() as tx:
            await tx.updates.prune(before=now - _UPDATES_KEPT)
            await tx.deliveries.lapse(before=before, reason=Reason.UNDECIDED, now=now)
            await tx.sources.prune(removed_before=now - UNDO)
        await self._all(lambda tx: tx.held.prune(before=before, limit=_PAGE))
        await self._all(lambda tx: tx.tellings.prune(before=before, limit=_PAGE))
        return await self._all(lambda tx: tx.deliveries.prune(before=before, limit=_PAGE))

    async def _all(self, prune: Callable[[Transaction], Awaitable[int]]) -> int:
        """Forget page by page; return how many rows that were."""
        pruned = 0
        while True:
            async with self.database.transaction() as tx:
                page = await prune(tx)
            if not page:
                return pruned
            pruned += page
