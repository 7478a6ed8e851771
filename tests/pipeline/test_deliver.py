"""The outbox at work: claims that a crash left behind."""

import asyncio
import time
from datetime import timedelta

import pytest
from telegram.ext import ExtBot

from bot.delivery.gate import Gate
from bot.delivery.outage import Outage
from bot.delivery.pacing import Pacer
from bot.delivery.telegram import TelegramSender
from bot.model.chats import Delivery, DeliveryState
from bot.pipeline.deliver import Deliver
from bot.pipeline.settling import Settle
from bot.pipeline.tenure import Tenure
from bot.policy.retrying import RetryLimits
from bot.storage.database import Database
from tests.conftest import Clock
from tests.house import TOKEN

CHAT_ID = 1001
LEASE = timedelta(minutes=2)
LIMITS = RetryLimits(
    attempts=8,
    base=timedelta(seconds=2),
    ceiling=timedelta(minutes=10),
    when_unknown="resend",
    max_age=timedelta(days=2),
)


async def nothing() -> None:
    pass


@pytest.fixture
async def deliver(database: Database, clock: Clock) -> Deliver:
    """A delivery whose claim outlived the program that made it."""
    async with database.transaction() as tx:
        await tx.deliveries.add(
            chats=[(CHAT_ID, None)], key="brief", brief_ids=("brief",), due_at=clock.now
        )
        [due] = await tx.queue.due(now=clock.now, limit=1)
        await tx.queue.claim([due.id], now=clock.now, lease=LEASE, token="dead")
    tenure = Tenure(
        database=database,
        bot_id=1,
        holder="alive",
        clock=clock,
        seconds=time.monotonic,
        is_alone=True,
    )
    await tenure.turn(nothing)
    gate = Gate(Pacer(messages_per_second=30, group_messages_per_minute=20))
    return Deliver(
        database=database,
        sender=TelegramSender(ExtBot(TOKEN), gate, Outage(gate)),
        gate=gate,
        clock=clock,
        spread=lambda: 0.5,
        token=lambda: "alive",
        limits=LIMITS,
        lease=LEASE,
        settle=Settle(database=database, clock=clock),
        tenure=tenure,
        look_again=asyncio.Event().set,
    )


async def owed(deliver: Deliver) -> Delivery:
    async with deliver.database.reading() as tx:
        [delivery] = await tx.deliveries.of_chat(CHAT_ID)
    return delivery


async def test_who_takes_over_sends_now_what_another_left_under_way(
    deliver: Deliver, clock: Clock
) -> None:
    clock.advance(seconds=3)
    await deliver.take_over()
    delivery = await owed(deliver)
    assert (delivery.state, delivery.due_at) == (DeliveryState.PENDING, clock.now)


async def test_who_goes_on_waits_for_a_lease(deliver: Deliver, clock: Clock) -> None:
    clock.advance(seconds=3)
    assert await deliver.recover() == 0
    clock.advance(minutes=2)
    assert await deliver.recover() == 1
    delivery = await owed(deliver)
    assert (delivery.state, delivery.due_at) == (DeliveryState.PENDING, clock.now)
