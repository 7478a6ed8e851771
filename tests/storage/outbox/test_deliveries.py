"""What is owed: put off, taken up again, cancelled and forgotten."""

from datetime import timedelta
from typing import Any

from sqlalchemy import event

from bot.model.chats import Action, Delivery, DeliveryState, Settlement
from bot.storage.database import Database, Transaction
from bot.storage.outbox.deliveries import NewDelivery
from tests.conftest import NOW

LEASE = timedelta(minutes=2)
LATER = NOW + timedelta(hours=1)


async def owe(tx: Transaction, *threads: int | None, key: str = "k", chat: int = -1) -> None:
    await tx.deliveries.add(
        chats=[(chat, thread) for thread in threads], key=key, brief_ids=("b",), due_at=NOW
    )


async def when(tx: Transaction, chat: int = -1) -> dict[tuple[int | None, str], object]:
    return {
        (each.thread_id, each.key): each.due_at or each.state
        for each in await tx.deliveries.of_chat(chat)
    }


async def claimed(tx: Transaction) -> Delivery:
    [head] = await tx.queue.due(now=NOW, limit=1)
    [taken] = await tx.queue.claim([head.id], now=NOW, lease=LEASE, token="t")
    return taken


async def test_one_topic_is_put_off_alone(database: Database) -> None:
    async with database.transaction() as tx:
        await owe(tx, None, 7, 8)
        assert await tx.deliveries.postpone_topic(-1, 7, LATER, reason="closed") == 1
        assert await when(tx) == {(None, "k"): NOW, (7, "k"): LATER, (8, "k"): NOW}


async def test_what_is_due_even_later_is_not_hastened_by_putting_off(database: Database) -> None:
    async with database.transaction() as tx:
        await owe(tx, None)
        even_later = LATER + timedelta(hours=1)
        assert await tx.deliveries.postpone(-1, even_later, reason="wait") == 1
        assert await tx.deliveries.postpone(-1, LATER, reason="wait") == 0
        assert await when(tx) == {(None, "k"): even_later}


async def test_what_is_under_way_is_neither_put_off_nor_cancelled(database: Database) -> None:
    async with database.transaction() as tx:
        await owe(tx, None)
        await owe(tx, None, key="next")
        await claimed(tx)
        assert await tx.deliveries.postpone(-1, LATER, reason="wait") == 1
        assert await tx.deliveries.cancel(-1, reason="blocked", now=NOW) == 1
        assert await when(tx) == {(None, "k"): NOW + LEASE, (None, "next"): "cancelled"}


async def test_what_was_put_off_is_taken_up_again_and_a_digest_keeps_its_slot(
    database: Database,
) -> None:
    async with database.transaction() as tx:
        await owe(tx, None)
        await tx.deliveries.postpone(-1, LATER, reason="no right to post")
        await tx.deliveries.add(chats=[(-1, None)], key="digest", brief_ids=("b",), due_at=LATER)
        assert await tx.deliveries.hasten(-1, NOW) == 1
        assert await tx.deliveries.hasten(-2, NOW) == 0
        assert await when(tx) == {(None, "k"): NOW, (None, "digest"): LATER}


async def test_a_notice_is_owed_without_a_brief(database: Database) -> None:
    async with database.transaction() as tx:
        for _ in range(2):
            await tx.deliveries.add(chats=[(5, None)], key="n", notice="Hello.", due_at=NOW)
        [owed] = await tx.deliveries.of_chat(5)
    assert (owed.notice, owed.brief_ids) == ("Hello.", ())


async def test_only_what_was_settled_before_is_forgotten_and_in_pages(database: Database) -> None:
    sent = Settlement(state=DeliveryState.SENT, due_at=None, attempts=1, message_id=5)
    async with database.transaction() as tx:
        for number in range(5):
            await owe(tx, None, key=f"k{number}", chat=number + 1)
            delivery = await claimed(tx)
            settled_at = NOW + timedelta(days=number)
            await tx.queue.settle("t", {delivery.id: sent}, now=settled_at)
        await owe(tx, None, chat=9)
        before = NOW + timedelta(days=3)
        assert await tx.deliveries.prune(before=before, limit=2) == 2
        assert await when(tx, chat=1) == {}
        assert await tx.deliveries.prune(before=before, limit=2) == 1
        assert await tx.deliveries.prune(before=before, limit=2) == 0
        assert await tx.deliveries.counts() == {DeliveryState.SENT: 2, DeliveryState.PENDING: 1}


async def test_the_planner_is_told_of_many_new_rows(database: Database) -> None:
    async with database.transaction() as tx:
        await owe(tx, *range(1, 2001))
        await tx.deliveries.analyze()
        assert len(await tx.queue.due(now=NOW, limit=9)) == 1


async def test_what_waits_for_approval_is_cancelled_with_the_rest(database: Database) -> None:
    held = NewDelivery(
        chat_id=-1,
        thread_id=None,
        key="held",
        action=Action.POST,
        state=DeliveryState.HELD,
        due_at=None,
    )
    async with database.transaction() as tx:
        await owe(tx, None)
        await tx.deliveries.add_each([held])
        assert await tx.deliveries.cancel(-1, reason="removed", now=NOW) == 2
        assert set((await when(tx)).values()) == {DeliveryState.CANCELLED}


async def test_what_is_owed_to_one_chat_is_found_without_walking_the_queue(
    sqlite: Database,
) -> None:
    """SQLite knows nothing of how many rows there are, and may choose the index of all chats."""
    said: list[tuple[str, Any]] = []

    def note(*call: Any) -> None:
        said.append((call[2], call[3]))

    async with sqlite.transaction() as tx:
        await owe(tx, None, 7)
        first = await claimed(tx)
        event.listen(sqlite.engine.sync_engine, "before_cursor_execute", note)
        await tx.deliveries.postpone(-1, LATER, reason="r")
        await tx.deliveries.postpone_topic(-1, 7, LATER, reason="r")
        await tx.deliveries.postpone_later(first, LATER, reason="r")
        await tx.deliveries.hasten(-1, NOW)
        await tx.deliveries.hasten_digests((-1, None), NOW)
        await tx.deliveries.cancel(-1, reason="r", now=NOW)
        event.remove(sqlite.engine.sync_engine, "before_cursor_execute", note)
        plans = [
            (await tx.deliveries.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {what}", values))
            for what, values in said
        ]
        found = [" ".join(str(row.detail) for row in plan) for plan in plans]
    assert len(found) == 6
    assert [plan for plan in found if "(chat_id=?" not in plan] == []
