"""Long polling that neither dies nor spins, whatever answers."""

import asyncio
import json
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlencode

import structlog
import telegram
from telegram.request import BaseRequest

from bot.commands.updates.outage import Outage
from bot.commands.updates.reading import read_update
from bot.model.updates import Incoming

log = structlog.get_logger()

_POLL_SECONDS = 20
_READ_SECONDS = _POLL_SECONDS + 10.0
_DEADLINE_SECONDS = _READ_SECONDS + 15.0  # also where an answer drips, or the transport hangs
_SHORTEST_TURN = 1.0
_LONGEST_SILENCE = 90.0


@dataclass(slots=True, kw_only=True)
class Polling:
    """Asks Telegram for updates, turn by turn. `request` makes the calls, for nobody else.

    The answers are read here and not by the library's get_updates, where one update that can't
    be parsed spoils its whole batch, again and again.
    """

    bot: telegram.Bot
    request: BaseRequest
    take: Callable[[Sequence[Incoming]], Awaitable[int]]
    allowed: Sequence[str]
    clock: Callable[[], float] = time.monotonic
    outage: Outage = field(
        default_factory=lambda: Outage(trouble="no updates", relief="updates are back")
    )
    _good_at: float = field(init=False)
    _offset: int | None = None
    _is_strangeness_told: bool = False

    def __post_init__(self) -> None:
        self._good_at = self.clock()

    @property
    def silent_seconds(self) -> float:
        """How long ago the last good answer to getUpdates came, or when the bot was built."""
        return self.clock() - self._good_at

    async def run(self) -> None:
        """Receive until cancelled."""
        may_have_webhook = True  # one that is still set makes every getUpdates a conflict
        while True:
            began = self.clock()
            try:
                if self.silent_seconds > _LONGEST_SILENCE:
                    await self._connect_anew()
                if may_have_webhook:
                    await self._delete_webhook()
                may_have_webhook = False
                new = await self._turn()
            except Exception as error:  # noqa: BLE001 -- whatever it is, readers want answers again
                may_have_webhook = may_have_webhook or isinstance(error, telegram.error.Conflict)
                await self.outage.wait(error)
                continue
            self.outage.over()
            if not new:
                await self.outage.sleep(max(0.0, began + _SHORTEST_TURN - self.clock()))

    async def _connect_anew(self) -> None:
        """Distrust the connection itself: a pool can lose count of what it lent."""
        await self.request.shutdown()
        await self.request.initialize()

    async def _delete_webhook(self) -> None:
        await self.bot.delete_webhook(drop_pending_updates=False)

    async def _turn(self) -> int:
        """Get a batch and store it; return how many of its updates were new.

        The next offset confirms it. After an empty answer none is needed: all is confirmed, and
        ids may begin anew when a bot hears nothing for a week.
        https://core.telegram.org/bots/api#update
        """
        rows = await self._get()
        self._good_at = self.clock()
        incoming = self._read(rows)
        new = await self.take(incoming)
        self._offset = max((each.id for each in incoming), default=-1) + 1 or None
        return new

    async def _get(self) -> list[object]:
        query: dict[str, object] = {
            "timeout": _POLL_SECONDS,
            "allowed_updates": json.dumps(list(self.allowed)),
        }
        if self._offset is not None:
            query["offset"] = self._offset
        url = f"{self.bot.base_url}/getUpdates?{urlencode(query)}"
        try:
            async with asyncio.timeout(_DEADLINE_SECONDS):
                rows: object = await self.request.post(url, read_timeout=_READ_SECONDS)
        except TimeoutError:
            raise TimeoutError(f"no whole answer within {_DEADLINE_SECONDS:.0f} s") from None
        if not isinstance(rows, list):
            raise TypeError("the answer to getUpdates is no list")
        return rows

    def _read(self, rows: list[object]) -> list[Incoming]:
        """Leave out what has no number; if nothing has one, there is nothing to go on from."""
        incoming = [each for each in map(read_update, rows) if each]
        if rows and not incoming:
            raise ValueError("no update of the batch has a number")
        if len(incoming) < len(rows) and not self._is_strangeness_told:
            self._is_strangeness_told = True
            log.warning("updates without a number", count=len(rows) - len(incoming))
        return incoming
