"""Editing the many posts of a story: in pages, over crashes, while the story goes on changing."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.model.chats import Action, DeliveryState, Settlement
from bot.pipeline.outbox import revise
from bot.pipeline.outbox.revise import Revise
from bot.storage.database import Database, Transaction
from bot.storage.outbox.posts import Posts
from tests.conftest import NOW, Clock
from tests.pipeline.crashes import Bang, crashing
from tests.samples import BRIEF, STORY

LEASE = timedelta(minutes=2)
CHATS = range(1, 11)


@pytest.fixture(autouse=True)
def _small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(revise, "_PAGE", 3)


@pytest.fixture
async def revising(database: Database, clock: Clock) -> Revise:
    """A brief that was posted to ten chats, and whose story changed once."""
    async with database.transaction() as tx:
        await tx.briefs.add(BRIEF, story=STORY, entry_id="e")
        await post(tx, *CHATS)
        await tx.deliveries.add(chats=[(1, None)], key="other", due_at=NOW)
        await tx.revisions.add(BRIEF.id, revision=1, due_at=NOW)
    return Revise(
        database=database,
        clock=clock,
        token=iter("abcdef").__next__,
        lease=LEASE,
        owed=lambda: None,
    )


async def post(tx: Transaction, *chats: int, state: DeliveryState = DeliveryState.SENT) -> None:
    """Owe the brief to chats and settle it there."""
    await tx.deliveries.add(
        chats=[(chat, None) for chat in chats], key=BRIEF.id, brief_ids=(BRIEF.id,), due_at=NOW
    )
    ids = await tx.deliveries.ids(BRIEF.id, [(chat, None) for chat in chats])
    if state is not DeliveryState.PENDING:
        await tx.queue.claim([*ids.values()], now=NOW, lease=LEASE, token="t")
    if state is DeliveryState.SENT:
        sent = {
            delivery_id: Settlement(
                state=state, due_at=None, attempts=1, message_id=100 + delivery_id
            )
            for delivery_id in ids.values()
        }
        await tx.queue.settle("t", sent, now=NOW)


async def run(revising: Revise) -> int:
    """Work on what is due; return how many revisions that were."""
    claims = await revising.claim(9)
    for claim in claims:
        await revising(claim)
    return len(claims)


async def edits(database: Database, revision: int = 1) -> Counter[int]:
    """Count the edits that each chat is owed."""
    found: Counter[int] = Counter()
    async with database.reading() as tx:
        for chat in range(30):
            for each in await tx.deliveries.of_chat(chat):
                if each.action is Action.EDIT and each.key == f"edit:{revision}:{BRIEF.id}":
                    assert each.brief_ids == (BRIEF.id,)
                    found[chat] += 1
    return +found


async def test_each_post_is_owed_one_edit_of_its_message_and_the_mark_is_gone(
    revising: Revise, database: Database
) -> None:
    assert await run(revising) == 1
    assert await edits(database) == Counter(CHATS)
    assert await run(revising) == 0
    async with database.reading() as tx:
        first, _, edit = await tx.deliveries.of_chat(1)
    assert edit.target_id == first.message_id


@pytest.mark.parametrize("page", [1, 2, 4])
@pytest.mark.parametrize("is_written", [True, False])
async def test_a_crash_between_pages_doubles_nothing_and_leaves_nobody_out(  # noqa: PLR0917 -- fixtures, and a row of the table
    revising: Revise,
    database: Database,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
    page: int,
    is_written: bool,  # noqa: FBT001 -- a row of the table
) -> None:
    crash = crashing(Posts.owe_edits, at=page, is_written=is_written)
    with monkeypatch.context() as patch:
        patch.setattr(Posts, "owe_edits", crash)
        with pytest.raises(Bang):
            await run(revising)
    assert await run(revising) == 0, "it is leased"
    clock.advance(minutes=3)
    assert await run(revising) == 1
    assert await edits(database) == Counter(CHATS)


async def test_who_lost_the_claim_stops(revising: Revise, database: Database, clock: Clock) -> None:
    [stale] = await revising.claim(9)
    clock.advance(minutes=3)
    [claim] = await revising.claim(9)
    await revising(stale)
    assert await edits(database) == Counter()
    await revising(claim)
    assert await edits(database) == Counter(CHATS)


async def test_the_next_revision_takes_the_place_of_one_that_is_under_way(
    revising: Revise, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    owe, calls = Posts.owe_edits, iter(range(1, 99))

    async def change(self: Posts, *args: Any, **values: Any) -> int | None:
        last = await owe(self, *args, **values)
        if next(calls) == 1:
            await Transaction(self.connection).revisions.add(BRIEF.id, revision=2, due_at=NOW)
        return last

    with monkeypatch.context() as patch:
        patch.setattr(Posts, "owe_edits", change)
        await run(revising)
    assert len(await edits(database)) == 3
    assert await run(revising) == 1
    assert await edits(database, revision=2) == Counter(CHATS)
    assert len(await edits(database)) == 3


async def test_what_is_not_sent_yet_is_owed_no_edit(revising: Revise, database: Database) -> None:
    async with database.transaction() as tx:
        await post(tx, 20, state=DeliveryState.SENDING)
        await post(tx, 21, state=DeliveryState.PENDING)
    await run(revising)
    assert await edits(database) == Counter(CHATS)


async def test_of_a_retracted_brief_the_rest_is_cancelled(
    revising: Revise, database: Database, clock: Clock
) -> None:
    waiting = range(20, 27)
    async with database.transaction() as tx:
        await post(tx, *waiting, state=DeliveryState.PENDING)
        await tx.briefs.retract(BRIEF.id, now=NOW, reason="wrong")
    pages: list[int] = []
    await run(replace(revising, owed=lambda: pages.append(1)))
    assert await edits(database) == Counter(CHATS)
    assert len(pages) == 4, "senders are woken by each page"
    async with database.reading() as tx:
        states = [
            (each.state, each.last_error)
            for chat in waiting
            for each in await tx.deliveries.of_chat(chat)
        ]
        assert await tx.queue.due(now=clock.now, limit=99) != []
    assert states == [(DeliveryState.CANCELLED, "retracted")] * len(waiting)


async def test_who_lost_the_claim_cancels_nothing(
    revising: Revise, database: Database, clock: Clock
) -> None:
    async with database.transaction() as tx:
        await post(tx, 20, state=DeliveryState.PENDING)
        await tx.briefs.retract(BRIEF.id, now=NOW, reason="wrong")
    [stale] = await revising.claim(9)
    clock.advance(minutes=3)
    [claim] = await revising.claim(9)
    await revising(stale)
    async with database.reading() as tx:
        [delivery] = await tx.deliveries.of_chat(20)
    assert delivery.state is DeliveryState.PENDING
    await revising(claim)
    async with database.reading() as tx:
        [delivery] = await tx.deliveries.of_chat(20)
    assert delivery.state is DeliveryState.CANCELLED


async def test_a_claim_that_is_given_back_is_due_at_once(
    revising: Revise, database: Database
) -> None:
    claims = await revising.claim(9)
    await revising.give_back(claims)
    assert await run(revising) == 1
    assert await edits(database) == Counter(CHATS)


async def test_a_claim_that_was_handed_over_is_begun_once(
    revising: Revise, database: Database
) -> None:
    [claim] = await revising.claim(9)
    begun = await revising.begin(claim.row_id, claim.token)
    assert begun is not None
    assert await revising.begin(claim.row_id, claim.token) is None
    await revising(claim)
    assert await edits(database) == Counter()
    await revising(begun)
    assert await edits(database) == Counter(CHATS)
