"""Floods from one person are slowed before any work is done for them."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field

import telegram

from bot.pipeline.chats.roster import Roster
from bot.policy.slowing import Bucket, Pace, PaceLimits, after_ask

_MOST_KNOWN = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Slowing:
    """Counts what each person asks, wherever they ask it. Admins are never slowed.

    Who writes in a group's name counts as that group. Whoever has been quiet longest is forgotten
    when too many are known; a restart forgets everybody.
    """

    roster: Roster
    seconds: Callable[[], float]
    limits: PaceLimits
    _buckets: OrderedDict[int, Bucket] = field(default_factory=OrderedDict, repr=False)

    async def pace_of(self, asked: telegram.Message | telegram.CallbackQuery) -> Pace:
        """Count a message or a press, and tell what becomes of it."""
        who = _who(asked)
        bucket, pace = after_ask(self._buckets.get(who), self.seconds(), self.limits)
        self._buckets[who] = bucket
        self._buckets.move_to_end(who)
        while len(self._buckets) > _MOST_KNOWN:
            self._buckets.popitem(last=False)
        if pace is not Pace.FINE and (await self.roster.standing(who)).is_admin:
            return Pace.FINE
        return pace


def _who(asked: telegram.Message | telegram.CallbackQuery) -> int:
    if isinstance(asked, telegram.Message) and asked.sender_chat:
        return asked.sender_chat.id
    return asked.from_user.id if asked.from_user else 0
