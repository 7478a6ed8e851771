"""From a brief to the chats that want it: at once, in a digest, or when its owner approves."""

from dataclasses import replace
from datetime import time, timedelta
from typing import Any

from bot.model.chats import Action, Chat, ChatKind, DeliveryState
from bot.model.subscriptions import Cadence, Importance, Look, QuietHours, Rhythm
from bot.pipeline.chats.subscribe import Subscribe
from bot.pipeline.outbox.owe import Owe
from bot.policy.matching import Offer
from bot.stories.matching import Kind, Report, Verdict
from tests.pipeline.sending import Outbox
from tests.samples import BRIEF, STORY, SUBSCRIPTION

HOURLY = Cadence(rhythm=Rhythm.HOURLY)


async def reader(outbox: Outbox, *, cadence: Cadence | None = None, **settings: Any) -> Chat:
    """Somebody who started the bot and wants everything."""
    person = outbox.server.world.user("Reader", is_started=True)
    chat = Chat(id=person.id, kind=ChatKind.PRIVATE, title="Reader", **settings)
    async with outbox.database.transaction() as tx:
        await tx.chats.save_settings(chat)
        await tx.subscriptions.save(
            replace(SUBSCRIPTION, chat_id=chat.id, cadence=cadence or Cadence())
        )
    return chat


async def owe(
    outbox: Outbox,
    *names: str,
    importance: Importance = Importance.ALL,
    before: tuple[str, ...] = (),
) -> None:
    """Owe briefs to everybody who is subscribed."""
    for name in names:
        brief = replace(BRIEF, id=name, headline=f"News of {name}", composed_at=outbox.clock.now)
        async with outbox.database.transaction() as tx:
            await tx.briefs.add(brief, story=STORY, entry_id=name)
            page = await tx.subscriptions.active(after=None, limit=99)
            offer = Offer(brief=brief, importance=importance, is_update=bool(before))
            await Owe(tx=tx, offer=offer, now=outbox.clock.now, before=before)(page)


async def test_many_briefs_come_in_one_digest_at_its_slot(outbox: Outbox) -> None:
    chat = await reader(outbox, cadence=HOURLY)
    await owe(outbox, "a", "b", "b")
    await outbox.work(seconds=3500)
    assert outbox.texts(chat.id) == []
    await outbox.work(seconds=101)
    [digest] = outbox.texts(chat.id)
    assert digest.startswith("2 briefs while you were away")
    assert all(f"News of {name}" in digest for name in "ab")
    assert {each.state for each in await outbox.owed(chat.id)} == {DeliveryState.SENT}


async def test_what_comes_while_a_digest_is_sent_is_in_the_next_one(outbox: Outbox) -> None:
    chat = await reader(outbox, cadence=HOURLY)
    await owe(outbox, "a")
    outbox.clock.advance(hours=1)
    before = outbox.clock.now
    [claimed] = await outbox.deliver.claim(9)
    outbox.clock.now = before - timedelta(seconds=1)  # another program's clock, a little behind
    await owe(outbox, "b")
    outbox.clock.now = before
    await outbox.deliver(claimed)
    await outbox.work(seconds=3601)
    first, second = outbox.texts(chat.id)
    assert ("News of a" in first, "News of b" in first) == (True, False)
    assert "News of b" in second


async def test_quiet_hours_hold_all_but_the_big_news_that_may_pass(outbox: Outbox) -> None:
    quiet = QuietHours(start=time(11), end=time(13), lets_big_through=True)
    chat = await reader(outbox, quiet=quiet)
    await owe(outbox, "small")
    await owe(outbox, "huge", importance=Importance.BIG)
    await outbox.work()
    assert ["News of huge" in text for text in outbox.texts(chat.id)] == [True]
    await outbox.work(seconds=3601)
    assert "News of small" in outbox.texts(chat.id)[1]


async def test_a_digest_whose_briefs_were_all_retracted_is_no_message(outbox: Outbox) -> None:
    chat = await reader(outbox, cadence=HOURLY)
    await owe(outbox, "a")
    async with outbox.database.transaction() as tx:
        await tx.briefs.retract("a", now=outbox.clock.now, reason="wrong")
    await outbox.work(seconds=3601)
    assert outbox.texts(chat.id) == []
    [digest] = await outbox.owed(chat.id)
    assert (digest.state, digest.last_error) == (DeliveryState.CANCELLED, "nothing was held for it")


