"""How requests reach the Bot API: aiohttp behind the chat library's seam.

A send takes it a tenth of the CPU time of the library's own httpx transport (0.18 against 1.8 ms,
`make bench-delivery`), and at 1,000 messages a second that decides whether one core keeps up.
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

import aiohttp
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData
from typing_extensions import override

from bot.delivery.sending.posting import Form

_IDLE_SECONDS = 15.0  # shorter than servers keep a connection: none is written to as it closes
_FORM = "application/x-www-form-urlencoded"


class NotHolderError(NetworkError):
    """Another program acts for this bot now: nothing was sent."""


class Transport(BaseRequest):
    """Requests over at most `connections` at once, each of which may wait in vain.

    `may_act` is asked about a method at the last moment before its request is written.
    """

    def __init__(
        self,
        *,
        connections: int,
        connect_seconds: float,
        read_seconds: float,
        may_act: Callable[[str], bool] = lambda _method: True,
    ) -> None:
        self._connections = connections
        self._connect_seconds = connect_seconds
        self._read_seconds = read_seconds
        self._may_act = may_act
        self._session: aiohttp.ClientSession | None = None

    @property
    @override
    def read_timeout(self) -> float | None:
        return self._read_seconds

    @override
    async def initialize(self) -> None:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(
                    limit=self._connections, keepalive_timeout=_IDLE_SECONDS
                ),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
                trace_configs=[self._watched()],
            )

    def _watched(self) -> aiohttp.TraceConfig:
        """Ask once more as a request is written, which may be long after it was begun.

        It waits for a connection, and for others that are written in the same turn: a program that
        is paused meanwhile would write when it wakes up. aiohttp calls these before it writes.
        """

        async def writing(_session: Any, context: Any, _about: Any) -> None:
            self._refuse(context.trace_request_ctx)

        trace = aiohttp.TraceConfig()
        trace.on_request_headers_sent.append(writing)
        trace.on_request_chunk_sent.append(writing)
        return trace

    def _refuse(self, method: str) -> None:
        if not self._may_act(method):
            raise NotHolderError("another program acts for this bot now")

    @override
    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    @override
    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Return the status and body. Raises TimedOut and NetworkError, with their cause."""
        del write_timeout, pool_timeout  # a body of ours fits the socket's buffer
        if self._session is None:
            raise RuntimeError("the transport is not open")
        name = url.rpartition("/")[2]
        self._refuse(name)
        timeout = aiohttp.ClientTimeout(
            total=None,
            connect=_seconds(connect_timeout, self._connect_seconds),
            sock_read=_seconds(read_timeout, self._read_seconds),
        )
        body, kind = _body(request_data)
        try:
            async with self._session.request(
                method,
                url,
                data=body,
                headers={"Content-Type": kind} if kind else None,
                timeout=timeout,
                allow_redirects=False,
                trace_request_ctx=name,
            ) as response:
                return response.status, await response.read()
        except TimeoutError as error:
            raise TimedOut from error
        except (aiohttp.ClientError, OSError) as error:
            if isinstance(error.__cause__, NotHolderError):  # met while writing the body
                raise error.__cause__ from None
            raise NetworkError(type(error).__name__) from error


def _seconds(asked: Any, default: float) -> float | None:
    """Return what was asked for; the library marks what was not with an object of its own."""
    seconds: float | None = default if asked is BaseRequest.DEFAULT_NONE else asked
    return seconds


def _body(data: RequestData | Form | None) -> tuple[bytes | aiohttp.FormData | None, str | None]:
    if data is None:
        return None, None
    if isinstance(data, Form):
        return data.body, _FORM
    if not data.contains_files:
        return urlencode(data.json_parameters).encode(), _FORM
    form = aiohttp.FormData(data.json_parameters)
    for name, (filename, content, kind) in (data.multipart_data or {}).items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form, None
