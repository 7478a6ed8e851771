"""The outbox: every message owed to a chat."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Row,
    and_,
    delete,
    func,
    literal,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model.chats import Action, Delivery, DeliveryState, Priority
from bot.storage.chats.subscriptions import Address
from bot.storage.schema import briefs, deliveries
from bot.storage.statements import insert_new


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDelivery:
    """A delivery to be owed; HELD ones are at rest, so they have no `due_at`."""

    chat_id: int
    thread_id: int | None
    key: str
    action: Action
    brief_ids: tuple[str, ...] = ()
    notice: str | None = None
    target_id: int | None = None
    about_id: int | None = None
    priority: Priority = Priority.NEWS
    state: DeliveryState = DeliveryState.PENDING
    due_at: datetime | None


@dataclass(frozen=True, slots=True)
class Deliveries:
    """What is owed."""

    connection: AsyncConnection

    async def add(  # noqa: PLR0913 -- most have a value that fits
        self,
        *,
        chats: Sequence[Address],
        key: str,
        brief_ids: tuple[str, ...] = (),
        notice: str | None = None,
        due_at: datetime,
        priority: Priority = Priority.NEWS,
        action: Action = Action.POST,
    ) -> int:
        """Owe briefs, or a notice, to each chat once under this key; return to how many newly."""
        action = action if notice is None else Action.NOTICE
        rows = [
            {
                "chat_id": chat_id,
                "thread_id": thread_id or 0,
                "key": key,
                "brief_ids": brief_ids,
                "notice": notice,
                "action": action,
                "priority": priority,
                "state": DeliveryState.PENDING,
                "due_at": due_at,
                "attempts": 0,
            }
            for chat_id, thread_id in chats
        ]
        return await insert_new(self.connection, deliveries, rows)

    async def add_each(self, owed: Sequence[NewDelivery]) -> int:
        """Owe deliveries that differ from chat to chat; return how many were not owed before."""
        rows = [asdict(each) | {"thread_id": each.thread_id or 0, "attempts": 0} for each in owed]
        return await insert_new(self.connection, deliveries, rows)

    async def at_rest(self, key: str, chats: Sequence[Address]) -> set[Address]:
        """Return those of these chats whose delivery of this key is not pending any more.

        On PostgreSQL nobody can claim the others before the transaction ends.
        """
        ids = {chat_id for chat_id, _ in chats}
        query = (
            select(deliveries.c.chat_id, deliveries.c.thread_id, deliveries.c.state)
            .where(deliveries.c.key == key, deliveries.c.chat_id.in_(ids))
            .with_for_update()
        )
        rows = await self.connection.execute(query)
        return {
            (row.chat_id, row.thread_id or None)
            for row in rows
            if row.state != DeliveryState.PENDING
        } & set(chats)

    async def ids(self, key: str, chats: Sequence[Address]) -> dict[Address, int]:
        """Return the ids of the deliveries of a key to these chats."""
        query = select(deliveries.c.chat_id, deliveries.c.thread_id, deliveries.c.id).where(
            deliveries.c.key == key, deliveries.c.chat_id.in_({chat_id for chat_id, _ in chats})
        )
        rows = await self.connection.execute(query)
        return {(row.chat_id, row.thread_id or None): row.id for row in rows}

    async def get(self, delivery_id: int) -> Delivery | None:
        """Return the delivery of this id."""
        query = select(deliveries).where(deliveries.c.id == delivery_id)
        row = (await self.connection.execute(query)).first()
        return to_delivery(row) if row else None

    async def find(self, address: Address, key: str) -> Delivery | None:
        """Return what is, or was, owed to a chat under a key."""
        query = select(deliveries).where(_in_topic(*address), deliveries.c.key == key)
        row = (await self.connection.execute(query)).first()
        return to_delivery(row) if row else None

    async def approve(self, delivery_id: int, *, now: datetime) -> bool:
        """Let a held delivery be due; False when it was not held any more."""
        return await self._decide(delivery_id, state=DeliveryState.PENDING, due_at=now)

    async def skip(self, delivery_id: int, *, reason: str, now: datetime) -> bool:
        """Cancel a held delivery; False when it was not held any more."""
        return await self._decide(
            delivery_id, state=DeliveryState.CANCELLED, last_error=reason, settled_at=now
        )

    async def lapse(self, *, before: datetime, reason: str, now: datetime) -> int:
        """Cancel what is held of briefs from before then: nobody will decide on it."""
        old = select(briefs.c.id).where(briefs.c.composed_at < before)
        result = await self.connection.execute(
            update(deliveries)
            .where(deliveries.c.state == DeliveryState.HELD, deliveries.c.key.in_(old))
            .values(state=DeliveryState.CANCELLED, last_error=reason, settled_at=now)
        )
        return int(result.rowcount)

    async def _decide(self, delivery_id: int, **values: Any) -> bool:
        result = await self.connection.execute(
            update(deliveries)
            .where(deliveries.c.id == delivery_id, deliveries.c.state == DeliveryState.HELD)
            .values(**values)
        )
        return result.rowcount > 0

    async def hasten_digests(self, address: Address, now: datetime) -> int:
        """Let the digests of a chat be due now."""
        result = await self.connection.execute(
            update(deliveries)
            .where(_in_topic(*address), _waits(), deliveries.c.action == Action.DIGEST)
            .where(_due(now) > now)
            .values(due_at=now)
        )
        return int(result.rowcount)

    async def postpone(self, chat_id: int, until: datetime, *, reason: str) -> int:
        """Let nothing more be due to this chat before then."""
        return await self._postpone(deliveries.c.chat_id == chat_id, until, reason)

    async def postpone_topic(
        self, chat_id: int, thread_id: int | None, until: datetime, *, reason: str
    ) -> int:
        """Let nothing more be due to one topic of a chat before then."""
        return await self._postpone(_in_topic(chat_id, thread_id), until, reason)

    async def postpone_later(self, delivery: Delivery, until: datetime, *, reason: str) -> int:
        """Let nothing of its priority be due in its place before then."""
        here = and_(
            _in_topic(delivery.chat_id, delivery.thread_id),
            deliveries.c.priority == delivery.priority,
            deliveries.c.id > delivery.id,
        )
        return await self._postpone(here, until, reason)

    async def _postpone(self, here: ColumnElement[bool], until: datetime, reason: str) -> int:
        result = await self.connection.execute(
            update(deliveries)
            .where(here, _waits(), _due(until) < until)
            .values(due_at=until, last_error=reason)
        )
        return int(result.rowcount)

    async def hasten(self, chat_id: int, now: datetime) -> int:
        """Let what was put off for this chat be due now."""
        result = await self.connection.execute(
            update(deliveries)
            .where(deliveries.c.chat_id == chat_id, _waits(), _due(now) > now)
            .where(deliveries.c.last_error.is_not(None))
            .values(due_at=now)
        )
        return int(result.rowcount)

    async def cancel(self, chat_id: int, *, reason: str, now: datetime) -> int:
        """Owe this chat nothing any more; what is under way is left to its settlement."""
        return await self._cancel(deliveries.c.chat_id == chat_id, reason=reason, now=now)

    async def cancel_topic(
        self, chat_id: int, thread_id: int | None, *, reason: str, now: datetime
    ) -> int:
        """Owe one topic of a chat nothing any more; None is the chat outside its topics."""
        return await self._cancel(_in_topic(chat_id, thread_id), reason=reason, now=now)

    async def _cancel(self, here: ColumnElement[bool], *, reason: str, now: datetime) -> int:
        result = await self.connection.execute(
            update(deliveries)
            .where(here, or_(_waits(), deliveries.c.state == DeliveryState.HELD))
            .values(state=DeliveryState.CANCELLED, due_at=None, last_error=reason, settled_at=now)
        )
        return int(result.rowcount)

    async def counts(self) -> dict[DeliveryState, int]:
        """Count the deliveries in each state."""
        query = select(deliveries.c.state, func.count()).group_by(deliveries.c.state)
        rows = await self.connection.execute(query)
        return {DeliveryState(state): count for state, count in rows}

    async def of_chat(self, chat_id: int) -> list[Delivery]:
        """Return what is, and was, owed to a chat, oldest first."""
        query = select(deliveries).filter_by(chat_id=chat_id).order_by(deliveries.c.id)
        return [to_delivery(row) for row in await self.connection.execute(query)]

    async def forget(self, chat_id: int, *, now: datetime) -> None:
        """Delete what was and is owed to a chat; what is under way is cut short by its claim."""
        await self.cancel(chat_id, reason="forgotten", now=now)
        await self.connection.execute(delete(deliveries).where(deliveries.c.chat_id == chat_id))

    async def prune(self, *, before: datetime, limit: int) -> int:
        """Forget what was settled before then."""
        old = (
            select(deliveries.c.id)
            .where(deliveries.c.settled_at < before)
            .order_by(deliveries.c.settled_at)
            .limit(limit)
        )
        result = await self.connection.execute(delete(deliveries).where(deliveries.c.id.in_(old)))
        return int(result.rowcount)

    async def analyze(self) -> None:
        """Let PostgreSQL see how many rows there are now: its plans of before would be slow."""
        if self.connection.dialect.name == "postgresql":
            await self.connection.execute(text("ANALYZE deliveries"))


def _waits() -> ColumnElement[bool]:
    return deliveries.c.state == DeliveryState.PENDING


def _due(otherwise: datetime) -> ColumnElement[datetime]:
    """Return when a row of a chat is due, in words that do not fit the index of the queue.

    SQLite would walk all that is pending for one chat rather than find the chat.
    """
    return func.coalesce(deliveries.c.due_at, literal(otherwise, deliveries.c.due_at.type))


def _in_topic(chat_id: int, thread_id: int | None) -> ColumnElement[bool]:
    return and_(deliveries.c.chat_id == chat_id, deliveries.c.thread_id == (thread_id or 0))


def to_delivery(row: Row[*tuple[object, ...]]) -> Delivery:
    """Read a row of the outbox."""
    return Delivery(
        id=row.id,
        chat_id=row.chat_id,
        thread_id=row.thread_id or None,
        key=row.key,
        brief_ids=row.brief_ids,
        notice=row.notice,
        action=Action(row.action),
        target_id=row.target_id,
        about_id=row.about_id,
        state=DeliveryState(row.state),
        due_at=row.due_at,
        priority=Priority(row.priority),
        attempts=row.attempts,
        unknowns=row.unknowns,
        message_id=row.message_id,
        last_error=row.last_error,
    )
