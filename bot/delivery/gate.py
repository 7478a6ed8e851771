"""Where everything that writes to Telegram waits its turn: replies before posts."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field

from bot.delivery.pacing import Pacer

_AT_ONCE = 2.0  # seconds within which two chats that are throttled mean the bot as a whole
_ASK_AGAIN = 0.02  # seconds, while room depends on answers that are still to come


@dataclass(slots=True)
class Gate:
    """The pacer with a clock. Nobody waits behind a chat that has to wait."""

    pacer: Pacer
    clock: Callable[[], float] = time.monotonic
    _waiting: int = 0
    _told: dict[int, float] = field(default_factory=dict)

    @contextlib.asynccontextmanager
    async def reply(self, chat_id: int) -> AsyncIterator[None]:
        """Wait until a reply to this chat may start, and count it."""
        self._waiting += 1
        try:
            while (delay := self.pacer.delay(chat_id, self.clock(), is_reply=True)) > 0:  # noqa: ASYNC110 -- it is time that is waited for
                await asyncio.sleep(min(max(delay, 0.001), _ASK_AGAIN))
            self.pacer.start(chat_id, self.clock())
        finally:
            self._waiting -= 1
        try:
            yield
        finally:
            self.pacer.finish(chat_id, self.clock())

    def start_post(self, chat_id: int) -> None:
        """Count a post that was let through; `room` and `busy_chats` said that it may be sent."""
        self.pacer.start(chat_id, self.clock())

    def finish_post(self, chat_id: int) -> None:
        """Count the answer to a post."""
        self.pacer.finish(chat_id, self.clock())

    def room(self) -> int:
        """Return how many posts may start now; none while a reply waits."""
        return 0 if self._waiting else self.pacer.room(self.clock())

    def busy_chats(self) -> set[int]:
        """Return the chats that can't get a post now."""
        return self.pacer.busy(self.clock())

    def seconds_to_room(self) -> float:
        """Return how long until there may be room for a post."""
        now = self.clock()
        return min(max(self.pacer.room_at(now) - now, 0.001), 1.0)

    def throttled(self, chat_id: int, seconds: float) -> None:
        """Send nothing to this chat for so long; nothing at all when several were told at once."""
        now = self.clock()
        self._told = {chat: at for chat, at in self._told.items() if now - at < _AT_ONCE}
        self._told[chat_id] = now
        self.pacer.hold(chat_id if len(self._told) == 1 else None, now + seconds)
