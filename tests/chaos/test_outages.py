"""What the bot stands on taken away under it: database, disk, network, and the time of day."""

import asyncio
import resource
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.playground.botapi import INTERNAL_ERROR, RESET_AFTER, Flooded
from tests.chaos.audit import Verdict
from tests.chaos.lives import SCALED, Life, Lives
from tests.chaos.town import Town, town_of
from tests.chaos.wire import wire_to, wire_to_database
from tests.house import PATIENCE
from tests.postgres import postgres_server

_READERS = 25
_DATABASE_FAILS = "the database fails"
_DATABASE_WORKS = "the database works again"
_POSTS = ["sendMessage"]
_IMPATIENT = {
    **SCALED,
    "bot.commands.application:_READ_SECONDS": 1.0,
    "bot.storage.engine:_IDLE_SECONDS": 1,
}
_SILENT_SECONDS = 4.0  # longer than a lease, and than PostgreSQL bears with an idle transaction


@pytest.fixture
async def town(tmp_path: Path, sqlite_url: str) -> AsyncIterator[Town]:
    async with town_of(_READERS, folder=tmp_path, database_url=sqlite_url) as town:
        yield town


async def at_rest(town: Town, life: Life) -> Verdict:
    """Wait until all is quiet, stop the bot, and judge what the readers got."""
    await town.quiet()
    assert await life.stop() == 0
    assert "Traceback" not in life.says
    verdict = await town.verdict()
    assert (verdict.lost, verdict.unrecorded, verdict.disordered) == ([], [], [])
    return verdict


async def answers(town: Town) -> bool:
    """Ask the bot something, as a reader does."""
    asker = town.server.world.user("Asker", is_started=True)
    question = asker.send("/latest 1")
    answer = await asker.chat.wait_for(lambda message: message.id > question.id, seconds=PATIENCE)
    return "Report" in answer.text


