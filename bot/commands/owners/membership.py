"""Where the bot is: added, removed, blocked, given rights; groups that become supergroups."""

from dataclasses import dataclass

import structlog
import telegram
from telegram.constants import ChatMemberStatus, ChatType

from bot.commands.request import Desk
from bot.commands.rights import may_post
from bot.model.chats import Chat, ChatKind, ChatState
from bot.pipeline.pausing import pause, reopen

log = structlog.get_logger()

_OUT = {ChatMemberStatus.LEFT, ChatMemberStatus.BANNED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """Keeps the chats' state in step with what Telegram says of us."""

    bot: telegram.Bot
    desk: Desk

    async def changed(self, update: telegram.ChatMemberUpdated) -> None:
        """Close a chat that we left, open one that we are back in, subscribe a new channel."""
        chat, member = update.chat, update.new_chat_member
        if member.status in _OUT:
            await self._close(chat.id, "the bot was blocked or removed")
        elif not may_post(member, chat.type):
            await self._pause(chat.id, "the bot has no right to post")
        elif chat.type == ChatType.CHANNEL:
            await self._begin_channel(chat, update.from_user)
        else:
            await self._open(chat.id)

    async def migrated(self, old_id: int, new_id: int) -> None:
        """Let a supergroup keep what its group had."""
        async with self.desk.database.transaction() as tx:
            await tx.chats.move(old_id, new_id)
        log.info("group became a supergroup", chat=old_id, to=new_id)

    async def reopened(self, chat_id: int, topic: int) -> None:
        """Go on in a topic that was closed."""
        async with self.desk.database.transaction() as tx:
            await reopen(tx, chat_id, topic, now=self.desk.clock())
        self.desk.owed()

    async def _close(self, chat_id: int, reason: str) -> None:
        async with self.desk.database.transaction() as tx:
            await tx.chats.set_state(chat_id, ChatState.CLOSED, reason=reason)
            await tx.deliveries.cancel(chat_id, reason=reason, now=self.desk.clock())
        log.info("chat closed", chat=chat_id, reason=reason)

    async def _pause(self, chat_id: int, reason: str) -> None:
        async with self.desk.database.transaction() as tx:
            await pause(tx, chat_id, reason=reason, now=self.desk.clock())
        log.info("chat paused", chat=chat_id, reason=reason)

    async def _open(self, chat_id: int) -> None:
        async with self.desk.database.transaction() as tx:
            await tx.chats.set_state(chat_id, ChatState.ACTIVE)
            await tx.deliveries.hasten(chat_id, self.desk.clock())

    async def _begin_channel(self, chat: telegram.Chat, owner: telegram.User) -> None:
        async with self.desk.database.reading() as tx:
            is_known = await tx.subscriptions.get(chat.id) is not None
        if is_known:
            await self._open(chat.id)
            return
        title = chat.title or f"@{chat.username}"
        await self.desk.subscribe(
            Chat(id=chat.id, kind=ChatKind.CHANNEL, title=title, owner_id=owner.id)
        )
        log.info("channel subscribed", chat=chat.id)
        name = f"@{chat.username}" if chat.username else title
        try:
            await self.bot.send_message(
                owner.id,
                f"{title} now gets every new brief. Here you can narrow that, for example "
                f"/subscribe {name} btc regulation, or end it with /unsubscribe {name}.",
            )
        except telegram.error.TelegramError as error:
            # A person who never wrote to us can't be written to.
            log.debug("owner not told", chat=chat.id, reason=type(error).__name__)
