"""The long form of a lost network: each line of the bot taken away for a whole minute."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from tests.chaos.lives import Life, Lives
from tests.chaos.town import Town
from tests.chaos.wire import Wire, wire_to, wire_to_database

_PATIENCE_SECONDS = 600.0


@dataclass(slots=True, kw_only=True)
class Outages:
    """Takes the lines away while posts are under way; the program waits as long as ever.

    `taken` says in words what was taken away.
    """

    town: Town
    lives: Lives
    seconds: float
    taken: list[str] = field(default_factory=list)

    async def __call__(self) -> None:
        """Cut and silence each line, and let the bot come to rest after each."""
        town = self.town
        async with contextlib.AsyncExitStack() as stack:
            to_telegram = await stack.enter_async_context(wire_to(town.server.port))
            lines, url = {"Telegram": to_telegram}, ""
            if not town.database.is_sqlite:
                laid = wire_to_database(town.database_url, town.folder)
                lines["PostgreSQL"], url = await stack.enter_async_context(laid)
            settings = town.settings(to_telegram.base_url, url)
            life = await self.lives.start(settings, reads=bool(town.published), scaled={})
            for name, wire in lines.items():
                await self._without(f"{name} cut", wire, wire.cut)
                await self._without(f"{name} silent", wire, _silencing(wire))
            await _end(life)

    async def _without(self, what: str, wire: Wire, take: Callable[[], Awaitable[None]]) -> None:
        town = self.town
        had = len(town.server.world.record.delivered())
        await town.owe(2)
        await town.received(had + len(town.chats) // 2, seconds=_PATIENCE_SECONDS)
        await take()
        await town.owe(1)
        await asyncio.sleep(self.seconds)
        await wire.mend()
        await town.quiet(seconds=_PATIENCE_SECONDS)
        self.taken.append(what)


def _silencing(wire: Wire) -> Callable[[], Awaitable[None]]:
    async def fall_silent() -> None:
        wire.fall_silent()

    return fall_silent


async def _end(life: Life) -> None:
    if code := await life.stop():
        raise AssertionError(f"the bot ended with {code}:\n{life.says}")
    if "Traceback" in life.says:
        raise AssertionError(life.says)
