"""Who runs the bot beside those of the settings file, and who may not use it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.schema import admins, bans
from bot.storage.statements import insert_new


@dataclass(frozen=True, slots=True)
class Admins:
    """Admins that another admin added."""

    connection: AsyncConnection

    async def all(self) -> list[int]:
        """Return their ids, the first added first."""
        query = select(admins.c.user_id).order_by(admins.c.added_at, admins.c.user_id)
        return list(await self.connection.scalars(query))

    async def has(self, user_id: int) -> bool:
        """Tell whether this person is one."""
        query = select(admins.c.user_id).where(admins.c.user_id == user_id)
        return await self.connection.scalar(query) is not None

    async def add(self, user_id: int, *, by: int, now: datetime) -> bool:
        """Add one; False when this person is one already."""
        row = {"user_id": user_id, "added_by": by, "added_at": now}
        return await insert_new(self.connection, admins, [row]) > 0

    async def remove(self, user_id: int) -> bool:
        """Remove one; False when this person is none."""
        result = await self.connection.execute(delete(admins).where(admins.c.user_id == user_id))
        return result.rowcount > 0


@dataclass(frozen=True, slots=True)
class Bans:
    """People who get no answer."""

    connection: AsyncConnection

    async def has(self, user_id: int) -> bool:
        """Tell whether this person is banned."""
        query = select(bans.c.user_id).where(bans.c.user_id == user_id)
        return await self.connection.scalar(query) is not None

    async def add(self, user_id: int, *, by: int, now: datetime) -> bool:
        """Ban somebody; False when this person is banned already."""
        row = {"user_id": user_id, "banned_by": by, "banned_at": now}
        return await insert_new(self.connection, bans, [row]) > 0

    async def remove(self, user_id: int) -> bool:
        """Lift a ban; False when there is none."""
        result = await self.connection.execute(delete(bans).where(bans.c.user_id == user_id))
        return result.rowcount > 0
