"""One POST to `/chat/completions`, and what came of it as a value.

httpx, not the `openai` client: it is here already, and of that client this would use one call. The
client retries by itself (each retry takes time that a brief does not have), reads proxies and keys
from the environment, and brings ten packages along.
"""

import asyncio
import json
from dataclasses import dataclass, field
from datetime import timedelta
from types import TracebackType
from typing import Any, Self

import httpx

from bot.llm.prompt import ANSWER_TOKENS, SCHEMA, Question, messages, most_tokens
from bot.llm.reading import read_answer
from bot.llm.replies import Reply, Told, Trouble, Untold

_MOST_BYTES = 1_000_000
_MOST_TOKENS = 10_000_000  # of one answer; what a server counts beyond it is no count
_OK, _BAD_REQUEST, _TOO_MANY = 200, 400, 429
_SERVER_ERROR = 500
_SAID = 200  # characters of a server's words that are told
# Newer models take only some of these, older servers only others; the answer does not depend on
# them, since it is checked.
_HELLO = [{"role": "user", "content": "Say yes."}]
_OPTIONAL = ("temperature", "max_tokens", "response_format")


@dataclass(frozen=True, slots=True, kw_only=True)
class EndpointLimits:
    """Where the model is and how long it may take; `api_key` is "" where none is needed."""

    base_url: str
    model: str
    api_key: str = field(repr=False)
    timeout: timedelta


class Endpoint:
    """Asks one model. Ordinary trouble comes back as `Untold`, never raised.

    The environment's proxies and keys are left alone and redirects are not followed: the key goes
    to the host that the operator named, and nowhere else.
    """

    def __init__(self, limits: EndpointLimits) -> None:
        self._limits = limits
        self._left_out: set[str] = set()
        headers = {"Authorization": f"Bearer {limits.api_key}"} if limits.api_key else {}
        self._client = httpx.AsyncClient(
            headers=headers,
            trust_env=False,
            follow_redirects=False,
            timeout=None,  # noqa: S113 -- each call has a deadline
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._client.aclose()

    @property
    def model(self) -> str:
        """The model's name, which its briefs carry."""
        return self._limits.model

    async def ask(self, question: Question, fence: str) -> Reply:
        """Ask for a brief. `timeout` holds for everything together."""
        try:
            async with asyncio.timeout(self._limits.timeout.total_seconds()):
                return await self._ask(question, fence)
        except TimeoutError:
            seconds = self._limits.timeout.total_seconds()
            says = f"no answer within {seconds:g} s (summarizer.timeout)"
            return Untold(trouble=Trouble.TIMEOUT, says=says, tokens=most_tokens(question))
        except httpx.HTTPError as error:
            says = f"{self._limits.base_url} can't be reached ({type(error).__name__})"
            return Untold(trouble=Trouble.UNREACHABLE, says=says)

    async def look(self) -> str | None:
        """Tell what is wrong with the endpoint or the model's name; None if nothing is."""
        body = {"model": self._limits.model, "messages": _HELLO}
        try:
            async with asyncio.timeout(self._limits.timeout.total_seconds()):
                status, said, _ = await self._post(body)
        except (TimeoutError, httpx.HTTPError) as error:
            return f"{self._limits.base_url} can't be reached ({type(error).__name__})"
        return None if status == _OK else f"the answer was {status}: {_words_of(said)}"

    async def _ask(self, question: Question, fence: str) -> Reply:
        while True:
            status, said, headers = await self._post(self._body(question, fence))
            if status == _OK:
                return _read(said, most_tokens(question))
            unknown = status == _BAD_REQUEST and self._unknown_in(said)
            if not unknown:
                return _refused(status, said, headers)
            self._left_out.add(unknown)

    def _body(self, question: Question, fence: str) -> dict[str, Any]:
        body = {
            "model": self._limits.model,
            "messages": messages(question, fence),
            "temperature": 0,
            "max_tokens": ANSWER_TOKENS,
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "brief", "strict": True, "schema": SCHEMA},
            },
        }
        return {name: value for name, value in body.items() if name not in self._left_out}

    def _unknown_in(self, said: bytes) -> str:
        """Return the optional parameter that a server complains of; "" if it is none."""
        words = _words_of(said)
        found = (name for name in _OPTIONAL if name in words and name not in self._left_out)
        return next(found, "")

    async def _post(self, body: dict[str, Any]) -> tuple[int, bytes, httpx.Headers]:
        url = f"{self._limits.base_url.rstrip('/')}/chat/completions"
        content = json.dumps(body).encode()  # ASCII escapes let lone surrogates pass
        async with self._client.stream(
            "POST", url, content=content, headers={"Content-Type": "application/json"}
        ) as response:
            said = b""
            async for piece in response.aiter_bytes():
                said += piece
                if len(said) > _MOST_BYTES:
                    break
            return response.status_code, self._without_key(said), response.headers

    def _without_key(self, said: bytes) -> bytes:
        """Take the key out of a server's words: some repeat it when it is wrong."""
        key = self._limits.api_key.encode()
        return said.replace(key, b"[hidden]") if key else said


def _refused(status: int, said: bytes, headers: httpx.Headers) -> Untold:
    trouble = Trouble.REFUSED
    if status == _TOO_MANY:
        trouble = Trouble.THROTTLED
    elif status >= _SERVER_ERROR:
        trouble = Trouble.SERVER_ERROR
    after = headers.get("retry-after", "")
    return Untold(
        trouble=trouble,
        says=f"the answer was {status}: {_words_of(said)}",
        retry_after=timedelta(seconds=min(int(after), 86_400)) if after.isdecimal() else None,
    )


def _read(said: bytes, estimate: int) -> Reply:
    """Read a completion: https://platform.openai.com/docs/api-reference/chat/object."""
    try:
        completion = json.loads(said)
        choice = completion["choices"][0]
        content = choice["message"].get("content") or ""
        tokens = _tokens(completion.get("usage"), estimate)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        says = "the answer is no chat completion"
        return Untold(trouble=Trouble.BAD_JSON, says=says, tokens=estimate)
    if choice.get("finish_reason") == "length":
        says = "the answer was cut off"
        return Untold(trouble=Trouble.TRUNCATED, says=says, tokens=tokens)
    answer = read_answer(content if isinstance(content, str) else "")
    if isinstance(answer, Trouble):
        return Untold(trouble=answer, says=f"the model gave no brief: {answer}", tokens=tokens)
    return Told(answer=answer, tokens=tokens)


def _tokens(usage: object, estimate: int) -> int:
    total = usage.get("total_tokens") if isinstance(usage, dict) else None
    return min(total, _MOST_TOKENS) if isinstance(total, int) and total > 0 else estimate


def _words_of(said: bytes) -> str:
    """Return what a server says of an error, in the shape of OpenAI's or any other."""
    text = said.decode("utf-8", "replace")
    try:
        error = json.loads(text)["error"]
        text = error["message"] if isinstance(error, dict) else str(error)
    except (ValueError, LookupError, TypeError, RecursionError):
        pass
    return " ".join(str(text).split())[:_SAID]
