import asyncio
import os
import signal
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.work import isolation
from bot.work.isolation import Overrun, Workers

MEMORY = 2_000_000_000


def _add(one: int, other: int = 1) -> int:
    return one + other


def _pid() -> int:
    return os.getpid()


def _exit() -> None:
    os._exit(3)


def _kill() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _spin() -> None:
    while True:
        pass


def _spin_with_a_mark(folder: str) -> None:
    Path(folder, "begun").touch()
    _spin()


def _swallow_memory() -> int:
    return len(bytearray(3 * MEMORY))


def _fail() -> None:
    raise ValueError("odd markup " + "x" * 500)


def _leave() -> None:
    raise SystemExit(5)


def _lambda() -> object:
    return lambda: None


def _settings() -> list[str]:
    return [name for name in os.environ if name.startswith("HOTTOPICS_")]


def _survives_interrupt() -> bool:
    os.kill(os.getpid(), signal.SIGINT)
    return True


@pytest.fixture
def workers() -> Iterator[Workers]:
    with Workers(count=1, timeout=timedelta(seconds=30), memory_bytes=MEMORY) as workers:
        yield workers


@pytest.fixture
def hasty() -> Iterator[Workers]:
    with Workers(count=2, timeout=timedelta(seconds=1), memory_bytes=MEMORY) as workers:
        yield workers


async def test_a_task_gives_its_result_from_another_process(workers: Workers) -> None:
    assert await workers.run(_add, 1, other=2) == 3
    assert await workers.run(_pid) != os.getpid()


async def test_a_task_that_takes_too_long_is_killed_and_the_next_is_well(hasty: Workers) -> None:
    await asyncio.gather(hasty.run(_pid), hasty.run(_pid))
    endless, added = await asyncio.gather(hasty.run(_spin), hasty.run(_add, 1))
    assert endless == Overrun(reason="it took more than 1 s")
    assert added == 2
    assert await hasty.run(_add, 2) == 3


async def test_a_worker_that_dies_is_replaced(workers: Workers) -> None:
    assert await workers.run(_exit) == Overrun(reason="the worker died (exit code 3)")
    assert await workers.run(_kill) == Overrun(reason="the worker died (SIGKILL)")
    assert await workers.run(_add, 1) == 2


async def test_a_task_can_not_take_all_the_memory(workers: Workers) -> None:
    assert await workers.run(_swallow_memory) == Overrun(reason="it took too much memory")
    assert await workers.run(_add, 1) == 2


async def test_an_error_inside_is_a_value(workers: Workers) -> None:
    assert await workers.run(_fail) == Overrun(
        reason="ValueError: odd markup " + "x" * (200 - len("odd markup "))
    )


async def test_a_task_that_leaves_is_a_value(workers: Workers) -> None:
    assert isinstance(await workers.run(_leave), Overrun)
    assert await workers.run(_add, 1) == 2


async def test_a_result_that_can_not_be_sent_back_is_a_value(workers: Workers) -> None:
    assert isinstance(await workers.run(_lambda), Overrun)
    assert await workers.run(_add, 1) == 2


async def test_a_cancelled_task_frees_its_worker(workers: Workers, tmp_path: Path) -> None:
    task = asyncio.create_task(workers.run(_spin_with_a_mark, str(tmp_path)))
    while not (tmp_path / "begun").exists():  # noqa: ASYNC110 -- another process makes it
        await asyncio.sleep(0.01)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await workers.run(_add, 1) == 2


async def test_a_worker_holds_no_settings_and_leaves_interrupts_to_its_parent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HOTTOPICS_TELEGRAM__TOKEN", "1:secret")
    with Workers(
        count=1, timeout=timedelta(seconds=30), memory_bytes=MEMORY, preload=("json",)
    ) as workers:
        assert await workers.run(_settings) == []
        assert await workers.run(_survives_interrupt) is True


async def test_a_task_that_no_worker_takes_up_is_given_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The pool itself counts a task's seconds from its start, and would wait for ever."""
    with Workers(count=1, timeout=timedelta(seconds=1), memory_bytes=MEMORY) as workers:
        worker = await workers.run(_pid)
        assert isinstance(worker, int)
        os.kill(worker, signal.SIGSTOP)
        try:
            monkeypatch.setattr(isolation, "_START_SECONDS", 0.0)
            assert await workers.run(_add, 1) == Overrun(reason="no worker took it up in 2 s")
        finally:
            os.kill(worker, signal.SIGCONT)
        monkeypatch.undo()
        assert await workers.run(_add, 1) == 2
