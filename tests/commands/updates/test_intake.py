"""What was taken is handled: once, in its turn, also by the run after the next crash."""

import asyncio
import itertools
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

import pytest
import structlog
from sqlalchemy import text
from telegram import Bot, Update

from bot.commands.updates import intake as module
from bot.commands.updates.intake import Intake
from bot.commands.updates.reading import read_update
from bot.commands.updates.repeating import may_change
from bot.model.errors import StorageUnavailableError
from bot.model.updates import Incoming
from bot.pipeline.outbox.tenure import NotHolderError
from bot.storage.database import Database, Transaction
from tests.commands.updates.conftest import Sleep, eventually, written
from tests.conftest import NOW

runs = itertools.count(1)
Handle = Callable[[Update], Awaitable[None]]
Fence = Callable[[Transaction], Awaitable[None]]


async def always_ours(_: Transaction) -> None:
    """Nobody else acts for the bot."""


@dataclass
class Commands:
    """Notes what is handled; an update whose text is `wait` waits until it may go on."""

    texts: list[str] = field(default_factory=list)
    busy: int = 0
    busiest: int = 0
    go_on: asyncio.Event = field(default_factory=asyncio.Event)

    async def __call__(self, update: Update) -> None:
        assert update.message is not None
        self.busy += 1
        self.busiest = max(self.busiest, self.busy)
        if update.message.text == "wait":
            await self.go_on.wait()
        self.busy -= 1
        self.texts.append(update.message.text or "")


@pytest.fixture
def commands() -> Commands:
    return Commands()


async def taking(
    bot: Bot, database: Database, handle: Handle, fence: Fence = always_ours
) -> Intake:
    """Begin a run, with what earlier ones left."""
    intake = Intake(
        bot=bot,
        bot_id=bot.id,
        database=database,
        clock=lambda: NOW,
        token=lambda: f"run {next(runs)}",
        handle=handle,
        changes=may_change,
        fence=fence,
    )
    intake._outage.sleep = Sleep()
    await intake.recover()
    return intake


def said(update_id: int, text: str, chat_id: int = 1) -> Incoming:
    incoming = read_update(written(update_id, chat_id, text))
    assert incoming is not None
    return incoming


async def left(database: Database, bot: Bot) -> dict[int, int]:
    async with database.reading() as tx:
        return await tx.updates.waiting(bot.id)


async def test_an_update_that_is_repeated_is_handled_once(
    bot: Bot, database: Database, commands: Commands
) -> None:
    intake = await taking(bot, database, commands)
    assert await intake.take([said(1, "a"), said(1, "a"), said(2, "b")]) == 2
    assert await intake.take([said(2, "b"), said(1, "a")]) == 0
    await eventually(lambda: len(commands.texts) == 2)
    assert await intake.take([said(1, "a")]) == 0
    next_run = await taking(bot, database, commands)
    assert await next_run.take([said(2, "b")]) == 0
    assert await intake.take([]) == 0
    await intake.stop(5)
    assert commands.texts == ["a", "b"]


async def test_one_chat_is_answered_in_order_and_a_slow_one_holds_up_no_other(
    bot: Bot, database: Database, commands: Commands
) -> None:
    intake = await taking(bot, database, commands)
    await intake.take([said(1, "wait"), said(2, "second"), said(3, "third")])
    await intake.take([said(4, "other", chat_id=2)])
    await eventually(lambda: commands.texts == ["other"])
    commands.go_on.set()
    await eventually(lambda: len(commands.texts) == 4)
    assert commands.texts == ["other", "wait", "second", "third"]
    await intake.stop(5)


async def test_no_more_than_fifty_are_handled_at_once_and_all_in_the_end(
    bot: Bot, sqlite: Database, commands: Commands
) -> None:
    intake = await taking(bot, sqlite, commands)
    await intake.take([said(number, "wait", chat_id=number) for number in range(1, 81)])
    await eventually(lambda: commands.busy == 50)
    commands.go_on.set()
    await eventually(lambda: len(commands.texts) == 80)
    assert commands.busiest == 50
    await intake.stop(5)
    assert intake._waiting == {}


async def test_what_cannot_be_read_is_told_once_with_its_number_and_the_next_is_handled(
    bot: Bot, sqlite: Database, commands: Commands
) -> None:
    broken = read_update({"update_id": 1, "message": {"chat": {"id": 1}, "date": "soon"}})
    assert broken is not None
    intake = await taking(bot, sqlite, commands)
    with structlog.testing.capture_logs() as logged:
        await intake.take([broken, said(2, "next")])
        await eventually(lambda: commands.texts == ["next"])
        assert await intake.take([broken]) == 0
        await intake.recover()
        await intake.stop(5)
    [event] = logged
    assert (event["event"], event["update"]) == ("update can't be read", 1)


