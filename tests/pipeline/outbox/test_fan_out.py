"""Owing a brief to many chats: in pages, over crashes, while chats come and go."""

import asyncio
from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.model.chats import ChatKind, ChatState, DeliveryState
from bot.pipeline.chats.subscribe import Unsubscribe
from bot.pipeline.outbox import fan_out
from bot.pipeline.outbox.fan_out import FanOut
from bot.storage.database import Database, Transaction
from bot.storage.outbox.deliveries import Deliveries
from bot.stories.matching import Kind, Report, Verdict
from tests.conftest import NOW, Clock
from tests.pipeline.crashes import Bang, crashing
from tests.samples import BRIEF, CHAT, STORY, SUBSCRIPTION

LEASE = timedelta(minutes=2)


@pytest.fixture(autouse=True)
def _small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fan_out, "_PAGE", 3)


@pytest.fixture
async def owing(database: Database, clock: Clock) -> FanOut:
    """A brief to be owed to ten chats, of which one wants another coin."""
    async with database.transaction() as tx:
        await tx.briefs.add(BRIEF, story=STORY, entry_id="e")
        for number in range(1, 11):
            await subscribe(tx, number, coins=("ETH",) if number == 4 else ())
        await tx.fanouts.add(BRIEF.id, due_at=clock.now)
    return FanOut(
        database=database,
        clock=clock,
        token=iter("abcdef").__next__,
        lease=LEASE,
        owed=lambda: None,
    )


async def subscribe(tx: Transaction, chat_id: int, **wishes: tuple[str, ...]) -> None:
    await tx.chats.save(replace(CHAT, id=chat_id))
    await tx.subscriptions.save(replace(SUBSCRIPTION, chat_id=chat_id, **wishes))  # type: ignore[arg-type]  # all are tuples of texts


async def run(owing: FanOut) -> int:
    """Work on what is due; return how many fan-outs that were."""
    claims = await owing.claim(9)
    for claim in claims:
        await owing(claim)
    return len(claims)


async def owed(database: Database) -> Counter[int]:
    """Count what each chat is owed."""
    found: Counter[int] = Counter()
    async with database.reading() as tx:
        for chat_id in range(-5, 30):
            found[chat_id] = len(await tx.deliveries.of_chat(chat_id))
    return +found


async def test_every_chat_that_wants_it_is_owed_once_and_the_mark_is_gone(
    owing: FanOut, database: Database
) -> None:
    assert await run(owing) == 1
    assert await owed(database) == Counter(set(range(1, 11)) - {4})
    assert await run(owing) == 0


@pytest.mark.parametrize("page", [1, 2, 3, 4])
@pytest.mark.parametrize("is_written", [True, False])
async def test_a_crash_between_pages_doubles_nothing_and_leaves_nobody_out(  # noqa: PLR0917 -- fixtures, and a row of the table
    owing: FanOut,
    database: Database,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
    page: int,
    is_written: bool,  # noqa: FBT001 -- a row of the table
) -> None:
    crash = crashing(Deliveries.add, at=page, is_written=is_written)
    with monkeypatch.context() as patch:
        patch.setattr(Deliveries, "add", crash)
        with pytest.raises(Bang):
            await run(owing)
    assert await run(owing) == 0, "it is leased"
    clock.advance(minutes=3)
    assert await run(owing) == 1
    assert await owed(database) == Counter(set(range(1, 11)) - {4})


async def test_who_lost_the_claim_stops(owing: FanOut, database: Database, clock: Clock) -> None:
    [stale] = await owing.claim(9)
    clock.advance(minutes=3)
    [claim] = await owing.claim(9)
    await owing(stale)
    assert await owed(database) == Counter()
    await owing(claim)
    assert len(await owed(database)) == 9


async def test_chats_that_come_and_go_between_pages(
    owing: FanOut, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    add, calls = Deliveries.add, iter(range(1, 99))

    async def change(self: Deliveries, **values: object) -> int:
        added = await add(self, **values)  # type: ignore[arg-type]  # passed on as they came
        if next(calls) == 1:
            tx = Transaction(self.connection)
            await tx.subscriptions.end(2, now=NOW)  # had its turn
            await tx.subscriptions.end(8, now=NOW)
            await tx.chats.set_state(9, ChatState.CLOSED, reason="blocked")
            await subscribe(tx, 4)  # wants everything now
            await subscribe(tx, 20)
        return added

    monkeypatch.setattr(Deliveries, "add", change)
    await run(owing)
    assert await owed(database) == Counter([1, 2, 3, 4, 5, 6, 7, 10, 20])


async def test_who_unsubscribes_while_a_page_is_written_is_owed_nothing(
    owing: FanOut, database: Database, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    unsubscribe = Unsubscribe(database=database, clock=clock)
    ending: list[asyncio.Task[bool]] = []
    add = Deliveries.add

    async def slow(self: Deliveries, **values: object) -> int:
        if not ending:
            ending.append(asyncio.create_task(unsubscribe(2)))
            await asyncio.sleep(0.2)
        return await add(self, **values)  # type: ignore[arg-type]  # passed on as they came

    monkeypatch.setattr(Deliveries, "add", slow)
    await run(owing)
    assert await ending[0]
    async with database.reading() as tx:
        [delivery] = await tx.deliveries.of_chat(2)
    assert delivery.state is DeliveryState.CANCELLED


async def test_all_topics_of_a_forum_are_owed_over_the_edge_of_a_page(
    owing: FanOut, database: Database
) -> None:
    async with database.transaction() as tx:
        for thread in (None, 2, 3, 4, 5):
            forum = replace(CHAT, id=-5, thread_id=thread, kind=ChatKind.SUPERGROUP)
            await tx.chats.save(forum)
            await tx.subscriptions.save(replace(SUBSCRIPTION, chat_id=-5, thread_id=thread))
    await run(owing)
    async with database.reading() as tx:
        threads = [each.thread_id for each in await tx.deliveries.of_chat(-5)]
    assert threads == [None, 2, 3, 4, 5]


async def test_a_brief_that_is_not_stored_any_more_is_owed_to_nobody(
    owing: FanOut, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def none(*_: object) -> dict[str, object]:
        return {}

    monkeypatch.setattr("bot.storage.news.briefs.Briefs.get_many", none)
    assert await run(owing) == 1
    assert await owed(database) == Counter()
    assert await run(owing) == 0


async def test_senders_are_woken_by_each_page(owing: FanOut) -> None:
    pages: list[int] = []
    await run(replace(owing, owed=lambda: pages.append(1)))
    assert len(pages) == 4


async def test_a_column_goes_to_chats_that_ask_for_columns_alone(
    owing: FanOut, database: Database
) -> None:
    report = Report(id=BRIEF.id, title="Price analysis 6/13", publisher="Ledger Post", at=NOW)
    verdict = Verdict(report=BRIEF.id, story=STORY.id, kind=Kind.COLUMN, score=0, why="its title")
    async with database.transaction() as tx:
        await tx.tellings.add(report, verdict)
        for number in (2, 9):
            wishes = await tx.subscriptions.get(number, None)
            assert wishes is not None
            await tx.subscriptions.save(replace(wishes, has_columns=True))
    await run(owing)
    async with database.reading() as tx:
        owed = [number for number in range(1, 11) if await tx.deliveries.of_chat(number)]
    assert owed == [2, 9]
