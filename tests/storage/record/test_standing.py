"""The figures of /stats and /health, on both databases."""

from dataclasses import replace
from datetime import timedelta

from bot.model.chats import DeliveryState, Settlement
from bot.model.sources import EntryState
from bot.storage.database import Database, Transaction
from bot.storage.outbox.bots import Hold
from bot.storage.record.standing import Lag, Settled, Waiting
from tests.conftest import NOW
from tests.samples import BRIEF, ENTRY, POLL, SOURCE, STORY

MINUTE = timedelta(minutes=1)
SINCE = NOW - timedelta(days=1)
LATER = NOW + 5 * MINUTE


async def _send(tx: Transaction, chat: int, minutes: int, *, is_unsure: bool = False) -> None:
    """Post the brief so many minutes after it was published."""
    at = NOW + (minutes - 1) * MINUTE
    await tx.deliveries.add(chats=[(chat, None)], key=BRIEF.id, brief_ids=(BRIEF.id,), due_at=at)
    [head] = await tx.queue.due(now=at, limit=1)
    await tx.queue.claim([head.id], now=at, lease=MINUTE, token="t")
    sent = Settlement(
        state=DeliveryState.SENT,
        due_at=None,
        attempts=1,
        message_id=chat,
        may_have_arrived=is_unsure,
    )
    assert await tx.queue.settle("t", {head.id: sent}, now=at) == {head.id}


async def test_lag_is_from_publication_to_the_first_and_to_the_last_post(
    database: Database,
) -> None:
    async with database.transaction() as tx:
        await tx.briefs.add(BRIEF, story=STORY, entry_id=ENTRY.id)
        for chat, minutes in ((1, 2), (2, 9), (3, 4)):
            await _send(tx, chat, minutes, is_unsure=chat == 2)
    async with database.reading() as tx:
        [lag] = await tx.standing.lags(SINCE)
        assert lag == Lag(at=NOW + MINUTE, first=2 * MINUTE, last=9 * MINUTE)
        assert await tx.standing.lags(NOW + MINUTE) == []
        edges = [SINCE, *(NOW + number * 3 * MINUTE for number in range(5))]
        settled = await tx.standing.settled(edges)
        assert [(each.posts, each.uncertain) for each in settled] == [
            (0, 0),
            (1, 0),
            (1, 0),
            (1, 1),
            (0, 0),
        ]
        assert await tx.standing.briefs() == 1


async def test_briefs_of_before_and_undated_ones_have_no_lag(database: Database) -> None:
    async with database.transaction() as tx:
        old = replace(BRIEF, published_at=None)
        await tx.briefs.add(old, story=STORY, entry_id=ENTRY.id)
        await _send(tx, 1, 2)
    async with database.reading() as tx:
        assert await tx.standing.lags(SINCE) == []


async def test_notices_and_edits_are_no_posts(database: Database) -> None:
    async with database.transaction() as tx:
        await tx.briefs.add(BRIEF, story=STORY, entry_id=ENTRY.id)
        await tx.deliveries.add(chats=[(1, None)], key="notice", notice="Hello", due_at=NOW)
        [head] = await tx.queue.due(now=NOW, limit=1)
        await tx.queue.claim([head.id], now=NOW, lease=MINUTE, token="t")
        sent = Settlement(state=DeliveryState.SENT, due_at=None, attempts=1, message_id=1)
        await tx.queue.settle("t", {head.id: sent}, now=NOW)
    async with database.reading() as tx:
        assert await tx.standing.settled([NOW, LATER]) == [
            Settled(posts=0, given_up=0, uncertain=0)
        ]


async def test_what_is_due_is_counted_and_the_oldest_told(database: Database) -> None:
    async with database.transaction() as tx:
        await tx.sources.save(SOURCE)
        await tx.polls.add(POLL)
        await tx.entries.add(
            [ENTRY], state=EntryState.WAITING, is_news=True, seen_at=NOW, due_at=NOW + MINUTE
        )
        for chat in (1, 2):
            await tx.deliveries.add(
                chats=[(chat, None)], key="k", brief_ids=("b",), due_at=NOW + chat * MINUTE
            )
    async with database.reading() as tx:
        standing = tx.standing
        assert await standing.outbox(NOW) == Waiting(count=0, since=None)
        assert await standing.outbox(LATER) == Waiting(count=2, since=NOW + MINUTE)
        assert await standing.unread(LATER) == Waiting(count=1, since=NOW + MINUTE)
        assert await standing.unpolled(LATER) == Waiting(count=1, since=NOW)
        assert await standing.polled(SINCE) == 0
        assert await standing.found(SINCE) == {EntryState.WAITING: 1}
        assert await standing.found(NOW + MINUTE) == {}
        assert await standing.told(SINCE) == {}


async def test_a_paused_source_is_not_due(database: Database) -> None:
    async with database.transaction() as tx:
        await tx.sources.save(replace(SOURCE, enabled=False))
        await tx.polls.add(POLL)
    async with database.reading() as tx:
        assert await tx.standing.unpolled(LATER) == Waiting(count=0, since=None)


async def test_a_lease_tells_whether_a_program_acts_for_the_bot(sqlite: Database) -> None:
    async with sqlite.transaction() as tx:
        assert not await tx.standing.is_acted_for(NOW)
        held = await tx.bots.hold(1, "one", now=NOW, lease=MINUTE, is_alone=True)
        assert held is Hold.TAKEN
        assert await tx.standing.is_acted_for(NOW)
        assert not await tx.standing.is_acted_for(NOW + MINUTE)
