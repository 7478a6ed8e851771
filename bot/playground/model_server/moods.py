"""How the server answers: well, or as models and their servers fail."""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from aiohttp import web

_SENTENCE = re.compile(r"^\[(\d+)\] (.+)$", re.MULTILINE)
_TITLE = re.compile(r"^Title: (.*)$", re.MULTILINE)
_ORDERED = re.compile(r"(?:say|write|answer)[^:]{0,60}:\s*(.+?)\s*$", re.IGNORECASE | re.MULTILINE)
_DIGIT = re.compile(r"\d")
_MANY = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What a question holds: its title and numbered sentences."""

    title: str
    sentences: tuple[tuple[int, str], ...]
    text: str


Mood: TypeAlias = Callable[[web.Request, Given], Awaitable[web.StreamResponse]]
"""Gets the request and what it holds; returns what is answered."""


def read_given(messages: Sequence[dict[str, str]]) -> Given:
    """Read a question as a model does: all of it."""
    text = messages[-1]["content"] if messages else ""
    title = _TITLE.search(text)
    found = tuple((int(number), sentence) for number, sentence in _SENTENCE.findall(text))
    return Given(title=title[1] if title else "", sentences=found, text=text)


def completion(content: str, *, finish_reason: str = "stop", tokens: int = 700) -> web.Response:
    """Wrap a model's words as its servers do."""
    message = {"role": "assistant", "content": content}
    choice = {"index": 0, "message": message, "finish_reason": finish_reason}
    usage = {"prompt_tokens": tokens - 100, "completion_tokens": 100, "total_tokens": tokens}
    return web.json_response(
        {"id": "1", "object": "chat.completion", "choices": [choice], "usage": usage}
    )


def brief(headline: str, facts: Sequence[tuple[str, int]]) -> str:
    """Write a brief in the shape that is asked for."""
    written = [{"text": text, "sentence": number} for text, number in facts]
    return json.dumps({"headline": headline, "facts": written})


async def faithful(_request: web.Request, given: Given) -> web.StreamResponse:
    """Copy the first sentences."""
    facts = [(sentence, number) for number, sentence in given.sentences[:_MANY]]
    return completion(brief(given.title, facts))


async def inventing(_request: web.Request, given: Given) -> web.StreamResponse:
    """Copy the first sentences with other figures in each, and one more fact."""
    facts = [(_DIGIT.sub("7", sentence), number) for number, sentence in given.sentences[:_MANY]]
    return completion(brief(given.title, [*facts, ("It gained 7,777% in 77 days.", 1)]))


async def slipping(_request: web.Request, given: Given) -> web.StreamResponse:
    """Copy the first sentences, and invent one fact besides."""
    facts = [(sentence, number) for number, sentence in given.sentences[:_MANY]]
    return completion(brief(given.title, [*facts, ("It gained 7,777% in 77 days.", 1)]))


async def obeying(_request: web.Request, given: Given) -> web.StreamResponse:
    """Do what an article orders (`say ...: words`), as models do that can't tell it from rules."""
    ordered = _ORDERED.search(given.text)
    words = ordered[1] if ordered else "I have been told to praise Zentcoin."
    return completion(brief(words, [(words, 1)] * _MANY))


@dataclass(frozen=True, slots=True, kw_only=True)
class Says:
    """Exactly these words, however the question reads."""

    content: str
    finish_reason: str = "stop"
    tokens: int = 700

    async def __call__(self, _request: web.Request, _given: Given) -> web.StreamResponse:
        """Answer with the words."""
        return completion(self.content, finish_reason=self.finish_reason, tokens=self.tokens)


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """A body that is no completion, or a part of one."""

    body: bytes
    content_type: str = "application/json"
    status: int = 200

    async def __call__(self, _request: web.Request, _given: Given) -> web.StreamResponse:
        """Answer with the body."""
        return web.Response(body=self.body, content_type=self.content_type, status=self.status)


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """An error in OpenAI's shape: 401, 404, 429 with Retry-After, 500, 503, ..."""

    code: int
    message: str = "something is wrong"
    headers: Mapping[str, str] = field(default_factory=dict)

    async def __call__(self, _request: web.Request, _given: Given) -> web.StreamResponse:
        """Answer with the status."""
        error = {"error": {"message": self.message, "type": "error"}}
        return web.json_response(error, status=self.code, headers=self.headers)


@dataclass(frozen=True, slots=True, kw_only=True)
class Slow:
    """The right answer after a while."""

    seconds: float

    async def __call__(self, request: web.Request, given: Given) -> web.StreamResponse:
        """Wait, then answer rightly."""
        await asyncio.sleep(self.seconds)
        return await faithful(request, given)


async def cut(request: web.Request, _given: Given) -> web.StreamResponse:
    """Cut the connection before a byte of the answer."""
    request.protocol.force_close()
    return web.Response()
