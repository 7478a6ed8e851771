"""What each outcome does to the delivery, to its chat, and to those who must know."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest
from structlog.testing import capture_logs

from bot.model.chats import Chat, ChatKind, ChatState, Delivery, DeliveryState
from bot.model.errors import StorageUnavailableError
from bot.model.outcomes import Failed, Gone, Moved, Outcome, Paused, Rejected, Sent, Throttled
from bot.pipeline.outbox import settling
from bot.pipeline.outbox.settling import Finished, Settle
from bot.policy.retrying import PROBE, after_send
from bot.storage.database import Database, Transaction
from tests.conftest import Clock
from tests.pipeline.sending import ADMIN_ID, LEASE, LIMITS
from tests.samples import CHAT, GROUP, SUBSCRIPTION

OWNER_ID = 555
FORUM = Chat(id=-100, kind=ChatKind.SUPERGROUP, title="Forum", owner_id=OWNER_ID)
TOPIC = replace(FORUM, thread_id=7)


@dataclass
class Ledger:
    """Deliveries that were claimed, to be settled one outcome at a time."""

    database: Database
    clock: Clock
    settle: Settle = field(init=False)

    def __post_init__(self) -> None:
        self.settle = Settle(database=self.database, clock=self.clock, admins=(ADMIN_ID, 8))

    async def know(self, *chats: Chat) -> None:
        async with self.database.transaction() as tx:
            for chat in chats:
                await tx.chats.save(chat)
                await tx.subscriptions.save(
                    replace(SUBSCRIPTION, chat_id=chat.id, thread_id=chat.thread_id)
                )

    async def owe(self, *chats: Chat, key: str = "brief", notice: str | None = None) -> None:
        async with self.database.transaction() as tx:
            await tx.deliveries.add(
                chats=[(chat.id, chat.thread_id) for chat in chats],
                key=key,
                brief_ids=("b",),
                notice=notice,
                due_at=self.clock.now,
            )

    async def take(self, limit: int = 9) -> list[Delivery]:
        async with self.database.transaction() as tx:
            due = await tx.queue.due(now=self.clock.now, limit=limit)
            return await tx.queue.claim(
                [each.id for each in due], now=self.clock.now, lease=LEASE, token="t"
            )

    def finished(self, delivery: Delivery, outcome: Outcome, token: str = "t") -> Finished:  # noqa: S107
        settlement = after_send(delivery, outcome, now=self.clock.now, limits=LIMITS, spread=0.5)
        return Finished(delivery=delivery, token=token, outcome=outcome, settlement=settlement)

    async def end(self, outcome: Outcome) -> None:
        """Claim what is next, and let this come of it."""
        [delivery] = await self.take(limit=1)
        await self.settle(self.finished(delivery, outcome))

    async def of(self, chat: Chat | int) -> list[Delivery]:
        async with self.database.reading() as tx:
            return await tx.deliveries.of_chat(chat if isinstance(chat, int) else chat.id)

    async def states(self, chat: Chat | int) -> list[DeliveryState]:
        return [each.state for each in await self.of(chat)]

    async def notices(self, user_id: int) -> list[str | None]:
        return [each.notice for each in await self.of(user_id)]

    async def chat(self, chat: Chat) -> tuple[ChatState, str | None]:
        async with self.database.reading() as tx:
            stored = await tx.chats.get(chat.id, chat.thread_id)
        assert stored is not None
        return stored.state, stored.closed_because


@pytest.fixture
def ledger(database: Database, clock: Clock) -> Ledger:
    return Ledger(database, clock)


async def test_a_chat_that_is_gone_is_closed_and_owed_nothing(ledger: Ledger) -> None:
    await ledger.know(FORUM, TOPIC, CHAT)
    await ledger.owe(FORUM, TOPIC)
    await ledger.owe(FORUM, CHAT, key="next")
    await ledger.end(Gone(reason="kicked"))
    assert await ledger.chat(FORUM) == await ledger.chat(TOPIC) == (ChatState.CLOSED, "kicked")
    assert set(await ledger.states(FORUM)) == {DeliveryState.CANCELLED}
    assert await ledger.states(CHAT) == [DeliveryState.PENDING]


async def test_what_comes_after_a_failed_post_waits_as_long(ledger: Ledger) -> None:
    await ledger.know(FORUM, TOPIC, CHAT)
    await ledger.owe(FORUM, TOPIC, CHAT)
    await ledger.owe(FORUM, TOPIC, CHAT, key="next")
    await ledger.end(Failed(reason="500"))
    first, _, later, elsewhere = await ledger.of(FORUM)
    assert first.due_at is not None
    assert first.due_at > ledger.clock.now
    assert later.due_at == first.due_at
    assert elsewhere.due_at == ledger.clock.now  # another topic of the same chat
    assert {each.due_at for each in await ledger.of(CHAT)} == {ledger.clock.now}
    ledger.clock.now = first.due_at
    assert [each.key for each in await ledger.take()] == ["brief", "brief"]


async def test_a_topic_that_is_gone_is_closed_alone(ledger: Ledger) -> None:
    await ledger.know(FORUM, TOPIC)
    await ledger.owe(TOPIC)
    await ledger.owe(FORUM, TOPIC, key="next")
    await ledger.end(Gone(reason="deleted", is_topic=True))
    assert await ledger.chat(TOPIC) == (ChatState.CLOSED, "deleted")
    assert await ledger.chat(FORUM) == (ChatState.ACTIVE, None)
    assert [(each.thread_id, each.state) for each in await ledger.of(FORUM)] == [
        (7, DeliveryState.CANCELLED),
        (None, DeliveryState.PENDING),
        (7, DeliveryState.CANCELLED),
    ]


async def test_a_chat_without_rights_is_paused_and_its_owner_told_once(ledger: Ledger) -> None:
    await ledger.know(FORUM)
    await ledger.owe(FORUM)
    await ledger.owe(FORUM, key="next")
    await ledger.end(Paused(reason="no right"))
    assert await ledger.chat(FORUM) == (ChatState.PAUSED, "no right")
    probe = ledger.clock.now + PROBE
    assert [(each.state, each.due_at) for each in await ledger.of(FORUM)] == [
        (DeliveryState.PENDING, probe),
        (DeliveryState.PENDING, probe),
    ]
    ledger.clock.advance(hours=1)
    notice = "I can't post in Forum: no right. Give me the right to post messages, and I go on."
    assert await ledger.notices(OWNER_ID) == [notice]
    await ledger.end(Sent(message_id=1))  # the notice, which goes first
    await ledger.end(Paused(reason="no right"))
    assert await ledger.notices(OWNER_ID) == [notice]


async def test_a_closed_topic_is_paused_alone(ledger: Ledger) -> None:
    await ledger.know(FORUM, TOPIC)
    await ledger.owe(TOPIC)
    await ledger.owe(FORUM, TOPIC, key="next")
    await ledger.end(Paused(reason="TOPIC_CLOSED", is_topic=True))
    assert await ledger.chat(TOPIC) == (ChatState.PAUSED, "TOPIC_CLOSED")
    assert await ledger.chat(FORUM) == (ChatState.ACTIVE, None)
    now = ledger.clock.now
    assert [(each.thread_id, each.due_at) for each in await ledger.of(FORUM)] == [
        (7, now + PROBE),
        (None, now),
        (7, now + PROBE),
    ]
    assert await ledger.notices(OWNER_ID) == [
        "I can't post in Forum: the topic is closed. Open it again, and I go on."
    ]


async def test_the_general_topic_is_paused_alone(ledger: Ledger) -> None:
    await ledger.know(FORUM, TOPIC)
    await ledger.owe(FORUM)
    await ledger.owe(FORUM, TOPIC, key="next")
    await ledger.end(Paused(reason="TOPIC_CLOSED", is_topic=True))
    assert await ledger.chat(FORUM) == (ChatState.PAUSED, "TOPIC_CLOSED")
    assert await ledger.chat(TOPIC) == (ChatState.ACTIVE, None)
    now = ledger.clock.now
    assert [(each.thread_id, each.due_at) for each in await ledger.of(FORUM)] == [
        (None, now + PROBE),
        (None, now + PROBE),
        (7, now),
    ]


async def test_an_owner_is_told_in_his_language_also_where_only_a_topic_is_known(
    ledger: Ledger,
) -> None:
    await ledger.know(TOPIC, Chat(id=OWNER_ID, kind=ChatKind.PRIVATE, language="de"))
    await ledger.owe(TOPIC)
    await ledger.end(Paused(reason="no right"))
    assert await ledger.notices(OWNER_ID) == [
        "Ich kann in Forum nicht schreiben: no right. "
        "Gib mir das Recht, Nachrichten zu senden, dann mache ich weiter."
    ]


async def test_a_send_that_goes_through_ends_the_pause(ledger: Ledger) -> None:
    """Telegram tells a plain member of a group nothing of a right that is given back."""
    await ledger.know(FORUM, TOPIC)
    await ledger.owe(FORUM)
    await ledger.end(Paused(reason="no right"))
    await ledger.owe(FORUM, key="next")
    ledger.clock.advance(hours=1)
    await ledger.end(Sent(message_id=1))
    await ledger.end(Sent(message_id=2))
    assert await ledger.chat(FORUM) == await ledger.chat(TOPIC) == (ChatState.ACTIVE, None)


async def test_a_private_chat_is_not_told_about_itself(ledger: Ledger) -> None:
    await ledger.know(replace(CHAT, owner_id=CHAT.id))
    await ledger.owe(CHAT)
    await ledger.end(Paused(reason="restricted"))
    assert await ledger.states(CHAT) == [DeliveryState.PENDING]


async def test_a_moved_group_takes_all_along_and_is_due_at_once(ledger: Ledger) -> None:
    await ledger.know(GROUP)
    await ledger.owe(GROUP)
    await ledger.owe(GROUP, key="next")
    await ledger.end(Moved(chat_id=FORUM.id))
    assert await ledger.of(GROUP) == []
    assert [(each.key, each.state, each.attempts) for each in await ledger.of(FORUM)] == [
        ("brief", DeliveryState.PENDING, 0),
        ("next", DeliveryState.PENDING, 0),
    ]
    assert [each.key for each in await ledger.take()] == ["brief"]


async def test_a_move_onto_a_chat_that_has_the_post_already_doubles_nothing(
    ledger: Ledger,
) -> None:
    await ledger.know(GROUP, FORUM)
    await ledger.owe(FORUM)
    await ledger.end(Sent(message_id=1))
    await ledger.owe(GROUP)
    await ledger.owe(FORUM, key="next")
    await ledger.owe(GROUP, key="next")
    await ledger.end(Moved(chat_id=FORUM.id))
    assert await ledger.of(GROUP) == []
    assert [(each.key, each.state) for each in await ledger.of(FORUM)] == [
        ("brief", DeliveryState.SENT),
        ("next", DeliveryState.PENDING),
    ]


async def test_a_throttled_chat_waits_with_all_that_it_is_owed(ledger: Ledger) -> None:
    await ledger.know(CHAT)
    await ledger.owe(CHAT)
    await ledger.owe(CHAT, key="next")
    await ledger.end(Throttled(retry_after=timedelta(hours=3)))
    until = ledger.clock.now + timedelta(hours=3)
    assert [(each.due_at, each.attempts) for each in await ledger.of(CHAT)] == [
        (until, 0),
        (until, 0),
    ]
    async with ledger.database.reading() as tx:
        assert await tx.chats.held(ledger.clock.now) == {CHAT.id: until}


@pytest.mark.parametrize("outcome", [Rejected(reason="too long"), Failed(reason="500")])
async def test_admins_are_told_once_of_a_post_that_is_given_up(
    ledger: Ledger, outcome: Outcome
) -> None:
    chats = [replace(CHAT, id=number) for number in (101, 102, 103)]
    await ledger.know(*chats)
    await ledger.owe(*chats)
    for delivery in await ledger.take():
        last_try = replace(delivery, attempts=LIMITS.attempts)
        await ledger.settle(ledger.finished(last_try, outcome))
    for admin in (ADMIN_ID, 8):
        [notice] = await ledger.notices(admin)
        assert notice is not None
        assert "given up" in notice
        assert outcome.reason in notice  # type: ignore[union-attr]  # both have one
    assert await ledger.states(101) == [ledger.finished(last_try, outcome).settlement.state]


async def test_a_failure_that_is_tried_again_is_told_to_nobody(ledger: Ledger) -> None:
    await ledger.owe(CHAT)
    await ledger.end(Failed(reason="500"))
    assert await ledger.notices(ADMIN_ID) == []


async def test_a_notice_that_fails_makes_no_notice(ledger: Ledger) -> None:
    await ledger.owe(CHAT, notice="Hello.")
    await ledger.end(Rejected(reason="too long"))
    assert await ledger.states(CHAT) == [DeliveryState.CANCELLED]
    assert await ledger.notices(ADMIN_ID) == []


async def test_a_remark_is_kept_with_the_post(ledger: Ledger) -> None:
    await ledger.owe(CHAT)
    await ledger.end(Sent(message_id=5, remark="without markup"))
    [settled] = await ledger.of(CHAT)
    assert (settled.state, settled.message_id, settled.last_error) == (
        DeliveryState.SENT,
        5,
        "without markup",
    )


@pytest.mark.parametrize("outcome", [Sent(message_id=5), Gone(reason="kicked")])
async def test_a_lost_claim_moves_nothing_and_is_said(ledger: Ledger, outcome: Outcome) -> None:
    await ledger.know(CHAT)
    await ledger.owe(CHAT)
    [delivery] = await ledger.take()
    with capture_logs() as logs:
        await ledger.settle(ledger.finished(delivery, outcome, token="stale"))
    assert await ledger.of(CHAT) == [delivery]
    assert await ledger.chat(CHAT) == (ChatState.ACTIVE, None)
    assert [log["event"] for log in logs if "another program" in log["event"]] != []


async def test_what_ends_together_shares_a_commit(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    chats = [replace(CHAT, id=number) for number in range(1, 31)]
    await ledger.owe(*chats)
    taken = await ledger.take(limit=30)
    commits = count_transactions(monkeypatch)
    await asyncio.gather(
        *(
            ledger.settle(ledger.finished(delivery, Sent(message_id=delivery.id)))
            for delivery in taken
        )
    )
    assert len(commits) == 1
    for delivery in taken:
        [settled] = await ledger.of(delivery.chat_id)
        assert (settled.state, settled.message_id) == (DeliveryState.SENT, delivery.id)


def count_transactions(
    monkeypatch: pytest.MonkeyPatch, fail: Callable[[], None] = lambda: None
) -> list[int]:
    """Count the transactions from now on; each may be made to fail at its end."""
    begun: list[int] = []
    original = Database.transaction

    @contextlib.asynccontextmanager
    async def transaction(self: Database) -> AsyncIterator[Transaction]:
        begun.append(1)
        async with original(self) as tx:
            yield tx
            fail()

    monkeypatch.setattr(Database, "transaction", transaction)
    return begun


async def test_a_commit_that_fails_reaches_all_who_wait_for_it(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    chats = [replace(CHAT, id=number) for number in range(1, 6)]
    await ledger.owe(*chats)
    taken = await ledger.take()

    def fail() -> None:
        raise OSError("disk full")

    count_transactions(monkeypatch, fail)
    results = await asyncio.gather(
        *(ledger.settle(ledger.finished(each, Sent(message_id=1))) for each in taken),
        return_exceptions=True,
    )
    assert [repr(each) for each in results] == ["OSError('disk full')"] * 5
    monkeypatch.undo()
    for delivery in taken:
        assert await ledger.states(delivery.chat_id) == [DeliveryState.SENDING]
    await ledger.settle(ledger.finished(taken[0], Sent(message_id=1)))
    assert await ledger.states(taken[0].chat_id) == [DeliveryState.SENT]


async def test_what_came_of_a_send_is_kept_until_the_database_takes_it(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    await ledger.owe(CHAT)
    [delivery] = await ledger.take()
    outages = [1, 2]

    def fail() -> None:
        if outages:
            outages.pop()
            raise StorageUnavailableError("disk full")

    monkeypatch.setattr(settling, "_AGAIN_SECONDS", 0.001)
    begun = count_transactions(monkeypatch, fail)
    await ledger.settle(ledger.finished(delivery, Sent(message_id=5)))
    assert len(begun) == 3
    assert await ledger.states(CHAT) == [DeliveryState.SENT]


async def test_an_outage_of_telegram_is_not_told_for_each_send(ledger: Ledger) -> None:
    await ledger.owe(CHAT)
    with capture_logs() as logs:
        await ledger.end(Failed(reason="no connection", is_outage=True))
    assert logs == []
    assert await ledger.states(CHAT) == [DeliveryState.PENDING]


@contextlib.contextmanager
def slow_transactions(
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[tuple[asyncio.Event, asyncio.Event]]:
    """Stop each transaction at its beginning; gives what tells of one, and what lets it go on."""
    entered, go_on = asyncio.Event(), asyncio.Event()
    original = Database.transaction

    @contextlib.asynccontextmanager
    async def transaction(self: Database) -> AsyncIterator[Transaction]:
        async with original(self) as tx:
            entered.set()
            await go_on.wait()
            yield tx

    with monkeypatch.context() as patch:
        patch.setattr(Database, "transaction", transaction)
        yield entered, go_on


@pytest.mark.parametrize("is_first", [True, False])
async def test_who_is_cancelled_while_it_waits_is_on_record_all_the_same(
    ledger: Ledger,
    monkeypatch: pytest.MonkeyPatch,
    is_first: bool,  # noqa: FBT001 -- a row of the table
) -> None:
    await ledger.owe(CHAT, replace(CHAT, id=2))
    one, two = await ledger.take()
    with slow_transactions(monkeypatch) as (entered, go_on):
        first = asyncio.create_task(ledger.settle(ledger.finished(one, Sent(message_id=1))))
        await entered.wait()
        second = asyncio.create_task(ledger.settle(ledger.finished(two, Sent(message_id=2))))
        await asyncio.sleep(0)
        cancelled, other = (first, second) if is_first else (second, first)
        cancelled.cancel()
        go_on.set()
        await other
        with pytest.raises(asyncio.CancelledError):
            await cancelled
        third = replace(two, id=999)
        await ledger.settle(ledger.finished(third, Sent(message_id=3)))
    assert await ledger.states(CHAT) == await ledger.states(2) == [DeliveryState.SENT]
