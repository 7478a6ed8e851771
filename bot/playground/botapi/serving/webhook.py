"""Updates brought to the bot's webhook, in order, until it says that it has them."""

import asyncio
import contextlib
from dataclasses import dataclass, field

import aiohttp
import structlog

from bot.playground.botapi.errors import Object
from bot.playground.botapi.state import Ledger

log = structlog.get_logger()

_SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 -- a header's name
_TIMEOUT = aiohttp.ClientTimeout(total=10)


@dataclass(kw_only=True, eq=False)
class Webhook:
    """Posts what is pending while a webhook is set; a failure is tried again after a pause."""

    ledger: Ledger
    pause: float = 0.5  # seconds
    _task: "asyncio.Task[None] | None" = field(default=None, init=False)

    async def start(self) -> None:
        """Begin to watch for a webhook and updates."""
        self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """Stop at once."""
        if self._task:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task

    async def _run(self) -> None:
        async with aiohttp.ClientSession(timeout=_TIMEOUT) as session:
            while True:
                while not (self.ledger.webhook.get("url") and self.ledger.updates):
                    await self.ledger.signal.changed()
                await self._deliver(session, self.ledger.webhook)

    async def _deliver(self, session: aiohttp.ClientSession, webhook: Object) -> None:
        """Post the oldest update and confirm it, or note the error and wait."""
        for update in self.ledger.updates.take(0, 1):
            headers = {_SECRET: webhook["secret_token"]} if webhook["secret_token"] else {}
            try:
                async with session.post(webhook["url"], json=update, headers=headers) as response:
                    if response.ok:
                        self.ledger.updates.take(update["update_id"] + 1, 1)
                        self.ledger.signal.notify()
                        return
                    reason = f"Wrong response from the webhook: {response.status} {response.reason}"
            except (aiohttp.ClientError, TimeoutError) as error:
                reason = f"Connection failed: {type(error).__name__}"
            if webhook.get("last_error_message") != reason:
                log.warning("webhook failed", reason=reason)
            webhook |= {"last_error_date": self.ledger.now, "last_error_message": reason}
            self.ledger.signal.notify()
            await asyncio.sleep(self.pause)
