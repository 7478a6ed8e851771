"""The outbox at work: claims that a crash left behind."""

import asyncio
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


@pytest.fixture
async def deliver(database: Database, clock: Clock) -> Deliver:
    """A delivery whose claim outlived the program that made it."""
    async with database.transaction() as tx:
        await tx.deliveries.add(
            chats=[(CHAT_ID, None)], key="brief", brief_ids=("brief",), due_at=clock.now
        )
        [due] = await tx.queue.due(now=clock.now, limit=1)
        await tx.queue.claim([due.id], now=clock.now, lease=LEASE, token="dead")
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
        look_again=asyncio.Event().set,
    )


async def owed(deliver: Deliver) -> Delivery:
    async with deliver.database.reading() as tx:
        [delivery] = await tx.deliveries.of_chat(CHAT_ID)
    return delivery


async def test_who_is_alone_takes_over_at_once_and_sends_now(
    deliver: Deliver, clock: Clock
) -> None:
    clock.advance(seconds=3)
    assert await deliver.recover(is_alone=True) == 1
    delivery = await owed(deliver)
    assert (delivery.state, delivery.due_at) == (DeliveryState.PENDING, clock.now)


async def test_beside_others_a_lease_is_waited_for(deliver: Deliver, clock: Clock) -> None:
    clock.advance(seconds=3)
    assert await deliver.recover() == 0
    clock.advance(minutes=2)
    assert await deliver.recover() == 1
    delivery = await owed(deliver)
    assert (delivery.state, delivery.due_at) == (DeliveryState.PENDING, clock.now)
