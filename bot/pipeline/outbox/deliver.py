"""From the outbox to the chats: claim, render, send, settle."""

import asyncio
import contextlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog

from bot.delivery.sending.gate import Gate, Places
from bot.delivery.telegram import TelegramSender
from bot.model.chats import Delivery
from bot.model.outcomes import Outcome, Rejected, Throttled
from bot.pipeline.outbox.rendering import Rendered, Rendering
from bot.pipeline.outbox.settling import Finished, Settle
from bot.pipeline.outbox.tenure import NotHolderError, Tenure
from bot.policy.retrying import RetryLimits, after_lease, after_send
from bot.storage.database import Database

log = structlog.get_logger()

_PAGE = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """A delivery that is ours to send, with its message already rendered."""

    delivery: Delivery
    token: str
    rendered: Rendered


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
    rendering: Rendering
    settle: Settle
    tenure: Tenure
    look_again: Callable[[], None]
    _under_way: set[int] = field(default_factory=set)

    async def claim(self, limit: int) -> list[Claimed]:
        """Take as many due deliveries as may be sent now, at most one a chat."""
        if not self.tenure.is_held:
            return []
        if self.gate.room() and not await self.sender.is_reachable():
            return []
        with self.gate.places(limit) as places:
            if places.free >= min(limit, self.gate.fewest):
                with contextlib.suppress(NotHolderError):
                    return await self._claim(places)
                return []
        asyncio.get_running_loop().call_later(self.gate.seconds_to_room(), self.look_again)
        return []

    async def __call__(self, claimed: Claimed) -> None:
        """Send, and have what came of it written down."""
        try:
            await self._send_and_settle(claimed)
        finally:
            self._under_way.discard(claimed.delivery.id)

    async def _send_and_settle(self, claimed: Claimed) -> None:
        delivery = claimed.delivery
        try:
            outcome = await self._send(claimed)
        finally:
            self.gate.finish_post(delivery.chat_id)
        settlement = after_send(
            delivery, outcome, now=self.clock(), limits=self.limits, spread=self.spread()
        )
        await self.settle(
            Finished(
                delivery=delivery,
                token=claimed.token,
                outcome=outcome,
                settlement=settlement,
                shown=claimed.rendered.shown,
                is_trial=claimed.rendered.is_trial,
            )
        )
        if isinstance(outcome, Throttled):
            await self._remember_waits()

    async def recover(self) -> int:
        """Settle sends whose lease ran out; return how many deliveries that were.

        What this program itself has under way is left to it, whatever the clock says. Waits that
        answers to people were told are put on record here: those know no database.
        """
        if not self.tenure.is_held:
            return 0
        await self._remember_waits()
        return await self._settle_cut_off(ended_by=self.clock())

    async def take_over(self) -> None:
        """Settle what another left under way: it sends no more. Keep the waits it was told."""
        await self._settle_cut_off(ended_by=None)
        await self._resume_waits()

    async def _settle_cut_off(self, *, ended_by: datetime | None) -> int:
        now, recovered = self.clock(), 0
        while settled := await self._settle_expired(ended_by, now):
            recovered += settled
        if recovered:
            log.warning("sends were cut off", deliveries=recovered, then=self.limits.when_unknown)
        return recovered

    async def _settle_expired(self, ended_by: datetime | None, now: datetime) -> int:
        async with self.database.reading() as tx:
            expired = await tx.queue.expired(ended_by=ended_by, limit=_PAGE)
        settlements = {
            delivery.id: after_lease(delivery, now=now, limits=self.limits)
            for delivery in expired
            if delivery.id not in self._under_way
        }
        async with self.database.transaction() as tx:
            settled = await tx.queue.settle_expired(settlements, ended_by=ended_by, now=now)
        return len(settled)

    async def _resume_waits(self) -> None:
        now = self.clock()
        async with self.database.reading() as tx:
            held_until = await tx.bots.get_held_until(self.tenure.bot_id)
            held = await tx.chats.held(now)
        if held_until and held_until > now:
            self.gate.hold((held_until - now).total_seconds())
        for chat_id, until in held.items():
            self.gate.hold((until - now).total_seconds(), chat_id)

    async def _claim(self, places: Places) -> list[Claimed]:
        token, claimed = self.token(), list[Delivery]()
        try:
            claimed = await self._take(places, token)
            prepared = await self._prepare(claimed, token) if claimed else []
        except BaseException:
            self._under_way.difference_update(each.id for each in claimed)
            raise
        for delivery in claimed:
            places.take(delivery.chat_id)
        return prepared

    async def _take(self, places: Places, token: str) -> list[Delivery]:
        """Claim what is due; it is under way from before the commit, when others see the claim."""
        now, ids = self.clock(), set[int]()
        try:
            async with self.database.transaction() as tx:
                busy = self.gate.busy_chats()
                due = await tx.queue.due(now=now, limit=places.free, excluding=busy)
                if not due:
                    return []
                await self.tenure.fence(tx)
                claimed = await tx.queue.claim(
                    [delivery.id for delivery in due], now=now, lease=self.lease, token=token
                )
                ids = {delivery.id for delivery in claimed}
                self._under_way.update(ids)
        except BaseException:
            self._under_way.difference_update(ids)
            raise
        return claimed

    async def _prepare(self, claimed: list[Delivery], token: str) -> list[Claimed]:
        rendered = await self.rendering(claimed, now=self.clock())
        return [
            Claimed(delivery=delivery, token=token, rendered=each)
            for delivery, each in zip(claimed, rendered, strict=True)
        ]

    async def _send(self, claimed: Claimed) -> Outcome:
        going = claimed.rendered.going
        return going if isinstance(going, Rejected) else await self.sender(going)

    async def _remember_waits(self) -> None:
        """Note until when nothing may be sent: it outlives a restart."""
        if not (waits := self.gate.take_waits()):
            return
        now = self.clock()
        try:
            async with self.database.transaction() as tx:
                for chat_id, seconds in waits.items():
                    until = now + timedelta(seconds=seconds)
                    if chat_id is None:
                        await tx.bots.save_held_until(self.tenure.bot_id, until)
                    else:
                        await tx.chats.hold(chat_id, until)
        except BaseException:
            self.gate.give_back_waits(waits)
            raise
