"""Long polling: takes updates one batch at a time and never gives up."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

import structlog
import telegram

from bot.pipeline.tenure import NotHolderError
from bot.storage.database import Database, Transaction

log = structlog.get_logger()

_ALLOWED = [
    telegram.Update.MESSAGE,
    telegram.Update.CALLBACK_QUERY,
    telegram.Update.MY_CHAT_MEMBER,
]
_POLL_SECONDS = 20
_AT_ONCE = 50
_FIRST_PAUSE = 1.0
_LONGEST_PAUSE = 30.0


@dataclass(slots=True, kw_only=True)
class Updates:
    """Receives what Telegram has for the bot and hands it on.

    The id of an update is stored before it is acted on, so that none is acted on twice.
    Updates of one chat are handled in order, those of different chats side by side. `fence` lets
    none be taken while another program acts for the bot.
    """

    bot: telegram.Bot
    database: Database
    handle: Callable[[telegram.Update], Awaitable[None]]
    fence: Callable[[Transaction], Awaitable[None]]
    _chats: dict[int, asyncio.Lock] = field(default_factory=dict)
    _under_way: set[asyncio.Task[None]] = field(default_factory=set)

    async def run(self) -> None:
        """Receive until cancelled."""
        async with self.database.reading() as tx:
            last = await tx.bots.get_update_id(self.bot.id)
        pause, is_down = _FIRST_PAUSE, False
        while True:
            try:
                batch = await self.bot.get_updates(
                    offset=None if last is None else last + 1,
                    timeout=_POLL_SECONDS,
                    allowed_updates=_ALLOWED,
                )
            except Exception as error:  # noqa: BLE001 -- whatever it is, readers want answers again
                if not is_down:
                    log.warning("no updates", reason=f"{type(error).__name__}: {error}")
                is_down = True
                await asyncio.sleep(pause)
                pause = min(pause * 2, _LONGEST_PAUSE)
                continue
            if is_down:
                log.info("updates are back")
            pause, is_down = _FIRST_PAUSE, False
            if batch:
                with contextlib.suppress(NotHolderError):
                    last = await self._take(batch)

    async def drain(self) -> None:
        """Wait for the answers that are under way."""
        if self._under_way:
            await asyncio.wait(self._under_way)

    async def _take(self, batch: tuple[telegram.Update, ...]) -> int:
        """Begin to handle what nobody took yet; return the last update's id."""
        async with self.database.transaction() as tx:
            await self.fence(tx)
            last = await tx.bots.get_update_id(self.bot.id) or 0
            await tx.bots.save_update_id(self.bot.id, batch[-1].update_id)
        for update in (update for update in batch if update.update_id > last):
            task = asyncio.create_task(self._handle(update))
            self._under_way.add(task)
            task.add_done_callback(self._under_way.discard)
        while len(self._under_way) >= _AT_ONCE:
            await asyncio.wait(self._under_way, return_when=asyncio.FIRST_COMPLETED)
        return batch[-1].update_id

    async def _handle(self, update: telegram.Update) -> None:
        chat_id = update.effective_chat.id if update.effective_chat else 0
        lock = self._chats.setdefault(chat_id, asyncio.Lock())
        try:
            async with lock:
                await self.handle(update)
        except Exception:
            log.exception("command failed", chat=chat_id, update=update.update_id)
        finally:
            if not lock.locked():
                self._chats.pop(chat_id, None)
