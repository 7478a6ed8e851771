"""Asks a model with manners: a few questions at once, a rest after troubles."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.llm.endpoint import Endpoint
from bot.llm.prompt import Question
from bot.llm.replies import Reply, Told, Trouble, Untold

_TROUBLES = {Trouble.TIMEOUT, Trouble.UNREACHABLE, Trouble.SERVER_ERROR, Trouble.REFUSED}
_IN_A_ROW = 3  # then briefs would only wait for nothing
_REST = timedelta(minutes=1)
_LONGEST_REST = timedelta(minutes=15)


class Writer:
    """Asks an endpoint for briefs.

    What waits longer for its turn than an answer may take goes without; after troubles in a row,
    or when the server asks for it, nothing is asked for a while.
    """

    def __init__(
        self,
        endpoint: Endpoint,
        *,
        clock: Callable[[], datetime],
        fence: Callable[[], str],
        concurrency: int,
        patience: timedelta,
    ) -> None:
        self._endpoint = endpoint
        self._clock = clock
        self._fence = fence
        self._turns = asyncio.Semaphore(concurrency)
        self._patience = patience.total_seconds()
        self._troubles = 0
        self._rests_until: datetime | None = None

    @property
    def model(self) -> str:
        """The model's name."""
        return self._endpoint.model

    async def __call__(self, question: Question) -> Reply:
        """Ask for the brief of an article."""
        if resting := self._resting():
            return resting
        try:
            async with asyncio.timeout(self._patience):
                await self._turns.acquire()
        except TimeoutError:
            return Untold(trouble=Trouble.TIMEOUT, says="the model is busy with other articles")
        try:
            reply = self._resting() or await self._endpoint.ask(question, self._fence())
        finally:
            self._turns.release()
        self._note(reply)
        return reply

    def _resting(self) -> Untold | None:
        until = self._rests_until
        if until is None or self._clock() >= until:
            return None
        says = f"the model is not asked until {until:%H:%M:%S} UTC"
        return Untold(trouble=Trouble.RESTING, says=says)

    def _note(self, reply: Reply) -> None:
        if isinstance(reply, Told) or reply.trouble not in {*_TROUBLES, Trouble.THROTTLED}:
            self._troubles = 0 if isinstance(reply, Told) else self._troubles
            return
        self._troubles += 1
        if reply.trouble is Trouble.THROTTLED or self._troubles >= _IN_A_ROW:
            rest = min(reply.retry_after or _REST, _LONGEST_REST)
            self._rests_until = self._clock() + rest
