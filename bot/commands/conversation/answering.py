"""Replies out: each as the Bot API's call that it takes."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import telegram
from telegram.constants import ParseMode

from bot.commands.conversation.attempt import note_answer
from bot.commands.conversation.shown import Shown
from bot.commands.conversation.signing import Signer
from bot.commands.request import Button, Reply, Rows
from bot.delivery.sending.errors import is_unmodified
from bot.delivery.wording import plain_text
from bot.storage.chats.questions import Asked
from bot.storage.database import Database

_NO_PREVIEW = telegram.LinkPreviewOptions(is_disabled=True)
_LONGEST_CAPTION = 1024  # Bot API, sendDocument
_LONGEST_PLACEHOLDER = 64  # Bot API, ForceReply


@dataclass(frozen=True, slots=True, kw_only=True)
class Answering:
    """Sends and edits replies, signs their buttons, and remembers what was asked."""

    bot: telegram.Bot
    signer: Signer
    database: Database
    shown: Shown = field(default_factory=Shown)

    async def send(
        self,
        chat_id: int,
        reply: Reply,
        *,
        thread_id: int | None = None,
        user_id: int | None = None,
        reply_to: int | None = None,
        now: datetime | None = None,
    ) -> None:
        """Send a reply; its question waits for `user_id` to answer."""
        options: dict[str, Any] = {
            "message_thread_id": thread_id,
            "reply_markup": self._markup(reply, chat_id),
            "parse_mode": ParseMode.HTML,
        }
        if reply_to and reply.question:
            options["reply_parameters"] = telegram.ReplyParameters(
                reply_to, allow_sending_without_reply=True
            )
        sent = await self._send(chat_id, reply, options)
        note_answer()
        if reply.question and now:
            asked = Asked(
                kind=reply.question.kind,
                data=reply.question.data,
                message_id=sent.message_id,
                asked_at=now,
            )
            async with self.database.transaction() as tx:
                await tx.questions.ask(chat_id, user_id, asked)

    async def edit(self, message: telegram.Message, reply: Reply) -> None:
        """Change a message in place, unless it is that already."""
        markup = self.keyboard(reply.buttons, message.chat.id)
        if not self.shown.is_news(message, reply.html, markup):
            return
        try:
            await message.edit_text(
                reply.html,
                parse_mode=ParseMode.HTML,
                link_preview_options=_NO_PREVIEW,
                reply_markup=markup,
            )
        except telegram.error.BadRequest as error:
            if not is_unmodified(error):  # pressed twice: it is so already
                raise

    async def _send(self, chat_id: int, reply: Reply, options: dict[str, Any]) -> telegram.Message:
        if reply.file is None:
            return await self.bot.send_message(
                chat_id, reply.html, link_preview_options=_NO_PREVIEW, **options
            )
        caption = reply.html if len(plain_text(reply.html)) <= _LONGEST_CAPTION else None
        file = telegram.InputFile(reply.file.content, filename=reply.file.name)
        if reply.file.is_picture:
            return await self.bot.send_photo(chat_id, file, caption=caption, **options)
        return await self.bot.send_document(chat_id, file, caption=caption, **options)

    def _markup(
        self, reply: Reply, chat_id: int
    ) -> telegram.InlineKeyboardMarkup | telegram.ForceReply | None:
        if reply.question and not reply.buttons:
            placeholder = reply.question.placeholder[:_LONGEST_PLACEHOLDER] or None
            return telegram.ForceReply(selective=True, input_field_placeholder=placeholder)
        return self.keyboard(reply.buttons, chat_id)

    def keyboard(self, rows: Rows, chat_id: int) -> telegram.InlineKeyboardMarkup | None:
        """Build a keyboard whose buttons work in this chat alone."""
        if not rows:
            return None
        return telegram.InlineKeyboardMarkup(
            [[self._button(button, chat_id) for button in row] for row in rows]
        )

    def _button(self, button: Button, chat_id: int) -> telegram.InlineKeyboardButton:
        return telegram.InlineKeyboardButton(
            button.text,
            url=button.url,
            callback_data=self.signer.sign(button.data, chat_id) if button.data else None,
            switch_inline_query=button.inline_query,
        )
