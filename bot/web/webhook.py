"""The door for Telegram's updates: one path, one method, one secret, small JSON bodies."""

import hmac
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

import structlog
from aiohttp import web

from bot.web.address import WEBHOOK_PATH
from bot.web.listener import Route, read_body

log = structlog.get_logger()

_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 -- a header's name
_PATIENCE_SECONDS = 10.0


@dataclass(slots=True, kw_only=True)
class WebhookDoor:
    """Hands bodies on to `receive`, and answers 200 only when it has them.

    `receive` returns False for what is no update, and raises when it can't be stored now:
    Telegram then brings it again.
    """

    secret: str = field(repr=False)
    receive: Callable[[bytes], Awaitable[bool]]
    _is_down: bool = False

    @property
    def route(self) -> Route:
        """Where Telegram knocks."""
        return Route(method="POST", path=WEBHOOK_PATH, handle=self.handle)

    async def handle(self, request: web.Request) -> web.Response:
        """Check first who knocks; a stranger's body is not even read."""
        given = request.headers.get(_SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode("utf-8", "replace"), self.secret.encode()):
            raise web.HTTPForbidden
        if request.content_type != "application/json":
            raise web.HTTPUnsupportedMediaType
        body = await read_body(request, seconds=_PATIENCE_SECONDS)
        try:
            is_update = await self.receive(body)
        except Exception as error:  # noqa: BLE001 -- whatever it is, Telegram shall bring it again
            self._tell(error)
            return web.Response(status=503)
        self._tell(None)
        return web.Response(status=200 if is_update else 400)

    def _tell(self, error: Exception | None) -> None:
        if error and not self._is_down:
            log.warning("updates can't be stored", reason=f"{type(error).__name__}: {error}")
        elif self._is_down and not error:
            log.info("updates are stored again")
        self._is_down = error is not None
