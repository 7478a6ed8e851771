"""The HTTP side: a call comes in, is recorded, perhaps fails as told, and is answered."""

import asyncio
import json
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self, assert_never

import structlog
from aiohttp import web

from bot.playground.botapi.errors import (
    ApiError,
    Object,
    bad_request,
    conflict,
    method_not_found,
    unauthorized,
)
from bot.playground.botapi.faults import (
    PROXY_PAGE,
    Fault,
    Faults,
    Flooded,
    Missing,
    Page,
    Refuse,
    Reset,
    Slow,
    Truncated,
)
from bot.playground.botapi.flood import Flood
from bot.playground.botapi.methods import Desk, Methods, Parameters, Polling
from bot.playground.botapi.schema import Schema
from bot.playground.botapi.serving.control import Control
from bot.playground.botapi.serving.parsing import read_parameters
from bot.playground.botapi.serving.webhook import Webhook
from bot.playground.botapi.state import WRITING, Call
from bot.playground.botapi.world import World
from bot.playground.loopback import open_at

log = structlog.get_logger()

_MAX_BODY = 60 * 1024 * 1024  # uploads reach 50 MB: https://core.telegram.org/bots/api#senddocument


@dataclass(kw_only=True, eq=False)
class BotApiServer:
    """Serves one world on loopback; use it with `async with`.

    `is_strict` refuses calls that the schema (or, without it, the table of methods) does not
    know; otherwise they are only written down in `world.record.violations`, as are faults in what
    this server answers.
    """

    world: World = field(default_factory=World)
    flood: Flood = field(default_factory=Flood)
    faults: Faults = field(default_factory=Faults)
    schema: Schema | None = None
    is_strict: bool = True
    host: str = "127.0.0.1"
    port: int = 0

    async def __aenter__(self) -> Self:
        self._methods = Methods(
            desk=Desk(ledger=self.world, flood=self.flood),
            polling=Polling(signal=self.world.signal),
        )
        self._webhook = Webhook(ledger=self.world)
        app = web.Application(client_max_size=_MAX_BODY)
        app.router.add_route("*", "/bot{token}/{method}", self._call)
        app.router.add_get("/file/bot{token}/{path:.*}", self._file)
        control = Control(world=self.world, faults=self.faults, flood=self.flood)
        app.router.add_route("*", "/control/{verb}", control.handle)
        app.router.add_route("*", "/{rest:.*}", self._nowhere)
        self._runner, self.port = await open_at(self.host, self.port, app, backlog=1024)
        await self._webhook.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._webhook.stop()
        self._methods.polling.end(conflict("the server is stopping"))
        await self._runner.cleanup()

    @property
    def base_url(self) -> str:
        """What goes into `telegram.base_url`."""
        return f"http://{self.host}:{self.port}"

    async def _call(self, request: web.Request) -> web.StreamResponse:
        params = await _try_read(request)
        written = request.match_info["method"]
        method = self._methods.find(written)
        values = dict(params.values) if isinstance(params, Parameters) else {}
        call = self.world.record.open(
            method or written, values, at=self.world.clock(), monotonic=self.world.monotonic()
        )
        if request.match_info["token"] != self.world.token:
            return self._answer(call, unauthorized())
        if method is None:
            return self._answer(call, method_not_found())
        if isinstance(params, ApiError):
            return self._answer(call, params)
        fault = self.faults.draw(method, call.chat_id)
        call.fault = type(fault).__name__ if fault else None
        return await self._answer_faulty(request, call, params, fault)

    async def _answer_faulty(
        self, request: web.Request, call: Call, params: Parameters, fault: Fault | None
    ) -> web.StreamResponse:
        """Answer as the fault says, None being the good case."""
        match fault:
            case None:
                return self._answer(call, await self._handle(call, params))
            case Refuse() | Flooded() | Page():
                return self._refuse(call, fault)
            case Slow() | Truncated() | Missing():
                return await self._spoil(call, fault, await self._handle(call, params))
            case Reset(is_handled=is_handled):
                if is_handled:
                    await self._handle(call, params)
                return self._cut(request, call)
            case _:
                assert_never(fault)

    def _refuse(self, call: Call, fault: Refuse | Flooded | Page) -> web.Response:
        match fault:
            case Refuse():
                return self._answer(call, fault.error())
            case Flooded(seconds=seconds, is_global=is_global):
                chat_id = None if is_global else call.chat_id
                now = self.world.monotonic()
                return self._answer(call, self.flood.block(chat_id, seconds, now))
            case Page(status=status, title=title):
                self.world.record.close(call, status=status, answer=None)
                page = PROXY_PAGE.format(title=title)
                return web.Response(status=status, text=page, content_type="text/html")
            case _:
                assert_never(fault)

    async def _spoil(
        self, call: Call, fault: Slow | Truncated | Missing, result: object
    ) -> web.Response:
        match fault:
            case Slow(seconds=seconds):
                await asyncio.sleep(seconds)
                return self._answer(call, result)
            case Truncated():
                return _truncated(self._answer(call, result))
            case Missing(name=name):
                return self._answer(call, result, without=name)
            case _:
                assert_never(fault)

    async def _handle(self, call: Call, params: Parameters) -> object:
        """Return the method's result or the ApiError that it raised."""
        if wrong := self._wrong(call.method, params):
            self.world.record.violations.extend(wrong)
            log.warning("call breaks the schema", method=call.method, reason="; ".join(wrong))
            if self.is_strict:
                return bad_request("; ".join(wrong))
        try:
            result = await self._methods(call.method, params)
        except ApiError as error:
            return error
        call.is_handled = True
        if call.method in WRITING and isinstance(result, dict):
            call.message_id = result["message_id"]
        return result

    def _wrong(self, method: str, params: Parameters) -> list[str]:
        if self.schema:
            given = dict.fromkeys(params.files, "") | dict(params.values)
            return list(self.schema.check_call(method, given))
        return [
            f"{method}: unknown parameter {name}" for name in self._methods.unknown(method, params)
        ]

    def _answer(self, call: Call, result: object, *, without: str | None = None) -> web.Response:
        """Answer with a result or a refusal, leave out a field if told, and write it down."""
        headers = {}
        if isinstance(result, ApiError):
            status, body = result.code, result.to_json()
            if wait := (result.parameters or {}).get("retry_after"):
                headers["Retry-After"] = str(wait)
        else:
            status, body = 200, {"ok": True, "result": result}
            if self.schema:
                self.world.record.violations.extend(self.schema.check_result(call.method, result))
        for place in (body, result):
            if without and isinstance(place, dict):
                place.pop(without, None)
        self.world.record.close(call, status=status, answer=body)
        return _json(body, status=status, headers=headers)

    def _cut(self, request: web.Request, call: Call) -> web.Response:
        """Reset the connection instead of answering."""
        self.world.record.close(call, status=None, answer=None)
        if request.transport:
            request.transport.abort()
        return web.Response()

    async def _file(self, request: web.Request) -> web.Response:
        stored = self.world.files.get(request.match_info["path"].rpartition("/")[2])
        if request.match_info["token"] != self.world.token or stored is None:
            raise web.HTTPNotFound
        return web.Response(body=stored.content, content_type=stored.content_type)

    async def _nowhere(self, _request: web.Request) -> web.Response:
        return _json({"ok": False, "error_code": 404, "description": "Not Found"}, status=404)


async def _try_read(request: web.Request) -> Parameters | ApiError:
    try:
        return await read_parameters(request)
    except ApiError as error:
        return error


def _json(body: Object, *, status: int, headers: dict[str, str] | None = None) -> web.Response:
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    content = text.encode("utf-8", "replace")
    return web.Response(
        body=content, status=status, headers=headers, content_type="application/json"
    )


def _truncated(response: web.Response) -> web.Response:
    """Keep half of the body; the length is right, so that only the JSON is broken."""
    body: Any = response.body
    return web.Response(
        body=body[: len(body) // 2], status=response.status, content_type="application/json"
    )
