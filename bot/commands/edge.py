"""Between the chat library and the commands: updates in, replies out."""

from dataclasses import dataclass

import structlog
import telegram
from telegram.constants import ChatType, ParseMode

from bot.commands.administering import add_chosen, take_opml
from bot.commands.choices import is_choice
from bot.commands.reading import read_page, show_page
from bot.commands.request import Button, Desk, Reply, Request, Who, says
from bot.commands.table import COMMANDS
from bot.delivery.errors import is_unmodified
from bot.model.chats import Chat, ChatKind

log = structlog.get_logger()

_BY_NAME = {command.name: command for command in COMMANDS}
_NO_PREVIEW = telegram.LinkPreviewOptions(is_disabled=True)
_GENERAL_TOPIC = 1
_LONGEST_ARGUMENTS = 4096
_MOST_FILE_BYTES = 5_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """Answers commands and buttons. A stranger's admin command looks like an unknown one."""

    bot: telegram.Bot
    desk: Desk
    admins: frozenset[int]

    async def command(self, message: telegram.Message) -> None:
        """Answer a new message if it is a command that is meant for us."""
        name, to, arguments = split_command(message.text or "")
        if not name or not self._is_meant(message, to):
            return
        request = self._request(message, arguments)
        if request is None:
            return
        command = _BY_NAME.get(name)
        may = command is not None and (
            command.who is Who.EVERYONE or (request.is_admin and request.is_private)
        )
        if command is None or not may:
            if request.is_private:
                await self._answer(message, says("I don't know that command. /help lists them."))
            return
        await self._answer(message, await command.handler(self.desk, request))

    async def button(self, query: telegram.CallbackQuery) -> None:
        """Turn a page in place; a button that is not ours any more says so."""
        if is_choice(query.data or ""):
            await self._choose(query)
            return
        message, page = query.message, read_page(query.data or "")
        if page is None or not isinstance(message, telegram.Message):
            await query.answer("This button is old. Send /latest again.")
            return
        reply = await show_page(self.desk, "UTC", page)
        await query.answer()
        try:
            await query.edit_message_text(
                reply.html,
                parse_mode=ParseMode.HTML,
                link_preview_options=_NO_PREVIEW,
                reply_markup=_keyboard(reply.buttons),
            )
        except telegram.error.BadRequest as error:
            if not is_unmodified(error):  # pressed twice: the page is there already
                raise

    async def _choose(self, query: telegram.CallbackQuery) -> None:
        """Add the source that an admin chose."""
        await query.answer()
        message = query.message
        if query.from_user.id in self.admins and isinstance(message, telegram.Message):
            await self._answer(message, await add_chosen(self.desk, query.data or ""))

    async def file(self, message: telegram.Message) -> None:
        """Take a list of feeds that an admin sent; whatever else people send is left alone."""
        file, user = message.document, message.from_user
        is_order = user is not None and user.id in self.admins and self._is_meant(message, "")
        if not file or not is_order or message.chat.type != ChatType.PRIVATE:
            return
        if not (file.file_name or "").lower().endswith((".opml", ".xml")):
            return
        if (file.file_size or 0) > _MOST_FILE_BYTES:
            await self._answer(message, says("That list is too large."))
            return
        content = await (await file.get_file()).download_as_bytearray()
        await self._answer(message, await take_opml(self.desk, bytes(content)))

    def _is_meant(self, message: telegram.Message, to: str) -> bool:
        """Leave alone what was forwarded, sent by another bot, or addressed to one."""
        if message.forward_origin or message.via_bot:
            return False
        return not to or to.lower() == (self.bot.username or "").lower()

    def _request(self, message: telegram.Message, arguments: str) -> Request | None:
        chat, speaker = message.chat, message.sender_chat
        if chat.type == ChatType.CHANNEL or (speaker and speaker.id != chat.id):
            return None  # a channel speaks, and nobody knows who speaks for it
        user = None if speaker else message.from_user
        if user is None and speaker is None:
            return None
        return Request(
            chat=Chat(
                id=chat.id,
                thread_id=_thread(message),
                kind=ChatKind(chat.type),
                title=chat.title or chat.full_name or "",
                language=user.language_code if user and chat.type == ChatType.PRIVATE else None,
            ),
            user_id=user.id if user else None,
            arguments=arguments[:_LONGEST_ARGUMENTS],
            is_admin=user is not None and user.id in self.admins,
        )

    async def _answer(self, message: telegram.Message, reply: Reply) -> None:
        await self.bot.send_message(
            message.chat.id,
            reply.html,
            parse_mode=ParseMode.HTML,
            message_thread_id=_thread(message),
            link_preview_options=_NO_PREVIEW,
            reply_markup=_keyboard(reply.buttons),
        )


def split_command(text: str) -> tuple[str, str, str]:
    """Part `/name@bot arguments`; the name is empty when the text is no command."""
    if not text.startswith("/"):
        return "", "", ""
    head, *rest = text.split(maxsplit=1)
    name, _, to = head[1:].partition("@")
    return name.lower(), to, rest[0] if rest else ""


def _thread(message: telegram.Message) -> int | None:
    thread_id = message.message_thread_id if message.is_topic_message else None
    return None if thread_id == _GENERAL_TOPIC else thread_id


def _keyboard(rows: tuple[tuple[Button, ...], ...]) -> telegram.InlineKeyboardMarkup | None:
    if not rows:
        return None
    return telegram.InlineKeyboardMarkup(
        [
            [
                telegram.InlineKeyboardButton(each.text, url=each.url, callback_data=each.data)
                for each in row
            ]
            for row in rows
        ]
    )
