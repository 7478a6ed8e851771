import asyncio
from collections.abc import Sequence

from structlog.testing import capture_logs

from bot.model.errors import StorageUnavailableError
from bot.work.stage import Stage


class Rows:
    """Rows that are due, and what was asked for and done with them."""

    def __init__(self, *due: str) -> None:
        self.due = list(due)
        self.asked: list[int] = []
        self.begun: list[str] = []
        self.done: list[str] = []
        self.cancelled: list[str] = []
        self.open = asyncio.Event()
        self.changed = asyncio.Event()

    async def claim(self, free: int) -> Sequence[str]:
        self.asked.append(free)
        claimed, self.due = self.due[:free], self.due[free:]
        self.changed.set()
        if "no database" in claimed:
            raise OSError("no database")
        if "outage" in claimed:
            raise StorageUnavailableError("gone")
        return claimed

    async def work(self, row: str) -> None:
        self.begun.append(row)
        self.changed.set()
        try:
            await self.open.wait()
        except asyncio.CancelledError:
            self.cancelled.append(row)
            raise
        if row == "unsaved":
            raise StorageUnavailableError("gone")
        if row == "bad":
            raise ValueError("a bug")
        self.done.append(row)
        self.changed.set()

    def stage(self, concurrency: int = 2) -> Stage[str]:
        return Stage(name="rows", concurrency=concurrency, claim=self.claim, work=self.work)

    async def until(self, *, begun: int = 0, done: int = 0, asked: int = 0) -> None:
        while len(self.begun) < begun or len(self.done) < done or len(self.asked) < asked:
            self.changed.clear()
            await self.changed.wait()


async def _idle(stage: Stage[str]) -> None:
    while not stage.is_idle:  # noqa: ASYNC110 -- it has no event for this
        await asyncio.sleep(0)


async def test_a_stage_sleeps_until_it_is_woken() -> None:
    rows = Rows("a")
    stage = rows.stage()
    running = asyncio.create_task(stage.run())
    await asyncio.sleep(0)
    assert rows.asked == []
    seen = [stage.is_idle]
    stage.wake()
    seen.append(stage.is_idle)
    await rows.until(begun=1)
    seen.append(stage.is_idle)
    assert seen == [True, False, False]
    rows.open.set()
    await _idle(stage)
    await stage.stop(5)
    await running
    assert rows.done == ["a"]


async def test_only_as_many_rows_are_claimed_as_there_are_free_places() -> None:
    rows = Rows("a", "b", "c", "d", "e")
    stage = rows.stage(concurrency=2)
    running = asyncio.create_task(stage.run())
    stage.wake()
    await rows.until(begun=2)
    stage.wake()
    await asyncio.sleep(0)
    assert (rows.asked, rows.begun) == ([2], ["a", "b"])
    rows.open.set()
    await rows.until(done=5)
    await _idle(stage)
    assert max(rows.asked) <= 2
    assert rows.done == ["a", "b", "c", "d", "e"]
    await stage.stop(5)
    await running


async def test_work_that_fails_is_logged_and_does_not_stop_the_rest() -> None:
    rows = Rows("bad", "a", "bad", "b")
    rows.open.set()
    stage = rows.stage(concurrency=1)
    running = asyncio.create_task(stage.run())
    with capture_logs() as logs:
        stage.wake()
        await rows.until(done=2)
        await _idle(stage)
    assert rows.done == ["a", "b"]
    assert [(each["event"], each["stage"]) for each in logs] == [("work failed", "rows")] * 2
    await stage.stop(5)
    await running


async def test_claims_that_fail_are_told_of_once_and_made_again() -> None:
    rows = Rows("no database", "no database", "a")
    rows.open.set()
    stage = rows.stage(concurrency=1)
    running = asyncio.create_task(stage.run())
    with capture_logs() as logs:
        for number in (1, 2):
            stage.wake()
            await rows.until(asked=number)
            await _idle(stage)
        stage.wake()
        await rows.until(done=1)
    assert [(each["event"], each["stage"]) for each in logs] == [
        ("claim failed", "rows"),
        ("claims succeed again", "rows"),
    ]
    await stage.stop(5)
    await running


