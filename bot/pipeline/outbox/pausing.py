"""A chat where the bot may not write for now: what is owed waits, and its owner is told once."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import structlog

from bot.model.chats import Chat, ChatState
from bot.model.notices import Notice
from bot.pipeline.chats.telling import owe_notice
from bot.pipeline.outbox.tenure import Tenure
from bot.policy.retrying import next_probe
from bot.storage.chats.chats import Pause
from bot.storage.chats.subscriptions import Address
from bot.storage.database import Database, Transaction

log = structlog.get_logger()


async def pause(
    tx: Transaction, place: Address, *, reason: str, now: datetime, is_topic: bool = False
) -> None:
    """Owe a chat with all its topics, or a topic alone, nothing new, and try again in a while."""
    chat_id, _ = place
    if is_topic:
        chat = await tx.chats.get(*place)
        wait = _wait(chat, reason, now)
        await tx.chats.pause_topic(*place, wait)
        await tx.deliveries.postpone_topic(*place, wait.look_at, reason=reason)
        await _tell_owner(tx, chat, now, "paused-topic")
        return
    chat = await tx.chats.any_of(chat_id)
    wait = _wait(chat, reason, now)
    await tx.chats.pause(chat_id, wait)
    await tx.deliveries.postpone(chat_id, wait.look_at, reason=reason)
    await _tell_owner(tx, chat, now, "paused-chat", reason=reason)


async def resume(tx: Transaction, chat_id: int, topic: int | None, *, now: datetime) -> None:
    """End a pause because a post went through: the chat's own, as a whole, or the topic's.

    It was the topic's own if another topic is open. Where all are paused all are tried.
    """
    chat = await tx.chats.get(chat_id, topic)
    if chat is None or chat.paused_at is None:
        return
    if await tx.chats.is_open(chat_id):
        await tx.chats.set_topic_state(chat_id, topic, ChatState.ACTIVE)
    else:
        await tx.chats.end_pause(chat_id, reason=chat.closed_because)
    await tx.deliveries.hasten(chat_id, now)


async def reopen(tx: Transaction, chat_id: int, topic: int | None, *, now: datetime) -> None:
    """End the pause of a topic that is open again, and of no other."""
    chat = await tx.chats.get(chat_id, topic)
    if chat and chat.state is ChatState.PAUSED:
        await tx.chats.set_topic_state(chat_id, topic, ChatState.ACTIVE)
        await tx.deliveries.hasten(chat_id, now)


@dataclass(frozen=True, slots=True, kw_only=True)
class LookAgain:
    """Opens paused chats on trial, so that the next news shows whether the right is back.

    What was owed to them is tried at the same time, and may be used up: this goes on.
    """

    database: Database
    clock: Callable[[], datetime]
    tenure: Tenure

    async def __call__(self) -> None:
        """Look whose time has come, while this program acts for the bot."""
        now = self.clock()
        if not self.tenure.is_held:
            return
        async with self.database.reading() as tx:
            if not await tx.chats.has_waited(now):
                return
        async with self.database.transaction() as tx:
            tried = await tx.chats.try_again(now)
        for chat_id, topic in tried:
            log.info("paused chat is tried again", chat=chat_id, topic=topic)


def _wait(chat: Chat | None, reason: str, now: datetime) -> Pause:
    since = chat.paused_at if chat and chat.paused_at else now
    return Pause(reason=reason, since=since, look_at=now + next_probe(now - since))


async def _tell_owner(
    tx: Transaction, chat: Chat | None, now: datetime, what: str, **about: str
) -> None:
    """Tell it when a pause begins, not when a trial shows that it goes on."""
    if chat is None or chat.state is not ChatState.ACTIVE or chat.is_on_trial:
        return
    if chat.owner_id is None or chat.owner_id == chat.id:
        return
    await owe_notice(
        tx,
        [chat.owner_id],
        Notice(name=what, arguments={"chat": chat.title or str(chat.id)} | about),
        key=f"paused: {chat.id} {chat.thread_id or 0} {now.isoformat()}",
        now=now,
        language=chat.language,
    )
