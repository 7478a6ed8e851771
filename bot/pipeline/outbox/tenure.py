"""The right to act for the bot: one program at a time sends and receives with a token."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog

from bot.storage.database import Database, Transaction
from bot.storage.outbox.bots import Hold

log = structlog.get_logger()

LEASE = timedelta(seconds=10)
_RENEW_SECONDS = 2.0
_PATIENCE_SECONDS = 3.0  # for the database's answer
_SURE_SECONDS = 8.0  # of the lease: clocks of two machines may part, and the last send takes time


class NotHolderError(Exception):
    """Another program acts for the bot now; what was begun is rolled back."""


@dataclass(slots=True, kw_only=True)
class Tenure:
    """A claim on the bot's row, renewed every two seconds and replaced when that stops.

    `is_held` is known without asking anybody, from a clock that also runs while the program is
    paused (`seconds`): who wakes up after his time finds out before he acts. Who `is_alone` on the
    database need not wait for another's lease to end.
    """

    database: Database
    bot_id: int
    holder: str
    clock: Callable[[], datetime]
    seconds: Callable[[], float]
    is_alone: bool
    _held_until: float = 0.0
    _was_held: bool = False
    _has_taken_over: bool = False
    _held: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def is_held(self) -> bool:
        """Whether this program acts for the bot at this moment."""
        return self.seconds() < self._held_until

    async def held(self) -> None:
        """Return when this program acts for the bot for the first time."""
        await self._held.wait()

    async def run(self, take_over: Callable[[], Awaitable[None]]) -> None:
        """Take the right when it is free and keep it, until cancelled.

        `take_over` comes first whenever another, or nobody, acted before. Turns begin two seconds
        apart: after one that got no answer in three there is time for one more.
        """
        while True:
            began = self.seconds()
            await self.turn(take_over)
            await asyncio.sleep(max(began + _RENEW_SECONDS - self.seconds(), 0.0))

    async def release(self) -> None:
        """Let another begin at once."""
        self._held_until = 0.0
        with contextlib.suppress(Exception):  # the lease ends by itself
            async with asyncio.timeout(_PATIENCE_SECONDS), self.database.transaction() as tx:
                await tx.bots.release(self.bot_id, self.holder)

    async def fence(self, tx: Transaction) -> None:
        """Let a transaction go on only while nobody took over. Raises NotHolderError."""
        if not self.is_held or not await tx.bots.is_held(self.bot_id, self.holder):
            self._held_until = 0.0
            raise NotHolderError

    async def turn(self, take_over: Callable[[], Awaitable[None]]) -> None:
        """Ask for the right once."""
        asked = self.seconds()
        try:
            async with asyncio.timeout(_PATIENCE_SECONDS):
                hold = await self._ask()
            self._has_taken_over = self._has_taken_over and hold is Hold.RENEWED
            if not self._has_taken_over and hold is not Hold.REFUSED:
                await take_over()
                self._has_taken_over = True
        except Exception as error:  # noqa: BLE001 -- whatever the database has, it is asked again
            self._tell(reason=type(error).__name__)
            return
        self._held_until = 0.0 if hold is Hold.REFUSED else asked + _SURE_SECONDS
        self._tell(reason="another program does")

    async def _ask(self) -> Hold:
        async with self.database.transaction() as tx:
            return await tx.bots.hold(
                self.bot_id, self.holder, now=self.clock(), lease=LEASE, is_alone=self.is_alone
            )

    def _tell(self, *, reason: str) -> None:
        is_held = self.is_held
        if is_held == self._was_held:
            return
        self._was_held = is_held
        if is_held:
            self._held.set()
            log.info("acting for the bot", holder=self.holder)
        else:
            log.warning("not acting for the bot any more", holder=self.holder, reason=reason)
