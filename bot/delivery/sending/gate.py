"""Where everything that writes to Telegram waits its turn: replies before posts."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from dataclasses import dataclass, field

from bot.delivery.pacing import Pacer

_AT_ONCE = 2.0  # seconds within which two chats that are throttled mean the bot as a whole
_CLAIMS_A_SECOND = 50
_ASK_AGAIN = 0.02  # seconds, while room depends on answers that are still to come


@dataclass(slots=True)
class Places:
    """Room for so many posts, to chats that are not busy."""

    pacer: Pacer
    free: int

    def take(self, chat_id: int) -> None:
        """Count a post that begins; `finish_post` is told of its answer."""
        self.free -= 1
        self.pacer.start_reserved(chat_id)


@dataclass(slots=True)
class Gate:
    """The pacer with a clock. Nobody waits behind a chat that has to wait."""

    pacer: Pacer
    clock: Callable[[], float] = time.monotonic
    _waiting: int = 0
    _told: dict[int, float] = field(default_factory=dict)
    _unsaved: dict[int | None, float] = field(default_factory=dict)

    @contextlib.asynccontextmanager
    async def reply(self, chat_id: int) -> AsyncIterator[None]:
        """Wait until a reply to this chat may start, and count it."""
        while (delay := self.pacer.delay(chat_id, self.clock(), is_reply=True)) > 0:
            is_next = not self.pacer.chat_delay(chat_id, self.clock(), is_reply=True)
            self._waiting += is_next
            try:
                await asyncio.sleep(min(max(delay, 0.001), _ASK_AGAIN))
            finally:
                self._waiting -= is_next
        self.pacer.start(chat_id, self.clock())
        try:
            yield
        finally:
            self.pacer.finish(chat_id, self.clock())

    async def pass_hold(self) -> None:
        """Wait until no hold of everything is in force: what counts as no message waits too."""
        while (seconds := self.seconds_held()) > 0:  # noqa: ASYNC110 -- it may grow meanwhile
            await asyncio.sleep(min(seconds, _ASK_AGAIN))

    @contextlib.contextmanager
    def places(self, most: int) -> Iterator[Places]:
        """Keep room for posts while they are being chosen; what is not taken is given back."""
        places = Places(self.pacer, min(most, self.room()))
        self.pacer.reserve(places.free, self.clock())
        try:
            yield places
        finally:
            self.pacer.release(places.free, self.clock())

    def finish_post(self, chat_id: int) -> None:
        """Count the answer to a post."""
        self.pacer.finish(chat_id, self.clock())

    def room(self) -> int:
        """Return how many posts may start now; none while a reply waits for room."""
        return 0 if self._waiting else self.pacer.room(self.clock())

    @property
    def fewest(self) -> int:
        """How many posts are worth a claim: what is sent in a fiftieth of a second."""
        return max(1, self.pacer.messages_per_second // _CLAIMS_A_SECOND)

    def busy_chats(self) -> set[int]:
        """Return the chats that can't get a post now."""
        return self.pacer.busy(self.clock())

    def seconds_to_room(self) -> float:
        """Return how long until there may be room for posts that are worth a claim."""
        now = self.clock()
        more = (self.fewest - 1) / self.pacer.messages_per_second
        return min(max(self.pacer.room_at(now) - now + more, 0.001), 1.0)

    def throttled(self, chat_id: int, seconds: float) -> None:
        """Send nothing to this chat for so long; nothing at all when several were told at once."""
        now = self.clock()
        self._told = {chat: at for chat, at in self._told.items() if now - at < _AT_ONCE}
        self._told[chat_id] = now
        whom = chat_id if len(self._told) == 1 else None
        self.pacer.hold(whom, now + seconds)
        self._unsaved[whom] = now + seconds

    def hold(self, seconds: float, chat_id: int | None = None) -> None:
        """Send nothing for so long, to this chat or, without one, at all."""
        self.pacer.hold(chat_id, self.clock() + seconds)

    def take_waits(self) -> dict[int | None, float]:
        """Return the waits that Telegram told since this was asked, in seconds from now.

        They are to be put on record, or given back. None stands for all chats.
        """
        now, told = self.clock(), dict(self._unsaved)
        self._unsaved.clear()
        return {whom: until - now for whom, until in told.items() if until > now}

    def give_back_waits(self, waits: Mapping[int | None, float]) -> None:
        """Take back what could not be put on record."""
        now = self.clock()
        for whom, seconds in waits.items():
            self._unsaved.setdefault(whom, now + seconds)

    def seconds_held(self) -> float:
        """Return for how long nothing at all may be sent."""
        return max(0.0, self.pacer.held_until - self.clock())
