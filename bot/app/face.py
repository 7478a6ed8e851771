"""The side of the bot that Telegram sees."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import assert_never

import structlog

from bot.app.parts import REFUSED
from bot.commands import application as chat
from bot.commands import menus
from bot.commands.reaching import Reached, Refused, Unreachable, reach
from bot.commands.updates.receiving import Receiving
from bot.config import Settings
from bot.model.errors import ConfigError
from bot.pipeline.outbox.deliver import Deliver
from bot.pipeline.outbox.pausing import LookAgain
from bot.pipeline.outbox.tenure import Tenure
from bot.sources.http import Fetcher
from bot.web.listener import Listener

log = structlog.get_logger()

_PATIENCE_SECONDS = 6.0
_LONGEST_PAUSE = 30.0


@dataclass(slots=True, kw_only=True)
class Face:
    """The side of the bot that Telegram sees; of several programs one at a time shows it."""

    settings: Settings
    fetcher: Fetcher
    application: chat.App
    tenure: Tenure
    receiving: Receiving
    listener: Listener | None
    deliver: Deliver
    look_again: LookAgain

    @property
    def often(self) -> list[Callable[[], Awaitable[object]]]:
        """What is to be done every few seconds."""
        return [self.deliver.recover, self.look_again]

    async def run(self, stop: asyncio.Event) -> None:
        """Receive until `stop` is set. Raises ConfigError when Telegram refuses the token."""
        holding = asyncio.create_task(self.tenure.run(self._take_over))
        try:
            if await self._reach_telegram(stop) and await self._is_ours(stop):
                await self._receive(stop)
        finally:
            holding.cancel()
            await asyncio.gather(holding, return_exceptions=True)

    async def close(self) -> None:
        """Let another act, and give the connections back."""
        await self.tenure.release()
        await self.application.shutdown()
        await self.application.bot.shutdown()

    async def _receive(self, stop: asyncio.Event) -> None:
        await self.application.initialize()
        publishing = asyncio.create_task(self._publish())  # nobody waits for so many calls
        if self.listener:
            await self.listener.start()
        receiving = asyncio.create_task(self.receiving.run())
        log.info("running", bot=self.application.bot.username)
        await stop.wait()
        receiving.cancel()
        publishing.cancel()
        if self.listener:
            await self.listener.stop()
        await self.receiving.stop(_PATIENCE_SECONDS)
        await asyncio.gather(receiving, publishing, return_exceptions=True)

    async def _publish(self) -> None:
        """Show the menus, each admin's in the language that it is known by."""
        admins = self.settings.telegram.admins
        async with self.tenure.database.reading() as tx:
            known = await tx.chats.of([(admin, None) for admin in admins])
        spoken = {chat.id: chat.language for chat in known.values()}
        await menus.publish(self.application.bot, {admin: spoken.get(admin) for admin in admins})

    async def _take_over(self) -> None:
        """Go on where another stopped, with its sends and with the updates that it left."""
        await self.deliver.take_over()
        await self.receiving.intake.take_over()

    async def _is_ours(self, stop: asyncio.Event) -> bool:
        """Wait until this program acts for the bot; False when told to stop before."""
        waits = {asyncio.ensure_future(self.tenure.held()), asyncio.ensure_future(stop.wait())}
        _, pending = await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        for wait in pending:
            wait.cancel()
        return not stop.is_set()

    async def _reach_telegram(self, stop: asyncio.Event) -> bool:
        """Ask who we are until Telegram answers; False when told to stop before."""
        pause = 1.0
        while not stop.is_set():
            match await reach(self.application.bot):
                case Reached(username=username):
                    self.fetcher.name_contact(f"https://t.me/{username}")
                    return True
                case Refused():
                    raise ConfigError(REFUSED)
                case Unreachable(reason=reason):
                    log.warning("telegram can't be reached", reason=reason, wait=pause)
                    with contextlib.suppress(TimeoutError):
                        await asyncio.wait_for(stop.wait(), pause)
                    pause = min(pause * 2, _LONGEST_PAUSE)
                case never:
                    assert_never(never)
        return False
