"""Worker processes that can be killed: what publishers sent is read there, and nowhere else."""

import asyncio
import contextlib
import importlib
import multiprocessing
import os
import resource
import signal
from collections.abc import Callable
from concurrent.futures import CancelledError
from concurrent.futures import TimeoutError as FutureTimeoutError
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from types import TracebackType
from typing import Any, ParamSpec, Self, TypeVar

from pebble import ProcessExpired, ProcessPool

P = ParamSpec("P")
T = TypeVar("T")

_START_SECONDS = 30.0  # of a new worker, on a busy machine
_TASKS_A_WORKER = 2000  # then it is replaced, so that what leaks stays small


@dataclass(frozen=True, slots=True, kw_only=True)
class Overrun:
    """A task that gave no result: too long, too much memory, a crash, or an error, and which."""

    reason: str


class Workers:
    """A pool of processes without settings, token or database.

    Each task has `timeout` seconds and `memory_bytes` of address space; a worker that overruns is
    killed and replaced while the others go on. `preload` names modules that are imported once, in
    the process that workers are forked from.
    """

    def __init__(
        self, *, count: int, timeout: timedelta, memory_bytes: int, preload: tuple[str, ...] = ()
    ) -> None:
        self._seconds = timeout.total_seconds()
        self._count = count
        self._under_way = 0
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload([__name__, *preload])
        self._pool = ProcessPool(
            max_workers=count,
            max_tasks=_TASKS_A_WORKER,
            initializer=_confine,
            initargs=(memory_bytes, preload),
            context=context,
        )
        self._beginning: asyncio.Future[Any] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._pool.stop()  # type: ignore[no-untyped-call]  # pebble leaves these two untyped
        self._pool.join()

    async def run(
        self, function: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs
    ) -> T | Overrun:
        """Run a module's function on values that can be pickled, and return its result."""
        self._under_way += 1
        patience = self._patience()
        try:
            async with asyncio.timeout(patience):
                await self._begin()
                return await self._result(partial(function, *args, **kwargs))
        except TimeoutError:
            return Overrun(reason=f"no worker took it up in {patience:.0f} s")
        finally:
            self._under_way -= 1

    def _patience(self) -> float:
        """Return for how long a task may be under way, in seconds, with what comes before it.

        The pool counts the seconds of a task from its start: it would wait for ever for one that
        no worker starts.
        """
        return _START_SECONDS + self._seconds * (1 + self._under_way / self._count)

    async def _result(self, function: Callable[[], T]) -> T | Overrun:
        future = self._pool.schedule(function, timeout=self._seconds)
        try:
            result: T = await asyncio.wrap_future(future)
        except (TimeoutError, FutureTimeoutError):
            return Overrun(reason=f"it took more than {self._seconds:.0f} s")
        except ProcessExpired as error:
            return Overrun(reason=f"the worker died ({_how(error)})")
        except MemoryError:
            return Overrun(reason="it took too much memory")
        except (CancelledError, asyncio.CancelledError):
            future.cancel()  # type: ignore[no-untyped-call]  # the same
            raise
        except (Exception, SystemExit) as error:  # noqa: BLE001 -- a library's fault over hostile input
            return Overrun(reason=f"{type(error).__name__}: {str(error)[:200]}")
        return result

    async def _begin(self) -> None:
        """Start the first processes in a thread: until they have imported, the pool blocks."""
        if self._beginning is None:
            start = asyncio.to_thread(self._pool.schedule, _nothing)
            self._beginning = asyncio.ensure_future(start)
        if not self._beginning.done():
            await asyncio.shield(self._beginning)


def _nothing() -> None:
    """Do what starts a pool."""


def _how(error: ProcessExpired) -> str:
    with contextlib.suppress(ValueError, TypeError):
        return signal.Signals(-error.exitcode).name
    return f"exit code {error.exitcode}"


def _confine(memory_bytes: int, preload: tuple[str, ...]) -> None:
    """Prepare a worker: no settings, bounded memory, and Ctrl-C is its parent's business."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for name in [name for name in os.environ if name.startswith("HOTTOPICS_")]:
        del os.environ[name]
    for name in preload:
        importlib.import_module(name)
    resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
