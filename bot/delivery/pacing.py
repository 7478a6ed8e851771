"""How fast we may send. Pure: the time, in monotonic seconds, is an argument.

A send counts from its start until one second (a minute in groups) after its *answer*: the server
handled it somewhere in between, so its own sliding windows never hold more than ours, however
late or bunched the requests arrive.
"""

import heapq
import math
from collections import deque
from dataclasses import dataclass, field

_SLACK = 1.001  # two machines' clocks part by less than a thousandth, also while being set right
_SECOND = 1.0 * _SLACK
_MINUTE = 60.0 * _SLACK
_RAMP_SECONDS = 10.0  # after a flood wait sending grows to its full speed in this time
_RAMP_START = 0.2
_BURST = 3  # replies to one chat that has been quiet; Telegram lets short bursts pass
# Posts are spread over the second, so that a reply finds a free place within a few hundredths;
# a little faster than the limit, which then is what holds them.
_SPREAD = 0.95
_SPREAD_BURST = 4  # a quarter of a second's posts may go at once, to make up for a late turn


@dataclass(slots=True)
class _Window:
    """Sends under way, and when those that still count were answered."""

    seconds: float
    under_way: int = 0
    answered: deque[float] = field(default_factory=deque)

    def count(self, now: float) -> int:
        while self.answered and self.answered[0] <= now - self.seconds:
            self.answered.popleft()
        return self.under_way + len(self.answered)

    def free_at(self, most: int, now: float) -> float:
        """Return when fewer than `most` count; infinity while too many are under way."""
        excess = self.count(now) - most
        if excess < 0:
            return now
        return self.answered[excess] + self.seconds if excess < len(self.answered) else math.inf

    @property
    def ends_at(self) -> float:
        """Return when nothing that was answered counts any more."""
        return self.answered[-1] + self.seconds


@dataclass(slots=True)
class _Chat:
    """What one chat was sent: each send costs a second, which time pays back."""

    window: _Window = field(default_factory=lambda: _Window(_MINUTE))
    paid_at: float = 0.0
    held_until: float = 0.0
    expected_at: float = math.inf

    def free_at(self, now: float, burst: int) -> float:
        if self.window.under_way >= burst:
            return math.inf
        owed = (burst - 1 - self.window.under_way) * _SECOND
        return max(now, self.held_until, self.paid_at - owed)

    def finish(self, now: float) -> None:
        self.window.under_way -= 1
        self.window.answered.append(now)
        self.paid_at = max(self.paid_at, now) + _SECOND


