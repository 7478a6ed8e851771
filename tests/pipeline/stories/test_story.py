"""A story that others tell too: its posts are edited, answered, and owed to those who waited."""

from dataclasses import replace
from datetime import time, timedelta

from bot.model.briefs import Brief, Fact
from bot.model.chats import Action, Chat, ChatKind, Delivery, DeliveryState
from bot.model.subscriptions import Importance, QuietHours
from bot.pipeline.stories.retract import Retract
from bot.pipeline.stories.rule import Rule
from bot.pipeline.stories.story import join, owe_edits
from bot.storage.database import Database
from bot.storage.record.audit import Change
from bot.stories.matching import Kind, Report, Verdict
from tests.pipeline.sending import Outbox
from tests.samples import BRIEF, STORY, SUBSCRIPTION


def told_by(publisher: str, name: str, **changes: object) -> Brief:
    return replace(
        BRIEF,
        id=name,
        publisher=publisher,
        url=f"https://{publisher.lower().replace(' ', '-')}.example/{name}",
        **changes,  # type: ignore[arg-type]
    )


async def tell(database: Database, brief: Brief, kind: Kind) -> None:
    """Store a brief as it would be reported; its story too, if it is the first."""
    now = brief.composed_at
    report = Report(id=brief.id, title=brief.headline, publisher=brief.publisher, at=now, lead="")
    verdict = Verdict(report=brief.id, story=brief.story_id, kind=kind, score=1.0, why="a test")
    async with database.transaction() as tx:
        await tx.briefs.add(brief, story=replace(STORY, id=brief.story_id), entry_id=brief.id)
        await tx.tellings.add(report, verdict)
        await join(tx, brief, verdict, now=now)


async def posted(outbox: Outbox) -> tuple[int, Brief]:
    """A reader who has the first brief of a story."""
    person = outbox.server.world.user("Reader", is_started=True)
    await outbox.know(Chat(id=person.id, kind=ChatKind.PRIVATE, title="Reader"))
    first = told_by("Ledger Post", "first", composed_at=outbox.clock.now)
    await tell(outbox.database, first, Kind.NEW)
    await outbox.owe((person.id, None), brief=first)
    await outbox.work()
    return person.id, first


def edits(owed: list[Delivery]) -> list[Delivery]:
    return [each for each in owed if each.action is Action.EDIT]


async def test_a_post_grows_from_one_source_to_three(outbox: Outbox) -> None:
    reader, _ = await posted(outbox)
    for number, publisher in enumerate(("Coin Gazette", "Harbor Wire"), 1):
        later = outbox.clock.advance(minutes=number)
        await tell(
            outbox.database, told_by(publisher, f"n{number}", composed_at=later), Kind.REPEAT
        )
        await outbox.work(seconds=5)
    [post] = outbox.server.world.chats[reader].posts
    assert "3 sources: Ledger Post, Coin Gazette, Harbor Wire · " in post.text
    assert [each.state for each in edits(await outbox.owed(reader))] == [DeliveryState.SENT] * 2
    calls = outbox.server.world.record.of("editMessageText")
    assert all(call.status == 200 for call in calls)


async def test_the_posts_of_two_stories_that_are_joined_grow_together(outbox: Outbox) -> None:
    reader, early = await posted(outbox)
    person = outbox.server.world.user("Another", is_started=True)
    await outbox.know(Chat(id=person.id, kind=ChatKind.PRIVATE, title="Another"))
    at = outbox.clock.advance(minutes=1)
    late = told_by("Coin Gazette", "late", story_id="another", composed_at=at)
    await tell(outbox.database, late, Kind.NEW)
    await outbox.owe((person.id, None), brief=late)
    await outbox.work(seconds=5)
    rule = Rule(database=outbox.database, clock=outbox.clock, owed=lambda: None)
    change = Change(at=outbox.clock.now, user_id=7, action="join", target="two briefs")
    assert await rule.join(early, late, change=change)
    await outbox.work(seconds=5)
    for chat in (reader, person.id):
        [text] = outbox.texts(chat)
        assert "2 sources: Ledger Post, Coin Gazette · " in text
    at = outbox.clock.advance(minutes=1)
    await tell(outbox.database, told_by("Harbor Wire", "third", composed_at=at), Kind.REPEAT)
    await outbox.work(seconds=5)
    for chat in (reader, person.id):
        [text] = outbox.texts(chat)
        assert "3 sources: Ledger Post, Coin Gazette, Harbor Wire · " in text


