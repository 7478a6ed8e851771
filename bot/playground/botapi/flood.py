"""Telegram's flood limits, as far as it tells them: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this."""

import math
from collections import deque
from dataclasses import dataclass, field

from bot.model.chats import ChatKind
from bot.playground.botapi.errors import ApiError, too_many_requests


@dataclass(frozen=True, slots=True, kw_only=True)
class FloodLimits:
    """How much may be written; a chat takes one message a second after a burst of `chat_burst`."""

    per_second: int = 30
    paid_per_second: int = 1000  # https://core.telegram.org/bots/api#paid-broadcasts
    per_group_minute: int = 20
    chat_burst: int = 5
    is_on: bool = True


@dataclass(slots=True, kw_only=True)
class _Wait:
    until: float
    told: float  # seconds, told again in full to who does not wait


@dataclass(slots=True, kw_only=True)
class Flood:
    """Who wrote how much, and who has to wait. `now` is in monotonic seconds."""

    limits: FloodLimits = field(default_factory=FloodLimits)
    _sent: deque[float] = field(default_factory=deque)
    _minutes: dict[int, deque[float]] = field(default_factory=dict)
    _theory: dict[int, float] = field(default_factory=dict)
    _waits: dict[int | None, _Wait] = field(default_factory=dict)

    def admit(self, chat_id: int, kind: ChatKind, now: float, *, is_paid: bool = False) -> None:
        """Count a message, or raise the 429; sending while told to wait begins the wait anew."""
        self._refuse_waiting(None, now)
        self._refuse_waiting(chat_id, now)
        if not self.limits.is_on:
            return
        per_second = self.limits.paid_per_second if is_paid else self.limits.per_second
        minute = self._minutes.setdefault(chat_id, deque())
        is_group = kind != ChatKind.PRIVATE
        self._limit(None, now, _free_in(self._sent, now, per_second, 1.0))
        if is_group:
            self._limit(chat_id, now, _free_in(minute, now, self.limits.per_group_minute, 60.0))
        theory = max(self._theory.get(chat_id, 0.0), now)
        self._limit(chat_id, now, theory - now - (self.limits.chat_burst - 1))
        self._theory[chat_id] = theory + 1.0
        self._sent.append(now)
        if is_group:
            minute.append(now)

    def block(self, chat_id: int | None, seconds: float, now: float) -> ApiError:
        """Make a chat, or with None everyone, wait; return the refusal that says so."""
        told = max(1, math.ceil(seconds))
        self._waits[chat_id] = _Wait(until=now + told, told=told)
        return too_many_requests(told)

    def _limit(self, chat_id: int | None, now: float, wait: float) -> None:
        if wait > 0:
            raise self.block(chat_id, wait, now)

    def _refuse_waiting(self, chat_id: int | None, now: float) -> None:
        wait = self._waits.get(chat_id)
        if wait and now < wait.until:
            raise self.block(chat_id, wait.told, now)


def _free_in(times: deque[float], now: float, limit: int, window: float) -> float:
    """Return after how many seconds one more fits into the sliding window; 0 or less is now."""
    while times and times[0] <= now - window:
        times.popleft()
    return times[-limit] + window - now if len(times) >= limit else 0.0