async def test_a_chat_whose_owner_approves_gets_nothing_before(outbox: Outbox) -> None:
    owner = await reader(outbox)
    group = outbox.server.world.supergroup("Group", outbox.server.world.person(owner.id))
    outbox.server.world.person(owner.id).add_bot(group)
    chat = Chat(
        id=group.id, kind=ChatKind.SUPERGROUP, title="Group", owner_id=owner.id, needs_approval=True
    )
    async with outbox.database.transaction() as tx:
        await tx.chats.save_settings(chat)
        await tx.subscriptions.save(replace(SUBSCRIPTION, chat_id=chat.id))
        await tx.subscriptions.end(owner.id, now=outbox.clock.now)
    await owe(outbox, "good", "bad")
    await outbox.work(seconds=5)
    await outbox.work(seconds=5)
    assert outbox.texts(group.id) == []
    asked = outbox.server.world.chats[owner.id].posts
    assert [button["text"] for button in asked[0].buttons][-2:] == ["✅ Approve", "Skip"]
    good, bad = await outbox.owed(group.id)
    assert (good.state, good.action) == (DeliveryState.HELD, Action.POST)
    async with outbox.database.transaction() as tx:
        now = outbox.clock.now
        assert await tx.deliveries.approve(good.id, now=now)
        assert not await tx.deliveries.approve(good.id, now=now)
        assert await tx.deliveries.skip(bad.id, reason="skipped", now=now)
        assert not await tx.deliveries.skip(bad.id, reason="skipped", now=now)
    await outbox.work(seconds=5)
    assert ["News of good" in text for text in outbox.texts(group.id)] == [True]


async def test_each_chat_has_its_own_look(outbox: Outbox) -> None:
    silent = await reader(outbox, look=Look(is_silent=True, has_preview=True), language="de")
    plain = await reader(outbox, timezone="Asia/Tokyo")
    await owe(outbox, "a")
    await outbox.work()
    sent = {call.chat_id: call.params for call in outbox.server.world.record.of("sendMessage")}
    assert sent[silent.id]["disable_notification"] == "true"
    assert sent[silent.id]["link_preview_options"] == "{}"
    assert "disable_notification" not in sent[plain.id]
    assert "JST" in sent[plain.id]["text"]


async def change(outbox: Outbox, chat: Chat, **wishes: Any) -> None:
    async with outbox.database.transaction() as tx:
        await tx.chats.save_settings(chat)
        await tx.subscriptions.save(replace(SUBSCRIPTION, chat_id=chat.id, **wishes))


def brought(outbox: Outbox, chat: Chat, name: str) -> int:
    """Count the messages that bring a brief."""
    return sum(f"News of {name}" in text for text in outbox.texts(chat.id))


async def test_what_came_in_a_digest_does_not_come_again_as_a_post(outbox: Outbox) -> None:
    chat = await reader(outbox, cadence=HOURLY)
    await owe(outbox, "a")
    await outbox.work(seconds=3601)
    await change(outbox, chat)
    await owe(outbox, "a", importance=Importance.BIG)
    await outbox.work(seconds=60)
    assert brought(outbox, chat, "a") == 1
    assert [each.action for each in await outbox.owed(chat.id)] == [Action.DIGEST]


async def test_what_was_posted_is_not_held_for_a_digest(outbox: Outbox) -> None:
    chat = await reader(outbox)
    await owe(outbox, "a")
    await outbox.work()
    await change(outbox, chat, cadence=HOURLY)
    await owe(outbox, "a")
    await outbox.work(seconds=3601)
    assert brought(outbox, chat, "a") == 1
    assert [each.action for each in await outbox.owed(chat.id)] == [Action.POST]


async def test_what_waits_for_a_digest_is_posted_once_it_is_big_enough(outbox: Outbox) -> None:
    quiet = QuietHours(start=time(11), end=time(13), lets_big_through=True)
    chat = await reader(outbox, quiet=quiet)
    await owe(outbox, "a", "b")
    await owe(outbox, "a", importance=Importance.BIG)
    await outbox.work(seconds=5)
    assert (brought(outbox, chat, "a"), brought(outbox, chat, "b")) == (1, 0)
    await outbox.work(seconds=3601)
    assert (brought(outbox, chat, "a"), brought(outbox, chat, "b")) == (1, 1)


async def test_what_a_digest_that_never_went_held_comes_all_the_same(outbox: Outbox) -> None:
    chat = await reader(outbox, cadence=HOURLY)
    await owe(outbox, "a")
    async with outbox.database.transaction() as tx:
        await tx.deliveries.cancel(chat.id, reason="unsubscribed", now=outbox.clock.now)
    outbox.clock.advance(hours=1)
    await owe(outbox, "a")
    await outbox.work(seconds=3601)
    assert brought(outbox, chat, "a") == 1


