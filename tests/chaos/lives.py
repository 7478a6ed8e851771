"""Lives of the bot: started, watched and ended from outside, one after the other."""

import asyncio
import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.cli.program import ROOT, environment
from tests.house import PATIENCE

_LOOK_SECONDS = 0.05
# The program's own times, shortened: an outage of seconds stands for one of minutes.
SCALED: Mapping[str, float] = {
    "bot.app.limits:_FIRST_RETRY": 0.2,
    "bot.delivery.pacing:_SECOND": 0.2,
    "bot.delivery.sending.outage:_LONGEST_PAUSE": 0.5,
    "bot.pipeline.outbox.tenure:LEASE": 2.0,
    "bot.pipeline.outbox.tenure:_SURE_SECONDS": 1.6,
    "bot.pipeline.outbox.tenure:_RENEW_SECONDS": 0.3,
}


@dataclass(slots=True, kw_only=True)
class Life:
    """One process of the bot, from its start to its end."""

    pid: int
    log: Path
    began: float
    ended: "asyncio.Task[int]"

    def signal(self, number: signal.Signals) -> None:
        """Send a signal, unless the process has ended."""
        if not self.ended.done():
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, number)

    async def end(self) -> int:
        """Wait for the end; return the exit code, or the negative number of the signal."""
        async with asyncio.timeout(PATIENCE):
            return await asyncio.shield(self.ended)

    async def kill(self) -> int:
        """End it with SIGKILL, if it has not ended already."""
        self.signal(signal.SIGKILL)
        return await self.end()

    async def stop(self) -> int:
        """End it as an operator does."""
        self.signal(signal.SIGTERM)
        return await self.end()

    async def tells(self, event: str) -> None:
        """Wait until it has logged this."""
        async with asyncio.timeout(PATIENCE):
            while event not in self.says:  # noqa: ASYNC110 -- a log tells nobody
                await asyncio.sleep(_LOOK_SECONDS)

    @property
    def says(self) -> str:
        """What it has logged."""
        return self.log.read_text(encoding="utf-8") if self.log.exists() else ""


@dataclass(slots=True, kw_only=True)
class Lives:
    """Gives one life after the other; each logs into a file of its own."""

    process: subprocess.Popen[str]
    _count: int = 0
    _last: Life | None = None

    async def start(
        self,
        config: Path,
        *,
        point: str | None = None,
        nth: int = 1,
        shift: Path | None = None,
        reads: bool = True,
        scaled: Mapping[str, float] = SCALED,
    ) -> Life:
        """Start the bot; it dies by itself at the n-th passing of a point of `victim.POINTS`.

        One that does not read the news needs no worker processes, and starts in less time.
        """
        self._count += 1
        log = config.with_name(f"life-{self._count}.log")
        order = {
            "config": str(config),
            "point": point,
            "nth": nth,
            "reads": reads,
            "shift": str(shift) if shift else None,
            "log": str(log),
            "scaled": dict(scaled),
        }
        began = time.monotonic()
        self._write(order)
        pid = (await self._read())["pid"]
        ended = asyncio.create_task(self._ended())
        self._last = Life(pid=pid, log=log, began=began, ended=ended)
        return self._last

    async def close(self) -> None:
        """End what still lives."""
        last, self._last = self._last, None
        if last:
            await last.kill()

    async def _ended(self) -> int:
        return os.waitstatus_to_exitcode((await self._read())["status"])

    def _write(self, order: Mapping[str, Any]) -> None:
        if self.process.stdin is None:
            raise RuntimeError("there is no way to tell")
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()

    async def _read(self) -> dict[str, int]:
        if self.process.stdout is None:
            raise RuntimeError("there is no way to hear")
        news: dict[str, int] = json.loads(await asyncio.to_thread(self.process.stdout.readline))
        return news


@contextlib.contextmanager
def many_lives() -> Iterator[Lives]:
    """Prepare to start the bot many times; nothing of it is left at the end."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.chaos.victim"],
        cwd=ROOT,
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield Lives(process=process)
        finally:
            process.kill()
