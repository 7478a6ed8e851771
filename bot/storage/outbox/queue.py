"""The head of the outbox: what is due, the claims on it, and how they are settled."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ARRAY,
    BindParameter,
    ColumnElement,
    Row,
    Select,
    Update,
    and_,
    bindparam,
    exists,
    func,
    select,
    union_all,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model.chats import Delivery, DeliveryState, Priority, Settlement
from bot.storage.outbox.deliveries import to_delivery
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
        gets nothing later before it, as long as nobody else claims meanwhile. Chats among those
        excluded have to wait.
        """
        head = await self._head(now, limit)
        first: dict[int, Delivery] = {}
        under_way: set[int] | None = None
        for priority in Priority:
            page: Sequence[Row[*tuple[Any, ...]]] = [
                row for row in head if row.priority == priority
            ]
            since: datetime | None = None
            while True:
                for row in page:
                    if row.chat_id not in excluding:
                        first.setdefault(row.chat_id, to_delivery(row))
                if len(first) >= limit or len(page) < limit:
                    break
                # Many to the same chats, or to excluded ones: look past them. On PostgreSQL each
                # look sees a state of its own: whose message is settled in between would be
                # passed over with the next one, and found with one that comes later.
                if under_way is None:
                    under_way = await self._under_way()
                passed = {*excluding, *first, *under_way}
                page = await self._page(priority, now, since, passed, limit)
                since = page[-1].due_at if page else None
            if len(first) >= limit:
                break
        return list(first.values())[:limit]

    async def _under_way(self) -> set[int]:
        """Return the chats that a message is on its way to."""
        return set(await self.connection.scalars(_UNDER_WAY))

    async def _head(self, now: datetime, limit: int) -> Sequence[Row[*tuple[Any, ...]]]:
        """Return the first of each priority."""
        rows = await self.connection.execute(_HEAD, {"now": now, "most": limit})
        return sorted(rows, key=lambda row: (row.due_at, row.id))

    async def _page(  # noqa: PLR0917 -- private, and used once
        self,
        priority: Priority,
        now: datetime,
        since: datetime | None,
        passed: Collection[int],
        limit: int,
    ) -> Sequence[Row[*tuple[Any, ...]]]:
        """Return the head of one priority from a moment on, without the chats passed."""
        query = _first_of(priority).where(deliveries.c.chat_id.not_in(_PASSED))
        if since is not None:
            query = query.where(deliveries.c.due_at >= since)
        values = {"now": now, "most": limit, "passed": sorted(passed)}
        return (await self.connection.execute(query, values)).all()

    async def claim(
        self, ids: Sequence[int], *, now: datetime, lease: timedelta, token: str
    ) -> list[Delivery]:
        """Take these, as far as they are still pending; the attempt is counted here."""
        values = {"ids": ids, "token": token, "leased_until": now + lease}
        rows = await self.connection.execute(_CLAIM, values)
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
        if not sent:
            return 0
        if self.connection.dialect.name == "sqlite":
            names = ("token", "delivery", "message")
            rows = [dict(zip(names, each, strict=True)) | {"now": now} for each in sent]
            return (await self.connection.execute(_SETTLE_ONE, rows)).rowcount
        tokens, ids, messages = (list(column) for column in zip(*sent, strict=True))
        values = {"tokens": tokens, "deliveries": ids, "messages": messages, "now": now}
        return (await self.connection.execute(_SETTLE_MANY, values)).rowcount

    async def settle_expired(
        self, settlements: Mapping[int, Settlement], *, ended_by: datetime | None, now: datetime
    ) -> set[int]:
        """Write what becomes of sends whose lease ends by then, or at any time."""
        return await self._settle(_lease_ends(ended_by), settlements, now)

    async def expired(self, *, ended_by: datetime | None, limit: int) -> list[Delivery]:
        """Return sends whose lease ends by then: the program died, or stood still, in between.

        Without a time all that are under way: their holder is known to send no more.
        """
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


_UNDER_WAY = select(deliveries.c.chat_id).where(
    deliveries.c.state == DeliveryState.SENDING, deliveries.c.due_at.is_not(None)
)


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


def _first_of(priority: Priority) -> Select[*tuple[Any, ...]]:
    queue = deliveries.c
    return (
        select(deliveries)
        .where(
            queue.state == DeliveryState.PENDING,
            queue.priority == priority,
            queue.due_at <= bindparam("now"),
            queue.chat_id.not_in(_UNDER_WAY),
            ~_is_behind_another(),
        )
        .order_by(queue.due_at, queue.id)
        .limit(bindparam("most"))
    )


def _lease_ends(by: datetime | None) -> ColumnElement[bool]:
    is_under_way = deliveries.c.state == DeliveryState.SENDING
    return is_under_way if by is None else and_(is_under_way, deliveries.c.due_at <= by)


# One statement, built once. Each priority is a range of the queue's index, so that nothing that is
# due in the future is walked through.
_HEAD = union_all(*(select(_first_of(priority).subquery()) for priority in Priority))
# Written out, as a statement takes no more than 32,766 (SQLite) parameters.
_PASSED: BindParameter[Any] = bindparam("passed", expanding=True, literal_execute=True)
_CLAIM = (
    update(deliveries)
    .where(
        deliveries.c.id.in_(
            select(deliveries.c.id)
            .where(
                deliveries.c.id.in_(bindparam("ids", expanding=True)),
                deliveries.c.state == DeliveryState.PENDING,
            )
            .with_for_update(skip_locked=True)
        )
    )
    .values(
        state=DeliveryState.SENDING,
        due_at=bindparam("leased_until"),
        claim=bindparam("token"),
        attempts=deliveries.c.attempts + 1,
    )
    .returning(*deliveries.c)
)
_SENT = func.unnest(
    bindparam("deliveries", type_=ARRAY(deliveries.c.id.type)),
    bindparam("tokens", type_=ARRAY(deliveries.c.claim.type)),
    bindparam("messages", type_=ARRAY(deliveries.c.message_id.type)),
).table_valued("delivery", "token", "message", name="sent")


def _settle_sent(
    delivery: ColumnElement[int], token: ColumnElement[str], message: ColumnElement[int]
) -> Update:
    return (
        update(deliveries)
        .where(
            deliveries.c.id == delivery,
            deliveries.c.claim == token,
            deliveries.c.state == DeliveryState.SENDING,
        )
        .values(
            state=DeliveryState.SENT,
            due_at=None,
            message_id=message,
            last_error=None,
            settled_at=bindparam("now"),
            claim=None,
        )
    )


_SETTLE_ONE = _settle_sent(bindparam("delivery"), bindparam("token"), bindparam("message"))
_SETTLE_MANY = _settle_sent(*_SENT.render_derived().c)
