"""Time goes on for the bot, also when the clock of the machine is set back."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

import apscheduler.schedulers.base
import pytest
from structlog.testing import capture_logs

from bot.model.errors import StorageUnavailableError
from bot.scheduler import Schedule
from tests.house import PATIENCE

TICK = timedelta(milliseconds=20)
HOUR = timedelta(hours=1)


class Calls:
    """What a schedule called, and how often."""

    def __init__(self) -> None:
        self.ticks = 0
        self.set_back: list[datetime] = []
        self.moved_by = timedelta()
        self._changed = asyncio.Event()

    def now(self) -> datetime:
        return datetime.now(UTC) + self.moved_by

    def tick(self) -> None:
        self.ticks += 1
        self._changed.set()

    async def note(self, before: datetime) -> None:
        self.set_back.append(before)
        self._changed.set()

    async def until(self, holds: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE):
            while not holds():
                self._changed.clear()
                await self._changed.wait()

    def schedule(
        self,
        *often: Callable[[], Awaitable[object]],
        clock: Callable[[], datetime] | None = None,
    ) -> Schedule:
        return Schedule(
            tick=TICK,
            wake=[self.tick],
            often=often,
            clock=clock or self.now,
            wall=self.now,
            set_back=self.note,
        )


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Calls:
    """A clock that APScheduler reads too."""
    calls = Calls()

    class Moved(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
            del tz
            return calls.now()

    monkeypatch.setattr(apscheduler.schedulers.base, "datetime", Moved)
    return calls


async def test_an_hour_that_is_set_back_does_not_stop_the_ticks(calls: Calls) -> None:
    schedule = calls.schedule()
    schedule.start()
    await calls.until(lambda: calls.ticks >= 2)
    with capture_logs() as logs:
        before = calls.now()
        calls.moved_by -= HOUR
        await calls.until(lambda: bool(calls.set_back))
        ticks = calls.ticks
        await calls.until(lambda: calls.ticks >= ticks + 3)
    schedule.stop()
    [told] = calls.set_back
    assert timedelta() <= told - before < timedelta(minutes=1)
    assert [each["event"] for each in logs] == ["the clock was set back"]


async def test_a_machine_that_is_set_back_under_a_database_that_is_not_goes_on(
    calls: Calls,
) -> None:
    schedule = calls.schedule(clock=lambda: datetime.now(UTC))
    schedule.start()
    await calls.until(lambda: calls.ticks >= 2)
    calls.moved_by -= HOUR
    ticks = calls.ticks
    await calls.until(lambda: calls.ticks >= ticks + 3)
    schedule.stop()
    assert calls.set_back == []


async def test_an_hour_that_is_skipped_stops_nothing_and_is_not_told(calls: Calls) -> None:
    schedule = calls.schedule()
    schedule.start()
    await calls.until(lambda: calls.ticks >= 2)
    calls.moved_by += HOUR
    ticks = calls.ticks
    await calls.until(lambda: calls.ticks >= ticks + 3)
    schedule.stop()
    assert calls.set_back == []


async def test_only_a_bug_in_a_job_is_logged(calls: Calls) -> None:
    async def bug() -> None:
        raise ValueError("a bug")

    async def no_database() -> None:
        raise StorageUnavailableError("gone")

    schedule = calls.schedule()
    with capture_logs() as logs:
        await schedule._guarded(bug)
        await schedule._guarded(no_database)
    assert [each["event"] for each in logs] == ["job failed"]


async def test_what_never_began_can_be_stopped(calls: Calls) -> None:
    calls.schedule().stop()
    assert calls.ticks == 0


async def test_a_job_that_a_stop_cuts_off_is_no_fault(
    calls: Calls, caplog: pytest.LogCaptureFixture
) -> None:
    has_begun, has_ended = asyncio.Event(), asyncio.Event()

    async def job() -> None:
        has_begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            has_ended.set()

    schedule = calls.schedule(job)
    schedule.start()
    for each in schedule._scheduler.get_jobs():
        each.modify(next_run_time=calls.now())
    async with asyncio.timeout(PATIENCE):
        await has_begun.wait()
        schedule.stop()
        await has_ended.wait()
        await asyncio.sleep(0)
    assert [each for each in caplog.records if each.levelname == "ERROR"] == []
