"""Time: one tick that wakes the stages, and daily work. APScheduler lives here alone."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

log = structlog.get_logger()


@dataclass(slots=True, kw_only=True)
class Schedule:
    """Calls `wake` at every tick, `often` every five seconds and `hourly` once an hour.

    A tick that was missed is not made up for: the next one finds the same rows due.
    """

    tick: timedelta
    wake: Sequence[Callable[[], None]]
    often: Sequence[Callable[[], Awaitable[object]]] = ()
    hourly: Sequence[Callable[[], Awaitable[object]]] = ()
    _scheduler: AsyncIOScheduler = field(default_factory=lambda: AsyncIOScheduler(timezone="UTC"))

    def start(self) -> None:
        """Begin to tick; needs a running event loop."""
        defaults = {"max_instances": 1, "coalesce": True, "misfire_grace_time": None}
        add = self._scheduler.add_job
        add(self._tick, "interval", seconds=self.tick.total_seconds(), **defaults)
        for job in self.often:
            add(self._guarded, "interval", args=[job], seconds=5, **defaults)
        for job in self.hourly:
            add(self._guarded, "interval", args=[job], hours=1, **defaults)
        self._scheduler.start()

    def stop(self) -> None:
        """Tick no more."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    async def _tick(self) -> None:
        for wake in self.wake:
            wake()

    async def _guarded(self, job: Callable[[], Awaitable[object]]) -> None:
        try:
            await job()
        except Exception:
            log.exception("job failed")
