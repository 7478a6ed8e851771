import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import cast
from zoneinfo import ZoneInfo

import pytest

from bot.commands.admins import stats
from bot.commands.admins.stats import Stretches
from bot.commands.request import Desk, Request
from bot.model.chats import DeliveryState, Settlement
from bot.playground.botapi import Message
from bot.storage.database import Database
from bot.storage.record.standing import Lag
from bot.texts import texts_of
from bot.work.isolation import Workers
from tests.conftest import Clock
from tests.house import House, settled
from tests.samples import CHAT

NOW = datetime(2026, 11, 24, 12, 40, 30, 5, tzinfo=UTC)
HOUR = timedelta(hours=1)


def is_picture(message: Message) -> bool:
    return "photo" in message.extra


async def test_stats_tell_what_a_day_brought_and_show_it(house: House) -> None:
    async with house.running() as bot:
        await settled(bot, 4)
        await house.answer(house.reader, "/subscribe")
        await house.post_about(house.publish(), house.reader.chat)
        told = await house.ask(house.admin, "/stats")
        day = await house.admin.chat.wait_for(is_picture, seconds=30)
        house.admin.press(told, "The last 7 days")
        week = await house.admin.chat.wait_for(
            lambda each: is_picture(each) and each.id > day.id, seconds=30
        )
    lines = told.text.splitlines()
    assert lines[0] == "The last 24 hours"
    assert {
        "Sources polled: 3 / 3",
        "Articles found: 5",
        "Briefs written: 5",
        "Added to a known story: 0",
        "Articles without a brief: 0",
        "Posts delivered: 1",
        "Posts given up: 0",
        "Waiting to be sent: 0",
        "Sources: 3",
        "Briefs stored: 5",
        "Subscriptions: 1",
    } <= {*lines}
    assert re.search(r"From publication to first post: \d+ (sec|min), at worst", told.text)
    assert re.search(r"From publication to last post: \d+ (sec|min), at worst", told.text)
    assert day.text.splitlines() == [
        "The last 24 hours",
        "🟦 Posts",
        "🟩 From publication to the first post (median)",
        "🟧 From publication to the last post (median)",
    ]
    assert week.text.startswith("The last 7 days\n")
    [shown] = day.extra["photo"]
    assert (shown["width"], shown["height"]) == (1080, 1080)


async def test_stats_of_nothing_are_short_and_have_no_picture(house: House) -> None:
    house.without_sources()
    async with house.running():
        told = await house.answer(house.admin, "/stats")
        await house.answer(house.admin, "/help")
    assert "Posts delivered: 0" in told
    assert "From publication" not in told
    assert not any(is_picture(each) for each in house.admin.chat.posts)


@dataclass(frozen=True)
class Figures:
    """As much of a desk as /stats works with, beside a bot that does not run."""

    database: Database
    clock: Clock
    workers: Workers


async def test_where_nothing_can_be_drawn_the_words_stand_alone(
    sqlite: Database, clock: Clock
) -> None:
    async with sqlite.transaction() as tx:
        await tx.deliveries.add(chats=[(1, None)], key="k", brief_ids=("b",), due_at=clock.now)
        [head] = await tx.queue.due(now=clock.now, limit=1)
        await tx.queue.claim([head.id], now=clock.now, lease=HOUR, token="t")
        sent = Settlement(state=DeliveryState.SENT, due_at=None, attempts=1, message_id=1)
        await tx.queue.settle("t", {head.id: sent}, now=clock.now)
    request = Request(chat=CHAT, user_id=CHAT.id, arguments="")
    hasty = Workers(count=1, timeout=timedelta(milliseconds=1), memory_bytes=1 << 30)
    with hasty as workers:
        reply = await stats.stats(cast("Desk", Figures(sqlite, clock, workers)), request)
        assert "Posts delivered: 1" in reply.html
        assert reply.then
        assert await reply.then() is None


@pytest.mark.parametrize("zone", ["UTC", "Asia/Kolkata", "America/St_Johns"])
def test_a_day_is_parted_into_hours_of_the_lookers_clock(zone: str) -> None:
    stretches = Stretches.until(NOW, 1, ZoneInfo(zone))
    assert len(stretches.edges) == 25
    assert all(edge.minute == edge.second == edge.microsecond == 0 for edge in stretches.edges)
    assert stretches.edges[-2] <= NOW < stretches.edges[-1]
    labels = [label for _, label in stretches.ticks(texts_of("en"))]
    assert {*labels} == {"00:00", "04:00", "08:00", "12:00", "16:00", "20:00"}


def test_a_week_has_a_label_for_every_other_day_also_when_the_clocks_change() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    stretches = Stretches.until(datetime(2026, 10, 27, 12, tzinfo=UTC), 7, berlin)
    assert len(stretches.edges) == 29
    labels = [label for _, label in stretches.ticks(texts_of("de"))]
    assert labels == ["21.10.", "23.10.", "25.10.", "27.10."]


def test_a_lag_belongs_to_the_stretch_of_its_first_post() -> None:
    stretches = Stretches.until(NOW, 1, ZoneInfo("UTC"))
    lags = [
        Lag(at=NOW - hours * HOUR, first=HOUR, last=HOUR) for hours in (0.0, 0.5, 1.0, 23.0, 30.0)
    ]
    counts = [len(part) for part in stretches.parted(lags)]
    assert (sum(counts), counts[-1], counts[-2], counts[0]) == (4, 2, 1, 1)
