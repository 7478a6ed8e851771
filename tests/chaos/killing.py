"""Kills the bot at a point, or at random, and counts what was in flight."""

import asyncio
import random
from collections import Counter
from dataclasses import dataclass, field

from tests.chaos.lives import Life, Lives
from tests.chaos.town import Town

AT_RANDOM = "at random"
READING = ("fetched", "entries stored", "briefed")
OWING = ("being owed",)
POSTING = ("claimed", "written", "answered", "being settled", "settled")
EVERYWHERE = (*READING, *OWING, *POSTING, AT_RANDOM)

_ONE_BY_ONE = {"written", "answered"}  # points that are passed once a post; others once a batch
_LONGEST_RANDOM_LIFE = 2.0
_LONGEST_LIFE = 60.0


@dataclass(slots=True, kw_only=True)
class Killer:
    """Gives the bot work, lets it live until it dies, and keeps the book of its deaths.

    `in_flight` is what was claimed and not settled at the kills, `starts` the seconds until
    a start led to a post.
    """

    town: Town
    lives: Lives
    dice: random.Random
    deepest: int = 10
    deaths: Counter[str] = field(default_factory=Counter)
    in_flight: set[tuple[int, int]] = field(default_factory=set)
    starts: list[float] = field(default_factory=list)

    async def kill(self, point: str) -> None:
        """Start the bot with work to do, and kill it there."""
        await self._give_work(point)
        self.town.server.world.record.calls.clear()
        named = None if point == AT_RANDOM else point
        life = await self.lives.start(
            self.town.settings(), point=named, nth=self._nth(point), reads=point in READING
        )
        patience = self.dice.uniform(0, _LONGEST_RANDOM_LIFE) if named is None else _LONGEST_LIFE
        await asyncio.wait([life.ended], timeout=patience)
        self.deaths[point if life.ended.done() else AT_RANDOM] += 1
        if (code := await life.kill()) != -9:
            raise AssertionError(f"the bot ended by itself with {code}:\n{life.says}")
        self.in_flight |= await self.town.under_way()
        self._note_start(life)

    async def come_to_rest(self, *, seconds: float = 60) -> str:
        """Let the bot finish all that is owed, and stop it; return what it logged."""
        life = await self.lives.start(self.town.settings(), reads=bool(self.town.published))
        await self.town.quiet(seconds=seconds)
        if code := await life.stop():
            raise AssertionError(f"the bot ended with {code}:\n{life.says}")
        return life.says

    async def _give_work(self, point: str) -> None:
        if point in READING:
            self.town.publish()
        elif point in OWING:
            await self.town.owe(1)
        elif await self.town.pending() < len(self.town.chats):
            await self.town.owe(2)

    def _nth(self, point: str) -> int:
        if point not in POSTING:
            return 1
        each = len(self.town.chats) if point in _ONE_BY_ONE else self.deepest
        return self.dice.randint(1, min(each, self.deepest * 10))

    def _note_start(self, life: Life) -> None:
        calls = self.town.server.world.record.of("sendMessage")
        first = next((call.received for call in calls if call.received > life.began), None)
        if first is not None:
            self.starts.append(first - life.began)
