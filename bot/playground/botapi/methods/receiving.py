"""getUpdates and the webhook's settings."""

import contextlib
from collections.abc import Sized
from dataclasses import dataclass, field

from bot.playground.botapi.entities import checked_link
from bot.playground.botapi.errors import ApiError, Object, bad_request, conflict
from bot.playground.botapi.methods.desk import Desk, Parameters
from bot.playground.botapi.state import Signal

_MAX_UPDATES = 100
_MAX_TIMEOUT = 50
_OTHER_POLL = (
    "terminated by other getUpdates request; make sure that only one bot instance is running"
)
_WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active;"
    " use deleteWebhook to delete the webhook first"
)


@dataclass(slots=True, kw_only=True)
class Polling:
    """The one long poll that may wait; a second one ends the first."""

    signal: Signal
    turn: int = 0
    error: ApiError = field(default_factory=lambda: conflict(_OTHER_POLL))

    def end(self, error: ApiError) -> None:
        """Let the poll that waits, if any, fail."""
        self.turn += 1
        self.error = error
        self.signal.notify()

    async def wait(self, updates: Sized, seconds: float) -> None:
        """Return when there are updates or the time is over; raise ApiError when it is ended."""
        turn = self.turn
        with contextlib.suppress(TimeoutError):
            await self.signal.until(lambda: self.turn != turn or len(updates) > 0, seconds=seconds)
        if self.turn != turn:
            raise self.error


async def get_updates(desk: Desk, params: Parameters, polling: Polling) -> list[Object]:
    """https://core.telegram.org/bots/api#getupdates."""
    updates = desk.ledger.updates
    if desk.ledger.webhook.get("url"):
        raise conflict(_WEBHOOK_ACTIVE)
    polling.end(conflict(_OTHER_POLL))
    updates.allow(params.array("allowed_updates"))
    limit = min(max(params.integer("limit", _MAX_UPDATES), 1), _MAX_UPDATES)
    offset = params.integer("offset")
    timeout = min(max(params.integer("timeout"), 0), _MAX_TIMEOUT)
    found = updates.take(offset, limit)
    if found or not timeout:
        return found
    await polling.wait(updates, timeout)
    return updates.take(max(offset, 0), limit)


def set_webhook(desk: Desk, params: Parameters, polling: Polling) -> bool:
    """https://core.telegram.org/bots/api#setwebhook: here plain HTTP to loopback is let through."""
    url = params.text("url").strip()
    if not url:
        return delete_webhook(desk, params)
    is_local = url.startswith(("http://127.0.0.1:", "http://localhost:"))
    if not is_local and not url.startswith("https://"):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if not is_local and not checked_link(url):
        raise bad_request("bad webhook: invalid webhook URL specified")
    desk.ledger.updates.allow(params.array("allowed_updates"))
    if params.boolean("drop_pending_updates"):
        desk.ledger.updates.drop()
    desk.ledger.webhook = {"url": url, "secret_token": params.text("secret_token")}
    polling.end(conflict("terminated by setWebhook request"))
    desk.ledger.signal.notify()
    return True


def delete_webhook(desk: Desk, params: Parameters) -> bool:
    """https://core.telegram.org/bots/api#deletewebhook."""
    desk.ledger.webhook = {}
    if params.boolean("drop_pending_updates"):
        desk.ledger.updates.drop()
    return True


def get_webhook_info(desk: Desk, _params: Parameters) -> Object:
    """https://core.telegram.org/bots/api#getwebhookinfo."""
    webhook, updates = desk.ledger.webhook, desk.ledger.updates
    body: Object = {
        "url": webhook.get("url", ""),
        "has_custom_certificate": False,
        "pending_update_count": len(updates),
    }
    for name in ("last_error_date", "last_error_message"):
        if name in webhook:
            body[name] = webhook[name]
    if updates.allowed:
        body["allowed_updates"] = list(updates.allowed)
    return body