async def test_what_is_in_a_digest_under_way_is_not_posted_beside_it(outbox: Outbox) -> None:
    chat = await reader(outbox, cadence=HOURLY)
    await owe(outbox, "a")
    outbox.clock.advance(hours=1)
    [claimed] = await outbox.deliver.claim(9)
    await change(outbox, chat)
    await owe(outbox, "a")
    await outbox.deliver(claimed)
    await outbox.work(seconds=60)
    assert brought(outbox, chat, "a") == 1


async def told(outbox: Outbox, name: str, kind: Kind) -> None:
    """Put on record what a brief is to the story."""
    report = Report(id=name, title=name, publisher="Ledger Post", at=outbox.clock.now)
    verdict = Verdict(report=name, story=STORY.id, kind=kind, score=1.0, why="a test")
    async with outbox.database.transaction() as tx:
        brief = replace(BRIEF, id=name, headline=f"News of {name}", composed_at=outbox.clock.now)
        await tx.briefs.add(brief, story=STORY, entry_id=name)
        await tx.tellings.add(report, verdict)


async def test_an_update_of_what_came_in_a_digest_comes_in_the_next_one(outbox: Outbox) -> None:
    chat = await reader(outbox, cadence=HOURLY)
    await told(outbox, "first", Kind.NEW)
    await owe(outbox, "first")
    await outbox.work(seconds=3601)
    await told(outbox, "then", Kind.UPDATE)
    await owe(outbox, "then", before=("first",))
    await outbox.work(seconds=3601)
    assert [brought(outbox, chat, name) for name in ("first", "then")] == [1, 1]
    assert len(outbox.texts(chat.id)) == 2


async def test_an_update_of_what_came_in_a_digest_is_a_post_where_posts_come_at_once(
    outbox: Outbox,
) -> None:
    chat = await reader(outbox, cadence=HOURLY)
    await told(outbox, "first", Kind.NEW)
    await owe(outbox, "first")
    await outbox.work(seconds=3601)
    await change(outbox, chat)
    await told(outbox, "then", Kind.UPDATE)
    await owe(outbox, "then", before=("first",))
    await outbox.work(seconds=5)
    _, post = outbox.server.world.chats[chat.id].posts
    assert post.text.startswith("News of then")
    assert post.reply_to is None


async def test_in_one_digest_an_update_takes_the_place_of_what_came_before(outbox: Outbox) -> None:
    chat = await reader(outbox, cadence=HOURLY)
    every = await reader(outbox, cadence=HOURLY)
    await change(outbox, every, cadence=HOURLY, is_every_article=True)
    await told(outbox, "first", Kind.NEW)
    await owe(outbox, "first", "else")
    await told(outbox, "then", Kind.UPDATE)
    await owe(outbox, "then", before=("first",))
    await outbox.work(seconds=3601)
    names = ("first", "then", "else")
    assert [brought(outbox, chat, name) for name in names] == [0, 1, 1]
    assert [brought(outbox, every, name) for name in names] == [1, 1, 1]
    assert outbox.texts(chat.id)[0].startswith("2 briefs while you were away")


async def test_a_retracted_update_takes_the_place_of_nothing(outbox: Outbox) -> None:
    chat = await reader(outbox, cadence=HOURLY)
    await told(outbox, "first", Kind.NEW)
    await owe(outbox, "first")
    await told(outbox, "then", Kind.UPDATE)
    await owe(outbox, "then", before=("first",))
    async with outbox.database.transaction() as tx:
        await tx.briefs.retract("then", now=outbox.clock.now, reason="wrong")
    await outbox.work(seconds=3601)
    assert [brought(outbox, chat, name) for name in ("first", "then")] == [1, 0]


async def test_an_update_that_goes_out_at_once_ends_the_waiting_of_its_story(
    outbox: Outbox,
) -> None:
    quiet = QuietHours(start=time(11), end=time(13), lets_big_through=True)
    chat = await reader(outbox, quiet=quiet)
    await told(outbox, "first", Kind.NEW)
    await owe(outbox, "first")
    await told(outbox, "then", Kind.UPDATE)
    await owe(outbox, "then", importance=Importance.BIG, before=("first",))
    await outbox.work(seconds=3601)
    await outbox.work(seconds=3601)
    assert [brought(outbox, chat, name) for name in ("first", "then")] == [0, 1]


async def test_who_subscribes_again_does_not_begin_with_what_a_digest_brought(
    outbox: Outbox,
) -> None:
    chat = await reader(outbox, cadence=HOURLY)
    await owe(outbox, "a")
    await outbox.work(seconds=3601)
    subscribe = Subscribe(
        database=outbox.database, clock=outbox.clock, first_run="latest", owed=lambda: None
    )
    async with outbox.database.transaction() as tx:
        await tx.subscriptions.end(chat.id, now=outbox.clock.now)
    assert await subscribe(chat)
    await outbox.work(seconds=60)
    assert brought(outbox, chat, "a") == 1
