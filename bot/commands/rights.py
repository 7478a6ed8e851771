"""What Telegram says a person, and the bot, may do in a chat."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field

import telegram
from telegram.constants import ChatMemberStatus, ChatType

from bot.model.chats import Chat, ChatKind

_OWNERS = {ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR}
_FRESH_SECONDS = 10.0
_MOST_KNOWN = 1000


@dataclass(frozen=True, slots=True)
class Refused:
    """Why something can't be done for a chat: the text that says so, and the chat's name."""

    reason: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Rights:
    """Asks Telegram, and believes its answer for seconds: rights change.

    An anonymous administrator has no `user_id`. Nobody but an administrator of a group can write
    in its name, and that says nothing about any other chat.
    """

    bot: telegram.Bot
    seconds: Callable[[], float]
    _known: OrderedDict[tuple[int, int], tuple[bool, float]] = field(
        default_factory=OrderedDict, repr=False
    )

    async def decides(self, chat_id: int, user_id: int | None, *, here: int) -> bool:
        """Tell whether who speaks `here` may decide for a chat; without a name for `here` alone."""
        if user_id is None:
            return chat_id == here
        return await self.administers(chat_id, user_id)

    async def administers(self, chat_id: int, user_id: int) -> bool:
        """Tell whether this person is the owner or an administrator of a chat."""
        known = self._known.get((chat_id, user_id))
        if known and self.seconds() - known[1] < _FRESH_SECONDS:
            return known[0]
        try:
            member = await self.bot.get_chat_member(chat_id, user_id)
        except telegram.error.TelegramError:
            return False
        is_one = member.status in _OWNERS
        self._remember((chat_id, user_id), is_one=is_one)
        return is_one

    async def owned(self, name: str | int, user_id: int | None) -> Chat | Refused:
        """Return the chat of this @name, or id, if the person administers it and we may post."""
        if user_id is None:  # who that is can't be asked about another chat
            return Refused("settings-only-private", str(name))
        try:
            chat = await self.bot.get_chat(name)
            member = await self.bot.get_chat_member(chat.id, self.bot.id)
        except telegram.error.TelegramError:
            return Refused("refused-unseen", str(name))
        if chat.type == ChatType.PRIVATE or not await self.administers(chat.id, user_id):
            return Refused("refused-not-administrator", str(name))
        if not may_post(member, chat.type):
            return Refused("refused-may-not-post", str(name))
        return Chat(id=chat.id, kind=ChatKind(chat.type), title=chat.title or str(name))

    def forget(self, chat_id: int, user_id: int | None = None) -> None:
        """Ask again about somebody in a chat, or about everybody."""
        stale = [key for key in self._known if key[0] == chat_id and user_id in {None, key[1]}]
        for key in stale:
            del self._known[key]

    def _remember(self, key: tuple[int, int], *, is_one: bool) -> None:
        self._known[key] = (is_one, self.seconds())
        self._known.move_to_end(key)
        while len(self._known) > _MOST_KNOWN:
            self._known.popitem(last=False)


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
