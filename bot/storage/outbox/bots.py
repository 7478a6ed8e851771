"""What is remembered of the bot itself: who acts for it, and a wait."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.schema import bots
from bot.storage.statements import insert_new, upsert


class Hold(Enum):
    """What came of asking for the right to act for a bot."""

    TAKEN = auto()
    RENEWED = auto()
    REFUSED = auto()


@dataclass(frozen=True, slots=True)
class Bots:
    """One row a bot."""

    connection: AsyncConnection

    async def get_held_until(self, bot_id: int) -> datetime | None:
        """Return until when Telegram told the bot to send nothing at all."""
        query = select(bots.c.held_until).where(bots.c.id == bot_id)
        held_until: datetime | None = await self.connection.scalar(query)
        return held_until

    async def save_held_until(self, bot_id: int, held_until: datetime) -> None:
        """Note a wait that must outlive a restart."""
        await upsert(self.connection, bots, {"id": bot_id, "held_until": held_until})

    async def hold(
        self, bot_id: int, holder: str, *, now: datetime, lease: timedelta, is_alone: bool
    ) -> Hold:
        """Take or renew the right to act for the bot, unless another holds it.

        Time is the database's on PostgreSQL. Who `is_alone` on the database need not wait for
        a lease to end.
        """
        await insert_new(self.connection, bots, [{"id": bot_id}])
        query = select(bots.c.holder, bots.c.leased_until).where(bots.c.id == bot_id)
        row = (await self.connection.execute(query.with_for_update())).one()
        now = await self.time(now)
        is_free = row.leased_until is None or row.leased_until <= now or is_alone
        if row.holder != holder and not is_free:
            return Hold.REFUSED
        await self.connection.execute(
            update(bots).where(bots.c.id == bot_id).values(holder=holder, leased_until=now + lease)
        )
        return Hold.RENEWED if row.holder == holder else Hold.TAKEN

    async def is_held(self, bot_id: int, holder: str) -> bool:
        """Tell whether this program still acts for the bot; it does until the transaction ends."""
        query = select(bots.c.holder).where(bots.c.id == bot_id).with_for_update(read=True)
        return await self.connection.scalar(query) == holder

    async def release(self, bot_id: int, holder: str) -> None:
        """Give the right to act back: another may take it at once."""
        await self.connection.execute(
            update(bots)
            .where(bots.c.id == bot_id, bots.c.holder == holder)
            .values(holder=None, leased_until=None)
        )

    async def time(self, now: datetime) -> datetime:
        """Return the database's own time; SQLite has none but the machine's, which is given."""
        if self.connection.dialect.name == "sqlite":
            return now
        query = select(func.clock_timestamp(type_=bots.c.leased_until.type))
        time: datetime = (await self.connection.execute(query)).scalar_one()
        return time
