"""What is due is so whatever the clock was set to, and what is claimed stays with its claim."""

from dataclasses import replace
from datetime import timedelta

from bot.model.chats import DeliveryState
from bot.model.sources import EntryState
from bot.storage.database import Database
from tests.conftest import NOW
from tests.samples import BRIEF, ENTRY, POLL, SOURCE, STORY

HOUR = timedelta(hours=1)
LEASE = timedelta(minutes=2)


async def test_what_was_due_before_an_hour_was_set_back_is_due_still(database: Database) -> None:
    before = NOW + HOUR
    async with database.transaction() as tx:
        await tx.sources.save(SOURCE)
        await tx.polls.add(replace(POLL, due_at=before + HOUR))
        await tx.entries.add(
            [ENTRY], state=EntryState.WAITING, is_news=True, seen_at=before, due_at=before
        )
        await tx.briefs.add(BRIEF, story=STORY, entry_id=ENTRY.id)
        await tx.fanouts.add(BRIEF.id, due_at=before)
        await tx.revisions.add(BRIEF.id, revision=1, due_at=before)
        await tx.deliveries.add(chats=[(1, None)], key="due", due_at=before)
        await tx.deliveries.add(chats=[(2, None)], key="later", due_at=before + HOUR)
        await tx.due.bring_forward(now=NOW, until=before)
    async with database.transaction() as tx:
        polls = await tx.polls.claim(now=NOW, lease=LEASE, limit=9, token="t")
        entries = await tx.entries.claim(now=NOW, lease=LEASE, limit=9, token="t")
        fanouts = await tx.fanouts.claim(now=NOW, lease=LEASE, limit=9, token="t")
        revisions = await tx.revisions.claim(now=NOW, lease=LEASE, limit=9, token="t")
        deliveries = await tx.queue.due(now=NOW, limit=9)
    assert [len(each) for each in (polls, entries, fanouts, revisions)] == [1, 1, 1, 1]
    assert [(each.key, each.due_at) for each in deliveries] == [("due", NOW)]


async def test_what_is_under_way_keeps_its_lease(database: Database) -> None:
    async with database.transaction() as tx:
        await tx.deliveries.add(chats=[(1, None)], key="sending", due_at=NOW)
        [due] = await tx.queue.due(now=NOW, limit=9)
        await tx.queue.claim([due.id], now=NOW, lease=LEASE, token="t")
        await tx.due.bring_forward(now=NOW - HOUR, until=NOW + HOUR)
        [delivery] = await tx.deliveries.of_chat(1)
    assert (delivery.state, delivery.due_at) == (DeliveryState.SENDING, NOW + LEASE)


async def test_all_that_is_under_way_is_found_however_far_its_lease_lies_ahead(
    database: Database,
) -> None:
    async with database.transaction() as tx:
        await tx.deliveries.add(chats=[(1, None)], key="sending", due_at=NOW)
        [due] = await tx.queue.due(now=NOW, limit=9)
        await tx.queue.claim([due.id], now=NOW + HOUR, lease=LEASE, token="t")
        assert await tx.queue.expired(ended_by=NOW, limit=9) == []
        assert [each.id for each in await tx.queue.expired(ended_by=None, limit=9)] == [due.id]
