"""One transaction for many: what comes while one is under way waits for the next, together."""

import asyncio
import itertools
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


@dataclass(slots=True, kw_only=True)
class Together(Generic[K, V]):
    """Calls `work` with the keys that wait; each caller gets the value of its key, or the error.

    No more than `most` share a transaction.
    """

    work: Callable[[Sequence[K]], Awaitable[Mapping[K, V]]]
    most: int
    _waiting: dict[K, asyncio.Future[V]] = field(default_factory=dict)
    _task: asyncio.Task[None] | None = None

    async def __call__(self, key: K) -> V:
        """Return the value of a key that nobody else waits for."""
        future: asyncio.Future[V] = asyncio.get_running_loop().create_future()
        self._waiting[key] = future
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._run())
        return await future

    async def rest(self) -> None:
        """Return when nothing is under way."""
        if self._task:
            await self._task

    async def _run(self) -> None:
        while self._waiting:
            keys = list(itertools.islice(self._waiting, self.most))
            waiting = {key: self._waiting.pop(key) for key in keys}
            try:
                values = await self.work(keys)
            except Exception as error:  # noqa: BLE001 -- whoever called gets it
                for future in waiting.values():
                    if not future.done():
                        future.set_exception(error)
            else:
                for key, future in waiting.items():
                    if not future.done():
                        future.set_result(values[key])
