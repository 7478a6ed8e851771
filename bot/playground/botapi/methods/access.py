"""Which chat is meant, and whether the bot may see it or write there."""

from typing import assert_never

from bot.model.chats import ChatKind
from bot.playground.botapi.errors import bad_request, forbidden, migrated
from bot.playground.botapi.methods.desk import Parameters
from bot.playground.botapi.state import GENERAL, Chat, Ledger, Member, Status, User

# What is refused to whom has no such permission.
_NEEDED = {
    "text messages": "can_send_messages",
    "photos": "can_send_photos",
    "documents": "can_send_documents",
}


def readable_chat(ledger: Ledger, params: Parameters) -> Chat:
    """Return the chat that `chat_id` names if the bot may see it; raise ApiError."""
    chat = _named(ledger, params.text("chat_id").strip())
    if chat.migrated_to is not None:
        raise migrated(chat.migrated_to)
    if chat.kind != ChatKind.PRIVATE:
        _check_membership(chat, ledger.bot_in(chat))
    return chat


def writable_chat(ledger: Ledger, params: Parameters, *, what: str = "text messages") -> Chat:
    """Return the chat if the bot may write such messages there; raise ApiError."""
    chat = readable_chat(ledger, params)
    bot = ledger.bot_in(chat)
    match chat.kind:
        case ChatKind.PRIVATE:
            _check_private(chat)
        case ChatKind.CHANNEL:
            if not bot.can("can_post_messages"):
                raise bad_request("need administrator rights in the channel chat")
        case ChatKind.GROUP | ChatKind.SUPERGROUP:
            allowed = bot.allowed if bot.status == Status.RESTRICTED else chat.permissions
            if not bot.is_administrator and _NEEDED[what] not in allowed:
                raise bad_request(f"not enough rights to send {what} to the chat")
        case _:
            assert_never(chat.kind)
    return chat


def open_thread(ledger: Ledger, chat: Chat, params: Parameters) -> int | None:
    """Return the topic to write to, None for none or General; raise ApiError."""
    thread_id = params.integer("message_thread_id")
    if thread_id == 0:
        general = chat.topics.get(GENERAL)
        _check_open(ledger, chat, is_closed=bool(general and general.is_closed))
        return None
    topic = chat.topics.get(thread_id)
    if not chat.is_forum or thread_id == GENERAL or topic is None or topic.is_deleted:
        raise bad_request("message thread not found")
    _check_open(ledger, chat, is_closed=topic.is_closed)
    return thread_id


def named_user(ledger: Ledger, params: Parameters) -> User:
    """Return the user that `user_id` names; raise ApiError."""
    user_id = params.integer("user_id")
    if not user_id:
        raise bad_request("invalid user_id specified")
    if user_id not in ledger.users:
        raise bad_request("user not found")
    return ledger.users[user_id]


def _check_open(ledger: Ledger, chat: Chat, *, is_closed: bool) -> None:
    if is_closed and not ledger.bot_in(chat).can("can_manage_topics"):
        raise bad_request("TOPIC_CLOSED")


def _named(ledger: Ledger, name: str) -> Chat:
    if not name:
        raise bad_request("chat_id is empty")
    if name.startswith("@"):
        return _public(ledger, name[1:].lower())
    is_number = name.isascii() and name.removeprefix("-").isdecimal()
    chat = ledger.chats.get(int(name)) if is_number else None
    if chat is None:
        raise bad_request("chat not found")
    return chat


def _public(ledger: Ledger, username: str) -> Chat:
    for chat in ledger.chats.values():
        if chat.kind != ChatKind.PRIVATE and (chat.username or "").lower() == username:
            return chat
    raise bad_request("chat not found")


def _check_private(chat: Chat) -> None:
    if chat.owner is None or chat.owner.is_deactivated:
        raise forbidden("user is deactivated")
    if chat.owner.is_bot:
        raise forbidden("the bot can't send messages to the bot")
    if chat.is_blocked:
        raise forbidden("bot was blocked by the user")
    if not chat.is_started:
        raise forbidden("bot can't initiate conversation with a user")


def _check_membership(chat: Chat, bot: Member) -> None:
    if chat.is_deleted:
        raise forbidden(f"the {chat.kind} chat was deleted")
    if bot.status == Status.KICKED:
        raise forbidden(f"bot was kicked from the {chat.kind} chat")
    if not bot.is_in and (chat.username is None or chat.kind == ChatKind.GROUP):
        raise forbidden(f"bot is not a member of the {chat.kind} chat")
