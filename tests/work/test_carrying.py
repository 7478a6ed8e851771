"""Claimed rows handed over by real brokers, between programs that share a ledger."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.work.carrying import Carrier
from tests.house import PATIENCE
from tests.servers import NATS, REDIS, Broker, broker_of, free_port


@pytest.fixture(params=[REDIS, NATS])
def broker(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Broker]:
    with broker_of(request.param, tmp_path) as broker:
        yield broker


@dataclass(frozen=True)
class Row:
    row_id: str
    token: str


@dataclass
class Ledger:
    """Rows with claims, as a database would keep them."""

    due: list[str] = field(default_factory=list)
    claims: dict[str, str] = field(default_factory=dict)
    done: list[tuple[str, str]] = field(default_factory=list)
    changed: asyncio.Event = field(default_factory=asyncio.Event)
    tokens: int = 0

    def token(self) -> str:
        self.tokens += 1
        return f"t{self.tokens}"

    async def until(self, holds: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE):
            while not holds():
                self.changed.clear()
                await self.changed.wait()


@dataclass
class Program:
    """One of several programs: it claims, and works on what it gets."""

    name: str
    ledger: Ledger
    peers: "dict[str, Program]"
    url: str
    gate: asyncio.Event = field(default_factory=asyncio.Event)
    begun: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.peers[self.name] = self
        self.gate.set()
        self.carrier = Carrier(
            name=self.name,
            url=self.url,
            lease=timedelta(seconds=30),
            capacity=4,
            tell=self.tell,
        )
        self.stage = self.carrier.stage("rows", self, 4)

    def tell(self, word: str) -> None:
        for peer in self.peers.values():
            if peer is not self:
                peer.carrier.hear(word)

    async def claim(self, limit: int, /) -> Sequence[Row]:
        rows: list[Row] = []
        while self.ledger.due and len(rows) < limit:
            rows.append(Row(self.ledger.due.pop(0), self.ledger.token()))
            self.ledger.claims[rows[-1].row_id] = rows[-1].token
        return rows

    async def begin(self, row_id: str, token: str, /) -> Row | None:
        if self.ledger.claims.get(row_id) != token:
            return None
        self.ledger.claims[row_id] = self.ledger.token()
        return Row(row_id, self.ledger.claims[row_id])

    async def give_back(self, claims: Sequence[Row], /) -> None:
        for row in claims:
            if self.ledger.claims.get(row.row_id) == row.token:
                del self.ledger.claims[row.row_id]
                self.ledger.due.append(row.row_id)

    async def __call__(self, row: Row, /) -> None:
        self.begun.append(row.row_id)
        self.ledger.changed.set()
        await self.gate.wait()
        if row.row_id == "bad":
            raise ValueError("a bug")
        if self.ledger.claims.get(row.row_id) == row.token:
            del self.ledger.claims[row.row_id]
            self.ledger.done.append((row.row_id, self.name))
            self.ledger.changed.set()

    @contextlib.asynccontextmanager
    async def running(self, *, is_claiming: bool = True) -> AsyncIterator[None]:
        tasks = [asyncio.create_task(self.carrier.run())]
        if is_claiming:
            tasks.append(asyncio.create_task(self.stage.run()))
        try:
            yield
        finally:
            await asyncio.gather(self.carrier.stop(5), self.stage.stop(5))
            await asyncio.gather(*tasks)

    async def until_linked(self) -> None:
        async with asyncio.timeout(PATIENCE):
            while self.carrier._link._sending is None:  # noqa: ASYNC110 -- it tells nobody
                await asyncio.sleep(0.01)


@pytest.fixture
def ledger() -> Ledger:
    return Ledger()


@pytest.fixture
def programs(broker: Broker, ledger: Ledger) -> tuple[Program, Program]:
    peers: dict[str, Program] = {}
    one = Program("one", ledger, peers, broker.url)
    return one, Program("two", ledger, peers, broker.url)


def ids(ledger: Ledger) -> list[str]:
    return sorted(row for row, _ in ledger.done)


async def test_what_one_program_claims_all_work_on_and_each_row_once(
    programs: tuple[Program, Program], ledger: Ledger
) -> None:
    one, two = programs
    ledger.due = [f"row {number}" for number in range(40)]
    expected = sorted(ledger.due)
    async with one.running(), two.running(is_claiming=False):
        await one.until_linked()
        await two.until_linked()
        one.stage.wake()
        await ledger.until(lambda: len(ledger.done) == 40)
    assert ids(ledger) == expected
    assert {name for _, name in ledger.done} == {"one", "two"}


async def test_no_more_rows_are_on_their_way_than_the_program_could_work_on(
    programs: tuple[Program, Program], ledger: Ledger
) -> None:
    one, two = programs
    one.gate.clear()
    two.gate.clear()
    ledger.due = [f"row {number}" for number in range(20)]
    async with one.running(), two.running(is_claiming=False):
        await one.until_linked()
        await two.until_linked()
        one.stage.wake()
        await ledger.until(lambda: len(one.begun + two.begun) == 4)
        assert len(ledger.due) == 16
        one.gate.set()
        two.gate.set()
        await ledger.until(lambda: len(ledger.done) == 20)


async def test_a_hint_that_is_lost_costs_seconds_and_no_row(
    programs: tuple[Program, Program],
    ledger: Ledger,
    broker: Broker,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.work.carrying._TAKEN_UP_SECONDS", 0.3)
    one, _ = programs

    async def lose(*_: object) -> bool:
        await broker.empty()
        return True

    monkeypatch.setattr("bot.work.link.Link.send", lose)
    ledger.due = ["a", "b"]
    async with one.running():
        one.stage.wake()
        await ledger.until(lambda: len(ledger.done) == 2)
    assert ids(ledger) == ["a", "b"]


async def test_a_hint_that_comes_twice_is_acted_on_once(
    programs: tuple[Program, Program], ledger: Ledger
) -> None:
    one, two = programs
    two.gate.clear()
    ledger.claims["a"] = "t"
    async with two.running(is_claiming=False):
        await two.until_linked()
        for _ in range(3):
            assert await two.carrier._link.send(("rows", "a", "t", "one"))
        assert await two.carrier._link.send(("unknown", "a", "t", "one"))
        await ledger.until(lambda: two.begun == ["a"])
        two.gate.set()
        await ledger.until(lambda: len(ledger.done) == 1)
    assert one.begun == []
    assert two.begun == ["a"]


async def test_without_the_broker_work_goes_on_here_and_the_end_and_return_are_told_once(
    programs: tuple[Program, Program], ledger: Ledger, broker: Broker
) -> None:
    one, two = programs
    with capture_logs() as logs:
        async with one.running():
            await one.until_linked()
            broker.end()
            ledger.due = [f"row {number}" for number in range(10)]
            one.stage.wake()
            await ledger.until(lambda: len(ledger.done) == 10)
            await asyncio.sleep(2)
            broker.start()
            await one.until_linked()
            async with two.running(is_claiming=False):
                await two.until_linked()
                one.gate.clear()
                ledger.due = ["a", "b", "c", "d", "e", "f"]
                one.stage.wake()
                await ledger.until(lambda: any(name == "two" for _, name in ledger.done))
                one.gate.set()
                await ledger.until(lambda: len(ledger.done) == 16)
    assert [(each["log_level"], each["event"]) for each in logs] == [
        ("warning", "the broker can't be reached: work stays here"),
        ("info", "the broker is back"),
    ]


@pytest.mark.parametrize("scheme", ["redis", "nats"])
async def test_who_never_reached_a_broker_works_alone_and_stops_at_once(
    ledger: Ledger, scheme: str
) -> None:
    alone = Program("one", ledger, {}, f"{scheme}://127.0.0.1:{free_port()}")
    ledger.due = ["a", "b", "c"]
    with capture_logs() as logs:
        async with alone.running():
            alone.stage.wake()
            await ledger.until(lambda: len(ledger.done) == 3)
            async with asyncio.timeout(PATIENCE):
                while not logs:  # noqa: ASYNC110 -- it tells nobody
                    await asyncio.sleep(0.05)
            async with asyncio.timeout(20):
                await asyncio.gather(alone.carrier.stop(5), alone.stage.stop(5))
    assert [each["event"] for each in logs] == ["the broker can't be reached: work stays here"]


async def test_who_stops_gives_back_what_he_began_and_what_nobody_took_up(
    programs: tuple[Program, Program], ledger: Ledger
) -> None:
    one, _ = programs
    ledger.due = ["a", "b"]
    async with one.running():
        await one.until_linked()
        one.gate.clear()
        one.stage.wake()
        await ledger.until(lambda: len(one.begun) == 2)
        await asyncio.gather(one.carrier.stop(0), one.stage.stop(0))
        assert sorted(ledger.due) == ["a", "b"]
        assert ledger.claims == {}


async def test_work_that_fails_is_logged_and_frees_its_place(
    programs: tuple[Program, Program], ledger: Ledger
) -> None:
    one, _ = programs
    ledger.due = ["bad", "a", "b", "c", "d", "e"]
    with capture_logs() as logs:
        async with one.running():
            await one.until_linked()
            one.stage.wake()
            await ledger.until(lambda: len(ledger.done) == 5)
    assert [each["event"] for each in logs] == ["work failed"]
