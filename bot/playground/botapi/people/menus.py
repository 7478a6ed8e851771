"""Which of the bot's command menus a client shows: https://core.telegram.org/bots/api#determining-list-of-commands."""

from collections.abc import Iterator

from bot.model.chats import ChatKind
from bot.playground.botapi.errors import Object
from bot.playground.botapi.state.chats import Chat
from bot.playground.botapi.state.ledger import Ledger
from bot.playground.botapi.state.users import User


def commands_for(ledger: Ledger, user: User, chat: Chat) -> list[Object]:
    """Return the first menu that is set, from the narrowest scope to the widest.

    In each scope the user's language comes before no language. Channels have no menu.
    """
    if chat.kind == ChatKind.CHANNEL:
        return []
    language = (user.language_code or "")[:2]
    for scope in _scopes(user, chat):
        for key in ((scope, language), (scope, "")):
            if key in ledger.menus:
                return ledger.menus[key]
    return []


def _scopes(user: User, chat: Chat) -> Iterator[str]:
    if chat.kind == ChatKind.PRIVATE:
        yield from (f"chat {chat.id}", "all_private_chats", "default")
        return
    yield f"chat_member {chat.id} {user.id}"
    is_administrator = chat.member(user).is_administrator
    if is_administrator:
        yield f"chat_administrators {chat.id}"
    yield f"chat {chat.id}"
    if is_administrator:
        yield "all_chat_administrators"
    yield from ("all_group_chats", "default")