async def test_a_database_that_fails_is_left_to_storage_to_tell() -> None:
    rows = Rows("outage", "unsaved", "a")
    rows.open.set()
    stage = rows.stage(concurrency=1)
    running = asyncio.create_task(stage.run())
    with capture_logs() as logs:
        stage.wake()
        await rows.until(asked=1)
        await _idle(stage)
        stage.wake()
        await rows.until(done=1)
    assert (rows.done, logs) == (["a"], [])
    await stage.stop(5)
    await running


async def test_stop_waits_for_what_is_under_way_and_claims_nothing_more() -> None:
    rows = Rows("a", "b", "c")
    stage = rows.stage(concurrency=2)
    running = asyncio.create_task(stage.run())
    stage.wake()
    await rows.until(begun=2)
    stopping = asyncio.create_task(stage.stop(30))
    await asyncio.sleep(0)
    assert not stopping.done()
    rows.open.set()
    await stopping
    await running
    assert (rows.done, rows.due, rows.cancelled) == (["a", "b"], ["c"], [])


async def test_stop_cancels_what_takes_longer_than_its_patience() -> None:
    rows = Rows("a", "b")
    stage = rows.stage(concurrency=2)
    running = asyncio.create_task(stage.run())
    stage.wake()
    await rows.until(begun=2)
    await stage.stop(0)
    await running
    assert (rows.done, sorted(rows.cancelled)) == ([], ["a", "b"])


async def test_rows_that_are_claimed_while_the_stage_stops_are_finished() -> None:
    rows = Rows("a")
    rows.open.set()
    asked, answered = asyncio.Event(), asyncio.Event()

    async def slow_claim(free: int) -> Sequence[str]:
        asked.set()
        await answered.wait()
        return await rows.claim(free)

    stage = Stage(name="rows", concurrency=1, claim=slow_claim, work=rows.work)
    running = asyncio.create_task(stage.run())
    stage.wake()
    await asked.wait()
    stopping = asyncio.create_task(stage.stop(5))
    await asyncio.sleep(0)
    answered.set()
    await running
    await stopping
    assert (rows.done, rows.due) == (["a"], [])


async def test_a_stage_that_was_never_woken_stops() -> None:
    rows = Rows("a")
    stage = rows.stage()
    running = asyncio.create_task(stage.run())
    await stage.stop(5)
    await running
    assert rows.asked == []


async def test_what_is_not_finished_at_the_stop_is_given_back() -> None:
    rows = Rows("a", "b")

    async def give_back(left: Sequence[str]) -> None:
        rows.due += left

    stage = Stage(name="rows", concurrency=2, claim=rows.claim, work=rows.work, give_back=give_back)
    running = asyncio.create_task(stage.run())
    stage.wake()
    await rows.until(begun=2)
    await stage.stop(0)
    await running
    assert (rows.done, sorted(rows.due)) == ([], ["a", "b"])


async def test_what_is_claimed_while_the_stage_stops_is_given_back_and_a_failure_told() -> None:
    rows = Rows("a")
    asked, answered = asyncio.Event(), asyncio.Event()

    async def slow_claim(free: int) -> Sequence[str]:
        asked.set()
        await answered.wait()
        return await rows.claim(free)

    async def give_back(_: Sequence[str]) -> None:
        raise OSError("no database")

    stage = Stage(name="rows", concurrency=1, claim=slow_claim, work=rows.work, give_back=give_back)
    running = asyncio.create_task(stage.run())
    stage.wake()
    await asked.wait()
    stopping = asyncio.create_task(stage.stop(5))
    await asyncio.sleep(0)
    with capture_logs() as logs:
        answered.set()
        await running
    await stopping
    assert rows.begun == []
    assert [(each["event"], each["reason"]) for each in logs] == [("not given back", "no database")]