async def test_a_bug_in_a_handler_is_told_and_the_next_is_handled(
    bot: Bot, sqlite: Database, commands: Commands
) -> None:
    async def handle(update: Update) -> None:
        await commands(update)
        if len(commands.texts) == 1:
            raise ZeroDivisionError

    intake = await taking(bot, sqlite, handle)
    with structlog.testing.capture_logs() as logged:
        await intake.take([said(1, "a"), said(2, "b")])
        await eventually(lambda: commands.texts == ["a", "b"])
        await intake.stop(5)
    assert [event["event"] for event in logged] == ["command failed"]


async def test_what_a_dead_run_left_is_handled_repeated_or_dropped(
    bot: Bot, database: Database, commands: Commands
) -> None:
    """The run dies after storing: one change and one question begun, one question not."""
    incoming = [said(1, "/subscribe btc", 1), said(2, "/latest", 2), said(3, "/latest", 3)]
    async with database.transaction() as tx:
        await tx.updates.add(bot.id, incoming, now=NOW)
        await tx.updates.start(bot.id, 1, claim="dead run")
        await tx.updates.start(bot.id, 2, claim="dead run")
    with structlog.testing.capture_logs() as logged:
        intake = await taking(bot, database, commands)
        await eventually(lambda: len(commands.texts) == 2)
        await intake.stop(5)
    assert sorted(commands.texts) == ["/latest", "/subscribe btc"]
    assert [(each["repeated"], each["dropped"]) for each in logged] == [([1], [2])]
    assert await intake.take(incoming) == 0


