from dataclasses import dataclass, replace
from datetime import timedelta
from typing import cast

from bot.commands.admins import health
from bot.commands.request import Desk, Request
from bot.model.sources import PollState
from bot.storage.database import Database
from tests.conftest import Clock
from tests.house import House
from tests.samples import CHAT, SOURCE


async def test_health_says_of_each_part_that_it_works(house: House) -> None:
    house.without_sources()
    async with house.running():
        told = await house.answer(house.admin, "/health")
    assert told.splitlines() == [
        "✅ Telegram: a program acts for the bot",
        "✅ Sources to be polled: none are due",
        "✅ Articles to be read: none are due",
        "✅ Posts to be sent: none are due",
        "✅ Sources: none of those polled fails",
        "✅ Database: it answers",
    ]


@dataclass(frozen=True)
class Standby:
    """As much of a desk as /health works with, beside a bot that does not run."""

    database: Database
    clock: Clock


async def test_health_names_what_fails_and_what_is_late(sqlite: Database, clock: Clock) -> None:
    late, hours = clock.now - timedelta(minutes=6), clock.now - timedelta(minutes=150)
    async with sqlite.transaction() as tx:
        for number in range(7):
            source = replace(SOURCE, id=f"s{number}", url=f"https://{number}.example/feed")
            await tx.sources.save(replace(source, publisher=f"Paper {number}"))
            await tx.polls.add(PollState(source_id=source.id, due_at=late, failures=number))
        await tx.deliveries.add(chats=[(1, None)], key="k", brief_ids=("b",), due_at=hours)
    desk = cast("Desk", Standby(sqlite, clock))
    request = Request(chat=CHAT, user_id=CHAT.id, arguments="")
    assert (await health.health(desk, request)).html.splitlines() == [
        "⚠️ Telegram: no program acts for the bot",
        "⚠️ Sources to be polled: 7 due, the oldest for 6 min",
        "✅ Articles to be read: none are due",
        "⚠️ Posts to be sent: 1 due, the oldest for 2 hr 30 min",
        "⚠️ Sources: 6 of 7 fail: Paper 1, Paper 2, Paper 3, Paper 4, Paper 5, …",
        "✅ Database: it answers",
    ]
