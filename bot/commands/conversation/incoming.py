"""Messages and presses as the chat library gives them, in our own terms."""

from dataclasses import dataclass, replace
from typing import Any

import telegram
from telegram.constants import ChatType

from bot.commands.request import Asker, Press, Replied, Request
from bot.delivery.wording import visible
from bot.model.chats import Chat, ChatKind
from bot.pipeline.chats.roster import Roster, Standing
from bot.storage.database import Database
from bot.texts import negotiate

_GENERAL_TOPIC = 1
_LONGEST_ARGUMENTS = 4096
_MOST_LINKS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """Says who asks, and what is known of the chat. Who is banned, or nobody, is None."""

    database: Database
    roster: Roster

    async def request(self, message: telegram.Message, arguments: str) -> Request | None:
        """Read a command, or an answer, as far as it can be seen; None when nobody speaks."""
        chat, speaker = message.chat, message.sender_chat
        if chat.type == ChatType.CHANNEL or (speaker and speaker.id != chat.id):
            return None  # a channel speaks, and nobody knows who speaks for it
        user = None if speaker else message.from_user
        if user is None and speaker is None:
            return None
        asker = await self._asker(chat, thread_of(message), user)
        if asker is None:
            return None
        return Request(
            **_fields(asker),
            arguments=visible(arguments[:_LONGEST_ARGUMENTS]),
            message_id=message.message_id,
            replied=replied_to(message),
        )

    async def press(self, query: telegram.CallbackQuery, data: str) -> Press | None:
        """Read a press of one of our buttons."""
        message = query.message
        if not isinstance(message, telegram.Message):
            return None
        asker = await self._asker(message.chat, thread_of(message), query.from_user)
        if asker is None:
            return None
        return Press(**_fields(asker), data=data, message_id=message.message_id)

    async def _asker(
        self, chat: telegram.Chat, thread_id: int | None, user: telegram.User | None
    ) -> Asker | None:
        standing = await self.roster.standing(user.id) if user else Standing()
        if standing.is_banned:
            return None
        async with self.database.reading() as tx:
            known = await tx.chats.get(chat.id, thread_id) or await tx.chats.get(chat.id)
        there = _chat(chat, thread_id, known, user)
        if standing.is_admin and known is None and there.kind is ChatKind.PRIVATE:
            async with self.database.transaction() as tx:  # admins are told things unasked
                await tx.chats.save(there)
        return Asker(
            chat=there,
            user_id=user.id if user else None,
            user_name=user.full_name if user else "",
            language=user.language_code if user else None,
            is_admin=standing.is_admin,
            is_first=standing.is_first,
        )


def _fields(asker: Asker) -> dict[str, Any]:
    return {name: getattr(asker, name) for name in Asker.__slots__}


def _chat(
    chat: telegram.Chat, thread_id: int | None, known: Chat | None, user: telegram.User | None
) -> Chat:
    """Describe the chat; somebody's own begins with the language of their Telegram."""
    kind, title = ChatKind(chat.type), chat.title or chat.full_name or ""
    if known is not None:
        return replace(known, thread_id=thread_id, kind=kind, title=title)
    language = user.language_code if user and kind is ChatKind.PRIVATE else None
    return Chat(
        id=chat.id,
        thread_id=thread_id,
        kind=kind,
        title=title,
        language=negotiate(language) if language else None,
    )


def thread_of(message: telegram.Message) -> int | None:
    """Return the forum's topic that a message is in; None outside, and in the general one."""
    thread_id = message.message_thread_id if message.is_topic_message else None
    return None if thread_id == _GENERAL_TOPIC else thread_id


def replied_to(message: telegram.Message) -> Replied | None:
    """Return what a message replies to; in a forum each replies to its topic, which is nothing."""
    before = message.reply_to_message
    if before is None or before.forum_topic_created:
        return None
    bot = message.get_bot()
    links = [entity.url for entity in before.entities if entity.url]
    keyboard = before.reply_markup.inline_keyboard if before.reply_markup else ()
    links += [button.url for row in keyboard for button in row if button.url]
    return Replied(
        message_id=before.message_id,
        is_ours=before.from_user is not None and before.from_user.id == bot.id,
        urls=tuple(dict.fromkeys(links))[:_MOST_LINKS],
    )


def split_command(text: str) -> tuple[str, str, str]:
    """Part `/name@bot arguments`; the name is empty when the text is no command."""
    if not text.startswith("/"):
        return "", "", ""
    head, *rest = text.split(maxsplit=1)
    name, _, to = head[1:].partition("@")
    return name.lower(), to, rest[0] if rest else ""
