"""Begin, change and end what a chat gets."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from bot.model.chats import Chat, ChatState, DeliveryState, Priority
from bot.model.reasons import Reason
from bot.model.subscriptions import Subscription
from bot.policy.matching import wants
from bot.storage.database import Database, Transaction

_LOOK_BACK = 100
_NEVER_WENT = {DeliveryState.CANCELLED, DeliveryState.DISCARDED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscribe:
    """Subscribes a chat. A new subscription begins with the latest brief, or with nothing."""

    database: Database
    clock: Callable[[], datetime]
    first_run: Literal["latest", "none"]
    owed: Callable[[], None]

    async def __call__(
        self,
        chat: Chat,
        *,
        topics: tuple[str, ...] = (),
        coins: tuple[str, ...] = (),
        words: tuple[str, ...] = (),
        excluded: tuple[str, ...] = (),
    ) -> bool:
        """Store the chat with what it asked for; say whether the subscription is new.

        When and how it gets that stays as it was set.
        """
        now = self.clock()
        async with self.database.transaction() as tx:
            kept = await tx.subscriptions.get(chat.id, chat.thread_id) or Subscription(
                chat_id=chat.id, thread_id=chat.thread_id, subscribed_at=now
            )
            subscription = replace(
                kept,
                topics=topics,
                coins=coins,
                words=words,
                excluded=excluded,
                subscribed_at=now,
                changed_at=now,
                ended_at=None,
            )
            await tx.chats.save(replace(chat, state=ChatState.ACTIVE, closed_because=None))
            is_new = await tx.subscriptions.save(subscription)
            if is_new and self.first_run == "latest":
                await self._owe_latest(tx, subscription, now)
        self.owed()
        return is_new

    async def begin(self, chat: Chat) -> bool:
        """Begin, or begin again, with the wishes that are stored; say whether that is new."""
        now = self.clock()
        async with self.database.transaction() as tx:
            wishes = await tx.subscriptions.get(chat.id, chat.thread_id)
            if wishes and wishes.ended_at is None:
                return False
            begun = wishes or Subscription(
                chat_id=chat.id, thread_id=chat.thread_id, subscribed_at=now
            )
            begun = replace(begun, subscribed_at=now, ended_at=None)
            await tx.chats.save(replace(chat, state=ChatState.ACTIVE, closed_because=None))
            await tx.subscriptions.save(begun)
            if self.first_run == "latest":
                await self._owe_latest(tx, begun, now)
        self.owed()
        return True

    async def _owe_latest(self, tx: Transaction, subscription: Subscription, now: datetime) -> None:
        for brief in await tx.briefs.latest(limit=_LOOK_BACK):
            if wants(subscription, brief):
                address = (subscription.chat_id, subscription.thread_id)
                held = await tx.held.places([brief.id], [address])
                if any(each.digest not in _NEVER_WENT for each in held):
                    return
                await tx.deliveries.add(
                    chats=[address],
                    key=brief.id,
                    brief_ids=(brief.id,),
                    due_at=now,
                    priority=Priority.ASKED,
                )
                return


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsubscribe:
    """Ends a chat's subscription, and what it was still owed."""

    database: Database
    clock: Callable[[], datetime]

    async def __call__(self, chat_id: int, thread_id: int | None = None) -> bool:
        """Say whether there was a subscription to end."""
        async with self.database.transaction() as tx:
            ended = await tx.subscriptions.end(chat_id, thread_id, now=self.clock())
            if ended:
                await tx.deliveries.cancel_topic(
                    chat_id, thread_id, reason=Reason.UNSUBSCRIBED, now=self.clock()
                )
            return ended
