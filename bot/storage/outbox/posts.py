"""Posts that are in the chats already: what follows them there, and where each came from."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, literal, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model.chats import Action, ChatState, Delivery, DeliveryState, Priority
from bot.storage.chats.subscriptions import Address
from bot.storage.outbox.deliveries import to_delivery
from bot.storage.schema import chats, deliveries, subscriptions
from bot.storage.statements import insert_into

_POSTING = (Action.POST, Action.REPLY)
_OWED = (DeliveryState.PENDING, DeliveryState.HELD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A message in a chat that brought a brief."""

    address: Address
    brief_id: str
    message_id: int


@dataclass(frozen=True, slots=True)
class Posts:
    """Deliveries of briefs by the messages that they became."""

    connection: AsyncConnection

    async def owe_edits(
        self, brief_id: str, *, key: str, after: int, limit: int, now: datetime
    ) -> int | None:
        """Owe an edit of the next posts of a brief; return the last one's id, None without any."""
        posts = (
            deliveries.c.key == brief_id,
            deliveries.c.message_id.is_not(None),
            deliveries.c.id > after,
        )
        page = select(deliveries.c.id).where(*posts).order_by(deliveries.c.id).limit(limit)
        last: int | None = await self.connection.scalar(select(func.max(page.subquery().c.id)))
        if last is not None:
            sent = (deliveries.c.state == DeliveryState.SENT, deliveries.c.action.in_(_POSTING))
            await self._owe_edits(brief_id, key, now, *posts, *sent, deliveries.c.id <= last)
        return last

    async def owe_edit(self, post: Delivery, *, key: str, now: datetime) -> None:
        """Owe an edit of one post, once it is on record."""
        await self._owe_edits(post.brief_ids[0], key, now, deliveries.c.id == post.id)

    async def _owe_edits(
        self, brief_id: str, key: str, now: datetime, *where: ColumnElement[bool]
    ) -> None:
        row = {
            "key": key,
            "brief_ids": (brief_id,),
            "action": Action.EDIT,
            "priority": Priority.EDIT,
            "state": DeliveryState.PENDING,
            "due_at": now,
            "attempts": 0,
        }
        edits = select(
            deliveries.c.chat_id,
            deliveries.c.thread_id,
            deliveries.c.message_id,
            *(literal(value, deliveries.c[name].type) for name, value in row.items()),
        ).where(*where)
        statement = insert_into(self.connection, deliveries).from_select(
            ["chat_id", "thread_id", "target_id", *row], edits
        )
        await self.connection.execute(statement.on_conflict_do_nothing())

    async def owed_page(self, brief_id: str, *, after: int, limit: int) -> list[int]:
        """Return the next deliveries by which a brief is still to be posted."""
        query = (
            select(deliveries.c.id)
            .where(
                deliveries.c.id > after,
                deliveries.c.key == brief_id,
                deliveries.c.state.in_(_OWED),
            )
            .order_by(deliveries.c.id)
            .limit(limit)
        )
        return list(await self.connection.scalars(query))

    async def cancel(self, ids: Collection[int], *, reason: str, now: datetime) -> None:
        """Owe these no more; what is under way, or was sent meanwhile, is left as it is."""
        await self.connection.execute(
            update(deliveries)
            .where(deliveries.c.id.in_(ids), deliveries.c.state.in_(_OWED))
            .values(state=DeliveryState.CANCELLED, due_at=None, last_error=reason, settled_at=now)
        )

    async def of_briefs(self, brief_ids: Collection[str], chat_ids: Collection[int]) -> list[Post]:
        """Return the posts of these briefs in these chats, the first of each chat in front."""
        query = (
            select(
                deliveries.c.chat_id,
                deliveries.c.thread_id,
                deliveries.c.key,
                deliveries.c.message_id,
            )
            .where(
                deliveries.c.chat_id.in_(chat_ids),
                deliveries.c.key.in_(brief_ids),
                deliveries.c.message_id.is_not(None),
                deliveries.c.action.in_(_POSTING),
            )
            .order_by(deliveries.c.message_id)
        )
        return [
            Post(
                address=(row.chat_id, row.thread_id or None),
                brief_id=row.key,
                message_id=row.message_id,
            )
            for row in await self.connection.execute(query)
        ]

    async def owed_any(
        self, brief_ids: Collection[str], places: Collection[Address]
    ) -> set[Address]:
        """Return those of these places to which one of these briefs was sent, or is owed."""
        query = select(deliveries.c.chat_id, deliveries.c.thread_id).where(
            deliveries.c.chat_id.in_({chat_id for chat_id, _ in places}),
            deliveries.c.key.in_(brief_ids),
            deliveries.c.state.not_in((DeliveryState.CANCELLED, DeliveryState.DISCARDED)),
        )
        rows = await self.connection.execute(query)
        return {(row.chat_id, row.thread_id or None) for row in rows} & set(places)

    async def owe_notice(self, text: str, *, key: str, now: datetime) -> int:
        """Owe a text of ours to every open chat that is subscribed; return to how many."""
        row = {
            "key": key,
            "notice": text,
            "brief_ids": (),
            "action": Action.NOTICE,
            "priority": Priority.NEWS,
            "state": DeliveryState.PENDING,
            "due_at": now,
            "attempts": 0,
        }
        wanted = (
            subscriptions.c.chat_id == chats.c.id,
            subscriptions.c.thread_id == chats.c.thread_id,
            subscriptions.c.ended_at.is_(None),
            chats.c.state == ChatState.ACTIVE,
        )
        places = select(
            subscriptions.c.chat_id,
            subscriptions.c.thread_id,
            *(literal(value, deliveries.c[name].type) for name, value in row.items()),
        ).where(*wanted)
        statement = insert_into(self.connection, deliveries).from_select(
            ["chat_id", "thread_id", *row], places
        )
        await self.connection.execute(statement.on_conflict_do_nothing())
        owed = select(func.count()).select_from(deliveries).where(deliveries.c.key == key)
        return int(await self.connection.scalar(owed) or 0)

    async def is_edited_later(self, edit: Delivery) -> bool:
        """Tell whether another edit of the same message is owed after this one."""
        query = select(deliveries.c.id).where(
            deliveries.c.chat_id == edit.chat_id,
            deliveries.c.target_id == edit.target_id,
            deliveries.c.action == Action.EDIT,
            deliveries.c.id > edit.id,
        )
        return await self.connection.scalar(query.limit(1)) is not None

    async def of_message(self, chat_id: int, message_id: int) -> Delivery | None:
        """Return the delivery that a message came from."""
        query = (
            select(deliveries)
            .where(deliveries.c.chat_id == chat_id, deliveries.c.message_id == message_id)
            .order_by(deliveries.c.id)
            .limit(1)
        )
        row = (await self.connection.execute(query)).first()
        return to_delivery(row) if row else None
