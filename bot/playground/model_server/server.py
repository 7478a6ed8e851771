"""The HTTP side: a question comes in, is written down, and is answered in the mood of the hour."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

from aiohttp import web

from bot.playground.loopback import open_at
from bot.playground.model_server.moods import Given, Mood, completion, faithful, read_given


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question as it came in."""

    body: dict[str, Any]
    authorization: str
    given: Given


@dataclass(kw_only=True, eq=False)
class ModelServer:
    """Serves `/v1/chat/completions` on loopback; use it with `async with`.

    `mood` is how it answers, but for the next few answers, which `will` lines up. `fussy` names
    parameters that it refuses, as newer and older servers do.
    """

    mood: Mood = faithful
    fussy: tuple[str, ...] = ()
    host: str = "127.0.0.1"
    port: int = 0
    asked: list[Asked] = field(default_factory=list)
    _next: deque[Mood] = field(default_factory=deque)

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_post("/v1/chat/completions", self._complete)
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
    def base_url(self) -> str:
        """What goes into `summarizer.base_url`."""
        return f"http://{self.host}:{self.port}/v1"

    def will(self, *moods: Mood) -> None:
        """Answer the next questions so, one after the other."""
        self._next.extend(moods)

    async def _complete(self, request: web.Request) -> web.StreamResponse:
        body = await request.json()
        given = read_given(body["messages"])
        authorization = request.headers.get("Authorization", "")
        self.asked.append(Asked(body=body, authorization=authorization, given=given))
        if unknown := _first_of(self.fussy, body):
            message = f"Unsupported parameter: '{unknown}' is not supported with this model."
            return web.json_response({"error": {"message": message}}, status=400)
        if not given.sentences and not self._next:
            return completion("Yes.")
        mood = self._next.popleft() if self._next else self.mood
        return await mood(request, given)


def _first_of(names: Iterable[str], body: dict[str, Any]) -> str:
    return next((name for name in names if name in body), "")
