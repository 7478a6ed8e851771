"""The outbox at work, for tests: a real database, a real Bot API server, and a clock of ours."""

import asyncio
import contextlib
import itertools
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import timedelta

from telegram.ext import ExtBot

from bot.delivery.pacing import Pacer
from bot.delivery.sending.gate import Gate
from bot.delivery.sending.limiter import PacedLimiter
from bot.delivery.sending.outage import Outage
from bot.delivery.sending.transport import Transport
from bot.delivery.telegram import TelegramSender
from bot.model.briefs import Brief
from bot.model.chats import Chat, Delivery, Priority
from bot.pipeline.outbox.deliver import Deliver
from bot.pipeline.outbox.fan_out import FanOut
from bot.pipeline.outbox.rendering import Rendering
from bot.pipeline.outbox.revise import Revise
from bot.pipeline.outbox.settling import Settle
from bot.pipeline.outbox.tenure import Tenure
from bot.playground.botapi import BotApiServer, World
from bot.policy.retrying import RetryLimits
from bot.storage.database import Database
from tests.conftest import Clock
from tests.house import TOKEN
from tests.samples import BRIEF, STORY, SUBSCRIPTION

ADMIN_ID = 7
LEASE = timedelta(minutes=2)
LIMITS = RetryLimits(
    attempts=3,
    base=timedelta(seconds=2),
    ceiling=timedelta(minutes=10),
    when_unknown="resend",
    max_age=timedelta(days=2),
)


@dataclass(kw_only=True)
class Outbox:
    """Deliveries between a database and a Bot API server."""

    database: Database
    server: BotApiServer
    clock: Clock
    deliver: Deliver

    @property
    def gate(self) -> Gate:
        return self.deliver.gate

    async def know(self, *chats: Chat) -> None:
        """Store chats that want everything."""
        async with self.database.transaction() as tx:
            for chat in chats:
                await tx.chats.save(chat)
                await tx.subscriptions.save(
                    replace(SUBSCRIPTION, chat_id=chat.id, thread_id=chat.thread_id)
                )

    async def owe(
        self,
        *chats: tuple[int, int | None],
        brief: Brief = BRIEF,
        priority: Priority = Priority.NEWS,
    ) -> None:
        """Owe a brief to chats."""
        async with self.database.transaction() as tx:
            await tx.briefs.add(brief, story=STORY, entry_id=brief.id)
            await tx.deliveries.add(
                chats=chats,
                key=brief.id,
                brief_ids=(brief.id,),
                due_at=self.clock.now,
                priority=priority,
            )

    async def offer(self, brief: Brief) -> None:
        """Owe a stored brief to all who want it, as it is done to news."""
        async with self.database.transaction() as tx:
            await tx.fanouts.add(brief.id, due_at=self.clock.now)
        fan_out = FanOut(
            database=self.database,
            clock=self.clock,
            token=lambda: "offering",
            lease=LEASE,
            owed=nothing_owed,
        )
        for claim in await fan_out.claim(99):
            await fan_out(claim)

    async def revise(self) -> None:
        """Owe the edits of posts whose stories changed."""
        revise = Revise(
            database=self.database,
            clock=self.clock,
            token=lambda: "revising",
            lease=LEASE,
            owed=nothing_owed,
        )
        for claim in await revise.claim(99):
            await revise(claim)

    async def work(self, *, seconds: float = 0) -> int:
        """Let time pass, then send whatever may be sent; return how many sends were tried."""
        self.clock.advance(seconds=seconds)
        await self.revise()
        tried = 0
        while claimed := await self.deliver.claim(99):
            await asyncio.gather(*(self.deliver(each) for each in claimed))
            tried += len(claimed)
        return tried

    async def restart(self) -> None:
        """Go on as a new program, which knows only what is stored, and has taken nothing over."""
        gate = gate_by(self.clock)
        sender = replace(self.deliver.sender, gate=gate, outage=Outage(gate))
        self.deliver = await built(self.database, self.clock, sender)

    async def owed(self, chat_id: int) -> list[Delivery]:
        """Return what is, and was, owed to a chat."""
        async with self.database.reading() as tx:
            return await tx.deliveries.of_chat(chat_id)

    async def chat(self, chat_id: int, thread_id: int | None = None) -> Chat:
        """Return a chat as it is stored."""
        async with self.database.reading() as tx:
            chat = await tx.chats.get(chat_id, thread_id)
        assert chat is not None
        return chat

    def texts(self, chat_id: int) -> list[str]:
        """Return what the bot wrote into a chat."""
        return [post.text for post in self.server.world.chats[chat_id].posts]


@contextlib.asynccontextmanager
async def outbox_on(database: Database, clock: Clock) -> AsyncIterator[Outbox]:
    """Open the server, and a bot that sends to it."""
    gate = gate_by(clock)
    server = BotApiServer(world=World(token=TOKEN))
    async with (
        server,
        ExtBot(
            TOKEN,
            base_url=f"{server.base_url}/bot",
            request=Transport(connections=8, connect_seconds=5, read_seconds=5),
            rate_limiter=PacedLimiter(gate),
        ) as bot,
    ):
        deliver = await built(database, clock, TelegramSender(bot, gate, Outage(gate)))
        yield Outbox(database=database, server=server, clock=clock, deliver=deliver)


def gate_by(clock: Clock) -> Gate:
    """Build a gate that remembers nothing, and whose seconds are the clock's."""

    def seconds() -> float:
        return clock.now.timestamp()

    return Gate(Pacer(messages_per_second=30, group_messages_per_minute=20), clock=seconds)


async def built(database: Database, clock: Clock, sender: TelegramSender) -> Deliver:
    """Build what claims, sends and settles, and let it act for the bot."""
    tenure = Tenure(
        database=database,
        bot_id=sender.bot.id,
        holder=f"program {next(_numbers)}",
        clock=clock,
        seconds=lambda: 0.0,  # however long a test takes, it acts for the bot
        is_alone=True,
    )
    await tenure.turn(nothing)
    return Deliver(
        database=database,
        sender=sender,
        gate=sender.gate,
        clock=clock,
        spread=lambda: 0.5,
        token=lambda: "alive",
        limits=LIMITS,
        lease=LEASE,
        rendering=Rendering(database=database, max_age=LIMITS.max_age),
        settle=Settle(database=database, clock=clock, admins=(ADMIN_ID,)),
        tenure=tenure,
        look_again=asyncio.Event().set,
    )


def nothing_owed() -> None:
    """Wake nobody."""


async def nothing() -> None:
    """Take nothing over."""


_numbers = itertools.count(1)
