"""What Telegram says a person, and the bot, may do in a chat."""

from dataclasses import dataclass

import telegram
from telegram.constants import ChatMemberStatus, ChatType

from bot.model.chats import Chat, ChatKind

_OWNERS = {ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR}


@dataclass(frozen=True, slots=True)
class Refused:
    """Why something can't be done for a chat: the text that says so, and the chat's name."""

    reason: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Rights:
    """Asks Telegram, every time: rights change."""

    bot: telegram.Bot

    async def administers(self, chat_id: int, user_id: int) -> bool:
        """Tell whether this person is the owner or an administrator of a chat."""
        try:
            member = await self.bot.get_chat_member(chat_id, user_id)
        except telegram.error.TelegramError:
            return False
        return member.status in _OWNERS

    async def owned(self, name: str, user_id: int) -> Chat | Refused:
        """Return the chat of this @name if the person administers it and we may post there."""
        try:
            chat = await self.bot.get_chat(name)
            member = await self.bot.get_chat_member(chat.id, self.bot.id)
        except telegram.error.TelegramError:
            return Refused("refused-unseen", name)
        if not await self.administers(chat.id, user_id):
            return Refused("refused-not-administrator", name)
        if not may_post(member, chat.type):
            return Refused("refused-may-not-post", name)
        return Chat(id=chat.id, kind=ChatKind(chat.type), title=chat.title or name)


def may_post(member: telegram.ChatMember, chat_type: str) -> bool:
    """Tell whether this member may write in a chat of this type."""
    match member:
        case telegram.ChatMemberOwner():
            return True
        case telegram.ChatMemberAdministrator():
            return chat_type != ChatType.CHANNEL or bool(member.can_post_messages)
        case telegram.ChatMemberRestricted():
            return member.can_send_messages
        case _:
            return member.status == ChatMemberStatus.MEMBER and chat_type != ChatType.CHANNEL
