"""The chat library's hook through which every request passes: what writes waits at the gate."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter
from typing_extensions import override

from bot.delivery.sending.errors import seconds_of
from bot.delivery.sending.gate import Gate

_LONGEST_WAIT = 60.0
_WRITING = ("send", "edit", "copy", "forward", "delete")
_FREE = {"sendChatAction"}
_ANSWERING = "answer"  # a press or an inline query: no message, but none while all is held


class PacedLimiter(BaseRateLimiter[None]):
    """Lets replies wait their turn, and once more when Telegram asks for patience."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    @override
    async def initialize(self) -> None:
        """Nothing to prepare."""

    @override
    async def shutdown(self) -> None:
        """Nothing to give back."""

    @override
    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: None,
    ) -> Any:
        if endpoint.startswith(_ANSWERING):
            await self._gate.pass_hold()
        chat_id = data.get("chat_id")
        if not _writes(endpoint) or not isinstance(chat_id, int):
            return await callback(*args, **kwargs)
        try:
            return await self._reply(chat_id, lambda: callback(*args, **kwargs))
        except RetryAfter as error:
            if seconds_of(error) > _LONGEST_WAIT:
                raise
            await asyncio.sleep(seconds_of(error))
        return await self._reply(chat_id, lambda: callback(*args, **kwargs))

    async def _reply(self, chat_id: int, send: Callable[[], Coroutine[Any, Any, Any]]) -> Any:
        async with self._gate.reply(chat_id):
            try:
                return await send()
            except RetryAfter as error:
                self._gate.throttled(chat_id, seconds_of(error))
                raise


def _writes(endpoint: str) -> bool:
    return endpoint.startswith(_WRITING) and endpoint not in _FREE