async def test_the_most_specific_headline_is_shown_and_a_retraction_shows_its_own(
    outbox: Outbox,
) -> None:
    reader, first = await posted(outbox)
    specific = "Harbor Exchange fined $12 million over 4,100 trades with sanctioned customers"
    await tell(outbox.database, told_by("Coin Gazette", "b", headline=specific), Kind.REPEAT)
    await outbox.work(seconds=5)
    assert "sanctioned customers" in outbox.texts(reader)[0].splitlines()[0]
    async with outbox.database.transaction() as tx:
        await tx.briefs.retract(first.id, now=outbox.clock.now, reason="wrong")
        await owe_edits(tx, first, now=outbox.clock.now, is_forced=True)
    await outbox.work(seconds=5)
    assert first.headline.split()[-1] in outbox.texts(reader)[0]
    assert "sanctioned customers" not in outbox.texts(reader)[0].splitlines()[0]


async def test_of_two_edits_that_wait_the_last_alone_is_made(outbox: Outbox) -> None:
    reader, _ = await posted(outbox)
    for publisher in ("Coin Gazette", "Harbor Wire"):
        await tell(outbox.database, told_by(publisher, publisher[:4]), Kind.REPEAT)
        await outbox.revise()
    await outbox.work(seconds=5)
    await outbox.work(seconds=5)
    assert len(outbox.server.world.record.of("editMessageText")) == 1
    first, last = edits(await outbox.owed(reader))
    assert (first.state, first.last_error) == (DeliveryState.CANCELLED, "a later edit follows")
    assert last.state is DeliveryState.SENT


async def test_two_that_join_before_the_posts_are_looked_at_make_one_edit(outbox: Outbox) -> None:
    reader, _ = await posted(outbox)
    for publisher in ("Coin Gazette", "Harbor Wire"):
        await tell(outbox.database, told_by(publisher, publisher[:4]), Kind.REPEAT)
    await outbox.work(seconds=5)
    assert len(edits(await outbox.owed(reader))) == 1
    assert "3 sources: " in outbox.texts(reader)[0]


async def test_the_same_publisher_again_changes_nothing(outbox: Outbox) -> None:
    reader, _ = await posted(outbox)
    await tell(outbox.database, told_by("Ledger Post", "again"), Kind.REPEAT)
    await outbox.work(seconds=5)
    assert edits(await outbox.owed(reader)) == []


async def test_a_story_is_edited_a_few_times_and_not_after_a_day(outbox: Outbox) -> None:
    reader, first = await posted(outbox)
    for number in range(6):
        await tell(outbox.database, told_by(f"Publisher {number}", f"n{number}"), Kind.REPEAT)
        await outbox.revise()
    assert len(edits(await outbox.owed(reader))) == 4
    async with outbox.database.transaction() as tx:
        now = first.composed_at + timedelta(hours=25)
        assert not await owe_edits(tx, first, now=now)


async def updated(outbox: Outbox, name: str = "update", **changes: object) -> Brief:
    """An update of the story, offered to all."""
    later = outbox.clock.advance(minutes=1)
    update = told_by("Ledger Post", name, composed_at=later, **{"headline": NEWS} | changes)
    await tell(outbox.database, update, Kind.UPDATE)
    await outbox.offer(update)
    return update


NEWS = "Judge dismisses the case"


async def test_an_update_answers_the_first_post(outbox: Outbox) -> None:
    reader, _ = await posted(outbox)
    await updated(outbox)
    await outbox.work(seconds=5)
    await updated(outbox, "next", headline="Regulator appeals")
    await outbox.work(seconds=5)
    post, answer, next_one = outbox.server.world.chats[reader].posts
    assert answer.text.startswith(NEWS)
    assert next_one.text.startswith("Regulator appeals")
    for each in (answer, next_one):
        assert each.reply_to is not None
        assert each.reply_to.id == post.id
    owed = await outbox.owed(reader)
    assert [each.action for each in owed] == [Action.POST, Action.REPLY, Action.REPLY]


def facts(*texts: str) -> tuple[Fact, ...]:
    return tuple(Fact(text=text, start=0, end=len(text)) for text in texts)


DISMISSED = "A judge in Boston dismissed the case on Friday."
AGAIN = "The settlement covers 4,100 trades of 2023 to 2025."


async def test_an_update_brings_only_what_its_chat_has_not_read(outbox: Outbox) -> None:
    reader, first = await posted(outbox)
    other = outbox.server.world.user("Other", is_started=True)
    await outbox.know(Chat(id=other.id, kind=ChatKind.PRIVATE, title="Other"))
    update = await updated(outbox, facts=facts(AGAIN, DISMISSED))
    await outbox.work(seconds=5)
    answer, whole = outbox.texts(reader)[1], outbox.texts(other.id)[0]
    assert (AGAIN in answer, DISMISSED in answer) == (False, True)
    assert (AGAIN in whole, DISMISSED in whole) == (True, True)
    assert outbox.server.world.chats[other.id].posts[0].reply_to is None
    async with outbox.database.reading() as tx:
        assert await tx.briefs.get(update.id) == update, "the record has it all"
    assert first.facts[0].text not in answer


