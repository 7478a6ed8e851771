"""The outbox: every message owed to a chat, and the claims on them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Row,
    and_,
    bindparam,
    delete,
    func,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model.chats import Delivery, DeliveryState, Settlement
from bot.storage.chats import Address
from bot.storage.schema import deliveries
from bot.storage.statements import insert_new

_AT_REST = (
    DeliveryState.SENT,
    DeliveryState.CANCELLED,
    DeliveryState.DISCARDED,
    DeliveryState.UNKNOWN,
)


@dataclass(frozen=True, slots=True)
class Deliveries:
    """What is owed."""

    connection: AsyncConnection

    async def add(
        self,
        *,
        chats: Sequence[Address],
        key: str,
        brief_ids: tuple[str, ...],
        due_at: datetime,
    ) -> int:
        """Owe the briefs to each chat once under this key; return how many owe them newly."""
        rows = [
            {
                "chat_id": chat_id,
                "thread_id": thread_id or 0,
                "key": key,
                "brief_ids": brief_ids,
                "state": DeliveryState.PENDING,
                "due_at": due_at,
                "attempts": 0,
            }
            for chat_id, thread_id in chats
        ]
        return await insert_new(self.connection, deliveries, rows)

    async def due(
        self, *, now: datetime, limit: int, excluding: Collection[int] = ()
    ) -> list[Delivery]:
        """Return what is due longest, one a chat, so that the order within a chat holds.

        A chat with a message under way, or among those excluded, has to wait.
        """
        first: dict[int, Delivery] = {}
        since: datetime | None = None
        while len(first) < limit:
            page = await self._waiting(now, since, {*excluding, *first}, limit)
            for row in page:
                first.setdefault(row.chat_id, _delivery(row))
            if len(page) < limit:
                break
            since = page[-1].due_at  # all before it belong to chats that have their one
        return list(first.values())[:limit]

    async def _waiting(
        self, now: datetime, since: datetime | None, passed: Collection[int], limit: int
    ) -> Sequence[Row[*tuple[Any, ...]]]:
        """Return the head of the queue, without the chats passed."""
        queue = deliveries.c
        under_way = select(queue.chat_id).where(
            queue.state == DeliveryState.SENDING, queue.due_at.is_not(None)
        )
        query = (
            select(deliveries)
            .where(
                queue.state == DeliveryState.PENDING,
                queue.due_at <= now,
                queue.chat_id.not_in(under_way),
            )
            .order_by(queue.due_at, queue.id)
            .limit(limit)
        )
        if passed:
            # Written out, as a statement takes no more than 32,766 (SQLite) parameters.
            ids: BindParameter[Any] = bindparam(
                "passed", sorted(passed), expanding=True, literal_execute=True
            )
            query = query.where(queue.chat_id.not_in(ids))
        if since is not None:
            query = query.where(queue.due_at >= since)
        return (await self.connection.execute(query)).all()

    async def claim(
        self, ids: Sequence[int], *, now: datetime, lease: timedelta, token: str
    ) -> list[Delivery]:
        """Take these, as far as they are still pending; the attempt is counted here."""
        free = (
            select(deliveries.c.id)
            .where(deliveries.c.id.in_(ids), deliveries.c.state == DeliveryState.PENDING)
            .with_for_update(skip_locked=True)
        )
        rows = await self.connection.execute(
            update(deliveries)
            .where(deliveries.c.id.in_(free))
            .values(
                state=DeliveryState.SENDING,
                due_at=now + lease,
                claim=token,
                attempts=deliveries.c.attempts + 1,
            )
            .returning(*deliveries.c)
        )
        return sorted((_delivery(row) for row in rows), key=lambda delivery: delivery.id)

    async def settle(
        self, token: str, settlements: Mapping[int, Settlement], *, now: datetime
    ) -> set[int]:
        """Write what came of sends; return those whose claim still held."""
        fence = and_(deliveries.c.claim == token, deliveries.c.state == DeliveryState.SENDING)
        return await self._settle(fence, settlements, now)

    async def settle_expired(
        self, settlements: Mapping[int, Settlement], *, ended_by: datetime, now: datetime
    ) -> set[int]:
        """Write what becomes of sends whose lease ends by then."""
        return await self._settle(_lease_ends(ended_by), settlements, now)

    async def expired(self, *, ended_by: datetime, limit: int) -> list[Delivery]:
        """Return sends whose lease ends by then: the program died, or stood still, in between."""
        query = (
            select(deliveries).where(_lease_ends(ended_by)).order_by(deliveries.c.id).limit(limit)
        )
        return [_delivery(row) for row in await self.connection.execute(query)]

    async def postpone(self, chat_id: int, until: datetime) -> int:
        """Let nothing more be due to this chat before then."""
        result = await self.connection.execute(
            update(deliveries)
            .where(
                deliveries.c.chat_id == chat_id,
                deliveries.c.state == DeliveryState.PENDING,
                deliveries.c.due_at < until,
            )
            .values(due_at=until)
        )
        return int(result.rowcount)

    async def cancel(self, chat_id: int, *, reason: str, now: datetime) -> int:
        """Owe this chat nothing any more; what is under way is left to its settlement."""
        return await self._cancel(deliveries.c.chat_id == chat_id, reason=reason, now=now)

    async def cancel_topic(
        self, chat_id: int, thread_id: int | None, *, reason: str, now: datetime
    ) -> int:
        """Owe one topic of a chat nothing any more; None is the chat outside its topics."""
        here = and_(deliveries.c.chat_id == chat_id, deliveries.c.thread_id == (thread_id or 0))
        return await self._cancel(here, reason=reason, now=now)

    async def _cancel(self, here: ColumnElement[bool], *, reason: str, now: datetime) -> int:
        result = await self.connection.execute(
            update(deliveries)
            .where(here, deliveries.c.state == DeliveryState.PENDING)
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
        return [_delivery(row) for row in await self.connection.execute(query)]

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

    async def _settle(
        self, fence: ColumnElement[bool], settlements: Mapping[int, Settlement], now: datetime
    ) -> set[int]:
        settled = set()
        for delivery_id, settlement in settlements.items():
            result = await self.connection.execute(
                update(deliveries)
                .where(deliveries.c.id == delivery_id, fence)
                .values(
                    state=settlement.state,
                    due_at=settlement.due_at,
                    attempts=settlement.attempts,
                    message_id=settlement.message_id,
                    last_error=settlement.last_error,
                    settled_at=now if settlement.state in _AT_REST else None,
                    claim=None,
                )
            )
            if result.rowcount > 0:
                settled.add(delivery_id)
        return settled


def _lease_ends(by: datetime) -> ColumnElement[bool]:
    return and_(deliveries.c.state == DeliveryState.SENDING, deliveries.c.due_at <= by)


def _delivery(row: Row[*tuple[object, ...]]) -> Delivery:
    return Delivery(
        id=row.id,
        chat_id=row.chat_id,
        thread_id=row.thread_id or None,
        key=row.key,
        brief_ids=row.brief_ids,
        state=DeliveryState(row.state),
        due_at=row.due_at,
        attempts=row.attempts,
        message_id=row.message_id,
        last_error=row.last_error,
    )
