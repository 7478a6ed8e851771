"""Time: one tick that wakes the stages, and daily work. APScheduler lives here alone."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.model.errors import StorageUnavailableError

log = structlog.get_logger()

_STEP = timedelta(seconds=10)  # smaller ones are waited out


@dataclass(slots=True, kw_only=True)
class Schedule:
    """Calls `wake` at every tick, `often` every five seconds and `hourly` once an hour.

    A tick that was missed is not made up for: the next one finds the same rows due. When the
    clock is set back `set_back` is told what it would have said. When the machine's (`wall`) is,
    all are called at once: APScheduler would sleep until that time comes again.
    """

    tick: timedelta
    wake: Sequence[Callable[[], None]]
    often: Sequence[Callable[[], Awaitable[object]]] = ()
    hourly: Sequence[Callable[[], Awaitable[object]]] = ()
    clock: Callable[[], datetime]
    wall: Callable[[], datetime]
    set_back: Callable[[datetime], Awaitable[object]]
    seconds: Callable[[], float] = time.monotonic
    _watching: asyncio.Task[None] | None = None
    _scheduler: AsyncIOScheduler = field(default_factory=lambda: AsyncIOScheduler(timezone="UTC"))

    def start(self) -> None:
        """Begin to tick; needs a running event loop."""
        defaults = {"max_instances": 1, "coalesce": True, "misfire_grace_time": None}
        add = self._scheduler.add_job
        add(self._tick, "interval", seconds=self.tick.total_seconds(), **defaults)
        for job in self.often:
            add(self._run, "interval", args=[job], seconds=5, **defaults)
        for job in self.hourly:
            add(self._run, "interval", args=[job], hours=1, **defaults)
        self._scheduler.start()
        self._watching = asyncio.create_task(self._watch())

    def stop(self) -> None:
        """Tick no more."""
        if self._watching:
            self._watching.cancel()
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    async def _tick(self) -> None:
        for wake in self.wake:
            wake()

    async def _run(self, job: Callable[[], Awaitable[object]]) -> None:
        try:
            await self._guarded(job)
        except asyncio.CancelledError:
            return  # by `stop`: APScheduler would log it as a fault

    async def _guarded(self, job: Callable[[], Awaitable[object]]) -> None:
        try:
            await job()
        except StorageUnavailableError:
            return  # storage tells why; the next turn tries again
        except Exception:
            log.exception("job failed")

    async def _watch(self) -> None:
        """Compare the clocks with one that nobody sets."""
        now, wall, seconds = self.clock(), self.wall(), self.seconds()
        while True:
            await asyncio.sleep(self.tick.total_seconds())
            passed = timedelta(seconds=self.seconds() - seconds)
            expected, expected_wall = now + passed, wall + passed
            now, wall, seconds = self.clock(), self.wall(), self.seconds()
            if expected - now > _STEP:
                log.warning("the clock was set back", seconds=(expected - now).total_seconds())
                await self._guarded(partial(self.set_back, expected))
            if expected_wall - wall > _STEP:
                for job in self._scheduler.get_jobs():
                    job.modify(next_run_time=wall)
