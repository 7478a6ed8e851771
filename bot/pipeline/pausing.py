"""A chat where the bot may not write for now: what is owed waits, and its owner is told once."""

from datetime import datetime

from bot.model.chats import Chat, ChatState, Priority
from bot.policy.retrying import PROBE
from bot.storage.database import Transaction


async def pause(
    tx: Transaction, chat_id: int, *, reason: str, now: datetime, topic: int | None = None
) -> None:
    """Owe the chat, or one topic of it alone, nothing new, and try again in a while."""
    chat = await tx.chats.get(chat_id, topic) or await tx.chats.get(chat_id)
    if topic is not None:
        await tx.chats.set_topic_state(chat_id, topic, ChatState.PAUSED, reason=reason)
        await tx.deliveries.postpone_topic(chat_id, topic, now + PROBE, reason=reason)
    else:
        await tx.chats.set_state(chat_id, ChatState.PAUSED, reason=reason)
        await tx.deliveries.postpone(chat_id, now + PROBE, reason=reason)
    if chat and chat.state is ChatState.ACTIVE:
        await _tell_owner(tx, chat, reason, now)


async def resume(tx: Transaction, chat_id: int, topic: int | None, *, now: datetime) -> None:
    """End a pause because a post went through: the chat's own, as a whole, or the topic's.

    It was the topic's own if another topic is open. Where all are paused all are tried.
    """
    chat = await tx.chats.get(chat_id, topic)
    if chat is None or chat.state is not ChatState.PAUSED:
        return
    if await tx.chats.is_open(chat_id):
        await tx.chats.set_topic_state(chat_id, topic, ChatState.ACTIVE)
    else:
        await tx.chats.end_pause(chat_id, reason=chat.closed_because)
    await tx.deliveries.hasten(chat_id, now)


async def reopen(tx: Transaction, chat_id: int, topic: int, *, now: datetime) -> None:
    """End the pause of a topic that is open again, and of no other."""
    chat = await tx.chats.get(chat_id, topic)
    if chat and chat.state is ChatState.PAUSED:
        await tx.chats.set_topic_state(chat_id, topic, ChatState.ACTIVE)
        await tx.deliveries.hasten(chat_id, now)


async def _tell_owner(tx: Transaction, chat: Chat, reason: str, now: datetime) -> None:
    if chat.owner_id is None or chat.owner_id == chat.id:
        return
    remedy = "Open the topic again" if chat.thread_id else "Give me the right to post messages"
    await tx.deliveries.add(
        chats=[(chat.owner_id, None)],
        key=f"paused: {chat.id} {chat.thread_id or 0} {now.isoformat()}",
        notice=f"I can't post in {chat.title or chat.id}: {reason}. {remedy}, and I go on.",
        due_at=now,
        priority=Priority.ASKED,
    )
