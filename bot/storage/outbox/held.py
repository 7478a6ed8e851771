"""What digests will bring: briefs held for a chat until the delivery of a key is due."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, delete, or_, select, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model.chats import DeliveryState
from bot.storage.chats.subscriptions import Address
from bot.storage.schema import deliveries, held
from bot.storage.statements import insert_new

_MOST_PLACES = 500  # two parameters each


@dataclass(frozen=True, slots=True)
class HeldBrief:
    """A brief that is held for a chat, with the state of the digest that is to bring it."""

    address: Address
    brief_id: str
    digest: DeliveryState


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

    async def places(
        self, brief_ids: Collection[str], places: Collection[Address]
    ) -> list[HeldBrief]:
        """Return where at these places these briefs are held, or were until their digest went.

        On PostgreSQL nobody can claim those digests before the transaction ends.
        """
        same = (
            deliveries.c.chat_id == held.c.chat_id,
            deliveries.c.thread_id == held.c.thread_id,
            deliveries.c.key == held.c.key,
        )
        query = (
            select(held.c.chat_id, held.c.thread_id, held.c.brief_id, deliveries.c.state)
            .join_from(held, deliveries, and_(*same))
            .where(
                held.c.brief_id.in_(brief_ids),
                held.c.chat_id.in_({chat_id for chat_id, _ in places}),
            )
            .with_for_update(of=deliveries)
        )
        found = [
            HeldBrief((row.chat_id, row.thread_id or None), row.brief_id, DeliveryState(row.state))
            for row in await self.connection.execute(query)
        ]
        return [each for each in found if each.address in places]

    async def release(self, released: Sequence[HeldBrief]) -> None:
        """Hold these no more: they go another way."""
        for brief_id in {each.brief_id for each in released}:
            here = [
                (chat_id, thread_id or 0)
                for chat_id, thread_id in (
                    each.address for each in released if each.brief_id == brief_id
                )
            ]
            await self.connection.execute(
                delete(held).where(
                    held.c.brief_id == brief_id,
                    tuple_(held.c.chat_id, held.c.thread_id).in_(here),
                )
            )

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