async def test_an_update_that_ends_the_program_again_and_again_is_dropped_in_the_end(
    bot: Bot, database: Database, commands: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def begin(update: Update) -> None:
        commands.texts.append(update.message.text or "" if update.message else "")
        await commands.go_on.wait()

    monkeypatch.setattr(module, "_MOST_STARTS", 3)
    async with database.transaction() as tx:
        await tx.updates.add(bot.id, [said(1, "/subscribe")], now=NOW)
    for starts in (1, 2, 3):
        intake = await taking(bot, database, begin)
        await eventually(lambda starts=starts: len(commands.texts) == starts)  # type: ignore[misc]
        await intake.stop(0.01)
    intake = await taking(bot, database, begin)
    assert await left(database, bot) == {}
    assert intake._under_way == set()


async def test_what_was_cut_off_and_cannot_be_read_is_dropped(
    bot: Bot, sqlite: Database, commands: Commands
) -> None:
    broken = read_update({"update_id": 1, "message": {"chat": {"id": 1}, "date": "soon"}})
    assert broken is not None
    async with sqlite.transaction() as tx:
        await tx.updates.add(bot.id, [broken], now=NOW)
        await tx.updates.start(bot.id, 1, claim="dead run")
    await taking(bot, sqlite, commands)
    assert await left(sqlite, bot) == {}


async def test_a_stop_lets_what_is_under_way_end_and_begins_nothing(
    bot: Bot, sqlite: Database, commands: Commands
) -> None:
    intake = await taking(bot, sqlite, commands)
    await intake.take([said(1, "wait"), said(2, "later")])
    await eventually(lambda: commands.busy == 1)
    stopping = asyncio.create_task(intake.stop(10))
    await asyncio.sleep(0)
    commands.go_on.set()
    await stopping
    assert commands.texts == ["wait"]
    assert await left(sqlite, bot) == {1: 1}
    following = await taking(bot, sqlite, commands)
    await eventually(lambda: commands.texts == ["wait", "later"])
    await following.stop(5)


async def test_a_stop_does_not_wait_for_ever(
    bot: Bot, sqlite: Database, commands: Commands
) -> None:
    intake = await taking(bot, sqlite, commands)
    await intake.take([said(1, "wait")])
    await eventually(lambda: commands.busy == 1)
    await intake.stop(0.05)
    assert intake._under_way == set()
    async with sqlite.reading() as tx:
        [cut_off] = await tx.updates.cut_off(bot.id, claim="next run")
    assert (cut_off.update.id, cut_off.starts) == (1, 1)


async def test_a_database_that_fails_for_a_while_is_waited_for(
    bot: Bot, sqlite: Database, commands: Commands
) -> None:
    async def rename(old: str, new: str) -> None:
        async with sqlite.engine.begin() as connection:
            await connection.execute(text(f"ALTER TABLE {old} RENAME TO {new}"))

    intake = await taking(bot, sqlite, commands)
    with structlog.testing.capture_logs() as logged:
        await intake.take([said(1, "wait"), said(2, "next")])
        await eventually(lambda: commands.busy == 1)
        await rename("updates", "hidden")
        commands.go_on.set()
        await eventually(lambda: len(logged) == 1)
        await rename("hidden", "updates")
        await eventually(lambda: commands.texts == ["wait", "next"])
        await intake.stop(5)
    assert [event["event"] for event in logged] == [
        "updates wait",
        "updates are handled again",
    ]


async def test_what_the_database_broke_off_is_handled_again_in_its_turn(
    bot: Bot, database: Database, commands: Commands
) -> None:
    broken = [StorageUnavailableError("disk full"), StorageUnavailableError("disk full")]

    async def handle(update: Update) -> None:
        if update.update_id == 1 and broken:
            raise broken.pop()
        await commands(update)

    intake = await taking(bot, database, handle)
    with structlog.testing.capture_logs() as logged:
        await intake.take([said(1, "a"), said(2, "b"), said(3, "other", chat_id=2)])
        await eventually(lambda: commands.texts == ["other", "a", "b"])
        await eventually(lambda: not intake._waiting)
        await intake.stop(5)
    assert await left(database, bot) == {}
    assert logged[0]["reason"] == "StorageUnavailableError: disk full"
    assert {each["event"] for each in logged} == {"updates wait", "updates are handled again"}


async def test_a_stop_in_between_leaves_it_to_the_next_run(
    bot: Bot, database: Database, commands: Commands
) -> None:
    async def handle(_: Update) -> None:
        raise StorageUnavailableError("disk full")

    intake = await taking(bot, database, handle)
    intake._outage.sleep = asyncio.sleep
    with structlog.testing.capture_logs() as logged:
        await intake.take([said(1, "/latest")])
        await eventually(lambda: len(logged) == 1)
        await intake.stop(0.01)
        assert await left(database, bot) == {1: 1}
        following = await taking(bot, database, commands)
        await eventually(lambda: commands.texts == ["/latest"])
        await following.stop(5)
    assert [each["event"] for each in logged] == ["updates wait"]


async def test_what_no_database_bears_is_given_up_in_the_end(
    bot: Bot, sqlite: Database, commands: Commands
) -> None:
    async def handle(update: Update) -> None:
        await commands(update)
        if update.update_id == 1:
            raise StorageUnavailableError("statement timeout")

    sleep = Sleep()
    intake = await taking(bot, sqlite, handle)
    intake._outage.sleep = sleep
    with structlog.testing.capture_logs() as logged:
        await intake.take([said(1, "a"), said(2, "b")])
        await eventually(lambda: "b" in commands.texts)
        await intake.stop(5)
    assert commands.texts == ["a"] * 10 + ["b"]
    assert [each for each in logged if each["event"] == "update given up"] == [
        {
            "event": "update given up",
            "log_level": "error",
            "update": 1,
            "reason": "statement timeout",
        }
    ]


async def test_a_run_that_ended_may_begin_again_and_goes_on_where_it_was(
    bot: Bot, sqlite: Database, commands: Commands
) -> None:
    intake = await taking(bot, sqlite, commands)
    await intake.take([said(1, "wait"), said(2, "/subscribe"), said(3, "other", chat_id=2)])
    await eventually(lambda: commands.texts == ["other"])
    await intake.stop(0.01)
    await intake.take([said(4, "meanwhile")])
    commands.go_on.set()
    await asyncio.sleep(0.05)
    assert commands.texts == ["other"], "between stop and start all is only stored"
    await intake.recover()
    await eventually(lambda: len(commands.texts) == 4)
    assert commands.texts == ["other", "wait", "/subscribe", "meanwhile"]
    await intake.stop(5)


async def test_who_acts_no_more_begins_nothing_until_it_is_its_turn_again(
    bot: Bot, database: Database, commands: Commands
) -> None:
    is_ours = True

    async def fence(_: Transaction) -> None:
        if not is_ours:
            raise NotHolderError

    paused = await taking(bot, database, commands, fence)
    await paused.take([said(1, "wait"), said(2, "next")])
    await eventually(lambda: commands.busy == 1)
    is_ours = False
    others = Commands()
    other = await taking(bot, database, others)
    await eventually(lambda: others.busy == 1)
    commands.go_on.set()
    others.go_on.set()
    await eventually(lambda: others.texts == ["wait", "next"])
    with pytest.raises(NotHolderError):
        await paused.take([said(3, "third")])
    await other.take([said(3, "third")])
    await eventually(lambda: len(others.texts) == 3)
    await other.stop(5)
    await other.take_over()
    await other.take([said(4, "fourth")])
    assert commands.texts == ["wait"]
    is_ours = True
    await paused.take_over()
    await eventually(lambda: commands.texts == ["wait", "fourth"])
    await eventually(lambda: not paused._waiting)
    is_ours = False
    await paused.stop(5)


async def test_a_stop_waits_for_no_turn(bot: Bot, sqlite: Database, commands: Commands) -> None:
    is_ours = True

    async def fence(_: Transaction) -> None:
        if not is_ours:
            raise NotHolderError

    intake = await taking(bot, sqlite, commands, fence)
    await intake.take([said(1, "wait")])
    await eventually(lambda: commands.busy == 1)
    is_ours = False
    commands.go_on.set()
    await intake.stop(600)
    assert commands.texts == ["wait"]
