"""A stage: claims rows that are due and works on several at once, until it is told to stop."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

import structlog

T = TypeVar("T")
log = structlog.get_logger()


@dataclass(slots=True, kw_only=True)
class Stage(Generic[T]):
    """Runs `work` on what `claim` gives, at most `concurrency` at a time.

    `claim` is asked for as many rows as there are free places, and gives fewer or none when
    less is due. A row whose work raises is a bug: it is logged, and falls due when its lease ends.
    """

    name: str
    concurrency: int
    claim: Callable[[int], Awaitable[Sequence[T]]]
    work: Callable[[T], Awaitable[None]]
    _due: asyncio.Event = field(default_factory=asyncio.Event)
    _under_way: set[asyncio.Task[None]] = field(default_factory=set)
    _stopping: bool = False

    def wake(self) -> None:
        """Look for due rows now."""
        self._due.set()

    @property
    def is_idle(self) -> bool:
        """Whether nothing is under way and nobody asked to look."""
        return not self._under_way and not self._due.is_set()

    async def run(self) -> None:
        """Work until `stop`; returns when nothing is under way any more."""
        while not self._stopping:
            await self._due.wait()
            self._due.clear()
            if not self._stopping:
                await self._take()
        if self._under_way:
            await asyncio.wait(self._under_way)

    async def stop(self, patience: float) -> None:
        """Claim nothing more; give what is under way this many seconds, then cancel it."""
        self._stopping = True
        self._due.set()
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=patience)
        for task in self._under_way:
            task.cancel()

    async def _take(self) -> None:
        free = self.concurrency - len(self._under_way)
        if free <= 0:
            return
        try:
            claimed = await self.claim(free)
        except Exception:
            log.exception("claim failed", stage=self.name)
            return
        for row in claimed:
            task = asyncio.create_task(self._work_on(row))
            self._under_way.add(task)
            task.add_done_callback(self._finished)

    async def _work_on(self, row: T) -> None:
        with contextlib.suppress(asyncio.CancelledError):
            try:
                await self.work(row)
            except Exception:
                log.exception("work failed", stage=self.name)

    def _finished(self, task: asyncio.Task[None]) -> None:
        self._under_way.discard(task)
        self.wake()
