"""A story that changes while its post is on the way: the post is brought up to it all the same."""

import asyncio

from bot.model.chats import Action, Chat, ChatKind, DeliveryState, Settlement
from bot.pipeline.stories.retract import Retract
from bot.playground.botapi.faults import RESET_AFTER, Slow
from bot.storage.record.audit import Change
from bot.stories.matching import Kind
from tests.house import PATIENCE
from tests.pipeline.sending import Outbox
from tests.pipeline.stories.test_story import edits, tell, told_by

SENDING = frozenset({"sendMessage"})


async def on_the_way(outbox: Outbox) -> tuple[int, asyncio.Task[int]]:
    """A post that arrived in its chat, while the server's answer is still to come."""
    person = outbox.server.world.user("Reader", is_started=True)
    await outbox.know(Chat(id=person.id, kind=ChatKind.PRIVATE, title="Reader"))
    first = told_by("Ledger Post", "first", composed_at=outbox.clock.now)
    await tell(outbox.database, first, Kind.NEW)
    await outbox.owe((person.id, None), brief=first)
    outbox.server.faults.add(Slow(seconds=1.0), methods=SENDING)
    sending = asyncio.create_task(outbox.work())
    await outbox.server.world.signal.until(
        lambda: outbox.server.world.chats[person.id].posts or None, seconds=PATIENCE
    )
    return person.id, sending


async def grow(outbox: Outbox, publisher: str = "Coin Gazette") -> None:
    later = outbox.clock.advance(seconds=1)
    await tell(outbox.database, told_by(publisher, publisher, composed_at=later), Kind.REPEAT)
    await outbox.revise()


async def test_a_story_that_grows_while_its_post_is_sent_edits_it(outbox: Outbox) -> None:
    reader, sending = await on_the_way(outbox)
    await grow(outbox)
    assert not sending.done()
    assert edits(await outbox.owed(reader)) == [], "it is not on record yet"
    await sending
    [edit] = edits(await outbox.owed(reader))
    await outbox.work(seconds=5)
    assert "2 sources: Ledger Post, Coin Gazette · " in outbox.texts(reader)[0]
    assert len(outbox.server.world.record.of("editMessageText")) == 1
    await grow(outbox, "Harbor Wire")
    await outbox.work(seconds=5)
    assert "3 sources: " in outbox.texts(reader)[0]
    assert edit.key != edits(await outbox.owed(reader))[-1].key


async def test_a_post_that_shows_its_story_as_it_is_needs_no_edit(outbox: Outbox) -> None:
    reader, sending = await on_the_way(outbox)
    await sending
    await outbox.work(seconds=5)
    assert [each.action for each in await outbox.owed(reader)] == [Action.POST]


async def test_a_brief_that_is_retracted_while_it_is_sent_says_so(outbox: Outbox) -> None:
    reader, sending = await on_the_way(outbox)
    retract = Retract(database=outbox.database, clock=outbox.clock, owed=lambda: None)
    change = Change(user_id=1, action="retract", target="first", at=outbox.clock.now)
    assert await retract("first", reason="It was a hoax.", change=change)
    await outbox.revise()
    await sending
    await outbox.work(seconds=5)
    assert "It was a hoax." in outbox.texts(reader)[0]


async def test_after_a_crash_before_the_record_the_post_is_sent_as_it_is_then(
    outbox: Outbox,
) -> None:
    reader, sending = await on_the_way(outbox)
    await grow(outbox)
    sending.cancel()
    await asyncio.gather(sending, return_exceptions=True)
    await outbox.restart()
    outbox.clock.advance(minutes=3)
    assert await outbox.deliver.recover() == 1
    await outbox.work(seconds=120)
    assert "2 sources: " in outbox.texts(reader)[-1]
    owed = await outbox.owed(reader)
    assert [(each.action, each.state) for each in owed] == [(Action.POST, DeliveryState.SENT)]


async def test_what_may_have_arrived_is_sent_again_as_its_story_is_then(outbox: Outbox) -> None:
    person = outbox.server.world.user("Reader", is_started=True)
    await outbox.know(Chat(id=person.id, kind=ChatKind.PRIVATE, title="Reader"))
    first = told_by("Ledger Post", "first", composed_at=outbox.clock.now)
    await tell(outbox.database, first, Kind.NEW)
    await outbox.owe((person.id, None), brief=first)
    outbox.server.faults.add(RESET_AFTER, methods=SENDING)
    await outbox.work()
    await grow(outbox)
    await outbox.work(seconds=60)
    await outbox.work(seconds=60)
    assert "2 sources: " in outbox.texts(person.id)[-1]


async def test_a_lost_claim_owes_no_edit(outbox: Outbox) -> None:
    reader, sending = await on_the_way(outbox)
    await grow(outbox)
    async with outbox.database.transaction() as tx:
        [mine] = await tx.queue.expired(ended_by=None, limit=9)
        again = {mine.id: _pending(outbox)}
        await tx.queue.settle_expired(again, ended_by=None, now=outbox.clock.now)
    await sending
    assert edits(await outbox.owed(reader)) == []


def _pending(outbox: Outbox) -> Settlement:
    return Settlement(state=DeliveryState.PENDING, due_at=outbox.clock.now, attempts=1)
