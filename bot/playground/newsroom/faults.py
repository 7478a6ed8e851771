"""What a publisher's server can do wrong: each fault turns a healthy answer into a bad one."""

import asyncio
import gzip
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TypeAlias

from aiohttp import web

MOVED_PREFIX = "/moved"

_SORRY = (
    "<!doctype html><html lang=en><head><title>Back soon</title></head>"
    "<body><h1>We are tidying up</h1><p>The page will be back in a minute.</p></body></html>"
)

Fault: TypeAlias = Callable[[web.Request, web.Response], Awaitable[web.StreamResponse]]
"""Gets the request and the answer that would have been right; returns what is answered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """An error status with a page for people, e.g. 404, 410, 429 with Retry-After, 503."""

    code: int
    headers: Mapping[str, str] = field(default_factory=dict)

    async def __call__(self, _request: web.Request, _healthy: web.Response) -> web.StreamResponse:
        """Answer with the status."""
        return web.Response(
            status=self.code, text=_SORRY, content_type="text/html", headers=self.headers
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Delay:
    """The right answer, but only after a while: nothing is sent before."""

    duration: timedelta

    async def __call__(self, _request: web.Request, healthy: web.Response) -> web.StreamResponse:
        """Wait, then answer rightly."""
        await asyncio.sleep(self.duration.total_seconds())
        return healthy


@dataclass(frozen=True, slots=True, kw_only=True)
class Drip:
    """The right answer in small pieces with a pause after each, which no read time-out ends."""

    piece: int = 1
    pause: timedelta = timedelta(milliseconds=50)

    async def __call__(self, request: web.Request, healthy: web.Response) -> web.StreamResponse:
        """Send the body piece by piece until it ends or the client leaves."""
        body = _body(healthy)
        response = web.StreamResponse(headers={"Content-Type": healthy.headers["Content-Type"]})
        await response.prepare(request)
        for start in range(0, len(body), self.piece):
            await response.write(body[start : start + self.piece])
            await asyncio.sleep(self.pause.total_seconds())
        return response


@dataclass(frozen=True, slots=True, kw_only=True)
class Replaced:
    """Another body with status 200; the content type stays unless one is given."""

    body: bytes
    content_type: str = ""

    async def __call__(self, _request: web.Request, healthy: web.Response) -> web.StreamResponse:
        """Answer with the other body."""
        content_type = self.content_type or healthy.headers["Content-Type"]
        return web.Response(body=self.body, headers={"Content-Type": content_type})


EMPTY_PAGE = Replaced(body=b"")
HTML_INSTEAD_OF_FEED = Replaced(body=_SORRY.encode(), content_type="text/html; charset=utf-8")
BINARY = Replaced(body=b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 16)


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """The right answer, cut off in the middle: XML and JSON that never close."""

    async def __call__(self, _request: web.Request, healthy: web.Response) -> web.StreamResponse:
        """Answer with the first half."""
        body = _body(healthy)
        headers = {"Content-Type": healthy.headers["Content-Type"]}
        return web.Response(body=body[: len(body) // 2], headers=headers)


@dataclass(frozen=True, slots=True, kw_only=True)
class WrongContentType:
    """The right body under a wrong name."""

    content_type: str = "application/octet-stream"

    async def __call__(self, _request: web.Request, healthy: web.Response) -> web.StreamResponse:
        """Answer rightly but for the header."""
        healthy.headers["Content-Type"] = self.content_type
        return healthy


@dataclass(frozen=True, slots=True, kw_only=True)
class Redirected:
    """A redirect; without `to`, to a path below /moved, where the site answers rightly.

    With the same path in `to` it is a loop, with another host it leaves the site.
    """

    to: str = ""
    status: int = 301

    async def __call__(self, request: web.Request, healthy: web.Response) -> web.StreamResponse:
        """Send the client elsewhere."""
        if not self.to and request.path.startswith(MOVED_PREFIX):
            return healthy
        location = self.to or MOVED_PREFIX + request.path
        return web.Response(status=self.status, headers={"Location": location})


@dataclass(frozen=True, slots=True, kw_only=True)
class Inflated:
    """A small gzip body that unpacks to the right answer and `size` bytes of blanks."""

    size: int

    async def __call__(self, _request: web.Request, healthy: web.Response) -> web.StreamResponse:
        """Answer with far more than is sent."""
        headers = {"Content-Type": healthy.headers["Content-Type"], "Content-Encoding": "gzip"}
        packed = gzip.compress(_body(healthy) + b" " * self.size)
        return web.Response(body=packed, headers=headers)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reset:
    """The connection is cut before a byte of the answer."""

    async def __call__(self, request: web.Request, healthy: web.Response) -> web.StreamResponse:
        """Cut the connection; the answer that is returned reaches nobody."""
        request.protocol.force_close()
        return healthy


def _body(response: web.Response) -> bytes:
    if not isinstance(response.body, bytes):
        raise TypeError("the sample sites answer with bytes")
    return response.body
