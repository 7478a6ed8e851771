"""Between the programs that claim rows and those that work on them, when there is a broker.

Which program dispatches: each that runs the stages. Whoever looks first claims what is due, and
hands it to all; there is no dispatcher that could be lost. A program has no more rows on their
way than it could work on itself, so all of them together have no more than all can work on at
once: no lease ends in a queue.
"""

import asyncio
import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from typing import Any, TypeVar

import structlog

from bot.model.claims import Claim
from bot.model.errors import StorageUnavailableError
from bot.work.brokers import make_broker
from bot.work.link import Hint, Link
from bot.work.stage import Job, Stage

log = structlog.get_logger()

C = TypeVar("C", bound=Claim)

_TAKEN_UP_SECONDS = 3.0  # a hint that nobody took up by then is lost


@dataclass(slots=True, kw_only=True)
class Carrier:
    """Hands claimed rows to whoever is free, and works on those that others hand over.

    `tell` reaches the other programs, whose words come to `hear`: that a row is done with, so
    that its place here is free. A row that nobody takes up is worked on here.
    """

    name: str
    url: str
    lease: timedelta
    capacity: int
    tell: Callable[[str], None]
    _link: Link = field(init=False)
    _jobs: dict[str, Job[Any]] = field(default_factory=dict)
    _away: dict[str, asyncio.Event] = field(default_factory=dict)
    _begun: set[asyncio.Task[None]] = field(default_factory=set)
    _is_stopping: bool = False

    def __post_init__(self) -> None:
        make_broker(self.url, lifetime=self.lease)  # fails here, where a library is missing
        self._link = Link(
            url=self.url, capacity=self.capacity, lifetime=self.lease, receive=self._receive
        )

    def stage(self, name: str, job: Job[C], concurrency: int) -> Stage[C]:
        """Return the stage whose rows are handed over."""
        self._jobs[name] = job
        return Stage(
            name=name,
            concurrency=concurrency,
            claim=job.claim,
            work=partial(self._carry, name),
            give_back=job.give_back,
        )

    async def run(self) -> None:
        """Work on what is handed over, until `stop`."""
        await self._link.run()

    async def stop(self, patience: float) -> None:
        """Take nothing more; give what was begun this many seconds, then give it back."""
        self._is_stopping = True
        self._link.stop()
        for over in self._away.values():
            over.set()
        if self._begun:
            await asyncio.wait(self._begun, timeout=patience)
        left = tuple(self._begun)
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)

    def hear(self, text: str) -> None:
        """Take note that a row is done with."""
        name, _, key = text.partition(" ")
        if name == self.name and key in self._away:
            self._away[key].set()

    async def _carry(self, stage: str, claim: Claim) -> None:
        """Return when a row is done with, here or elsewhere."""
        job = self._jobs[stage]
        with self._awaited(claim) as over:
            hint = (stage, claim.row_id, claim.token, self.name)
            if await self._link.send(hint):
                await _within(over, _TAKEN_UP_SECONDS)
            if self._is_stopping:
                await job.give_back([claim])
                return
            if over.is_set():
                return
            mine = await job.begin(claim.row_id, claim.token)
            if mine is None:
                await _within(over, self.lease.total_seconds())
        if mine:
            await _work(job, mine)

    async def _receive(self, hint: Hint) -> None:
        """Return when a row that was handed over is done with; raise nothing."""
        task = asyncio.create_task(self._take_up(hint))
        self._begun.add(task)
        task.add_done_callback(self._begun.discard)
        await asyncio.wait({task})

    async def _take_up(self, hint: Hint) -> None:
        stage, row_id, token, sender = hint
        job = self._jobs.get(stage)
        if job is None or self._is_stopping:
            return
        try:
            if (mine := await job.begin(row_id, token)) is None:
                return
            await _work(job, mine)
        except StorageUnavailableError:
            pass  # storage tells why; the row falls due when its lease ends
        except Exception:
            log.exception("work failed", stage=stage)
        over = f"{sender} {_key(row_id, token)}"
        self.hear(over) if sender == self.name else self.tell(over)

    @contextlib.contextmanager
    def _awaited(self, claim: Claim) -> Iterator[asyncio.Event]:
        key = _key(claim.row_id, claim.token)
        self._away[key] = asyncio.Event()
        try:
            yield self._away[key]
        finally:
            del self._away[key]


async def _work(job: Job[C], claim: C) -> None:
    """Work on a row of one's own; let others do it when this is cancelled."""
    try:
        await job(claim)
    except asyncio.CancelledError:
        with contextlib.suppress(Exception):  # the lease ends by itself
            await job.give_back([claim])
        raise


async def _within(over: asyncio.Event, seconds: float) -> None:
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(over.wait(), seconds)


def _key(row_id: str, token: str) -> str:
    return f"{token} {row_id}"
