"""`python -m tests.chaos.victim`: starts the bot again and again, each time to be killed.

Reads one life a line, as JSON, from its input, and writes what came of it to its output: first
the process's number, and when that has ended its wait status. Everything is imported once, and
each life is a fork of this process: a start costs what the bot does at its start, no more.
"""

import asyncio
import ctypes
import importlib
import json
import os
import signal
import sys
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import apscheduler.schedulers.base

import bot.app.clock
import bot.cli
import bot.cli.run
from bot.delivery.telegram import TelegramSender
from bot.pipeline.briefs.report import Report
from bot.pipeline.outbox.deliver import Deliver
from bot.pipeline.outbox.owe import Owe
from bot.pipeline.outbox.settling import Settle
from bot.pipeline.sources.poll import Poll
from bot.sources.http import Fetcher
from bot.storage.outbox.queue import Queue

_PARENT_DEATH = 1  # prctl(2), PR_SET_PDEATHSIG
_ON_THE_WAY_SECONDS = 0.005  # what was written has left the process, and no answer is read yet

Call = tuple[Any, ...]


def main() -> None:
    """Live one life after the other until the input ends."""
    _die_with_parent()
    for line in sys.stdin:
        pid = os.fork()
        if not pid:
            _live(json.loads(line))
        _tell({"pid": pid})
        _tell({"status": os.waitpid(pid, 0)[1]})


def _live(life: Mapping[str, Any]) -> None:
    """Be the bot, and never return."""
    _die_with_parent()
    log = os.open(life["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.dup2(log, 1)
    os.dup2(log, 2)
    sys.stdin.close()
    for name, value in life["scaled"].items():
        _scale(name, value)
    if not life["reads"]:
        Poll.claim = Report.claim = _nothing  # type: ignore[assignment, method-assign]
    if life["point"]:
        POINTS[life["point"]](Death(life["nth"]))
    if life["shift"]:
        _shift_clock(Path(life["shift"]))
    sys.argv[1:] = ["run", "--config", life["config"]]
    bot.cli.main()


async def _nothing(*_: object) -> list[object]:
    return []


class Death:
    """Comes at the n-th call that counts, as SIGKILL: nothing is put in order first."""

    def __init__(self, nth: int) -> None:
        self._left = nth

    def count(self) -> bool:
        """Count a call; say whether it was the last."""
        self._left -= 1
        return self._left == 0

    def come(self) -> None:
        """Die."""
        os.kill(os.getpid(), signal.SIGKILL)


def _after(owner: Any, name: str) -> Callable[[Death], None]:
    """Die when the n-th call has returned, before anybody hears of it."""

    def arm(death: Death) -> None:
        original = getattr(owner, name)

        async def wrapped(*args: Any, **kwargs: Any) -> Any:
            result = await original(*args, **kwargs)
            if death.count():
                death.come()
            return result

        setattr(owner, name, wrapped)

    return arm


def _before(
    owner: Any, name: str, *, counts: Callable[[Call], bool] = lambda _call: True
) -> Callable[[Death], None]:
    """Die at the n-th call that counts, before anything of it is done."""

    def arm(death: Death) -> None:
        original = getattr(owner, name)

        def wrapped(*args: Any, **kwargs: Any) -> Any:
            if counts(args) and death.count():
                death.come()
            return original(*args, **kwargs)

        setattr(owner, name, wrapped)

    return arm


def _written(death: Death) -> None:
    """Die when the n-th post was written and before its answer is read."""
    original = aiohttp.ClientResponse.start

    async def wrapped(response: aiohttp.ClientResponse, connection: Any) -> Any:
        if response.url.name == "sendMessage" and death.count():
            await asyncio.sleep(_ON_THE_WAY_SECONDS)
            death.come()
        return await original(response, connection)

    setattr(aiohttp.ClientResponse, "start", wrapped)  # noqa: B010 -- a method can't be assigned


POINTS: Mapping[str, Callable[[Death], None]] = {
    "fetched": _after(Fetcher, "__call__"),
    "entries stored": _before(Poll, "_tell", counts=lambda call: bool(call[-1])),
    "briefed": _after(Report, "_store"),
    "being owed": _after(Owe, "__call__"),
    "claimed": _before(Deliver, "_prepare"),
    "written": _written,
    "answered": _after(TelegramSender, "__call__"),
    "being settled": _after(Queue, "settle_sent"),
    "settled": _after(Settle, "_commit"),
}


def _scale(name: str, value: float) -> None:
    """Shorten one of the program's own times: `module:NAME`, in seconds."""
    module_name, _, constant = name.partition(":")
    module = importlib.import_module(module_name)
    is_duration = isinstance(getattr(module, constant), timedelta)
    setattr(module, constant, timedelta(seconds=value) if is_duration else value)


def _shift_clock(file: Path) -> None:
    """Let the clock be as many seconds off as stands in a file, at any moment."""
    true_now = bot.app.clock.utc_now

    def shift() -> timedelta:
        return timedelta(seconds=float(file.read_text()))

    def utc_now() -> datetime:
        return true_now() + shift()

    class ShiftedTime(datetime):
        @classmethod
        def now(cls, tz: Any = None) -> Any:
            return datetime.now(tz) + shift()

    setattr(bot.app.clock, "utc_now", utc_now)  # noqa: B010 -- a function can't be assigned
    setattr(apscheduler.schedulers.base, "datetime", ShiftedTime)  # noqa: B010 -- the same


def _die_with_parent() -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PARENT_DEATH, signal.SIGKILL)


def _tell(news: Mapping[str, int]) -> None:
    sys.stdout.write(json.dumps(news) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
