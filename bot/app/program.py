"""One program: what it runs, from start to stop."""

import asyncio
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import structlog

from bot.config import Settings
from bot.pipeline.sources.keep_sources import KeepSources
from bot.scheduler import Schedule
from bot.storage.bell import Bell
from bot.storage.database import Database
from bot.work.stage import Stage

if TYPE_CHECKING:  # it needs a library that few install
    from bot.work.carrying import Carrier

from bot.app import clock
from bot.app.face import Face
from bot.app.parts import configured_sources

log = structlog.get_logger()

_PATIENCE_SECONDS = 6.0


class Role(StrEnum):
    """What one of several programs on one PostgreSQL does.

    WORKER polls, extracts and composes; BOT receives updates and sends; ALL does both.
    """

    ALL = "all"
    BOT = "bot"
    WORKER = "worker"


@dataclass(slots=True, kw_only=True)
class Bot:
    """The whole program, built and not yet running. A worker shows no face."""

    settings: Settings
    database: Database
    keep_sources: KeepSources
    stages: tuple[Stage[Any], ...]
    schedule: Schedule
    face: Face | None
    bell: Bell | None
    carrier: "Carrier | None"

    async def run(self, stop: asyncio.Event) -> None:
        """Run until `stop` is set; then finish what is under way, within 10 seconds.

        Raises ConfigError when Telegram refuses the token.
        """
        await self.keep_sources(configured_sources(self.settings))
        await self._take_over()
        running = [asyncio.create_task(stage.run()) for stage in self.stages]
        ringing = asyncio.create_task(self.bell.run()) if self.bell else None
        if self.carrier:
            running.append(asyncio.create_task(self.carrier.run()))
        self.schedule.start()
        log.info("working")
        facing = asyncio.create_task(self.face.run(stop) if self.face else stop.wait())
        try:
            waits = {facing, asyncio.create_task(stop.wait())}
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            log.info("stopping")
            stop.set()
            self.schedule.stop()
            await asyncio.gather(*(work.stop(_PATIENCE_SECONDS) for work in self._under_way()))
            await asyncio.gather(*waits, *running, return_exceptions=True)
            if ringing:
                ringing.cancel()
                await asyncio.gather(ringing, return_exceptions=True)
            if self.face:
                await self.face.close()
        await facing

    def _under_way(self) -> list["Stage[Any] | Carrier"]:
        return [*self.stages, self.carrier] if self.carrier else [*self.stages]

    async def _take_over(self) -> None:
        """End the leases of an earlier run on the same file: it is known to be dead."""
        if self.database.is_sqlite:
            async with self.database.transaction() as tx:
                await tx.polls.end_leases(clock.utc_now())
                await tx.entries.end_leases(clock.utc_now())
                await tx.fanouts.end_leases(clock.utc_now())
                await tx.revisions.end_leases(clock.utc_now())
