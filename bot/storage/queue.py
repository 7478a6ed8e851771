"""The head of the outbox: what is due, the claims on it, and how they are settled."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Row, and_, bindparam, exists, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model.chats import Delivery, DeliveryState, Priority, Settlement
from bot.storage.deliveries import to_delivery
from bot.storage.schema import deliveries

_AT_REST = (
    DeliveryState.SENT,
    DeliveryState.CANCELLED,
    DeliveryState.DISCARDED,
    DeliveryState.UNKNOWN,
)


@dataclass(frozen=True, slots=True)
class Queue:
    """What is to be sent next."""

    connection: AsyncConnection

    async def due(
        self, *, now: datetime, limit: int, excluding: Collection[int] = ()
    ) -> list[Delivery]:
        """Return what is due, at most one a chat: by priority, and what is due longest first.

        The order within a chat holds: who has a message under way, or one that was put off,
        gets nothing later before it. Chats among those excluded have to wait.
        """
        first: dict[int, Delivery] = {}
        for priority in Priority:
            since: datetime | None = None
            while len(first) < limit:
                page = await self._waiting(priority, now, since, {*excluding, *first}, limit)
                for row in page:
                    first.setdefault(row.chat_id, to_delivery(row))
                if len(page) < limit:
                    break
                since = page[-1].due_at  # all before it belong to chats that have their one
        return list(first.values())[:limit]

    async def _waiting(  # noqa: PLR0917 -- private, and used once
        self,
        priority: Priority,
        now: datetime,
        since: datetime | None,
        passed: Collection[int],
        limit: int,
    ) -> Sequence[Row[*tuple[Any, ...]]]:
        """Return the head of one priority, without the chats passed."""
        queue = deliveries.c
        under_way = select(queue.chat_id).where(
            queue.state == DeliveryState.SENDING, queue.due_at.is_not(None)
        )
        query = (
            select(deliveries)
            .where(
                queue.state == DeliveryState.PENDING,
                queue.priority == priority,
                queue.due_at <= now,
                queue.chat_id.not_in(under_way),
                ~_is_behind_another(),
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
        return sorted((to_delivery(row) for row in rows), key=lambda delivery: delivery.id)

    async def settle(
        self, token: str, settlements: Mapping[int, Settlement], *, now: datetime
    ) -> set[int]:
        """Write what came of sends; return those whose claim still held."""
        fence = and_(deliveries.c.claim == token, deliveries.c.state == DeliveryState.SENDING)
        return await self._settle(fence, settlements, now)

    async def settle_sent(self, sent: Sequence[tuple[str, int, int]], *, now: datetime) -> int:
        """Write many sends that went well, each as (claim, delivery's id, message's id).

        Return of how many the claim still held.
        """
        statement = (
            update(deliveries)
            .where(
                deliveries.c.id == bindparam("delivery"),
                deliveries.c.claim == bindparam("token"),
                deliveries.c.state == DeliveryState.SENDING,
            )
            .values(
                state=DeliveryState.SENT,
                due_at=None,
                message_id=bindparam("message"),
                last_error=None,
                settled_at=now,
                claim=None,
            )
        )
        rows = [
            {"token": token, "delivery": delivery, "message": message}
            for token, delivery, message in sent
        ]
        return (await self.connection.execute(statement, rows)).rowcount if rows else 0

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
        return [to_delivery(row) for row in await self.connection.execute(query)]

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
                    unknowns=deliveries.c.unknowns + int(settlement.may_have_arrived),
                    message_id=settlement.message_id,
                    last_error=settlement.last_error,
                    settled_at=now if settlement.state in _AT_REST else None,
                    claim=None,
                )
            )
            if result.rowcount > 0:
                settled.add(delivery_id)
        return settled


def _is_behind_another() -> ColumnElement[bool]:
    """Whether an earlier delivery to the same place was put off and comes first."""
    earlier = deliveries.alias()
    return exists().where(
        earlier.c.chat_id == deliveries.c.chat_id,
        earlier.c.state == DeliveryState.PENDING,
        earlier.c.id < deliveries.c.id,
        earlier.c.thread_id == deliveries.c.thread_id,
        earlier.c.priority == deliveries.c.priority,
        earlier.c.last_error.is_not(None),
    )


def _lease_ends(by: datetime) -> ColumnElement[bool]:
    return and_(deliveries.c.state == DeliveryState.SENDING, deliveries.c.due_at <= by)
