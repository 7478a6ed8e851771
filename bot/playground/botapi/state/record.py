"""A full record of the calls, for tests and for comparison after a chaos run."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.playground.botapi.errors import Object
from bot.playground.botapi.state.signal import Signal

WRITING = frozenset({"sendMessage", "sendPhoto", "sendDocument"})


@dataclass(slots=True, kw_only=True, eq=False)
class Call:
    """One call; `answer` is None until it was answered, and when the line was cut instead.

    `received` is in monotonic seconds. `is_handled` is true once the world has changed, whatever
    the caller was told; `fault` names what was made to go wrong.
    """

    number: int
    method: str
    params: dict[str, str]
    received_at: datetime
    received: float
    status: int | None = None
    answer: Object | None = None
    message_id: int | None = None
    is_handled: bool = False
    fault: str | None = None

    @property
    def chat_id(self) -> int | None:
        """The chat that was named by its number."""
        value = self.params.get("chat_id", "")
        is_number = value.isascii() and value.removeprefix("-").isdecimal()
        return int(value) if is_number else None

    @property
    def result(self) -> Any:
        """The `result` of the answer, if it was good."""
        return (self.answer or {}).get("result")

    def to_json(self) -> Object:
        """Return the call for the control endpoint."""
        names = ("number", "method", "params", "received", "status", "answer", "message_id")
        body = {name: getattr(self, name) for name in (*names, "is_handled", "fault")}
        return body | {"chat_id": self.chat_id, "received_at": self.received_at.isoformat()}


@dataclass(slots=True, kw_only=True)
class Record:
    """All calls in the order of their arrival, and what was wrong with them or with our answers."""

    signal: Signal
    calls: list[Call] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)

    def open(self, method: str, params: dict[str, str], *, at: datetime, monotonic: float) -> Call:
        """Add a call that has just arrived."""
        number = len(self.calls) + 1
        call = Call(number=number, method=method, params=params, received_at=at, received=monotonic)
        self.calls.append(call)
        return call

    def close(self, call: Call, *, status: int | None, answer: Object | None) -> None:
        """Write down what the caller was told."""
        call.status, call.answer = status, answer
        self.signal.notify()

    def of(self, *methods: str) -> list[Call]:
        """Return the calls of these methods."""
        return [call for call in self.calls if call.method in methods]

    def delivered(self, chat_id: int | None = None) -> list[Call]:
        """Return the calls that put a message into a chat, also where the caller was not told."""
        return [
            call
            for call in self.calls
            if call.method in WRITING and call.is_handled and chat_id in (None, call.chat_id)
        ]

    async def wait_for(self, method: str, *, count: int = 1, seconds: float = 5) -> list[Call]:
        """Return the method's answered calls as soon as there are so many; raise TimeoutError."""

        def look() -> list[Call] | None:
            calls = [call for call in self.of(method) if call.status is not None]
            return calls if len(calls) >= count else None

        return await self.signal.until(look, seconds=seconds)


def busiest(calls: Iterable[Call], *, seconds: float) -> int:
    """Return the most calls that arrived in any sliding window of this length."""
    times = sorted(call.received for call in calls)
    return max(
        (index + 1 - bisect_left(times, time - seconds + 1e-9) for index, time in enumerate(times)),
        default=0,
    )
