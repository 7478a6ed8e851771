"""Between the chat library and the commands: updates in, replies out."""

from dataclasses import dataclass

import structlog
import telegram
import telegram.error
from telegram.constants import ChatType

from bot.commands.admins.sources.lists import MOST_FILE_BYTES, take_opml, too_large
from bot.commands.buttons import family_of, taker_of
from bot.commands.conversation.answering import Answering
from bot.commands.conversation.attempt import note_answer
from bot.commands.conversation.incoming import Incoming, replied_to, split_command, thread_of
from bot.commands.conversation.slowing import Slowing
from bot.commands.request import Asker, Desk, Reaction, Reply, Who, may
from bot.commands.table import BY_NAME
from bot.delivery.sending.errors import is_too_late
from bot.policy.slowing import Pace

log = structlog.get_logger()


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """Answers commands, buttons and answers. A stranger's admin command looks like none."""

    bot: telegram.Bot
    desk: Desk
    incoming: Incoming
    answering: Answering
    slowing: Slowing

    async def command(self, message: telegram.Message) -> None:
        """Answer a new message if it is a command that is meant for us."""
        name, to, arguments = split_command(message.text or "")
        if not name or not self._is_meant(message, to) or await self._is_slowed(message):
            return
        request = await self.incoming.request(message, arguments)
        if request is None:
            return
        command = BY_NAME.get(name)
        if command is None or not may(request, command.who):
            if request.is_private:
                await self._answer(message, request, Reply(html=request.texts("unknown-command")))
            return
        await self._answer(message, request, await command.handler(self.desk, request))

    async def text(self, message: telegram.Message) -> None:
        """Take the answer to what we asked; whatever else people write is left alone."""
        if not self._is_meant(message, "") or not self._is_for_us(message):
            return
        if await self._is_slowed(message):
            return
        request = await self.incoming.request(message, message.text or "")
        if request is None:
            return
        if request.user_id is None and request.replied:
            async with self.desk.database.transaction() as tx:
                await tx.questions.hand_over(request.chat.id, request.replied.message_id)
        async with self.desk.database.reading() as tx:
            asked = await tx.questions.get(request.chat.id, request.user_id)
        taker = taker_of(asked.kind) if asked else None
        if asked is None or taker is None or not may(request, taker.who):
            return
        reply = await taker.handler(self.desk, request, asked.data)
        async with self.desk.database.transaction() as tx:
            await tx.questions.drop(request.chat.id, request.user_id)
        await self._answer(message, request, reply)

    async def button(self, query: telegram.CallbackQuery) -> None:
        """Do what a button says; one that is not ours any more says so."""
        message = query.message
        if not isinstance(message, telegram.Message):
            await _show(query)
            return
        pace = await self.slowing.pace_of(query)
        if pace is Pace.SILENT:
            return
        family, data = family_of(self.answering.signer, query.data or "", message.chat.id)
        press = await self.incoming.press(query, data)
        if press is None:
            await _show(query)
            return
        if pace is Pace.TOLD:
            await _show(query, press.texts.plain("slow-down"))
            return
        if family is None or not may(press, family.who):
            await _show(query, press.texts.plain("old-button"))
            return
        reaction = await family.handler(self.desk, press)
        await _show(query, reaction.toast[:200], is_alert=reaction.is_alert)
        await self._react(message, press, reaction)

    async def _react(self, message: telegram.Message, press: Asker, reaction: Reaction) -> None:
        if reaction.deletes:
            await message.delete()
        elif reaction.edit:
            await self.answering.edit(message, reaction.edit)
        if reaction.send:
            await self._answer(message, press, reaction.send)
        if reaction.work:
            await self._answer(message, press, await reaction.work())

    async def file(self, message: telegram.Message) -> None:
        """Take a list of feeds that an admin sent; whatever else people send is left alone."""
        file = message.document
        if not file or not self._is_meant(message, "") or message.chat.type != ChatType.PRIVATE:
            return
        if await self._is_slowed(message):
            return
        request = await self.incoming.request(message, "")
        if request is None or not may(request, Who.ADMINS):
            return
        if not (file.file_name or "").lower().endswith((".opml", ".xml")):
            return
        if (file.file_size or 0) > MOST_FILE_BYTES:
            await self._answer(message, request, too_large(request))
            return
        content = await (await file.get_file()).download_as_bytearray()
        await self._answer(message, request, await take_opml(self.desk, request, bytes(content)))

    def _is_meant(self, message: telegram.Message, to: str) -> bool:
        """Leave alone what was forwarded, sent by another bot, or addressed to one."""
        if message.forward_origin or message.via_bot:
            return False
        return not to or to.lower() == (self.bot.username or "").lower()

    def _is_for_us(self, message: telegram.Message) -> bool:
        """Leave alone what members of a group say to each other."""
        replied = replied_to(message)
        return message.chat.type == ChatType.PRIVATE or (replied is not None and replied.is_ours)

    async def _is_slowed(self, message: telegram.Message) -> bool:
        """Tell whether somebody asks too much; say so once a minute, in their own chat alone."""
        pace = await self.slowing.pace_of(message)
        if pace is Pace.TOLD and message.chat.type == ChatType.PRIVATE:
            request = await self.incoming.request(message, "")
            if request:
                await self._answer(message, request, Reply(html=request.texts("slow-down")))
        return pace is not Pace.FINE

    async def _answer(self, message: telegram.Message, asker: Asker, reply: Reply) -> None:
        await self._send(message, asker, reply)
        if reply.then and (more := await reply.then()):
            await self._send(message, asker, more)

    async def _send(self, message: telegram.Message, asker: Asker, reply: Reply) -> None:
        await self.answering.send(
            message.chat.id,
            reply,
            thread_id=thread_of(message),
            user_id=asker.user_id,
            reply_to=None if asker.is_private else message.message_id,
            now=self.desk.clock(),
        )


async def _show(query: telegram.CallbackQuery, toast: str = "", *, is_alert: bool = False) -> None:
    """Answer a press; that it comes too late, as after a stop, leaves the rest to be done."""
    try:
        await query.answer(toast or None, show_alert=is_alert)
    except telegram.error.BadRequest as error:
        if not is_too_late(error):
            raise
    note_answer()
