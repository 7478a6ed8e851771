"""Take a brief back everywhere: what is owed goes to nobody, what was posted says so."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.pipeline.stories.story import owe_change
from bot.storage.database import Database
from bot.storage.record.audit import Change


@dataclass(frozen=True, slots=True, kw_only=True)
class Retract:
    """Retracts, with the change on record, in one transaction."""

    database: Database
    clock: Callable[[], datetime]
    owed: Callable[[], None]

    async def __call__(self, brief_id: str, *, reason: str, change: Change) -> bool:
        """Say whether it was there to be taken back."""
        now = self.clock()
        async with self.database.transaction() as tx:
            if not await tx.briefs.retract(brief_id, now=now, reason=reason):
                return False
            if brief := await tx.briefs.get(brief_id):
                await owe_change(tx, brief, now=now)
            await tx.audit.add(change)
        self.owed()
        return True