class Pacer:
    """One budget for everything that writes to Telegram.

    `messages_per_second` over all chats in any sliding second; into each chat one a second, where
    up to three replies may go at once and are then made up for; into a group or channel (its id
    is negative) also `group_messages_per_minute` in any sliding minute.
    See https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this.
    """

    def __init__(self, *, messages_per_second: int, group_messages_per_minute: int) -> None:
        self.messages_per_second = messages_per_second
        self._per_minute = group_messages_per_minute
        self._all = _Window(_SECOND)
        self.held_until = 0.0
        self._next_post = 0.0
        self._chats: dict[int, _Chat] = {}
        self._agenda: list[tuple[float, int]] = []
        self._busy: set[int] = set()

    def delay(self, chat_id: int, now: float, *, is_reply: bool = False) -> float:
        """Return the seconds until a send to this chat may start; infinity: ask again later."""
        everyone = self.reply_at(now) if is_reply else self.room_at(now)
        return max(everyone - now, self.chat_delay(chat_id, now, is_reply=is_reply))

    def chat_delay(self, chat_id: int, now: float, *, is_reply: bool = False) -> float:
        """Return the seconds for which this chat alone has to wait."""
        return self._chat_at(chat_id, now, _BURST if is_reply else 1) - now

    def room(self, now: float) -> int:
        """Return how many posts may start now, to chats that are free."""
        if now < self.held_until:
            return 0
        allowed = self._allowed(now)
        spread = int((now - self._earliest(now, allowed)) * allowed / _SPREAD + 1 + 1e-9)
        return max(0, min(spread, allowed - self._all.count(now)))

    def room_at(self, now: float) -> float:
        """Return when a post may start; infinity while that depends on answers."""
        moment = max(now, self.held_until)
        return max(self.reply_at(now), self._earliest(moment, self._allowed(moment)))

    def reply_at(self, now: float) -> float:
        """Return when a reply may start, to a chat that is free; replies are not spread."""
        moment = max(now, self.held_until)
        return max(moment, self._all.free_at(self._allowed(moment), now))

    def busy(self, now: float) -> set[int]:
        """Return the chats that can't get a post now, and forget those that are idle."""
        while self._agenda and self._agenda[0][0] <= now:
            moment, chat_id = heapq.heappop(self._agenda)
            chat = self._chats.get(chat_id)
            if chat and chat.expected_at == moment:
                chat.expected_at = math.inf
                self._look_at(chat_id, chat, now)
        return set(self._busy)

    def reserve(self, posts: int, now: float) -> None:
        """Keep places for posts whose chats are not known yet; each is started or released."""
        allowed = self._allowed(now)
        self._next_post = self._earliest(now, allowed) + posts * _SPREAD / allowed
        self._all.under_way += posts

    def release(self, posts: int, now: float) -> None:
        """Give back places that were reserved and not used."""
        self._next_post -= posts * _SPREAD / self._allowed(now)
        self._all.under_way -= posts

    def start(self, chat_id: int, now: float) -> None:
        """Count a send that begins."""
        self.reserve(1, now)
        self.start_reserved(chat_id)

    def start_reserved(self, chat_id: int) -> None:
        """Count a send that begins in a place that was reserved."""
        self._chats.setdefault(chat_id, _Chat()).window.under_way += 1
        self._busy.add(chat_id)

    def finish(self, chat_id: int, now: float) -> None:
        """Count a send whose answer came, or will not come any more."""
        self._all.under_way -= 1
        self._all.answered.append(now)
        chat = self._chats[chat_id]
        chat.finish(now)
        self._look_at(chat_id, chat, now)

    def hold(self, chat_id: int | None, until: float) -> None:
        """Let nothing start to this chat, or to any when it is None, before then (a 429)."""
        if chat_id is None:
            self.held_until = max(self.held_until, until)
            return
        chat = self._chats.setdefault(chat_id, _Chat())
        chat.held_until = max(chat.held_until, until)
        self._busy.add(chat_id)
        self._expect(chat_id, chat, chat.held_until)

    def _chat_at(self, chat_id: int, now: float, burst: int) -> float:
        chat = self._chats.get(chat_id)
        if chat is None:
            return now
        moment = chat.free_at(now, burst)
        is_shared = chat_id < 0
        return max(moment, chat.window.free_at(self._per_minute, now)) if is_shared else moment

    def _look_at(self, chat_id: int, chat: _Chat, now: float) -> None:
        """Settle whether a chat is busy, and look again when that ends; forget one that is idle."""
        free_at = self._chat_at(chat_id, now, burst=1)
        if free_at > now:
            self._busy.add(chat_id)
            self._expect(chat_id, chat, free_at)
            return
        self._busy.discard(chat_id)
        if chat_id < 0 and chat.window.count(now):
            self._expect(chat_id, chat, chat.window.ends_at)
        else:
            del self._chats[chat_id]

    def _expect(self, chat_id: int, chat: _Chat, moment: float) -> None:
        """Look at a chat then at the latest; an answer makes us look at once."""
        if moment < chat.expected_at:
            chat.expected_at = moment
            heapq.heappush(self._agenda, (moment, chat_id))

    def _earliest(self, now: float, allowed: int) -> float:
        """Return when the next post is due; what was missed is made up for in short bursts."""
        burst = max(1, allowed // _SPREAD_BURST)
        return max(self._next_post, now - (burst - 1) * _SPREAD / allowed)

    def _allowed(self, now: float) -> int:
        """Return how many a second are allowed: fewer for a while after a global flood wait."""
        if not self.held_until or now >= self.held_until + _RAMP_SECONDS:
            return self.messages_per_second
        grown = max(0.0, now - self.held_until) / _RAMP_SECONDS
        return max(1, int(self.messages_per_second * (_RAMP_START + (1 - _RAMP_START) * grown)))