async def test_an_edit_of_an_answer_brings_only_what_is_new_too(outbox: Outbox) -> None:
    reader, _ = await posted(outbox)
    await updated(outbox, facts=facts(AGAIN, DISMISSED))
    await outbox.work(seconds=5)
    appeal = "Its lawyers expect an appeal within 14 days."
    repeat = told_by("Coin Gazette", "repeat", facts=facts(AGAIN, appeal))
    await tell(outbox.database, repeat, Kind.REPEAT)
    await outbox.work(seconds=5)
    post, answer = outbox.texts(reader)
    assert "2 sources: Ledger Post, Coin Gazette · " in answer
    assert (AGAIN in answer, DISMISSED in answer, appeal in answer) == (False, True, True)
    assert "sources" not in post


async def test_an_update_that_says_nothing_new_brings_its_lead(outbox: Outbox) -> None:
    reader, first = await posted(outbox)
    await updated(outbox, facts=(*facts(AGAIN), *first.facts))
    await outbox.work(seconds=5)
    answer = outbox.texts(reader)[1]
    assert (AGAIN in answer, first.facts[0].text in answer) == (True, False)


async def test_what_was_retracted_counts_as_unread(outbox: Outbox) -> None:
    reader, first = await posted(outbox)
    async with outbox.database.transaction() as tx:
        await tx.briefs.retract(first.id, now=outbox.clock.now, reason="wrong")
    await updated(outbox, facts=facts(AGAIN, DISMISSED))
    await outbox.work(seconds=5)
    answer = outbox.texts(reader)[1]
    assert (AGAIN in answer, DISMISSED in answer) == (True, True)


async def test_an_update_finds_the_post_that_was_still_owed_when_it_came(outbox: Outbox) -> None:
    person = outbox.server.world.user("Reader", is_started=True)
    await outbox.know(Chat(id=person.id, kind=ChatKind.PRIVATE, title="Reader"))
    first = told_by("Ledger Post", "first", composed_at=outbox.clock.now)
    await tell(outbox.database, first, Kind.NEW)
    await outbox.offer(first)
    await updated(outbox)
    await outbox.work(seconds=5)
    await outbox.work(seconds=5)
    post, answer = outbox.server.world.chats[person.id].posts
    assert answer.reply_to is not None
    assert answer.reply_to.id == post.id


async def test_an_update_follows_its_story_wherever_that_was_posted(outbox: Outbox) -> None:
    reader, _ = await posted(outbox)
    async with outbox.database.transaction() as tx:
        wishes = await tx.subscriptions.get(reader)
        assert wishes is not None
        await tx.subscriptions.save(replace(wishes, coins=("BTC",)))
    await updated(outbox, coins=())
    async with outbox.database.transaction() as tx:
        await tx.subscriptions.save(replace(wishes, coins=("BTC",), excluded=("appeals",)))
    await updated(outbox, "appeal", coins=(), headline="Regulator appeals")
    assert [each.key for each in await outbox.owed(reader)] == ["first", "update"]


async def test_an_update_answers_nobody_who_left_or_is_asleep_or_asked_first(
    outbox: Outbox,
) -> None:
    reader, _ = await posted(outbox)
    chat = await outbox.chat(reader)
    night = QuietHours(start=time(0), end=time(23, 59))
    for number, settings in enumerate(
        (replace(chat, quiet=night), replace(chat, needs_approval=True, owner_id=reader))
    ):
        async with outbox.database.transaction() as tx:
            await tx.chats.save_settings(settings)
            await tx.chats.save(settings)
        await updated(outbox, f"update {number}")
    async with outbox.database.transaction() as tx:
        await tx.chats.save_settings(chat)
        assert await tx.subscriptions.end(reader, now=outbox.clock.now)
    await updated(outbox, "last update")
    owed = await outbox.owed(reader)
    assert [(each.action, each.state) for each in owed] == [
        (Action.POST, DeliveryState.SENT),
        (Action.DIGEST, DeliveryState.PENDING),
        (Action.REPLY, DeliveryState.HELD),
        (Action.APPROVAL, DeliveryState.PENDING),
    ]


async def test_a_correction_and_a_retraction_change_the_post_and_say_so(outbox: Outbox) -> None:
    reader, first = await posted(outbox)
    now = outbox.clock.advance(minutes=1)
    async with outbox.database.transaction() as tx:
        right = replace(first, headline="Harbor Exchange fined $2 million")
        assert await tx.briefs.correct(right, now=now)
        assert await owe_edits(tx, first, now=now, is_forced=True)
    await outbox.work(seconds=5)
    [post] = outbox.texts(reader)
    assert post.startswith("Corrected by its publisher on 24 Nov 2026")
    assert "$2\u2060 million" in post or "$2 million" in post
    async with outbox.database.transaction() as tx:
        assert await tx.briefs.retract(first.id, now=now, reason="It was another exchange.")
        await owe_edits(tx, first, now=now, is_forced=True)
    await outbox.work(seconds=5)
    [post] = outbox.texts(reader)
    assert "Retracted on 24 Nov 2026" in post
    assert "It was another exchange" in post
    assert "4,100 trades" not in post


