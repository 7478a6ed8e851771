"""`hottopics run` on several machines: senders that die, hang and lose their database."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.storage.database import Database
from tests.cli.test_run import write_settings
from tests.conftest import opened
from tests.house import House
from tests.machines import Machines, account, owing, until_sending, until_settled

LONGEST_SECONDS = 15.0  # until another sends


@pytest.fixture
async def shared(postgres_url: str) -> AsyncIterator[Database]:
    async with opened(postgres_url) as database:
        yield database


def machines_of(house: House, postgres_url: str, folder: Path, **sections: str) -> Machines:
    settings = write_settings(house, folder, **sections)
    return Machines(house.server, postgres_url, folder, settings)


async def test_a_standby_takes_over_from_a_sender_that_is_paused_killed_or_cut_off(
    house: House, shared: Database, postgres_url: str, tmp_path: Path
) -> None:
    machines = machines_of(house, postgres_url, tmp_path)
    people = [house.somebody() for _ in range(10)]
    async with contextlib.AsyncExitStack() as lines:
        first = await machines.start(lines, "bot")
        await first.until_says("acting for the bot")
        second = await machines.start(lines, "bot")
        async with owing(shared, people):
            now = asyncio.get_running_loop().time
            await until_sending(first, 0)

            first.stop()
            paused = now()
            assert await until_sending(second, paused) - paused < LONGEST_SECONDS
            first.go_on()
            await first.until_says("not acting for the bot any more")
            assert max(first.telegram.asked) <= paused

            second.kill()
            killed = now()
            assert await until_sending(first, killed) - killed < LONGEST_SECONDS

            third = await machines.start(lines, "bot")
            await third.until_says("working")
            first.database.cut()
            cut = now()
            taken_over = await until_sending(third, cut)
            assert taken_over - cut < LONGEST_SECONDS
            assert max(first.telegram.asked + first.telegram.told) < taken_over
        await until_settled(shared, 30)
    result = await account(shared, house.server)
    assert (result.lost, result.doubled_without_a_word, result.out_of_order) == ([], [], [])
    assert result.owed > 100
