"""The outbox at work: what goes out when, and what outlives the program."""

from dataclasses import replace
from datetime import timedelta

import pytest
from structlog.testing import capture_logs

from bot.model.chats import DeliveryState, Priority
from bot.model.errors import StorageUnavailableError
from bot.pipeline.outbox.deliver import Claimed, Deliver
from bot.playground.botapi import (
    FLOOD_WITHOUT_PARAMETERS,
    INTERNAL_ERROR,
    RESET_AFTER,
    TRUNCATED,
    Fault,
    Flooded,
    Refuse,
)
from bot.storage.chats.chats import Chats
from tests.pipeline.sending import ADMIN_ID, LEASE, LIMITS, Outbox
from tests.samples import BRIEF, CHAT, GROUP

FIRST = 1001


def readers(outbox: Outbox, count: int = 1) -> list[tuple[int, None]]:
    """People who have started the bot."""
    world = outbox.server.world
    people = [world.user("Reader", id=FIRST + number, is_started=True) for number in range(count)]
    return [(person.id, None) for person in people]


def fail(outbox: Outbox, fault: Fault, chat_id: int = FIRST, times: int | None = 1) -> None:
    outbox.server.faults.add(fault, methods=["sendMessage"], chat_id=chat_id, times=times)


async def state(outbox: Outbox, chat_id: int = FIRST) -> tuple[DeliveryState, int]:
    """Return the state of the one delivery to a chat, and its attempts."""
    [delivery] = await outbox.owed(chat_id)
    return delivery.state, delivery.attempts


async def cut_off(outbox: Outbox) -> None:
    """Leave a delivery whose claim outlived the program that made it."""
    await outbox.owe(*readers(outbox))
    assert len(await outbox.deliver.claim(9)) == 1
    await outbox.restart()


async def test_who_takes_over_sends_now_what_another_left_under_way(outbox: Outbox) -> None:
    await cut_off(outbox)
    outbox.clock.advance(seconds=3)
    await outbox.deliver.take_over()
    [delivery] = await outbox.owed(FIRST)
    assert (delivery.state, delivery.due_at) == (DeliveryState.PENDING, outbox.clock.now)


async def test_who_goes_on_waits_for_a_lease(outbox: Outbox) -> None:
    await cut_off(outbox)
    outbox.clock.advance(seconds=3)
    assert await outbox.deliver.recover() == 0
    outbox.clock.now += LEASE
    assert await outbox.deliver.recover() == 1
    [delivery] = await outbox.owed(FIRST)
    assert (delivery.state, delivery.due_at) == (DeliveryState.PENDING, outbox.clock.now)


async def test_a_clock_that_jumps_ahead_does_not_cut_off_what_is_being_sent(
    outbox: Outbox,
) -> None:
    await outbox.owe(*readers(outbox))
    [claimed] = await outbox.deliver.claim(9)
    outbox.clock.advance(hours=1)
    assert await outbox.deliver.recover() == 0
    await outbox.deliver(claimed)
    [delivery] = await outbox.owed(FIRST)
    assert (delivery.state, delivery.unknowns) == (DeliveryState.SENT, 0)


