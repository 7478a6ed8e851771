"""The HTTP side of the page: the document, its live parts, what is done on it, and files."""

import asyncio
import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import KW_ONLY, dataclass
from importlib import resources
from types import TracebackType
from typing import Self

from aiohttp import BodyPartReader, web

from bot.playground.botapi.errors import Object
from bot.playground.chatpage.acts import Acts, Refusal
from bot.playground.chatpage.cast import Cast, Place
from bot.playground.chatpage.guard import HEADERS, allowed_hosts, guard
from bot.playground.chatpage.views.page import View
from bot.playground.loopback import open_at

_MAX_BODY = 2 * 1024 * 1024  # the largest file that a person sends here
_MAX_ACT = 64 * 1024
_COALESCE = 0.05  # seconds in which changes are shown together
_ALIVE = 15.0  # seconds after which a silent stream says that it lives
_PICTURES = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})
_STATIC = {"style.css": "text/css", "script.js": "text/javascript"}


def _no_title(_url: str) -> str | None:
    return None


@dataclass(eq=False)
class ChatPage:
    """Serves the page of one world; use it with `async with` on the world's event loop.

    `title_of` knows the titles of pages for link previews. Port 0 takes a free one.
    """

    cast: Cast
    _: KW_ONLY
    host: str = "127.0.0.1"
    port: int = 0
    title_of: Callable[[str], str | None] = _no_title
    patience: float = 10.0  # seconds that the bot has to answer a button or an inline query

    async def __aenter__(self) -> Self:
        self._acts = Acts(cast=self.cast, patience=self.patience)
        app = web.Application(
            client_max_size=_MAX_BODY,
            middlewares=[guard(lambda: allowed_hosts(self.host, self.port))],
        )
        app.router.add_get("/", self._page)
        app.router.add_get("/events", self._events)
        app.router.add_get("/static/{name}", self._static)
        app.router.add_get("/file/{id}", self._file)
        app.router.add_post("/act/{verb}", self._act)
        app.router.add_post("/upload", self._upload)
        self._runner, self.port = await open_at(self.host, self.port, app)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._runner.cleanup()

    @property
    def url(self) -> str:
        """Where a browser finds the page."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}/"

    async def _page(self, request: web.Request) -> web.Response:
        view = self._view(request)
        return web.Response(text=view.page(), content_type="text/html", headers=HEADERS)

    async def _events(self, request: web.Request) -> web.StreamResponse:
        """Stream the parts of a view whenever they have changed."""
        view = self._view(request)
        response = web.StreamResponse(headers=HEADERS | {"Content-Type": "text/event-stream"})
        await response.prepare(request)
        shown = ""
        with suppress(ConnectionError):
            while True:
                parts = json.dumps(view.parts(), ensure_ascii=True)
                if parts != shown:
                    shown = parts
                    await response.write(f"data: {parts}\n\n".encode())
                if not await self._changed():
                    await response.write(b":\n\n")
        return response

    async def _changed(self) -> bool:
        try:
            async with asyncio.timeout(_ALIVE):
                await self.cast.world.signal.changed()
        except TimeoutError:
            return False
        await asyncio.sleep(_COALESCE)
        return True

    async def _static(self, request: web.Request) -> web.Response:
        name = request.match_info["name"]
        if name not in _STATIC:
            raise web.HTTPNotFound
        body = (resources.files(__package__) / "static" / name).read_bytes()
        return web.Response(body=body, content_type=_STATIC[name], headers=HEADERS)

    async def _file(self, request: web.Request) -> web.Response:
        """Serve a picture as such, and any other file for download only."""
        stored = self.cast.world.files.get(request.match_info["id"])
        if stored is None or not stored.content:
            raise web.HTTPNotFound
        is_picture = stored.content_type in _PICTURES
        kind = stored.content_type if is_picture else "application/octet-stream"
        headers = HEADERS if is_picture else HEADERS | {"Content-Disposition": "attachment"}
        return web.Response(body=stored.content, content_type=kind, headers=headers)

    async def _act(self, request: web.Request) -> web.Response:
        if request.content_type != "application/json":
            return _refused("JSON alone is read.", status=415)
        content = await request.read()
        try:
            body = json.loads(content[:_MAX_ACT])
        except ValueError:
            return _refused("This can't be read.", status=400)
        if not isinstance(body, dict):
            return _refused("This can't be read.", status=400)
        try:
            answer = await self._acts(request.match_info["verb"], _clean(body))
        except Refusal as refusal:
            return _refused(str(refusal), status=403)
        return web.json_response(answer, headers=HEADERS)

    async def _upload(self, request: web.Request) -> web.Response:
        try:
            actor = self._acts.actor(dict(request.query))
            reader = await request.multipart()
            part = await reader.next()
            if not isinstance(part, BodyPartReader) or not part.filename:
                return _refused("There is no file.", status=400)
            content = bytes(await part.read())
            kind = part.headers.get("Content-Type", "application/octet-stream")
            self._acts.upload(actor, name=part.filename, content_type=kind, content=content)
        except Refusal as refusal:
            return _refused(str(refusal), status=403)
        except (ValueError, AssertionError):
            return _refused("This can't be read.", status=400)
        return web.json_response({}, headers=HEADERS)

    def _view(self, request: web.Request) -> View:
        key = request.query.get("as", "")
        if key not in self.cast.people:
            key = next(iter(self.cast.people))
        return View(
            cast=self.cast, key=key, place=self._place(key, request), title_of=self.title_of
        )

    def _place(self, key: str, request: web.Request) -> Place | None:
        chat, topic = request.query.get("chat", ""), request.query.get("topic")
        try:
            return self.cast.place(key, int(chat), int(topic) if topic else None)
        except ValueError:
            return None


def _clean(body: Object) -> Object:
    """Put a sign in the place of what is no character, which JSON can write."""
    return {
        str(name): value.encode("utf-8", "replace").decode() if isinstance(value, str) else value
        for name, value in body.items()
    }


def _refused(why: str, *, status: int) -> web.Response:
    return web.json_response({"toast": why}, status=status, headers=HEADERS)
