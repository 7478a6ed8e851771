"""Posts that are in the chats already: what follows them there, and where each came from."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, literal, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model.chats import Action, ChatState, Delivery, DeliveryState, Priority
from bot.storage.deliveries import to_delivery
from bot.storage.schema import chats, deliveries, subscriptions
from bot.storage.statements import insert_into
from bot.storage.subscriptions import Address

_POSTING = (Action.POST, Action.REPLY)


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
        self, brief_id: str, *, action: Action, key: str, since: datetime, now: datetime
    ) -> None:
        """Owe an edit, or a deletion, of each post of a brief that was sent since then."""
        await self._follow(
            brief_id, {"action": action, "key": key, "priority": Priority.EDIT}, since, now
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

    async def _follow(
        self,
        brief_id: str,
        values: dict[str, Any],
        since: datetime,
        now: datetime,
    ) -> None:
        """Owe something to each place that has a post of a brief, in one statement."""
        row = values | {
            "brief_ids": (brief_id,),
            "state": DeliveryState.PENDING,
            "due_at": now,
            "attempts": 0,
        }
        posted = select(
            deliveries.c.chat_id,
            deliveries.c.thread_id,
            deliveries.c.message_id,
            *(literal(value, deliveries.c[name].type) for name, value in row.items()),
        ).where(
            deliveries.c.key == brief_id,
            deliveries.c.message_id.is_not(None),
            deliveries.c.state == DeliveryState.SENT,
            deliveries.c.settled_at >= since,
            deliveries.c.action.in_(_POSTING),
        )
        statement = insert_into(self.connection, deliveries).from_select(
            ["chat_id", "thread_id", "target_id", *row], posted
        )
        await self.connection.execute(statement.on_conflict_do_nothing())

    async def cancel_brief(self, brief_id: str, *, reason: str, now: datetime) -> int:
        """Owe this brief to nobody any more; held posts go too."""
        result = await self.connection.execute(
            update(deliveries)
            .where(
                deliveries.c.key == brief_id,
                deliveries.c.state.in_((DeliveryState.PENDING, DeliveryState.HELD)),
            )
            .values(state=DeliveryState.CANCELLED, due_at=None, last_error=reason, settled_at=now)
        )
        return int(result.rowcount)

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
