"""What admins said of the recogniser's verdicts: pairs that it can learn from."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.schema import rulings
from bot.storage.statements import upsert


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """Two briefs that tell one story, or don't, by the word of an admin."""

    brief_id: str
    other_id: str
    is_same: bool
    user_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Rulings:
    """The rulings; the last word on a pair counts."""

    connection: AsyncConnection

    async def add(self, ruling: Ruling) -> None:
        """Put a ruling on record."""
        row = {name: getattr(ruling, name) for name in Ruling.__slots__}
        await upsert(self.connection, rulings, row)

    async def all(self) -> list[Ruling]:
        """Return all rulings, the oldest first."""
        rows = await self.connection.execute(select(rulings).order_by(rulings.c.at))
        return [
            Ruling(
                brief_id=row.brief_id,
                other_id=row.other_id,
                is_same=row.is_same,
                user_id=row.user_id,
                at=row.at,
            )
            for row in rows
        ]
