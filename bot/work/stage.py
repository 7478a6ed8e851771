"""A stage: claims rows that are due and works on several at once, until it is told to stop."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

import structlog

from bot.model.claims import Claim
from bot.model.errors import StorageUnavailableError

T = TypeVar("T")
log = structlog.get_logger()


C = TypeVar("C", bound=Claim)


class Job(Protocol[C]):
    """What a stage does, in the steps that may happen in different programs."""

    async def claim(self, limit: int, /) -> Sequence[C]:
        """Take rows that are due."""

    async def begin(self, row_id: str, token: str, /) -> C | None:
        """Make a claim that was handed over one's own; None when another did."""

    async def give_back(self, claims: Sequence[C], /) -> None:
        """Let others do what was not finished."""

    async def __call__(self, claim: C, /) -> None:
        """Work on a row."""


@dataclass(slots=True, kw_only=True)
class Stage(Generic[T]):
    """Runs `work` on what `claim` gives, at most `concurrency` at a time.

    `claim` is asked for as many rows as there are free places, and gives fewer or none when
    less is due; that it fails, and that it succeeds again, is logged once. A row whose work raises
    is a bug: it is logged, and falls due when its lease ends. What is not finished when the stage
    stops is handed to `give_back`, if there is one.
    """

    name: str
    concurrency: int
    claim: Callable[[int], Awaitable[Sequence[T]]]
    work: Callable[[T], Awaitable[None]]
    give_back: Callable[[Sequence[T]], Awaitable[None]] | None = None
    _due: asyncio.Event = field(default_factory=asyncio.Event)
    _under_way: dict[asyncio.Task[None], T] = field(default_factory=dict)
    _stopping: bool = False
    _is_failing: bool = False

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
        left = dict(self._under_way)
        for task in left:
            task.cancel()
        if left:
            await asyncio.wait(left)
            await self._let_go(list(left.values()))

    async def _take(self) -> None:
        free = self.concurrency - len(self._under_way)
        if free <= 0:
            return
        try:
            claimed = await self.claim(free)
        except StorageUnavailableError:
            return  # storage tells why; the next tick asks again
        except Exception:
            if not self._is_failing:
                log.exception("claim failed", stage=self.name)
            self._is_failing = True
            return
        if self._is_failing:
            log.info("claims succeed again", stage=self.name)
        self._is_failing = False
        if self._stopping and self.give_back:
            await self._let_go(claimed)
            return
        for row in claimed:
            task = asyncio.create_task(self._work_on(row))
            self._under_way[task] = row
            task.add_done_callback(self._finished)

    async def _let_go(self, rows: Sequence[T]) -> None:
        if not self.give_back or not rows:
            return
        try:
            await self.give_back(rows)
        except Exception as error:  # noqa: BLE001 -- whatever it is, the leases end by themselves
            log.warning("not given back", stage=self.name, rows=len(rows), reason=str(error))

    async def _work_on(self, row: T) -> None:
        try:
            await self.work(row)
        except (asyncio.CancelledError, StorageUnavailableError):
            return  # storage tells why; the row falls due when its lease ends
        except Exception:
            log.exception("work failed", stage=self.name)

    def _finished(self, task: asyncio.Task[None]) -> None:
        self._under_way.pop(task, None)
        self.wake()
