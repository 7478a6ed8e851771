"""getMe, chats and members, answers to pressed buttons, chat actions, leaving."""

from bot.model.chats import ChatKind
from bot.playground.botapi.errors import Object, bad_request
from bot.playground.botapi.methods.access import (
    named_user,
    open_thread,
    readable_chat,
    writable_chat,
)
from bot.playground.botapi.methods.desk import Desk, Parameters
from bot.playground.botapi.state import Ledger, Member, Query, Status

_CALLBACK_SECONDS = 150.0
INLINE_SECONDS = 30.0
_MAX_ANSWER = 200  # https://core.telegram.org/bots/api#answercallbackquery
_ACTIONS = frozenset(
    "typing upload_photo record_video upload_video record_voice upload_voice upload_document"
    " choose_sticker find_location record_video_note upload_video_note".split()
)


def get_me(desk: Desk, _params: Parameters) -> Object:
    """https://core.telegram.org/bots/api#getme."""
    unsupported = (
        "can_connect_to_business",
        "has_main_web_app",
        "has_topics_enabled",
        "supports_guest_queries",
        "allows_users_to_create_topics",
    )
    return (
        desk.ledger.bot.to_json()
        | dict.fromkeys(unsupported, False)
        | {
            "can_join_groups": True,
            "can_read_all_group_messages": desk.ledger.reads_all,
            "supports_inline_queries": True,
        }
    )


def get_chat(desk: Desk, params: Parameters) -> Object:
    """https://core.telegram.org/bots/api#getchat."""
    return readable_chat(desk.ledger, params).full_json()


def get_chat_member(desk: Desk, params: Parameters) -> Object:
    """https://core.telegram.org/bots/api#getchatmember."""
    chat = readable_chat(desk.ledger, params)
    user = named_user(desk.ledger, params)
    if chat.kind == ChatKind.PRIVATE:
        return Member(user=user, status=Status.MEMBER).to_json(chat.kind)
    bot = desk.ledger.bot_in(chat)
    if chat.kind == ChatKind.CHANNEL and not bot.is_administrator and user is not desk.ledger.bot:
        raise bad_request("member list is inaccessible")
    return chat.member(user).to_json(chat.kind)


def get_chat_administrators(desk: Desk, params: Parameters) -> list[Object]:
    """https://core.telegram.org/bots/api#getchatadministrators: other bots are left out."""
    chat = readable_chat(desk.ledger, params)
    if chat.kind == ChatKind.PRIVATE:
        raise bad_request("there are no administrators in the private chat")
    if chat.kind == ChatKind.CHANNEL and not desk.ledger.bot_in(chat).is_administrator:
        raise bad_request("member list is inaccessible")
    return [
        member.to_json(chat.kind)
        for member in chat.members.values()
        if member.is_administrator and (not member.user.is_bot or member.user is desk.ledger.bot)
    ]


def get_chat_member_count(desk: Desk, params: Parameters) -> int:
    """https://core.telegram.org/bots/api#getchatmembercount."""
    chat = readable_chat(desk.ledger, params)
    if chat.kind == ChatKind.PRIVATE:
        return 2
    return sum(member.is_in for member in chat.members.values())


def leave_chat(desk: Desk, params: Parameters) -> bool:
    """https://core.telegram.org/bots/api#leavechat."""
    chat = readable_chat(desk.ledger, params)
    if chat.kind == ChatKind.PRIVATE:
        raise bad_request("can't leave private chat")
    bot = desk.ledger.bot
    before = chat.member(bot).to_json(chat.kind)
    chat.members[bot.id] = Member(user=bot, status=Status.LEFT)
    after = chat.members[bot.id].to_json(chat.kind)
    body = {"chat": chat.to_json(), "from": bot.to_json(), "date": desk.ledger.now}
    body |= {"old_chat_member": before, "new_chat_member": after}
    desk.ledger.updates.push("my_chat_member", body)
    return True


def send_chat_action(desk: Desk, params: Parameters) -> bool:
    """https://core.telegram.org/bots/api#sendchataction."""
    if params.text("action") not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = writable_chat(desk.ledger, params)
    open_thread(desk.ledger, chat, params)
    return True


def answer_callback_query(desk: Desk, params: Parameters) -> bool:
    """https://core.telegram.org/bots/api#answercallbackquery."""
    query = open_query(desk.ledger, params.text("callback_query_id"), _CALLBACK_SECONDS)
    if len(params.text("text")) > _MAX_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    return take_answer(query, params)


def take_answer(query: Query, params: Parameters) -> bool:
    """Let who asked have the answer."""
    query.answer = dict(params.values)
    query.signal.notify()
    return True


def open_query(ledger: Ledger, query_id: str, seconds: float) -> Query:
    """Return the query that still waits; raise ApiError."""
    query = ledger.queries.get(query_id)
    if query is None or query.answer is not None or ledger.monotonic() - query.asked_at > seconds:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    return query