async def test_what_could_not_be_prepared_falls_due_when_its_lease_ends(
    outbox: Outbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    await outbox.owe(*readers(outbox))
    monkeypatch.setattr(Deliver, "_prepare", no_database)
    with pytest.raises(StorageUnavailableError):
        await outbox.deliver.claim(9)
    outbox.clock.now += LEASE
    assert await outbox.deliver.recover() == 1


async def no_database(*_: object) -> list[Claimed]:
    raise StorageUnavailableError("gone")


async def test_who_does_not_act_for_the_bot_claims_and_recovers_nothing(outbox: Outbox) -> None:
    await cut_off(outbox)
    await outbox.deliver.tenure.release()
    outbox.clock.now += LEASE
    assert await outbox.deliver.recover() == 0
    assert await outbox.deliver.claim(9) == []
    assert await state(outbox) == (DeliveryState.SENDING, 1)


async def test_who_was_replaced_amid_finds_out_before_it_sends(outbox: Outbox) -> None:
    await outbox.owe(*readers(outbox))
    stale = outbox.deliver
    await outbox.restart()
    knows = [not stale.tenure.is_held]
    assert await stale.claim(9) == []
    knows.append(not stale.tenure.is_held)
    assert knows == [False, True]
    assert await outbox.work() == 1


async def test_what_was_cut_off_is_sent_again_and_stays_on_record(outbox: Outbox) -> None:
    await cut_off(outbox)
    await outbox.deliver.take_over()
    assert await outbox.work() == 1
    [delivery] = await outbox.owed(FIRST)
    assert (delivery.state, delivery.unknowns) == (DeliveryState.SENT, 1)
    async with outbox.database.reading() as tx:
        now = outbox.clock.now
        [counted] = await tx.standing.settled([now, now + timedelta(seconds=1)])
        assert counted.uncertain == 1


async def test_who_wants_nothing_twice_gets_nothing_again(outbox: Outbox) -> None:
    await cut_off(outbox)
    skipping = replace(outbox.deliver, limits=replace(LIMITS, when_unknown="skip"))
    await skipping.take_over()
    assert await outbox.work() == 0
    assert await state(outbox) == (DeliveryState.UNKNOWN, 1)


async def test_a_thousand_cut_off_sends_are_taken_up_in_pages(outbox: Outbox) -> None:
    async with outbox.database.transaction() as tx:
        chats = [(chat, None) for chat in range(1, 1203)]
        await tx.deliveries.add(chats=chats, key="k", brief_ids=("b",), due_at=outbox.clock.now)
        due = await tx.queue.due(now=outbox.clock.now, limit=1202)
        await tx.queue.claim(
            [each.id for each in due], now=outbox.clock.now, lease=LEASE, token="dead"
        )
    outbox.clock.now += LEASE
    assert await outbox.deliver.recover() == 1202


async def test_no_more_is_claimed_than_may_go_out_now(outbox: Outbox) -> None:
    await outbox.owe(*readers(outbox, 40))
    claimed = await outbox.deliver.claim(99)
    assert len(claimed) == 7, "a quarter of a second's posts"
    async with outbox.database.reading() as tx:
        assert await tx.deliveries.counts() == {
            DeliveryState.SENDING: 7,
            DeliveryState.PENDING: 33,
        }
    assert await outbox.deliver.claim(99) == []


async def test_a_chat_gets_its_posts_in_order_and_one_a_second(outbox: Outbox) -> None:
    [reader] = readers(outbox)
    for name in ("first", "second", "third"):
        await outbox.owe(reader, brief=replace(BRIEF, id=name, headline=f"The {name} headline"))
    for count in (1, 2, 3):
        assert await outbox.work() == 1
        assert len(outbox.texts(FIRST)) == count
        outbox.clock.advance(seconds=1.1)
    words = [text.split()[1] for text in outbox.texts(FIRST)]
    assert words == ["first", "second", "third"]


async def test_a_failed_post_is_tried_again_before_the_next_one(outbox: Outbox) -> None:
    [reader] = readers(outbox)
    fail(outbox, INTERNAL_ERROR)
    await outbox.owe(reader, brief=replace(BRIEF, id="first", headline="The first headline"))
    await outbox.owe(reader, brief=replace(BRIEF, id="second", headline="The second headline"))
    await outbox.work()
    await outbox.work(seconds=1.1)
    assert outbox.texts(FIRST) == []
    for _ in range(2):
        await outbox.work(seconds=1.1)
    assert [text.split()[1] for text in outbox.texts(FIRST)] == ["first", "second"]


async def test_what_fails_for_good_is_discarded_and_told_to_admins(outbox: Outbox) -> None:
    outbox.server.world.user("Admin", id=ADMIN_ID, is_started=True)
    fail(outbox, INTERNAL_ERROR, times=None)
    await outbox.owe(*readers(outbox))
    for _ in range(9):
        await outbox.work(seconds=10)
    assert await state(outbox) == (DeliveryState.DISCARDED, LIMITS.attempts)
    [told] = outbox.texts(ADMIN_ID)
    assert "Internal Server Error" in told


async def test_a_chats_flood_wait_of_hours_outlives_a_restart(outbox: Outbox) -> None:
    one, other = readers(outbox, 2)
    fail(outbox, Flooded(seconds=7200))
    await outbox.owe(one, other)
    async with outbox.database.transaction() as tx:
        await tx.chats.save(replace(CHAT, id=FIRST))
    await outbox.work()
    assert await state(outbox) == (DeliveryState.PENDING, 0)
    assert await state(outbox, FIRST + 1) == (DeliveryState.SENT, 1)
    await outbox.restart()
    await outbox.deliver.take_over()
    later = replace(BRIEF, id="later")
    await outbox.owe(one, other, brief=later, priority=Priority.ASKED)
    assert await outbox.work(seconds=7000) == 1
    assert outbox.gate.busy_chats() >= {FIRST}
    outbox.server.flood._waits.clear()  # the clock of the server did not move
    assert await outbox.work(seconds=200) == 1
    await outbox.work(seconds=2)
    assert [each.state for each in await outbox.owed(FIRST)] == [DeliveryState.SENT] * 2


async def test_a_wait_for_the_bot_as_a_whole_outlives_a_restart(outbox: Outbox) -> None:
    people = readers(outbox, 5)
    for number in range(2):
        fail(
            outbox,
            Refuse(
                code=429,
                description="Too Many Requests: retry after 3600",
                parameters={"retry_after": 3600},
            ),
            chat_id=FIRST + number,
        )
    await outbox.owe(*people[:2])
    await outbox.work()
    await outbox.owe(*people[2:])
    await outbox.restart()
    await outbox.deliver.take_over()
    assert await outbox.work(seconds=3500) == 0
    assert outbox.gate.seconds_held() == pytest.approx(100)
    sent = [await outbox.work(seconds=101)] + [await outbox.work(seconds=0.2) for _ in range(4)]
    assert (sent[0], sum(sent)) == (2, 5), "it begins slowly"


async def test_a_wait_that_is_over_holds_nothing(outbox: Outbox) -> None:
    async with outbox.database.transaction() as tx:
        held_until = outbox.clock.now - timedelta(seconds=1)
        await tx.bots.save_held_until(outbox.deliver.tenure.bot_id, held_until)
    await outbox.deliver.take_over()
    assert outbox.gate.seconds_held() == 0


async def test_a_429_without_a_time_is_waited_out_and_not_counted(outbox: Outbox) -> None:
    fail(outbox, FLOOD_WITHOUT_PARAMETERS)
    await outbox.owe(*readers(outbox))
    await outbox.work()
    assert await state(outbox) == (DeliveryState.PENDING, 0)
    assert await outbox.work(seconds=29) == 0
    assert await outbox.work(seconds=2) == 1
    assert await state(outbox) == (DeliveryState.SENT, 1)


async def test_what_may_have_arrived_is_counted_and_kept_after_the_resend(outbox: Outbox) -> None:
    fail(outbox, TRUNCATED)
    await outbox.owe(*readers(outbox))
    await outbox.work()
    await outbox.work(seconds=3)
    [delivery] = await outbox.owed(FIRST)
    assert (delivery.state, delivery.unknowns, delivery.attempts) == (DeliveryState.SENT, 1, 2)
    assert len(outbox.texts(FIRST)) == 2


async def test_a_group_that_became_a_supergroup_gets_its_post_there(outbox: Outbox) -> None:
    world = outbox.server.world
    owner = world.user("Owner", is_started=True)
    group = world.group("Group", owner)
    owner.add_bot(group)
    await outbox.know(replace(GROUP, id=group.id))
    await outbox.owe((group.id, None))
    supergroup = owner.migrate(group)
    await outbox.work()
    await outbox.work(seconds=2)
    assert len(outbox.texts(supergroup.id)) == 1
    assert await outbox.owed(group.id) == []
    assert await state(outbox, supergroup.id) == (DeliveryState.SENT, 1)


async def test_news_that_waited_too_long_is_not_posted(outbox: Outbox) -> None:
    one, other = readers(outbox, 2)
    await outbox.owe(one)
    outbox.clock.now += LIMITS.max_age + timedelta(minutes=1)
    await outbox.owe(other, priority=Priority.ASKED)
    await outbox.work()
    [old] = await outbox.owed(FIRST)
    assert old.state is DeliveryState.CANCELLED
    assert "delivery.max_age" in str(old.last_error)
    assert await state(outbox, FIRST + 1) == (DeliveryState.SENT, 1)
    assert outbox.texts(FIRST) == []


async def test_a_brief_that_is_not_stored_any_more_is_cancelled(outbox: Outbox) -> None:
    async with outbox.database.transaction() as tx:
        await tx.deliveries.add(
            chats=readers(outbox), key="k", brief_ids=("gone",), due_at=outbox.clock.now
        )
    await outbox.work()
    assert await state(outbox) == (DeliveryState.CANCELLED, 1)


async def test_an_outage_is_no_fault_of_what_waits(outbox: Outbox) -> None:
    outage = Refuse(code=401, description="Unauthorized")
    outbox.server.faults.add(outage, methods=["sendMessage"], times=3)
    people = readers(outbox, 3)
    await outbox.owe(*people)
    with capture_logs() as logs:
        await outbox.work()
        assert outbox.gate.room() == 0
        for chat_id, _ in people:
            assert await state(outbox, chat_id) == (DeliveryState.PENDING, 0)
        for _ in range(20):
            await outbox.work(seconds=1)
    for chat_id, _ in people:
        assert await state(outbox, chat_id) == (DeliveryState.SENT, 1)
    said = [log["event"] for log in logs if log["event"].startswith("telegram can")]
    assert said == ["telegram can't be reached", "telegram can be reached again"]


async def test_while_no_answers_come_nothing_is_sent_again_until_telegram_answers(
    outbox: Outbox,
) -> None:
    """What did arrive, unseen, comes twice: not once more at each try."""
    people = readers(outbox, 3)
    for chat_id, _ in people:
        fail(outbox, RESET_AFTER, chat_id=chat_id)
    outbox.server.faults.add(RESET_AFTER, methods=["getMe"], times=3)
    asked = len(outbox.server.world.record.of("getMe"))
    await outbox.owe(*people)
    assert await outbox.work() == 3
    for _ in range(2):
        assert await outbox.work(seconds=40) == 0
    assert await outbox.work(seconds=40) == 3
    assert len(outbox.server.world.record.of("getMe")) - asked == 4
    for chat_id, _ in people:
        [delivery] = await outbox.owed(chat_id)
        assert (delivery.state, delivery.unknowns) == (DeliveryState.SENT, 1)
        assert len(outbox.texts(chat_id)) == 2


async def test_a_wait_that_an_answer_was_told_outlives_a_restart(outbox: Outbox) -> None:
    [one] = readers(outbox)
    async with outbox.database.transaction() as tx:
        await tx.chats.save(replace(CHAT, id=FIRST))
    outbox.gate.throttled(FIRST, 7200)
    await outbox.deliver.recover()
    await outbox.restart()
    await outbox.deliver.take_over()
    await outbox.owe(one)
    assert await outbox.work(seconds=7000) == 0
    assert await outbox.work(seconds=201) == 1


async def test_a_wait_that_cannot_be_put_on_record_is_tried_again(
    outbox: Outbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    outbox.gate.throttled(1, 60)
    outbox.gate.throttled(2, 60)  # at once with the first: it means the bot as a whole

    async def failing(*_: object) -> None:
        raise StorageUnavailableError("gone")

    with monkeypatch.context() as broken:
        broken.setattr(Chats, "hold", failing)
        with pytest.raises(StorageUnavailableError):
            await outbox.deliver.recover()
    await outbox.deliver.recover()
    async with outbox.database.reading() as tx:
        held_until = await tx.bots.get_held_until(outbox.deliver.tenure.bot_id)
    assert held_until == outbox.clock.now + timedelta(seconds=60)
    assert outbox.gate.take_waits() == {}
