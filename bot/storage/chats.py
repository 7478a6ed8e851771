"""Chats and what they asked for. A chat without a thread is stored under thread 0."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Row, and_, delete, func, or_, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model.chats import Chat, ChatKind, ChatState, DeliveryState, Subscription
from bot.storage.schema import chats, deliveries, subscriptions
from bot.storage.statements import upsert

Address = tuple[int, int | None]


@dataclass(frozen=True, slots=True)
class Chats:
    """Where we post."""

    connection: AsyncConnection

    async def save(self, chat: Chat) -> None:
        """Add the chat or bring it up to date."""
        row = {
            "id": chat.id,
            "thread_id": chat.thread_id or 0,
            "kind": chat.kind,
            "title": chat.title,
            "language": chat.language,
            "timezone": chat.timezone,
            "state": chat.state,
            "closed_because": chat.closed_because,
            "owner_id": chat.owner_id,
        }
        await upsert(self.connection, chats, row, keep=() if chat.owner_id else {"owner_id"})

    async def get(self, chat_id: int, thread_id: int | None = None) -> Chat | None:
        """Return the chat, or one topic of a forum."""
        query = select(chats).filter_by(id=chat_id, thread_id=thread_id or 0)
        row = (await self.connection.execute(query)).first()
        return _chat(row) if row else None

    async def timezones(self, addresses: Sequence[Address]) -> dict[Address, str]:
        """Return the time zones of chats; UTC where a chat is not known."""
        ids = {chat_id for chat_id, _ in addresses}
        query = select(chats.c.id, chats.c.thread_id, chats.c.timezone).where(chats.c.id.in_(ids))
        rows = await self.connection.execute(query)
        known = {(row.id, row.thread_id or None): row.timezone for row in rows}
        return {address: known.get(address, "UTC") for address in addresses}

    async def set_state(self, chat_id: int, state: ChatState, *, reason: str | None = None) -> None:
        """Close a chat for posts, or open it again, with all its topics; it stays subscribed."""
        await self.connection.execute(
            update(chats).where(chats.c.id == chat_id).values(state=state, closed_because=reason)
        )

    async def end_pause(self, chat_id: int, *, reason: str | None) -> None:
        """Open what was paused for this reason: all topics, where it was the chat's."""
        await self.connection.execute(
            update(chats)
            .where(chats.c.id == chat_id, chats.c.state == ChatState.PAUSED)
            .where(chats.c.closed_because == reason)
            .values(state=ChatState.ACTIVE, closed_because=None)
        )

    async def hold(self, chat_id: int, until: datetime) -> None:
        """Note a wait that Telegram imposed on a chat: it must outlive a restart."""
        await self.connection.execute(
            update(chats).where(chats.c.id == chat_id).values(held_until=until)
        )

    async def held(self, now: datetime) -> dict[int, datetime]:
        """Return the chats that may not be written to yet, and until when."""
        query = select(chats.c.id, func.max(chats.c.held_until)).where(chats.c.held_until > now)
        return {row[0]: row[1] for row in await self.connection.execute(query.group_by(chats.c.id))}

    async def set_topic_state(
        self, chat_id: int, thread_id: int | None, state: ChatState, *, reason: str | None = None
    ) -> None:
        """Pause, close or open one topic of a forum alone."""
        await self.connection.execute(
            update(chats)
            .where(chats.c.id == chat_id, chats.c.thread_id == (thread_id or 0))
            .values(state=state, closed_because=reason)
        )

    async def move(self, old_id: int, new_id: int) -> None:
        """Give all that a group owns to the supergroup that it became.

        The supergroup may be known already: then what both have is kept once.
        """
        await self._merge(old_id, new_id)
        await _forget_doubled_posts(self.connection, old_id, new_id)
        for table, owner, rest in (
            (chats, chats.c.id, (chats.c.thread_id,)),
            (subscriptions, subscriptions.c.chat_id, (subscriptions.c.thread_id,)),
            (deliveries, deliveries.c.chat_id, (deliveries.c.thread_id, deliveries.c.key)),
        ):
            twin = table.alias()
            kept = select(*(twin.c[column.name] for column in rest)).where(
                twin.c[owner.name] == new_id
            )
            await self.connection.execute(
                delete(table).where(owner == old_id, tuple_(*rest).in_(kept))
            )
            await self.connection.execute(
                update(table).where(owner == old_id).values({owner.name: new_id})
            )
        await self.connection.execute(
            update(chats).where(chats.c.id == new_id).values(kind=ChatKind.SUPERGROUP)
        )

    async def _merge(self, old_id: int, new_id: int) -> None:
        """Let the new chat's own rows say what the old one's did: open, and what it asked for."""
        open_threads = select(chats.c.thread_id).where(
            chats.c.id == old_id, chats.c.state == ChatState.ACTIVE
        )
        await self.connection.execute(
            update(chats)
            .where(chats.c.id == new_id, chats.c.thread_id.in_(open_threads))
            .values(state=ChatState.ACTIVE, closed_because=None)
        )
        asked = Subscriptions(self.connection)
        for old in await asked.of_chat(old_id):
            new = await asked.get(new_id, old.thread_id)
            if new:
                await asked.save(_both(new, old))


