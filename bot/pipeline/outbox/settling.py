"""What came of sends, written down: those that finish together share a commit."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import assert_never

import structlog

from bot.model.chats import Action, ChatState, Delivery, DeliveryState, Settlement
from bot.model.errors import StorageUnavailableError
from bot.model.notices import Notice
from bot.model.outcomes import (
    Failed,
    Gone,
    Moved,
    Outcome,
    Paused,
    Rejected,
    Sent,
    Throttled,
    Unknown,
)
from bot.model.reasons import Reason
from bot.pipeline.chats.telling import everyone, owe_notice
from bot.pipeline.outbox.pausing import pause, resume
from bot.pipeline.outbox.rendering import Shown
from bot.policy.editing import edit_key
from bot.storage.database import Database, Transaction

log = structlog.get_logger()

_AGAIN_SECONDS = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """A send that has come to an end, with the claim it was made under, and what it showed.

    `is_trial` where it shows whether a pause of the chat is over.
    """

    delivery: Delivery
    token: str
    outcome: Outcome
    settlement: Settlement
    shown: Shown | None = None
    is_trial: bool = False


@dataclass(slots=True, kw_only=True)
class Settle:
    """Settles sends. What ends while a commit is under way shares the next one.

    Nothing is delayed to gather more: the time between an answer and its record is the time in
    which a crash makes a delivery unknown. While the database fails it is kept, and who is
    cancelled while it waits is on record all the same. `admins` are told of what is given up.
    """

    database: Database
    clock: Callable[[], datetime]
    admins: tuple[int, ...] = ()
    _waiting: list[tuple[Finished, asyncio.Future[None]]] = field(default_factory=list)
    _writer: asyncio.Task[None] | None = None

    async def __call__(self, finished: Finished) -> None:
        """Return when it is on record."""
        done = asyncio.get_running_loop().create_future()
        self._waiting.append((finished, done))
        if self._writer is None or self._writer.done():
            self._writer = asyncio.create_task(self._write_all())
        await done

    async def _write_all(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting, []
            await self._commit(batch)

    async def _commit(self, batch: list[tuple[Finished, asyncio.Future[None]]]) -> None:
        try:
            late = await self._record([finished for finished, _ in batch])
        except Exception as error:  # noqa: BLE001 -- raised where each one waits
            for _, done in batch:
                if not done.done():
                    done.set_exception(error)
            return
        if late:
            log.warning("sends were settled by another program meanwhile", deliveries=late)
        for finished, done in batch:
            if not done.done():
                done.set_result(None)
            _tell(finished)

    async def _record(self, batch: list[Finished]) -> int:
        """Write, as often as it takes: what was sent and is not on record would be sent again."""
        while True:
            try:
                async with self.database.transaction() as tx:
                    return await self._write(tx, batch)
            except StorageUnavailableError:
                await asyncio.sleep(_AGAIN_SECONDS)

    async def _write(self, tx: Transaction, batch: list[Finished]) -> int:
        """Write the batch; return how many claims did not hold any more: they move nothing."""
        now = self.clock()
        behind = await _behind(tx, batch)
        sent = {
            each.delivery.id: (each.token, each.delivery.id, each.outcome.message_id)
            for each in batch
            if isinstance(each.outcome, Sent) and _is_plain(each)
            if each.delivery.id not in behind
        }
        settled = await tx.queue.settle_sent([*sent.values()], now=now)
        for each in batch:
            if each.delivery.id in sent:
                continue
            settlements = {each.delivery.id: each.settlement}
            if await tx.queue.settle(each.token, settlements, now=now):
                settled += 1
                await self._follow_up(tx, each, now)
                if key := behind.get(each.delivery.id):
                    await tx.posts.owe_edit(each.delivery, key=key, now=now)
        return len(batch) - settled

    async def _follow_up(self, tx: Transaction, finished: Finished, now: datetime) -> None:
        """Do what an outcome means for the chat as a whole."""
        delivery = finished.delivery
        chat_id, topic = delivery.chat_id, (delivery.chat_id, delivery.thread_id)
        match finished.outcome:
            case Gone(reason=reason, is_topic=True):
                await tx.chats.set_topic_state(*topic, ChatState.CLOSED, reason=reason)
                await tx.deliveries.cancel_topic(*topic, reason=reason, now=now)
            case Gone(reason=reason):
                await tx.chats.set_state(chat_id, ChatState.CLOSED, reason=reason)
                await tx.deliveries.cancel(chat_id, reason=reason, now=now)
            case Paused(reason=reason, is_topic=is_topic):
                await pause(tx, topic, reason=reason, now=now, is_topic=is_topic)
            case Moved(chat_id=new_id):
                await tx.chats.move(chat_id, new_id)
            case Throttled(retry_after=wait):
                await tx.chats.hold(chat_id, now + wait)
                await tx.deliveries.postpone(chat_id, now + wait, reason=Reason.THROTTLED)
            case Rejected() | Failed() if finished.settlement.state in _GIVEN_UP:
                await self._tell_admins(tx, finished, now)
            case Sent():
                await resume(tx, *topic, now=now)
            case Failed() | Unknown() if (again := finished.settlement.due_at) is not None:
                # What comes after it waits as long: a claim need not look past it each time.
                await tx.deliveries.postpone_later(delivery, again, reason=Reason.IN_ORDER)
            case Rejected() | Failed() | Unknown():
                pass
            case _:
                assert_never(finished.outcome)

    async def _tell_admins(self, tx: Transaction, finished: Finished, now: datetime) -> None:
        delivery, outcome = finished.delivery, finished.outcome
        is_meant = isinstance(outcome, Rejected) and outcome.is_meant
        if delivery.action not in _POSTING or is_meant:
            return
        reason = finished.settlement.last_error or type(finished.outcome).__name__
        await owe_notice(
            tx,
            await everyone(tx, self.admins),
            Notice(
                name="notice-given-up", arguments={"reason": reason, "chat": str(delivery.chat_id)}
            ),
            key=f"given up: {delivery.key}",  # one notice, however many chats
            now=now,
        )


async def _behind(tx: Transaction, batch: Sequence[Finished]) -> dict[int, str]:
    """Return the posts whose stories changed while they were sent, with the keys of their edits.

    The stories stay as they are until the posts are on record: who changes one then finds them.
    """
    shown = {
        each.delivery.id: each.shown
        for each in batch
        if isinstance(each.outcome, Sent) and each.shown
    }
    if not shown:
        return {}
    revisions = await tx.stories.revisions({each.story_id for each in shown.values()})
    return {
        delivery_id: edit_key(each.brief_id, revisions[each.story_id])
        for delivery_id, each in shown.items()
        if revisions.get(each.story_id, 0) > each.revision
    }


def _is_plain(finished: Finished) -> bool:
    """Whether a message went out at once and as it was, as most do: it changes no chat."""
    has_error = finished.settlement.last_error or finished.delivery.last_error
    return not has_error and not finished.is_trial


_POSTING = {Action.POST, Action.REPLY, Action.DIGEST}
_GIVEN_UP = {DeliveryState.DISCARDED, DeliveryState.CANCELLED}


def _tell(finished: Finished) -> None:
    if isinstance(finished.outcome, Failed) and finished.outcome.is_outage:
        return  # told once, by who watches the way to Telegram
    delivery, settlement = finished.delivery, finished.settlement
    bound = log.bind(delivery=delivery.id, chat=delivery.chat_id, brief=delivery.key)
    if settlement.state is DeliveryState.SENT:
        bound.info("delivered", message=settlement.message_id)
    else:
        bound.warning(
            "not delivered",
            outcome=type(finished.outcome).__name__.lower(),
            state=settlement.state.value,
            reason=settlement.last_error,
        )
