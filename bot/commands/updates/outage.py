"""Trouble that passes: told once, waited out, its end told once."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta

import structlog
import telegram

log = structlog.get_logger()

_FIRST_PAUSE = 1.0
_LONGEST_PAUSE = 30.0
_MOST_REASONS = 20
_LONGEST_REASON = 200


@dataclass(slots=True, kw_only=True)
class Outage:
    """Logs `trouble` once for each reason until it is `over`, which logs `relief`."""

    trouble: str
    relief: str
    sleep: Callable[[float], Awaitable[object]] = asyncio.sleep
    _pause: float = _FIRST_PAUSE
    _reasons: set[str] = field(default_factory=set)

    async def wait(self, error: Exception | str) -> None:
        """Tell what went wrong, unless that was told, and wait before the next try."""
        self.note(error)
        pause, self._pause = self._pause, min(self._pause * 2, _LONGEST_PAUSE)
        await self.sleep(max(pause, _asked_wait(error)))

    def note(self, error: Exception | str) -> None:
        """Tell what went wrong, unless that was told."""
        reason = describe(error)
        if reason not in self._reasons and len(self._reasons) < _MOST_REASONS:
            self._reasons.add(reason)
            log.warning(self.trouble, reason=reason)

    def over(self) -> None:
        """All is well."""
        if self._reasons:
            log.info(self.relief)
        self._pause = _FIRST_PAUSE
        self._reasons.clear()


def describe(error: Exception | str) -> str:
    """Say in one short line what went wrong."""
    text = error if isinstance(error, str) else f"{type(error).__name__}: {error}".rstrip(": ")
    return " ".join(text.split())[:_LONGEST_REASON]


def _asked_wait(error: Exception | str) -> float:
    if not isinstance(error, telegram.error.RetryAfter):
        return 0.0
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