async def test_a_database_that_is_pulled_down_costs_no_post_and_doubles_none(
    tmp_path: Path, lives: Lives
) -> None:
    with postgres_server() as postgres:
        async with town_of(_READERS, folder=tmp_path, database_url=postgres.url) as town:
            await town.owe(4)
            life = await lives.start(town.settings())
            await town.received(_READERS * 3 // 2)
            postgres.pull_down()
            await life.tells(_DATABASE_FAILS)
            asking = asyncio.create_task(answers(town))
            postgres.start()
            await town.owe(1)
            await life.tells(_DATABASE_WORKS)
            assert await asking
            verdict = await at_rest(town, life)
    assert (verdict.doubled, life.says.count(_DATABASE_FAILS)) == (0, 1)


@pytest.mark.skipif(sys.platform != "linux", reason="no other system limits another process")
async def test_on_a_full_disk_it_waits_and_goes_on_when_there_is_room(
    town: Town, lives: Lives
) -> None:
    await town.owe(4)
    life = await lives.start(town.settings())
    await town.received(_READERS * 3 // 2)
    _limit_files(life, to=64 * 1024)
    await life.tells(_DATABASE_FAILS)
    asking = asyncio.create_task(answers(town))
    _limit_files(life, to=resource.RLIM_INFINITY)
    await town.owe(1)
    await life.tells(_DATABASE_WORKS)
    assert await asking
    verdict = await at_rest(town, life)
    assert (verdict.doubled, life.says.count(_DATABASE_FAILS)) == (0, 1)


def _limit_files(life: Life, *, to: int) -> None:
    """Let the process write no file beyond a size: to it, the disk is full."""
    resource.prlimit(life.pid, resource.RLIMIT_FSIZE, (to, resource.RLIM_INFINITY))


async def test_a_network_that_is_cut_or_falls_silent_loses_no_post(
    town: Town, lives: Lives
) -> None:
    async with wire_to(town.server.port) as wire:
        await town.owe(4)
        life = await lives.start(town.settings(wire.base_url), scaled=_IMPATIENT)
        await town.received(_READERS)
        await wire.cut()
        await town.owe(1)
        await life.tells("telegram can't be reached")
        await wire.mend()
        await town.received(_READERS * 2)
        wire.fall_silent()
        await town.owe(1)
        await life.tells("SocketTimeoutError")
        await wire.mend()
        verdict = await at_rest(town, life)
    assert verdict.doubled <= verdict.unknowns
    # For the cut, and for the silence. Of sends that ended together one that was refused may be
    # noted after one that went through.
    assert life.says.count("telegram can't be reached") <= 3


async def test_a_line_to_the_database_that_is_cut_or_falls_silent_loses_no_post(
    tmp_path: Path, postgres_url: str, lives: Lives
) -> None:
    async with (
        town_of(_READERS, folder=tmp_path, database_url=postgres_url) as town,
        wire_to_database(postgres_url, tmp_path) as (wire, url),
    ):
        await town.owe(4)
        life = await lives.start(town.settings(database_url=url), scaled=_IMPATIENT)
        await town.received(_READERS)
        await wire.cut()
        await town.owe(1)
        await life.tells(_DATABASE_FAILS)
        await wire.mend()
        await life.tells(_DATABASE_WORKS)
        await town.received(_READERS * 2)
        wire.fall_silent()
        await town.owe(1)
        await asyncio.sleep(_SILENT_SECONDS)
        await wire.mend()
        verdict = await at_rest(town, life)
    assert verdict.doubled <= verdict.unknowns


async def test_a_bot_api_that_fails_in_every_way_gets_every_post_through(
    town: Town, lives: Lives
) -> None:
    faults = town.server.faults
    faults.add(INTERNAL_ERROR, methods=_POSTS, times=None, probability=0.1)
    faults.add(RESET_AFTER, methods=_POSTS, times=None, probability=0.05)
    faults.add(Flooded(seconds=1), methods=_POSTS, times=None, probability=0.05)
    await town.owe(3)
    life = await lives.start(town.settings())
    await town.received(_READERS * 3)
    verdict = await at_rest(town, life)
    resets = [call for call in town.server.world.record.calls if call.fault == "Reset"]
    assert verdict.doubled == verdict.unknowns == len(resets) > 0


@pytest.mark.parametrize("seconds", [3600, -3600], ids=["forward", "back"])
async def test_a_clock_that_is_moved_by_an_hour_stops_nothing(
    town: Town, lives: Lives, tmp_path: Path, seconds: int
) -> None:
    shift = tmp_path / "shift"
    shift.write_text("0")
    await town.owe(3)
    life = await lives.start(town.settings(), shift=shift)
    await town.received(_READERS * 3 // 2)
    moved = tmp_path / "moved"
    moved.write_text(str(seconds))
    moved.rename(shift)
    await town.owe(1)
    town.publish()
    verdict = await at_rest(town, life)
    assert verdict.doubled == 0
    assert ("the clock was set back" in life.says) == (seconds < 0)


async def test_a_machine_whose_clock_is_set_back_goes_by_that_of_postgresql(
    tmp_path: Path, postgres_url: str, lives: Lives
) -> None:
    shift = tmp_path / "shift"
    shift.write_text("0")
    async with town_of(_READERS, folder=tmp_path, database_url=postgres_url) as town:
        await town.owe(2)
        life = await lives.start(town.settings(), shift=shift)
        await town.received(_READERS)
        moved = tmp_path / "moved"
        moved.write_text("-3600")
        moved.rename(shift)
        await town.owe(1)
        town.publish()
        verdict = await at_rest(town, life)
        async with town.database.reading() as tx:
            composed = {each.url: each.composed_at for each in await tx.briefs.latest(limit=9)}
    assert verdict.doubled == 0
    assert "the clock was set back" not in life.says
    assert abs(composed[town.published[0]] - datetime.now(UTC)) < timedelta(minutes=30)
