"""The clock, which is read here alone, and the fences of claims."""

import secrets
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.storage.database import Database

_RUNS_ON = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)  # Linux's other one stops asleep
# An answer that took longer tells the time less well than what is known, for so many seconds.
_LONGEST_ANSWER = 0.1
_KNOWN_SECONDS = 60.0
_STEP = timedelta(seconds=10)  # smaller ones back are waited out: what is owed later is due later


def utc_now() -> datetime:
    """Read the clock."""
    return datetime.now(UTC)


def seconds() -> float:
    """Read a clock that nobody sets, and that goes on while the program or the machine sleeps."""
    return time.clock_gettime(_RUNS_ON)


@dataclass(slots=True)
class SharedClock:
    """The time of a PostgreSQL, so that what one program writes is due for all at one moment.

    It is asked for by `set`, again and again; in between, `seconds` carries it on. It stands still
    rather than go back, unless the database's clock was set back by much.
    """

    database: Database
    seconds: Callable[[], float] = seconds
    _time: datetime | None = None
    _asked_at: float = 0.0
    _told: datetime | None = None

    def __call__(self) -> datetime:
        """Read the clock."""
        if self._time is None:
            raise RuntimeError("the clock was not set")
        now = self._time + timedelta(seconds=self.seconds() - self._asked_at)
        if self._told and timedelta() < self._told - now < _STEP:
            return self._told
        self._told = now
        return now

    async def set(self) -> None:
        """Ask for the time. Raises StorageUnavailableError when the database fails."""
        async with self.database.reading() as tx:
            began = self.seconds()
            time = await tx.bots.time(utc_now())
            ended = self.seconds()
        is_old = ended - self._asked_at > _KNOWN_SECONDS
        if self._time is None or is_old or ended - began < _LONGEST_ANSWER:
            self._time, self._asked_at = time, (began + ended) / 2


async def clock_on(database: Database) -> Callable[[], datetime]:
    """Return the clock by which what is stored there is due."""
    if database.is_sqlite:
        return utc_now
    clock = SharedClock(database)
    await clock.set()
    return clock


def upkeep(clock: Callable[[], datetime]) -> list[Callable[[], Awaitable[None]]]:
    """Return what keeps a clock right, where it is not the machine's."""
    return [clock.set] if isinstance(clock, SharedClock) else []


def new_token() -> str:
    """Make the fence of a claim."""
    return secrets.token_hex(8)
