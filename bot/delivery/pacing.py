"""How fast we may send. Pure: the time, in monotonic seconds, is an argument.

A send counts from its start until one second (a minute in groups) after its *answer*: the server
handled it somewhere in between, so its own sliding windows never hold more than ours, however
late or bunched the requests arrive.
"""

from collections import deque
from dataclasses import dataclass, field

_SECOND = 1.0
_MINUTE = 60.0
_RAMP_SECONDS = 10.0  # after a flood wait sending grows to its full speed in this time
_RAMP_START = 0.2
_BURST = 3  # replies to one person in quick succession; Telegram lets short bursts pass
_MARGIN = 0.005  # clocks of two machines don't tick alike


@dataclass(slots=True)
class _Window:
    """Sends under way, and the times until which answered ones still count."""

    under_way: int = 0
    answered: deque[float] = field(default_factory=deque)

    def count(self, now: float, seconds: float) -> int:
        while self.answered and self.answered[0] <= now - seconds - _MARGIN:
            self.answered.popleft()
        return self.under_way + len(self.answered)

    def free_at(self, most: int, now: float, seconds: float) -> float:
        """Return when fewer than `most` count; infinity while too many are under way."""
        count = self.count(now, seconds)
        if count < most:
            return now
        excess = count - most
        if excess >= len(self.answered):
            return float("inf")
        return self.answered[excess] + seconds + _MARGIN

    @property
    def is_empty(self) -> bool:
        return not self.under_way and not self.answered


class Pacer:
    """One budget for everything that writes to Telegram.

    `messages_per_second` over all chats in any sliding second, one a second into a private chat
    (replies: three), `group_messages_per_minute` in any sliding minute into a group or channel
    (Bots FAQ, "My bot is hitting limits"). Chats with negative ids are groups and channels.
    """

    def __init__(self, *, messages_per_second: int, group_messages_per_minute: int) -> None:
        self._per_second = messages_per_second
        self._per_minute = group_messages_per_minute
        self._all = _Window()
        self._chats: dict[int, _Window] = {}
        self._held: dict[int, float] = {}
        self._all_held = 0.0

    def delay(self, chat_id: int, now: float, *, is_reply: bool = False) -> float:
        """Return the seconds until a send to this chat may start; infinity: ask again later."""
        return max(0.0, max(self._all_at(now), self._chat_at(chat_id, now, is_reply)) - now)

    def room(self, now: float) -> int:
        """Return how many sends may start now, to chats that are free."""
        if now < self._all_held:
            return 0
        return max(0, self._allowed(now) - self._all.count(now, _SECOND))

    def room_at(self, now: float) -> float:
        """Return when there is room; infinity while that depends on answers."""
        return self._all_at(now)

    def busy(self, now: float) -> set[int]:
        """Return the chats that can't get a post now, and forget those that are idle."""
        for chat_id in [chat for chat, until in self._held.items() if until <= now]:
            del self._held[chat_id]
        for chat_id, window in list(self._chats.items()):
            window.count(now, _MINUTE if chat_id < 0 else _SECOND)
            if window.is_empty:
                del self._chats[chat_id]
        known = self._held.keys() | self._chats.keys()
        return {chat_id for chat_id in known if self._chat_at(chat_id, now, is_reply=False) > now}

    def start(self, chat_id: int) -> None:
        """Count a send that begins."""
        self._all.under_way += 1
        self._chats.setdefault(chat_id, _Window()).under_way += 1

    def finish(self, chat_id: int, now: float) -> None:
        """Count a send whose answer came, or will not come any more."""
        for window in (self._all, self._chats.setdefault(chat_id, _Window())):
            window.under_way -= 1
            window.answered.append(now)

    def hold(self, chat_id: int | None, until: float) -> None:
        """Let nothing start to this chat, or to any when it is None, before then (a 429)."""
        if chat_id is None:
            self._all_held = max(self._all_held, until)
        else:
            self._held[chat_id] = max(self._held.get(chat_id, 0.0), until)

    def _all_at(self, now: float) -> float:
        moment = max(now, self._all_held)
        return self._all.free_at(self._allowed(moment), moment, _SECOND)

    def _chat_at(self, chat_id: int, now: float, is_reply: bool) -> float:  # noqa: FBT001 -- private
        moment = max(now, self._held.get(chat_id, 0.0))
        window = self._chats.get(chat_id)
        if window is None:
            return moment
        if chat_id < 0:
            return window.free_at(self._per_minute, moment, _MINUTE)
        return window.free_at(_BURST if is_reply else 1, moment, _SECOND)

    def _allowed(self, now: float) -> int:
        """Return how many a second are allowed: fewer for a while after a global flood wait."""
        if not self._all_held or now >= self._all_held + _RAMP_SECONDS:
            return self._per_second
        grown = max(0.0, now - self._all_held) / _RAMP_SECONDS
        return max(1, int(self._per_second * (_RAMP_START + (1 - _RAMP_START) * grown)))
