"""From the outbox to the chats: claim, send, settle."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import assert_never

import structlog

from bot.delivery.gate import Gate, Places
from bot.delivery.message import Message, render
from bot.delivery.telegram import TelegramSender
from bot.model.chats import ChatState, Delivery, DeliveryState, Settlement
from bot.model.outcomes import (
    Failed,
    Gone,
    Moved,
    Outcome,
    Rejected,
    Sent,
    Throttled,
    Unknown,
)
from bot.policy.retrying import RetryLimits, after_lease, after_send
from bot.storage.database import Database, Transaction

log = structlog.get_logger()

_LOOK_AHEAD = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """A delivery that is ours to send, with its message already rendered."""

    delivery: Delivery
    token: str
    message: Message | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deliver:
    """Sends one claimed delivery. Only what may go out this moment is claimed."""

    database: Database
    sender: TelegramSender
    gate: Gate
    clock: Callable[[], datetime]
    spread: Callable[[], float]
    token: Callable[[], str]
    limits: RetryLimits
    lease: timedelta
    look_again: Callable[[], None]

    async def claim(self, limit: int) -> list[Claimed]:
        """Take as many due deliveries as may be sent now, at most one a chat."""
        with self.gate.places(limit) as places:
            if places.free:
                return await self._claim(places)
        asyncio.get_running_loop().call_later(self.gate.seconds_to_room(), self.look_again)
        return []

    async def _claim(self, places: Places) -> list[Claimed]:
        now, token, room = self.clock(), self.token(), places.free
        async with self.database.reading() as tx:
            due = await tx.deliveries.due(
                now=now, limit=room * _LOOK_AHEAD, excluding=self.gate.busy_chats()
            )
        if not due:
            return []
        async with self.database.transaction() as tx:
            claimed = await tx.deliveries.claim(
                [delivery.id for delivery in due[:room]], now=now, lease=self.lease, token=token
            )
            prepared = [await _prepare(tx, delivery, token) for delivery in claimed]
        for delivery in claimed:
            places.take(delivery.chat_id)
        return prepared

    async def __call__(self, claimed: Claimed) -> None:
        """Send, and settle what came of it in one transaction."""
        delivery = claimed.delivery
        try:
            outcome = await self._send(claimed)
        finally:
            self.gate.finish_post(delivery.chat_id)
        now = self.clock()
        settlement = after_send(
            delivery, outcome, now=now, limits=self.limits, spread=self.spread()
        )
        async with self.database.transaction() as tx:
            if delivery.id in await tx.deliveries.settle(
                claimed.token, {delivery.id: settlement}, now=now
            ):
                await _consequences(tx, delivery, outcome, now)
        _tell(delivery, outcome, settlement)

    async def recover(self, *, is_alone: bool = False) -> int:
        """Settle what a crash left under way; return how many deliveries that were.

        Who `is_alone` on its database need not wait for leases: their holder is dead.
        """
        now = self.clock()
        ended_by = now + self.lease if is_alone else now
        async with self.database.reading() as tx:
            expired = await tx.deliveries.expired(ended_by=ended_by, limit=1000)
        if not expired:
            return 0
        settlements = {
            delivery.id: after_lease(delivery, now=now, limits=self.limits) for delivery in expired
        }
        async with self.database.transaction() as tx:
            settled = await tx.deliveries.settle_expired(settlements, ended_by=ended_by, now=now)
        log.warning("sends were cut off", deliveries=len(settled), then=self.limits.when_unknown)
        return len(settled)

    async def _send(self, claimed: Claimed) -> Outcome:
        if claimed.message is None:
            return Rejected(reason="the brief is not stored any more")
        delivery = claimed.delivery
        return await self.sender(
            chat_id=delivery.chat_id, thread_id=delivery.thread_id, message=claimed.message
        )


async def _prepare(tx: Transaction, delivery: Delivery, token: str) -> Claimed:
    briefs = await tx.briefs.get_many(delivery.brief_ids)
    chat = await tx.chats.get(delivery.chat_id, delivery.thread_id)
    first = briefs.get(delivery.brief_ids[0]) if delivery.brief_ids else None
    message = render(first, timezone=chat.timezone if chat else "UTC") if first else None
    return Claimed(delivery=delivery, token=token, message=message)


async def _consequences(
    tx: Transaction, delivery: Delivery, outcome: Outcome, now: datetime
) -> None:
    """Do what an outcome means for the chat as a whole."""
    chat_id = delivery.chat_id
    match outcome:
        case Gone(reason=reason):
            await tx.chats.set_state(chat_id, ChatState.CLOSED, reason=reason)
            await tx.deliveries.cancel(chat_id, reason=reason, now=now)
        case Moved(chat_id=new_id):
            await tx.chats.move(chat_id, new_id)
        case Throttled(retry_after=wait):
            await tx.deliveries.postpone(chat_id, now + wait)
        case Sent() | Rejected() | Failed() | Unknown():
            pass
        case _:
            assert_never(outcome)


def _tell(delivery: Delivery, outcome: Outcome, settlement: Settlement) -> None:
    bound = log.bind(delivery=delivery.id, chat=delivery.chat_id, brief=delivery.key)
    if settlement.state is DeliveryState.SENT:
        bound.info("delivered", message=settlement.message_id)
    else:
        outcome_name = type(outcome).__name__.lower()
        bound.warning(
            "not delivered",
            outcome=outcome_name,
            state=settlement.state.value,
            reason=settlement.last_error,
        )
