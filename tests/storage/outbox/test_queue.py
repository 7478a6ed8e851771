"""The head of the outbox: who is next, and who has to wait behind whom."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import update

from bot.model.chats import Delivery, DeliveryState, Priority, Settlement
from bot.model.errors import StorageUnavailableError
from bot.storage.chats.subscriptions import Address
from bot.storage.database import Database, Transaction
from bot.storage.outbox.queue import Queue
from bot.storage.schema import deliveries
from tests.conftest import NOW, opened

LEASE = timedelta(minutes=2)
SECOND = timedelta(seconds=1)
SENT = Settlement(state=DeliveryState.SENT, due_at=None, attempts=1, message_id=7)


async def owe(
    tx: Transaction,
    *chats: Address,
    key: str,
    due_at: datetime = NOW,
    priority: Priority = Priority.NEWS,
) -> None:
    await tx.deliveries.add(
        chats=chats, key=key, brief_ids=("b",), due_at=due_at, priority=priority
    )


async def due(tx: Transaction, *, now: datetime = NOW, limit: int = 9) -> list[tuple[int, str]]:
    return [(each.chat_id, each.key) for each in await tx.queue.due(now=now, limit=limit)]


async def take(tx: Transaction, *, now: datetime = NOW) -> list[Delivery]:
    ids = [each.id for each in await tx.queue.due(now=now, limit=9)]
    return await tx.queue.claim(ids, now=now, lease=LEASE, token="t")


async def put_off(tx: Transaction, delivery: Delivery, until: datetime) -> None:
    again = Settlement(state=DeliveryState.PENDING, due_at=until, attempts=1, last_error="500")
    assert await tx.queue.settle("t", {delivery.id: again}, now=NOW) == {delivery.id}


async def test_what_was_put_off_goes_before_what_came_later(database: Database) -> None:
    async with database.transaction() as tx:
        await owe(tx, (1, None), key="first")
        [first] = await take(tx)
        await put_off(tx, first, NOW + 5 * SECOND)
        await owe(tx, (1, None), (2, None), key="second")
        assert await due(tx) == [(2, "second")]
        assert await due(tx, now=NOW + 4 * SECOND) == [(2, "second")]
        assert await due(tx, now=NOW + 5 * SECOND) == [(2, "second"), (1, "first")]
        assert [each.key for each in await take(tx, now=NOW + 5 * SECOND)] == ["first", "second"]


async def test_once_the_one_put_off_is_settled_the_next_goes(database: Database) -> None:
    async with database.transaction() as tx:
        await owe(tx, (1, None), key="first")
        await owe(tx, (1, None), key="second")
        [first] = await take(tx)
        await put_off(tx, first, NOW + SECOND)
        [again] = await take(tx, now=NOW + SECOND)
        assert (again.key, again.attempts) == ("first", 2)
        await tx.queue.settle("t", {again.id: SENT}, now=NOW)
        assert await due(tx, now=NOW + SECOND) == [(1, "second")]


async def test_other_topics_and_other_priorities_do_not_wait(database: Database) -> None:
    async with database.transaction() as tx:
        await owe(tx, (-1, 7), key="first")
        [first] = await take(tx)
        await put_off(tx, first, NOW + 5 * SECOND)
        await owe(tx, (-1, 7), (-1, 8), key="second")
        assert await due(tx) == [(-1, "second")]
        [of_topic_8] = await take(tx)
        assert of_topic_8.thread_id == 8
        await tx.queue.settle("t", {of_topic_8.id: SENT}, now=NOW)
        assert await due(tx) == []
        await owe(tx, (-1, 7), key="asked for", priority=Priority.ASKED)
        assert await due(tx) == [(-1, "asked for")]


async def test_what_will_be_due_later_of_itself_holds_up_nothing(database: Database) -> None:
    """A digest waits for its slot, and was never put off."""
    async with database.transaction() as tx:
        await owe(tx, (1, None), key="digest", due_at=NOW + timedelta(hours=9))
        await owe(tx, (1, None), key="news")
        assert await due(tx) == [(1, "news")]


async def test_what_somebody_waits_for_goes_before_older_news(database: Database) -> None:
    async with database.transaction() as tx:
        await owe(tx, *((chat, None) for chat in range(1, 6)), key="news", due_at=NOW - LEASE)
        await owe(tx, (3, None), (9, None), key="asked for", priority=Priority.ASKED)
        assert await due(tx, limit=4) == [
            (3, "asked for"),
            (9, "asked for"),
            (1, "news"),
            (2, "news"),
        ]


async def test_what_is_due_longest_goes_first(database: Database) -> None:
    async with database.transaction() as tx:
        await owe(tx, (1, None), key="new")
        await owe(tx, (2, None), key="old", due_at=NOW - LEASE)
        await owe(tx, (3, None), key="future", due_at=NOW + SECOND)
        assert await due(tx) == [(2, "old"), (1, "new")]


async def test_the_head_is_full_however_much_waits_in_one_chat(database: Database) -> None:
    async with database.transaction() as tx:
        for number in range(40):
            await owe(tx, (1, None), (2, None), key=f"k{number}", due_at=NOW - LEASE)
        await owe(tx, *((chat, None) for chat in range(3, 8)), key="news")
        assert [chat for chat, _ in await due(tx, limit=5)] == [1, 2, 3, 4, 5]


async def test_many_sends_are_settled_in_one_statement_by_those_who_hold_them(
    database: Database,
) -> None:
    async with database.transaction() as tx:
        await owe(tx, (1, None), (2, None), (3, None), key="news")
        one, two, three = await take(tx)
        sent = [("t", one.id, 11), ("stale", two.id, 12), ("t", three.id, 13)]
        assert await tx.queue.settle_sent(sent, now=NOW) == 2
        assert await tx.queue.settle_sent(sent, now=NOW) == 0
        assert await tx.queue.settle_sent([], now=NOW) == 0
        [settled] = await tx.deliveries.of_chat(3)
        assert settled == replace(
            three, state=DeliveryState.SENT, due_at=None, message_id=13, last_error=None
        )
        assert await tx.deliveries.counts() == {DeliveryState.SENT: 2, DeliveryState.SENDING: 1}
        assert await tx.deliveries.prune(before=NOW + SECOND, limit=9) == 2


async def test_who_is_paused_while_settling_gives_the_rows_free(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.engine._IDLE_SECONDS", 1)
    async with opened(postgres_url) as database:
        async with database.transaction() as tx:
            await owe(tx, (1, None), (2, None), key="news")
            one, two = await take(tx)

        async def pause() -> None:
            async with database.transaction() as tx:
                await tx.queue.settle_sent([("t", one.id, 11), ("t", two.id, 12)], now=NOW)
                await asyncio.sleep(1.5)

        with pytest.raises(StorageUnavailableError):
            await pause()
        async with database.transaction() as tx:
            assert await tx.queue.settle_sent([("t", one.id, 11)], now=NOW) == 1


async def test_many_statements_at_once_are_refused_on_postgresql(postgres_url: str) -> None:
    async with opened(postgres_url) as database, database.engine.connect() as connection:
        with pytest.raises(NotImplementedError, match="one statement"):
            await connection.execute(update(deliveries), [{"claim": "t"}, {"claim": "u"}])


async def test_how_often_a_message_may_have_arrived_stays_on_record(database: Database) -> None:
    unknown = Settlement(
        state=DeliveryState.PENDING, due_at=NOW, attempts=1, last_error="?", may_have_arrived=True
    )
    async with database.transaction() as tx:
        await owe(tx, (1, None), key="news")
        for _ in range(2):
            [claimed] = await take(tx)
            await tx.queue.settle("t", {claimed.id: unknown}, now=NOW)
        [claimed] = await take(tx)
        await tx.queue.settle_sent([("t", claimed.id, 5)], now=NOW)
        [settled] = await tx.deliveries.of_chat(1)
        assert (settled.state, settled.unknowns) == (DeliveryState.SENT, 2)
        [counted] = await tx.standing.settled([NOW, NOW + LEASE])
        assert counted.uncertain == 1


@pytest.mark.parametrize("state", [DeliveryState.CANCELLED, DeliveryState.UNKNOWN])
async def test_what_came_to_rest_is_not_in_the_queue(
    database: Database, state: DeliveryState
) -> None:
    end = Settlement(state=state, due_at=None, attempts=1, last_error="r")
    async with database.transaction() as tx:
        await owe(tx, (1, None), key="news")
        [claimed] = await take(tx)
        assert await tx.queue.settle("t", {claimed.id: end}, now=NOW) == {claimed.id}
        assert await tx.queue.settle("t", {claimed.id: SENT}, now=NOW) == set()
        assert await due(tx, now=NOW + LEASE) == []
        assert await tx.queue.expired(ended_by=NOW + LEASE, limit=9) == []


@pytest.mark.parametrize("moment", [1, 2, 3])
async def test_the_order_holds_when_a_message_is_settled_between_two_looks(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch, moment: int
) -> None:
    """Two chats with many deliveries fill the first looks; the third could find a later one."""
    waiting, one, other = (1, None), (2, None), (3, None)
    async with opened(postgres_url) as database:
        async with database.transaction() as tx:
            await owe(tx, waiting, key="0")
            [sent] = await take(tx)
            for number, chat in enumerate([waiting, *[one] * 3, *[other] * 3, waiting], 1):
                await owe(tx, chat, key=f"{number}", due_at=NOW + number * SECOND)
        looks: list[object] = []

        def settling_before(look: Any) -> Any:
            async def settle_and_look(queue: Queue, *given: Any) -> Any:
                looks.append(look)
                if len(looks) == moment:
                    async with database.transaction() as elsewhere:
                        await elsewhere.queue.settle("t", {sent.id: SENT}, now=NOW)
                return await look(queue, *given)

            return settle_and_look

        for name in ("_under_way", "_page"):
            monkeypatch.setattr(Queue, name, settling_before(getattr(Queue, name)))
        async with database.transaction() as tx:
            first = dict(await due(tx, now=NOW + 60 * SECOND, limit=3))
            later = dict(await due(tx, now=NOW + 60 * SECOND, limit=3))
    assert len(looks) >= moment
    assert (first.get(1, "1"), later[1]) == ("1", "1")
