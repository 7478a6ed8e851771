"""What the chats asked for. A subscription that was ended is kept, and brings nothing."""

from dataclasses import dataclass, replace
from datetime import datetime, time
from typing import Any, Literal

from sqlalchemy import Row, and_, delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model.chats import ChatState
from bot.model.subscriptions import Cadence, Importance, Rhythm, Subscription
from bot.storage.schema import chats, subscriptions
from bot.storage.statements import upsert

Address = tuple[int, int | None]


@dataclass(frozen=True, slots=True)
class Subscriptions:
    """What the chats asked for."""

    connection: AsyncConnection

    async def save(self, subscription: Subscription) -> bool:
        """Add or replace what a chat asked for; say whether it is new, or begun again."""
        known = await self.get(subscription.chat_id, subscription.thread_id)
        is_begun = known is None or known.ended_at is not None
        keep = set() if is_begun else {"subscribed_at"}
        await upsert(self.connection, subscriptions, _columns(subscription), keep=keep)
        return is_begun

    async def get(self, chat_id: int, thread_id: int | None = None) -> Subscription | None:
        """Return what a chat asked for."""
        query = select(subscriptions).filter_by(chat_id=chat_id, thread_id=thread_id or 0)
        row = (await self.connection.execute(query)).first()
        return _subscription(row) if row else None

    async def of_chat(self, chat_id: int) -> list[Subscription]:
        """Return what all the topics of a chat asked for."""
        query = select(subscriptions).filter_by(chat_id=chat_id)
        return [_subscription(row) for row in await self.connection.execute(query)]

    async def end(self, chat_id: int, thread_id: int | None = None, *, now: datetime) -> bool:
        """End a subscription; say whether there was one. What it asked for is kept."""
        result = await self.connection.execute(
            update(subscriptions)
            .where(
                subscriptions.c.chat_id == chat_id,
                subscriptions.c.thread_id == (thread_id or 0),
                subscriptions.c.ended_at.is_(None),
            )
            .values(ended_at=now)
        )
        return result.rowcount > 0

    async def end_all(self, chat_id: int, *, now: datetime) -> int:
        """End the subscriptions of a chat and its topics; return how many there were."""
        result = await self.connection.execute(
            update(subscriptions)
            .where(subscriptions.c.chat_id == chat_id, subscriptions.c.ended_at.is_(None))
            .values(ended_at=now)
        )
        return int(result.rowcount)

    async def forget(self, chat_id: int) -> None:
        """Delete all that a chat and its topics asked for."""
        await self.connection.execute(
            delete(subscriptions).where(subscriptions.c.chat_id == chat_id)
        )

    async def active(
        self,
        *,
        after: Address | None,
        limit: int,
        asking: Literal["repeats", "columns"] | None = None,
    ) -> list[Subscription]:
        """Return a page of the subscriptions of open chats, in the order of their addresses.

        `asking` leaves out those that don't ask for what few want.

        Until the transaction ends none of them is ended, and none of the chats closed.
        """
        query = (
            select(subscriptions)
            .join(
                chats,
                and_(
                    chats.c.id == subscriptions.c.chat_id,
                    chats.c.thread_id == subscriptions.c.thread_id,
                ),
            )
            .where(chats.c.state == ChatState.ACTIVE, subscriptions.c.ended_at.is_(None))
            .order_by(subscriptions.c.chat_id, subscriptions.c.thread_id)
            .limit(limit)
            .with_for_update(read=True)
        )
        if asking == "repeats":
            query = query.where(subscriptions.c.is_every_article)
        if asking == "columns":
            query = query.where(subscriptions.c.has_columns)
        if after:
            chat_id, thread_id = after
            query = query.where(
                or_(
                    subscriptions.c.chat_id > chat_id,
                    and_(
                        subscriptions.c.chat_id == chat_id,
                        subscriptions.c.thread_id > (thread_id or 0),
                    ),
                )
            )
        return [_subscription(row) for row in await self.connection.execute(query)]

    async def count(self) -> int:
        """Count the subscriptions that were not ended."""
        query = (
            select(func.count())
            .select_from(subscriptions)
            .where(subscriptions.c.ended_at.is_(None))
        )
        return int(await self.connection.scalar(query) or 0)


def both(one: Subscription, other: Subscription) -> Subscription:
    """Return the subscription that wants what either wants; no wish at all wants everything.

    What was ended, or never began, wants nothing beside one that is live.
    """
    if one.ended_at and not other.ended_at:
        return replace(other, chat_id=one.chat_id, thread_id=one.thread_id)
    if other.ended_at and not one.ended_at:
        return one
    wishes = [(item.topics, item.coins, item.words) for item in (one, other)]
    if not all(any(wish) for wish in wishes):
        return replace(one, topics=(), coins=(), words=())
    topics, coins, words = (
        tuple(dict.fromkeys((*left, *right))) for left, right in zip(*wishes, strict=True)
    )
    return replace(one, topics=topics, coins=coins, words=words)


_SAME = (
    "topics coins words excluded languages muted less importance least_publishers "
    "is_every_article has_columns subscribed_at changed_at ended_at"
).split()


def _columns(subscription: Subscription) -> dict[str, Any]:
    cadence = subscription.cadence
    return {name: getattr(subscription, name) for name in _SAME} | {
        "chat_id": subscription.chat_id,
        "thread_id": subscription.thread_id or 0,
        "rhythm": cadence.rhythm,
        "digest_minute": to_minute(cadence.at),
    }


def _subscription(row: Row[*tuple[object, ...]]) -> Subscription:
    values = {name: getattr(row, name) for name in _SAME}
    return Subscription(
        **values
        | {
            "chat_id": row.chat_id,
            "thread_id": row.thread_id or None,
            "importance": Importance(row.importance),
            "cadence": Cadence(rhythm=Rhythm(row.rhythm), at=to_time(row.digest_minute)),
        }
    )


def to_minute(moment: time | None) -> int | None:
    """Return a time of day as minutes since midnight."""
    return None if moment is None else moment.hour * 60 + moment.minute


def to_time(minute: int | None) -> time | None:
    """Return minutes since midnight as a time of day."""
    return None if minute is None else time(minute // 60, minute % 60)