async def _forget_doubled_posts(connection: AsyncConnection, old_id: int, new_id: int) -> None:
    """Owe the new chat nothing that the old one has, or may have."""
    old = deliveries.alias()
    had = select(old.c.thread_id, old.c.key).where(
        old.c.chat_id == old_id,
        old.c.state.in_((DeliveryState.SENDING, DeliveryState.SENT, DeliveryState.UNKNOWN)),
    )
    await connection.execute(
        delete(deliveries).where(
            deliveries.c.chat_id == new_id,
            deliveries.c.state == DeliveryState.PENDING,
            tuple_(deliveries.c.thread_id, deliveries.c.key).in_(had),
        )
    )


def _both(one: Subscription, other: Subscription) -> Subscription:
    """Return the subscription that wants what either wants; no wish at all wants everything."""
    wishes = [(item.topics, item.coins, item.words) for item in (one, other)]
    if not all(any(wish) for wish in wishes):
        return replace(one, topics=(), coins=(), words=())
    topics, coins, words = (
        tuple(dict.fromkeys((*left, *right))) for left, right in zip(*wishes, strict=True)
    )
    return replace(one, topics=topics, coins=coins, words=words)


@dataclass(frozen=True, slots=True)
class Subscriptions:
    """What the chats asked for."""

    connection: AsyncConnection

    async def save(self, subscription: Subscription) -> bool:
        """Add or replace what a chat asked for; say whether it is new."""
        known = await self.get(subscription.chat_id, subscription.thread_id)
        row = {
            "chat_id": subscription.chat_id,
            "thread_id": subscription.thread_id or 0,
            "topics": subscription.topics,
            "coins": subscription.coins,
            "words": subscription.words,
            "subscribed_at": subscription.subscribed_at,
        }
        await upsert(self.connection, subscriptions, row, keep={"subscribed_at"})
        return known is None

    async def get(self, chat_id: int, thread_id: int | None = None) -> Subscription | None:
        """Return what a chat asked for."""
        query = select(subscriptions).filter_by(chat_id=chat_id, thread_id=thread_id or 0)
        row = (await self.connection.execute(query)).first()
        return _subscription(row) if row else None

    async def of_chat(self, chat_id: int) -> list[Subscription]:
        """Return what all the topics of a chat asked for."""
        query = select(subscriptions).filter_by(chat_id=chat_id)
        return [_subscription(row) for row in await self.connection.execute(query)]

    async def delete(self, chat_id: int, thread_id: int | None = None) -> bool:
        """End a subscription; say whether there was one."""
        result = await self.connection.execute(
            delete(subscriptions).where(
                subscriptions.c.chat_id == chat_id, subscriptions.c.thread_id == (thread_id or 0)
            )
        )
        return result.rowcount > 0

    async def active(self, *, after: Address | None, limit: int) -> list[Subscription]:
        """Return a page of the subscriptions of open chats, in the order of their addresses.

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
            .where(chats.c.state == ChatState.ACTIVE)
            .order_by(subscriptions.c.chat_id, subscriptions.c.thread_id)
            .limit(limit)
            .with_for_update(read=True)
        )
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
        """Count the subscriptions."""
        query = select(func.count()).select_from(subscriptions)
        return int(await self.connection.scalar(query) or 0)


def _chat(row: Row[*tuple[object, ...]]) -> Chat:
    return Chat(
        id=row.id,
        thread_id=row.thread_id or None,
        kind=ChatKind(row.kind),
        title=row.title,
        language=row.language,
        timezone=row.timezone,
        state=ChatState(row.state),
        closed_because=row.closed_because,
        owner_id=row.owner_id,
    )


def _subscription(row: Row[*tuple[object, ...]]) -> Subscription:
    return Subscription(
        chat_id=row.chat_id,
        thread_id=row.thread_id or None,
        topics=row.topics,
        coins=row.coins,
        words=row.words,
        subscribed_at=row.subscribed_at,
    )