async def test_what_a_repeat_told_is_taken_out_of_the_first_post_when_it_is_retracted(
    outbox: Outbox,
) -> None:
    reader, _ = await posted(outbox)
    repeat = told_by("Coin Gazette", "repeat", facts=facts(DISMISSED))
    await tell(outbox.database, repeat, Kind.REPEAT)
    await outbox.work(seconds=5)
    assert "2 sources: Ledger Post, Coin Gazette · " in outbox.texts(reader)[0]
    assert DISMISSED in outbox.texts(reader)[0]
    retract = Retract(database=outbox.database, clock=outbox.clock, owed=lambda: None)
    change = Change(user_id=1, action="retract", target=repeat.id, at=outbox.clock.now)
    assert await retract(repeat.id, reason="It was a hoax.", change=change)
    await outbox.work(seconds=5)
    [post] = outbox.texts(reader)
    assert "1 source: Ledger Post · " in post
    assert (DISMISSED in post, "hoax" in post) == (False, False)
    async with outbox.database.reading() as tx:
        story = await tx.stories.get(STORY.id)
    assert story is not None
    assert story.publishers == 1


async def test_a_chat_gets_every_article_or_one_a_story_or_what_several_tell(
    outbox: Outbox,
) -> None:
    people = [outbox.server.world.user("Reader", is_started=True) for _ in range(3)]
    one, every, several = (person.id for person in people)
    for each in (one, every, several):
        await outbox.know(Chat(id=each, kind=ChatKind.PRIVATE, title="Reader"))
    async with outbox.database.transaction() as tx:
        wishes = replace(SUBSCRIPTION, thread_id=None)
        await tx.subscriptions.save(replace(wishes, chat_id=every, is_every_article=True))
        await tx.subscriptions.save(replace(wishes, chat_id=several, least_publishers=3))
    for number, publisher in enumerate(("Ledger Post", "Coin Gazette", "Harbor Wire")):
        later = outbox.clock.advance(minutes=1)
        brief = told_by(publisher, f"n{number}", composed_at=later)
        await tell(outbox.database, brief, Kind.REPEAT if number else Kind.NEW)
        await outbox.offer(brief)
        await outbox.work(seconds=5)
        assert len(outbox.texts(several)) == (1 if number == 2 else 0)
    await outbox.work(seconds=5)
    assert "3 sources: Ledger Post, Coin Gazette, Harbor Wire · " in outbox.texts(several)[0]
    assert len(outbox.texts(one)) == 1
    assert "3 sources: " in outbox.texts(one)[0]
    assert [text.count("source") for text in outbox.texts(every)] == [1, 1, 1]
    assert "1 source: Coin Gazette · " in outbox.texts(every)[1]


async def test_a_retraction_reaches_posts_of_any_age(outbox: Outbox) -> None:
    reader, first = await posted(outbox)
    now = outbox.clock.advance(hours=72)
    async with outbox.database.transaction() as tx:
        assert await tx.briefs.retract(first.id, now=now, reason="It was a hoax.")
        assert await owe_edits(tx, first, now=now, is_forced=True)
    await outbox.work(seconds=5)
    assert "It was a hoax." in outbox.texts(reader)[0]


async def test_a_deleted_post_is_no_trouble_for_its_chat(outbox: Outbox) -> None:
    reader, first = await posted(outbox)
    outbox.server.world.chats[reader].posts[0].is_deleted = True
    async with outbox.database.transaction() as tx:
        await owe_edits(tx, first, now=outbox.clock.now, is_forced=True)
    await outbox.work(seconds=5)
    [edit] = edits(await outbox.owed(reader))
    assert edit.state is DeliveryState.SENT
    assert edit.last_error is not None
    assert "not found" in edit.last_error


async def test_a_story_is_weighed_by_all_who_tell_it(outbox: Outbox) -> None:
    hack = "Hackers steal $900 million from Harbor Exchange"
    for number, publisher in enumerate(("A", "B", "C", "D")):
        kind = Kind.REPEAT if number else Kind.NEW
        await tell(outbox.database, told_by(publisher, publisher, headline=hack), kind)
    async with outbox.database.reading() as tx:
        story = await tx.stories.get(STORY.id)
        again = await tx.fanouts.has_due(now=outbox.clock.now)
    assert story is not None
    assert (story.publishers, story.importance) == (4, Importance.BIG)
    assert again
