"""What is remembered of the bot itself: the last update that was taken."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.schema import bots
from bot.storage.statements import upsert


@dataclass(frozen=True, slots=True)
class Bots:
    """One row a bot."""

    connection: AsyncConnection

    async def get_update_id(self, bot_id: int) -> int | None:
        """Return the last update that was taken."""
        query = select(bots.c.update_id).where(bots.c.id == bot_id)
        update_id: int | None = await self.connection.scalar(query)
        return update_id

    async def save_update_id(self, bot_id: int, update_id: int) -> None:
        """Note an update as taken, before it is acted on."""
        await upsert(self.connection, bots, {"id": bot_id, "update_id": update_id})
