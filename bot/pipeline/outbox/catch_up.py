"""After the clock was set back: what was due already must not wait for that time once more."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.storage.database import Database

_ABOUT_TO_BE = timedelta(minutes=2)  # retries that were near are made at once


@dataclass(frozen=True, slots=True, kw_only=True)
class CatchUp:
    """Brings forward what was due, or about to be, before the clock was set back."""

    database: Database
    clock: Callable[[], datetime]

    async def __call__(self, before: datetime) -> None:
        """`before` is what the clock would say had it not been set back."""
        async with self.database.transaction() as tx:
            await tx.due.bring_forward(now=self.clock(), until=before + _ABOUT_TO_BE)
