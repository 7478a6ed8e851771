"""Every method that the server knows, with the names of its parameters."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.playground.botapi.methods.asking import (
    answer_callback_query,
    get_chat,
    get_chat_administrators,
    get_chat_member,
    get_chat_member_count,
    get_me,
    leave_chat,
    send_chat_action,
)
from bot.playground.botapi.methods.desk import Desk, Parameters
from bot.playground.botapi.methods.files import get_file, send_document, send_photo
from bot.playground.botapi.methods.inline import answer_inline_query
from bot.playground.botapi.methods.profile import (
    LENGTHS,
    delete_my_commands,
    get_my_commands,
    set_my_commands,
    text_getter,
    text_setter,
)
from bot.playground.botapi.methods.receiving import (
    Polling,
    delete_webhook,
    get_updates,
    get_webhook_info,
    set_webhook,
)
from bot.playground.botapi.methods.topics import create_forum_topic
from bot.playground.botapi.methods.writing import (
    delete_message,
    edit_message_caption,
    edit_message_reply_markup,
    edit_message_text,
    send_message,
)

_SENDING = (
    "business_connection_id chat_id message_thread_id direct_messages_topic_id parse_mode"
    " disable_notification protect_content allow_paid_broadcast message_effect_id"
    " suggested_post_parameters reply_parameters reply_markup"
)
_CAPTION = "caption caption_entities"
_EDITING = "business_connection_id chat_id message_id inline_message_id reply_markup"
_MENU = "scope language_code"


@dataclass(frozen=True, slots=True)
class Method:
    """How a method is handled and which parameters it has."""

    name: str
    handle: Callable[[Desk, Parameters], object]
    parameters: frozenset[str]


def _method(name: str, handle: Callable[[Desk, Parameters], object], words: str = "") -> Method:
    return Method(name, handle, frozenset(words.split()))


def _capital(name: str) -> str:
    return "".join(word.title() for word in name.split("_"))


_METHODS = (
    _method("getMe", get_me),
    _method("sendMessage", send_message, f"{_SENDING} text entities link_preview_options"),
    _method(
        "sendDocument",
        send_document,
        f"{_SENDING} {_CAPTION} document thumbnail disable_content_type_detection",
    ),
    _method(
        "sendPhoto",
        send_photo,
        f"{_SENDING} {_CAPTION} photo show_caption_above_media has_spoiler",
    ),
    _method(
        "editMessageText",
        edit_message_text,
        f"{_EDITING} text parse_mode entities link_preview_options rich_message",
    ),
    _method(
        "editMessageCaption",
        edit_message_caption,
        f"{_EDITING} {_CAPTION} parse_mode show_caption_above_media",
    ),
    _method("editMessageReplyMarkup", edit_message_reply_markup, _EDITING),
    _method("deleteMessage", delete_message, "chat_id message_id"),
    _method(
        "answerCallbackQuery",
        answer_callback_query,
        "callback_query_id text show_alert url cache_time",
    ),
    _method(
        "answerInlineQuery",
        answer_inline_query,
        "inline_query_id results cache_time is_personal next_offset button",
    ),
    _method(
        "sendChatAction",
        send_chat_action,
        "business_connection_id chat_id message_thread_id action",
    ),
    _method(
        "createForumTopic",
        create_forum_topic,
        "chat_id name icon_color icon_custom_emoji_id",
    ),
    _method("getChat", get_chat, "chat_id"),
    _method("getChatMember", get_chat_member, "chat_id user_id"),
    _method("getChatAdministrators", get_chat_administrators, "chat_id return_bots"),
    _method("getChatMemberCount", get_chat_member_count, "chat_id"),
    _method("leaveChat", leave_chat, "chat_id"),
    _method("getFile", get_file, "file_id"),
    _method("setMyCommands", set_my_commands, f"commands {_MENU}"),
    _method("getMyCommands", get_my_commands, _MENU),
    _method("deleteMyCommands", delete_my_commands, _MENU),
    _method("deleteWebhook", delete_webhook, "drop_pending_updates"),
    _method("getWebhookInfo", get_webhook_info),
    *(
        _method(f"setMy{_capital(name)}", text_setter(name), f"{name} language_code")
        for name in LENGTHS
    ),
    *(_method(f"getMy{_capital(name)}", text_getter(name), "language_code") for name in LENGTHS),
)
_POLLING = {
    "getUpdates": frozenset("offset limit timeout allowed_updates".split()),
    "setWebhook": frozenset(
        "url certificate ip_address max_connections allowed_updates drop_pending_updates"
        " secret_token".split()
    ),
}
_TABLE: Mapping[str, Method] = {method.name: method for method in _METHODS}
_NAMES = {name.lower(): name for name in (*_TABLE, *_POLLING)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Methods:
    """The methods over one world; names are matched without case, as Telegram does."""

    desk: Desk
    polling: Polling

    def find(self, name: str) -> str | None:
        """Return the method's name as it is documented, None for an unknown one."""
        return _NAMES.get(name.lower())

    def unknown(self, name: str, given: Parameters) -> list[str]:
        """Return the names of parameters that the method does not have."""
        known = _POLLING[name] if name in _POLLING else _TABLE[name].parameters
        return sorted(given.values.keys() - known)

    async def __call__(self, name: str, params: Parameters) -> object:
        """Handle a call and return its result; raise ApiError."""
        if name == "getUpdates":
            return await get_updates(self.desk, params, self.polling)
        if name == "setWebhook":
            return set_webhook(self.desk, params, self.polling)
        return _TABLE[name].handle(self.desk, params)
