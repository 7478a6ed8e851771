"""What digests will bring: briefs held for a chat until the delivery of a key is due."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, delete, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.schema import held
from bot.storage.statements import insert_new
from bot.storage.subscriptions import Address

_MOST_PLACES = 500  # two parameters each


@dataclass(frozen=True, slots=True)
class Held:
    """What waits for its digest."""

    connection: AsyncConnection

    async def add(
        self, brief_id: str, places: Sequence[tuple[Address, str]], *, now: datetime
    ) -> None:
        """Hold a brief for chats, each with the key of its digest; once is enough."""
        rows = [
            {
                "chat_id": chat_id,
                "thread_id": thread_id or 0,
                "brief_id": brief_id,
                "key": key,
                "held_at": now,
            }
            for (chat_id, thread_id), key in places
        ]
        await insert_new(self.connection, held, rows)

    async def of(self, address: Address, key: str) -> list[str]:
        """Return the briefs that a digest brings, in the order in which they were held."""
        query = (
            select(held.c.brief_id)
            .where(_here(address), held.c.key == key)
            .order_by(held.c.held_at, held.c.brief_id)
        )
        return list(await self.connection.scalars(query))

    async def find(self, address: Address, brief_ids: Collection[str]) -> str | None:
        """Return the key of the digest that brings one of these briefs to a chat."""
        query = select(held.c.key).where(_here(address), held.c.brief_id.in_(brief_ids)).limit(1)
        key: str | None = await self.connection.scalar(query)
        return key

    async def prune(self, *, before: datetime, limit: int) -> int:
        """Forget what was held before then."""
        old = (
            select(held.c.chat_id, held.c.thread_id, held.c.brief_id)
            .where(held.c.held_at < before)
            .limit(min(limit, _MOST_PLACES))
        )
        rows = (await self.connection.execute(old)).all()
        if not rows:
            return 0
        same = [
            and_(held.c.chat_id == chat, held.c.thread_id == thread, held.c.brief_id == brief)
            for chat, thread, brief in rows
        ]
        await self.connection.execute(delete(held).where(or_(*same)))
        return len(rows)

    async def forget(self, chat_id: int) -> None:
        """Forget what is held for a chat and its topics."""
        await self.connection.execute(delete(held).where(held.c.chat_id == chat_id))


def _here(address: Address) -> ColumnElement[bool]:
    chat_id, thread_id = address
    return and_(held.c.chat_id == chat_id, held.c.thread_id == (thread_id or 0))
