"""The webhook at Telegram's side: set at start, looked after, set again when it was changed."""

import json
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

import structlog
import telegram

from bot.commands.updates.outage import Outage
from bot.commands.updates.reading import read_update
from bot.model.updates import Incoming

log = structlog.get_logger()

# Those of one chat come one after the other all the same.
_CONNECTIONS = 20
_LOOK_SECONDS = 60.0


@dataclass(slots=True, kw_only=True)
class Webhook:
    """Lets Telegram bring the updates to `url`; whoever brings them shows the secret.

    It stays set when the bot stops: Telegram keeps what is not confirmed, and brings it again.
    """

    bot: telegram.Bot
    url: str
    secret: str = field(repr=False)
    take: Callable[[Sequence[Incoming]], Awaitable[int]]
    allowed: Sequence[str]
    clock: Callable[[], float] = time.monotonic
    outage: Outage = field(
        default_factory=lambda: Outage(trouble="webhook not set", relief="webhook is set")
    )
    _good_at: float = field(init=False)
    _complained_at: datetime | None = None
    _complaints: Outage = field(
        default_factory=lambda: Outage(
            trouble="telegram can't bring updates", relief="updates are brought again"
        )
    )

    def __post_init__(self) -> None:
        self._good_at = self.clock()

    @property
    def silent_seconds(self) -> float:
        """How long ago an update came, or Telegram last said that the webhook is ours."""
        return self.clock() - self._good_at

    async def receive(self, body: bytes) -> bool:
        """Take what was brought; False when it is no update. Raises when it can't be stored."""
        try:
            incoming = read_update(json.loads(body))
        except (ValueError, RecursionError):
            return False
        if incoming is None:
            return False
        await self.take([incoming])
        self._good_at = self.clock()
        return True

    async def run(self) -> None:
        """Keep the webhook set until cancelled."""
        is_set = False
        while True:
            try:
                if not is_set:
                    await self._set()
                info = await self.bot.get_webhook_info()
            except Exception as error:  # noqa: BLE001 -- whatever it is, readers want answers again
                is_set = False  # another program may have had its turn, with a secret of its own
                await self.outage.wait(self._explain(error))
                continue
            is_set = info.url == self.url
            if not is_set:
                await self.outage.wait("another program changed it")
                continue
            self._good_at = self.clock()
            self.outage.over()
            self._pass_on(info)
            await self.outage.sleep(_LOOK_SECONDS)

    async def _set(self) -> None:
        await self.bot.set_webhook(
            self.url,
            secret_token=self.secret,
            allowed_updates=self.allowed,
            max_connections=_CONNECTIONS,
            drop_pending_updates=False,
        )
        self._complained_at = (await self.bot.get_webhook_info()).last_error_date

    def _explain(self, error: Exception) -> Exception | str:
        if isinstance(error, telegram.error.BadRequest):
            return f"Telegram refuses web.public_url: {error.message}"
        return error

    def _pass_on(self, info: telegram.WebhookInfo) -> None:
        """Tell the operator what Telegram says of bringing updates here."""
        if info.last_error_date != self._complained_at:
            self._complained_at = info.last_error_date
            self._complaints.note(info.last_error_message or "no reason given")
        elif not info.pending_update_count:
            self._complaints.over()
