"""The HTTP server: opens, serves the routes it is given, closes in time. aiohttp.web lives here."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field

import structlog
from aiohttp import web

from bot.model.errors import ConfigError
from bot.web.address import split_listen

log = structlog.get_logger()

_MAX_BODY_BYTES = 1 << 20
_CLOSING_SECONDS = 1.0  # aiohttp takes it twice: for handlers, then for connections
# What strangers send to an open port is no news; our own handlers tell their troubles themselves.
_silent = logging.getLogger(__name__)
_silent.setLevel(logging.CRITICAL + 1)

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """One path and one method; another method is 405, another path 404."""

    method: str
    path: str
    handle: Handler


@dataclass(slots=True, kw_only=True)
class Listener:
    """Serves at `listen`. A refusal is its status and nothing else."""

    listen: str
    routes: Sequence[Route]
    _runner: web.AppRunner | None = field(default=None, init=False)

    async def start(self) -> None:
        """Open. Raises ConfigError when that place can't be listened at."""
        app = web.Application(client_max_size=_MAX_BODY_BYTES, middlewares=[_say_no_more])
        for route in self.routes:
            app.router.add_route(route.method, route.path, route.handle)
        app.on_response_prepare.append(_stay_nameless)
        self._runner = web.AppRunner(
            app,
            access_log=None,
            logger=_silent,
            shutdown_timeout=_CLOSING_SECONDS,
            auto_decompress=False,
        )
        await self._runner.setup()
        host, port = split_listen(self.listen)
        try:
            await web.TCPSite(self._runner, host, port).start()
        except OSError as error:
            await self.stop()
            reason = error.strerror or type(error).__name__
            raise ConfigError(f"web.listen: {self.listen} can't be used: {reason}") from None
        log.info("listening", at=self.listen)

    async def stop(self) -> None:
        """Take nothing more; let what is being answered end, for a moment."""
        if self._runner:
            await self._runner.cleanup()
            self._runner = None

    @property
    def port(self) -> int:
        """The port that is open, also where the settings leave the choice to the system."""
        if self._runner is None:
            raise RuntimeError("not listening")
        port: int = self._runner.addresses[0][1]
        return port


@web.middleware
async def _say_no_more(request: web.Request, handler: Handler) -> web.StreamResponse:
    try:
        return await handler(request)
    except web.HTTPException as refusal:
        return web.Response(status=refusal.status)
    except Exception:
        log.exception("page failed", path=request.path)
        return web.Response(status=500)


async def _stay_nameless(_request: web.Request, response: web.StreamResponse) -> None:
    with contextlib.suppress(KeyError):
        del response.headers["Server"]


async def read_body(request: web.Request, *, seconds: float) -> bytes:
    """Read a body; one that is packed, too large, too slow or broken becomes a refusal."""
    if "Content-Encoding" in request.headers:
        raise web.HTTPUnsupportedMediaType
    if (request.content_length or 0) > _MAX_BODY_BYTES:
        raise web.HTTPRequestEntityTooLarge(_MAX_BODY_BYTES, request.content_length or 0)
    try:
        async with asyncio.timeout(seconds):
            return await request.read()
    except TimeoutError:
        raise web.HTTPRequestTimeout from None
    except (web.RequestPayloadError, OSError):  # cut off, or not in the chunks it promised
        raise web.HTTPBadRequest from None
