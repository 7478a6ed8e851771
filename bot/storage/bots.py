"""What is remembered of the bot itself: the last update that was taken, and a wait."""

from dataclasses import dataclass
from datetime import datetime

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

    async def get_held_until(self, bot_id: int) -> datetime | None:
        """Return until when Telegram told the bot to send nothing at all."""
        query = select(bots.c.held_until).where(bots.c.id == bot_id)
        held_until: datetime | None = await self.connection.scalar(query)
        return held_until

    async def save_held_until(self, bot_id: int, held_until: datetime) -> None:
        """Note a wait that must outlive a restart."""
        await upsert(self.connection, bots, {"id": bot_id, "held_until": held_until})
