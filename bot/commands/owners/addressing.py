"""Which chat a button is about, whether who presses may decide for it, and what it asked for."""

from dataclasses import dataclass, replace

from bot.commands.request import Asker, Desk
from bot.commands.settings.summary import wanted
from bot.commands.settings.view import View
from bot.commands.topics import spoken
from bot.delivery.wording import plain_text, quiet
from bot.model.chats import Chat
from bot.model.subscriptions import Subscription
from bot.pipeline.chats.adjust import draft_of
from bot.storage.chats.subscriptions import Address
from bot.texts import Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Mine:
    """A chat that who asks administers. A subscription that never began is a draft."""

    chat: Chat
    wishes: Subscription

    @property
    def is_live(self) -> bool:
        """Whether it gets posts."""
        return self.wishes.ended_at is None

    @property
    def is_draft(self) -> bool:
        """Whether it never went live."""
        return self.wishes.ended_at == self.wishes.subscribed_at


@dataclass(frozen=True, slots=True)
class NotMine:
    """Why a button does nothing; `text` names it in the texts."""

    text: str


def data_of(chat: Chat) -> str:
    """Write which chat a button is about."""
    return f"{chat.id}:{chat.thread_id or 0}"


def read_address(data: str) -> tuple[Address | None, str]:
    """Read which chat a button is about, and the rest of its data."""
    chat_id, _, rest = data.partition(":")
    thread_id, _, rest = rest.partition(":")
    try:
        return (int(chat_id), int(thread_id) or None), rest
    except ValueError:
        return None, ""


async def find_mine(desk: Desk, asker: Asker, address: Address | None) -> Mine | NotMine:
    """Return a chat with its wishes, if it is known and who asks may decide for it now."""
    if address is None:
        return NotMine("old-button")
    chat_id, thread_id = address
    if not await desk.rights.decides(chat_id, asker.user_id, here=asker.chat.id):
        return NotMine("settings-not-yours")
    async with desk.database.reading() as tx:
        chat = await tx.chats.get(chat_id, thread_id)
        wishes = await tx.subscriptions.get(chat_id, thread_id)
    if chat is None:
        return NotMine("chat-gone")
    return Mine(chat=chat, wishes=wishes or draft_of(chat, desk.clock()))


def gets(desk: Desk, mine: Mine, texts: Texts) -> str:
    """Say in lines what a chat gets and when, without markup."""
    view = View(chat=mine.chat, wishes=mine.wishes, texts=texts, topics=spoken(desk.topics, texts))
    return "\n".join(plain_text(line) for line in wanted(view))


def title_of(chat: Chat) -> str:
    """Name a chat."""
    return quiet(chat.title) or str(chat.id)


def owned_by(mine: Mine, user_id: int | None) -> Chat:
    """Let a chat be that of who decides for it now."""
    return replace(mine.chat, owner_id=user_id or mine.chat.owner_id)
