"""Change what a chat gets, when and how: read, changed and written in one transaction."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.model.chats import Chat, ChatState
from bot.model.subscriptions import Rhythm, Subscription
from bot.storage.database import Database, Transaction

Change = Callable[[Chat, Subscription], tuple[Chat, Subscription]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjust:
    """Applies a change. Who is not subscribed may set everything all the same."""

    database: Database
    clock: Callable[[], datetime]
    owed: Callable[[], None]

    async def look(self, chat: Chat) -> tuple[Chat, Subscription]:
        """Return a chat and what it asked for, as they are stored."""
        async with self.database.reading() as tx:
            return await self._get(tx, chat)

    async def __call__(self, chat: Chat, change: Change) -> tuple[Chat, Subscription]:
        """Change a chat's settings and wishes; return what they are then.

        What was held for a digest comes at once where there are no digests any more.
        """
        now = self.clock()
        async with self.database.transaction() as tx:
            before = await self._get(tx, chat)
            after, wishes = change(*before)
            if (after, wishes) == before:
                return before
            wishes = replace(wishes, changed_at=now)
            await tx.chats.save_settings(after)
            await tx.subscriptions.save(wishes)
            if _holds_less(before, (after, wishes)):
                await tx.deliveries.hasten_digests((chat.id, chat.thread_id), now)
        self.owed()
        return after, wishes

    async def own(self, chat: Chat, user_id: int) -> None:
        """Let a chat be somebody's, who is asked and told about it."""
        async with self.database.transaction() as tx:
            await tx.chats.save(replace(chat, owner_id=user_id))

    async def _get(self, tx: Transaction, chat: Chat) -> tuple[Chat, Subscription]:
        known = await tx.chats.get(chat.id, chat.thread_id)
        wishes = await tx.subscriptions.get(chat.id, chat.thread_id)
        wishes = wishes or draft_of(chat, self.clock())
        return known or replace(chat, state=ChatState.ACTIVE), wishes


def draft_of(chat: Chat, now: datetime) -> Subscription:
    """Begin to note what a chat asks for: a subscription that never began, and gets nothing."""
    return Subscription(chat_id=chat.id, thread_id=chat.thread_id, subscribed_at=now, ended_at=now)


def _holds_less(before: tuple[Chat, Subscription], after: tuple[Chat, Subscription]) -> bool:
    """Tell whether a chat has neither digests nor quiet hours any more."""
    held = before[1].cadence.rhythm is not Rhythm.INSTANT or before[0].quiet is not None
    return held and after[1].cadence.rhythm is Rhythm.INSTANT and after[0].quiet is None
