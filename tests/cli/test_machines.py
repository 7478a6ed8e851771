"""`hottopics run` on several machines: programs that die, hang or lose their lines."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.model.sources import EntryState
from bot.playground.newsroom.faults import Delay
from bot.storage.database import Database
from tests.cli.test_run import write_settings
from tests.conftest import opened
from tests.house import TOKEN, House
from tests.machines import Machines, account, owing, until_sending, until_settled
from tests.servers import NATS, REDIS, broker_of, emptied_every_second


@pytest.fixture
async def shared(postgres_url: str) -> AsyncIterator[Database]:
    async with opened(postgres_url) as database:
        yield database


@pytest.fixture
def machines(house: House, postgres_url: str, tmp_path: Path) -> Machines:
    return Machines(house.server, postgres_url, tmp_path, write_settings(house, tmp_path))


async def test_a_standby_takes_over_from_a_sender_that_is_paused_killed_or_cut_off(
    house: House, shared: Database, machines: Machines
) -> None:
    people = [house.somebody() for _ in range(10)]
    async with contextlib.AsyncExitStack() as lines:
        first = await machines.start(lines, "bot")
        await first.until_says("acting for the bot")
        second = await machines.start(lines, "bot")
        await second.until_says("working")
        async with owing(shared, people):
            now = asyncio.get_running_loop().time
            await until_sending(first, 0)

            first.stop()
            paused = now()
            await until_sending(second, paused)
            woken = now()
            first.go_on()
            await first.until_says("not acting for the bot any more")
            assert max(first.telegram.asked) < woken, "what it had written before is all"

            second.kill()
            killed = now()
            await until_sending(first, killed)

            third = await machines.start(lines, "bot")
            await third.until_says("working")
            first.database.cut()
            cut = now()
            taken_over = await until_sending(third, cut)
            assert max(first.telegram.asked + first.telegram.told) < taken_over
        await until_settled(shared, 180)  # what waited for a sender goes out at a message a second
    result = await account(shared, house.server)
    assert (result.lost, result.doubled_without_a_word, result.out_of_order) == ([], [], [])
    assert result.owed > 100


_NEWS = 5  # of the six articles that are published, two tell one story


@pytest.mark.parametrize("kind", [REDIS, NATS])
async def test_workers_share_the_news_though_hints_get_lost_and_one_of_them_is_paused(
    house: House, shared: Database, machines: Machines, kind: str
) -> None:
    reader = house.somebody()
    async with contextlib.AsyncExitStack() as lines:
        broker = lines.enter_context(broker_of(kind, machines.folder / "broker"))
        work = {
            "HOTTOPICS_WORK__BROKER": broker.url,
            "HOTTOPICS_WORK__LEASE": "5s",
            "HOTTOPICS_WORK__PROCESSES": "1",
        }
        bot = await machines.start(lines, "bot", **work)
        first, second = [await machines.start(lines, "worker", **work) for _ in range(2)]
        await bot.until_says("running")
        assert "Subscribed" in await house.answer(reader, "/subscribe")
        await until_briefed(shared, 4)
        await lines.enter_async_context(emptied_every_second(broker))
        for site in house.newsroom.sites:
            for path in ("/", "/feed.xml"):
                site.misbehave(Delay(duration=timedelta(milliseconds=300)), path=path)
        for _ in range(3):
            house.publish()
        await asyncio.sleep(1)
        first.stop()
        for _ in range(3):
            house.publish()
        await until_briefed(shared, 10)
        first.go_on()
        await house.world.signal.until(lambda: len(house.posts(reader.chat)) >= _NEWS, seconds=30)
        await until_settled(shared, 30)
        for program in (first, second, bot):
            program.process.terminate()
        for program in (first, second, bot):
            assert await asyncio.to_thread(program.process.wait, 60) == 0, program.says
            assert TOKEN not in program.says
    assert len(house.posts(reader.chat)) == _NEWS


async def until_briefed(database: Database, count: int) -> None:
    """Wait until so many entries became briefs."""

    async def holds() -> bool:
        async with database.reading() as tx:
            return (await tx.entries.counts()).get(EntryState.BRIEFED, 0) >= count

    async with asyncio.timeout(90):
        while not await holds():  # noqa: ASYNC110 -- other processes
            await asyncio.sleep(0.1)
