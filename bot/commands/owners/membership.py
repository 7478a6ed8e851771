"""Where the bot is: added, removed, blocked, given rights; groups that become supergroups."""

from dataclasses import dataclass, replace
from datetime import timedelta

import structlog
import telegram
from telegram.constants import ChatMemberStatus, ChatType

from bot.commands.conversation.answering import Answering
from bot.commands.owners import beginning, setup
from bot.commands.request import Asker, Desk, Reply
from bot.commands.rights import may_post
from bot.model.chats import Chat, ChatKind, ChatState
from bot.model.reasons import Reason
from bot.pipeline.outbox.pausing import pause, reopen

log = structlog.get_logger()

_OUT = {ChatMemberStatus.LEFT, ChatMemberStatus.BANNED}
_UPGRADE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """Keeps the chats' state in step with what Telegram says of us, and leads new owners."""

    answering: Answering
    desk: Desk

    async def changed(self, update: telegram.ChatMemberUpdated) -> None:
        """Close a chat that we left, pause one where we are silent, begin one we came into."""
        chat, member = update.chat, update.new_chat_member
        self.desk.rights.forget(chat.id)
        if chat.type == ChatType.PRIVATE:
            await (self._close(chat.id) if member.status in _OUT else self._open(chat.id))
        elif member.status in _OUT:
            await self._close(chat.id, ends=True)
        elif not may_post(member, chat.type):
            await self._silenced(update)
        else:
            await self._may_post(chat, update.from_user)

    def ruled(self, update: telegram.ChatMemberUpdated) -> None:
        """Ask anew what somebody may do in a chat."""
        self.desk.rights.forget(update.chat.id, update.new_chat_member.user.id)

    async def migrated(self, old_id: int, new_id: int) -> None:
        """Let a supergroup keep what its group had.

        Who was removed hears of no upgrade: a group that was closed just before was closed by it.
        """
        async with self.desk.database.transaction() as tx:
            old = await tx.chats.get(old_id)
            await tx.chats.move(old_id, new_id)
        log.info("group became a supergroup", chat=old_id, to=new_id)
        if old and old.state is ChatState.CLOSED:
            new = replace(old, id=new_id, kind=ChatKind.SUPERGROUP)
            await beginning.restore(self.desk, new, since=self.desk.clock() - _UPGRADE)

    async def reopened(self, chat_id: int, topic: int | None) -> None:
        """Go on in a topic that was closed; None is the general one."""
        async with self.desk.database.transaction() as tx:
            await reopen(tx, chat_id, topic, now=self.desk.clock())
        self.desk.owed()

    async def _close(self, chat_id: int, *, ends: bool = False) -> None:
        now = self.desk.clock()
        async with self.desk.database.transaction() as tx:
            await tx.chats.set_state(chat_id, ChatState.CLOSED, reason=Reason.REMOVED)
            await tx.deliveries.cancel(chat_id, reason=Reason.REMOVED, now=now)
            if ends:
                await tx.subscriptions.end_all(chat_id, now=now)
        log.info("chat closed", chat=chat_id, reason=Reason.REMOVED)

    async def _silenced(self, update: telegram.ChatMemberUpdated) -> None:
        """Pause the chat; who adds us without the right to post is told what lacks."""
        chat = update.chat
        async with self.desk.database.transaction() as tx:
            await pause(tx, (chat.id, None), reason=Reason.SILENT, now=self.desk.clock())
        self.desk.owed()
        log.info("chat paused", chat=chat.id, reason=Reason.SILENT)
        if update.old_chat_member.status in _OUT and not update.from_user.is_bot:
            texts = (await self._asker(update.from_user)).texts
            told = Reply(html=texts("setup-no-right", chat=chat.title or ""))
            await self._reached(update.from_user.id, told)

    async def _may_post(self, chat: telegram.Chat, person: telegram.User) -> None:
        """Go on where we were silent; lead who brought us to where nothing is asked for."""
        async with self.desk.database.transaction() as tx:
            known = await tx.chats.get(chat.id)
            if known and known.state is ChatState.CLOSED:  # learned from a post that failed
                await tx.subscriptions.end_all(chat.id, now=self.desk.clock())
            asked = await tx.subscriptions.of_chat(chat.id)
        await self._open(chat.id)
        is_led = known is not None and known.state is not ChatState.CLOSED
        if not is_led and all(each.ended_at for each in asked):
            await self._lead(_chat(chat, person), await self._asker(person), person)

    async def _lead(self, chat: Chat, owner: Asker, person: telegram.User) -> None:
        """Lead who brought us through the set-up, in private if that can be; not who is banned."""
        if (await self.desk.roster.standing(person.id)).is_banned:
            return
        decides = not person.is_bot and (
            chat.kind is ChatKind.CHANNEL  # where nobody else could have done it
            or await self.desk.rights.administers(chat.id, person.id)
        )
        if decides and await self._reached(person.id, await setup.begin(self.desk, chat, owner)):
            return
        there = chat if decides else replace(chat, owner_id=None)
        mine = await beginning.prepare(self.desk, there, owner)
        if chat.kind is not ChatKind.CHANNEL:
            await self._reached(chat.id, setup.invite(mine.chat, owner.texts))
            return
        if not await beginning.restore(self.desk, mine.chat):
            await beginning.go_live(self.desk, mine, chat.owner_id)
        log.info("channel subscribed", chat=chat.id, reason="its owner can't be written to")

    async def _reached(self, chat_id: int, reply: Reply) -> bool:
        """Write to somebody; False when Telegram does not let us."""
        try:
            await self.answering.send(chat_id, reply)
        except (telegram.error.Forbidden, telegram.error.BadRequest) as error:
            # A person who never wrote to us can't be written to.
            log.debug("not told", chat=chat_id, reason=type(error).__name__)
            return False
        return True

    async def _asker(self, person: telegram.User) -> Asker:
        async with self.desk.database.reading() as tx:
            known = await tx.chats.get(person.id)
        own = Chat(id=person.id, kind=ChatKind.PRIVATE, title=person.full_name)
        return Asker(
            chat=known or own,
            user_id=person.id,
            user_name=person.full_name,
            language=person.language_code,
        )

    async def _open(self, chat_id: int) -> None:
        async with self.desk.database.transaction() as tx:
            await tx.chats.set_state(chat_id, ChatState.ACTIVE)
            await tx.deliveries.hasten(chat_id, self.desk.clock())


def _chat(chat: telegram.Chat, person: telegram.User) -> Chat:
    return Chat(
        id=chat.id,
        kind=ChatKind(chat.type),
        title=chat.title or f"@{chat.username}",
        owner_id=None if person.is_bot else person.id,
    )
