"""sendMessage, the edits of text, caption and keyboard, and deleteMessage."""

from bot.model.chats import ChatKind
from bot.playground.botapi.entities import (
    MAX_CAPTION,
    MAX_TEXT,
    finish,
    is_blank,
    parse_text,
    utf16_length,
)
from bot.playground.botapi.errors import ApiError, Object, bad_request
from bot.playground.botapi.methods.access import open_thread, readable_chat, writable_chat
from bot.playground.botapi.methods.desk import Desk, Parameters
from bot.playground.botapi.methods.keyboards import reply_markup
from bot.playground.botapi.state import Chat, Content, Ledger, Message

_DELETABLE_SECONDS = 48 * 3600  # https://core.telegram.org/bots/api#deletemessage


def send_message(desk: Desk, params: Parameters) -> Object:
    """https://core.telegram.org/bots/api#sendmessage."""
    content = text_content(desk.ledger, params)
    chat = writable_chat(desk.ledger, params)
    if utf16_length(content.text) > MAX_TEXT:
        raise bad_request("message is too long")
    return send(desk, params, chat, content)


def send(
    desk: Desk, params: Parameters, chat: Chat, content: Content, *, extra: Object | None = None
) -> Object:
    """Put the bot's message into a chat where it may write; raise ApiError."""
    thread_id = open_thread(desk.ledger, chat, params)
    if chat.kind == ChatKind.CHANNEL:
        reply_markup(params, is_inline=True)
    reply_to, quote = _replied(chat, params)
    desk.count(chat, is_paid=params.boolean("allow_paid_broadcast"))
    is_post = chat.kind == ChatKind.CHANNEL
    message = Message(
        id=chat.next_id(),
        chat_id=chat.id,
        date=desk.ledger.now,
        content=content,
        sender=None if is_post else desk.ledger.bot,
        sender_chat=chat.to_json() if is_post else None,
        thread_id=thread_id,
        is_topic_message=thread_id is not None,
        reply_to=reply_to or chat.messages.get(thread_id or 0),
        extra=(extra or {}) | quote | _protection(params),
        is_from_bot=True,
        is_silent=params.boolean("disable_notification"),
    )
    return desk.ledger.post(chat, message).to_json(chat.to_json())


def edit_message_text(desk: Desk, params: Parameters) -> Object | bool:
    """https://core.telegram.org/bots/api#editmessagetext."""
    content = text_content(desk.ledger, params, is_inline=True)
    chat, message = _own_message(desk.ledger, params, "edit")
    if utf16_length(content.text) > MAX_TEXT:
        raise bad_request("message is too long")
    if message.has_caption:
        raise bad_request("there is no text in the message to edit")
    return _edit(desk, chat, message, content)


def edit_message_caption(desk: Desk, params: Parameters) -> Object | bool:
    """https://core.telegram.org/bots/api#editmessagecaption."""
    content = caption_content(desk.ledger, params, is_inline=True)
    chat, message = _own_message(desk.ledger, params, "edit")
    if not message.has_caption:
        raise bad_request("there is no caption in the message to edit")
    return _edit(desk, chat, message, content)


def edit_message_reply_markup(desk: Desk, params: Parameters) -> Object | bool:
    """https://core.telegram.org/bots/api#editmessagereplymarkup."""
    markup = reply_markup(params, is_inline=True)
    chat, message = _own_message(desk.ledger, params, "edit")
    former = message.content
    content = Content(
        text=former.text, entities=former.entities, markup=markup, preview=former.preview
    )
    return _edit(desk, chat, message, content)


def delete_message(desk: Desk, params: Parameters) -> bool:
    """https://core.telegram.org/bots/api#deletemessage."""
    chat = readable_chat(desk.ledger, params)
    message = _find(chat, params)
    if message is None:
        raise bad_request("message to delete not found")
    may_delete = desk.ledger.bot_in(chat).can("can_delete_messages")
    age = desk.ledger.now - message.date
    is_own = message.is_from_bot or chat.kind == ChatKind.PRIVATE
    if not may_delete and (not is_own or age > _DELETABLE_SECONDS):
        raise bad_request(
            "message can't be deleted for everyone" if is_own else "message can't be deleted"
        )
    message.is_deleted = True
    desk.ledger.signal.notify()
    return True


def text_content(ledger: Ledger, params: Parameters, *, is_inline: bool = False) -> Content:
    """Return what `text` and its companions say; raise ApiError.

    With `is_inline` the keyboard must be an inline one.
    """
    if not params.text("text"):
        raise bad_request("message text is empty")
    content = _content(ledger, params, "text", is_inline=is_inline)
    if is_blank(content.text):
        raise bad_request("text must be non-empty")
    return content


def caption_content(ledger: Ledger, params: Parameters, *, is_inline: bool = False) -> Content:
    """Return what `caption` and its companions say; raise ApiError."""
    content = _content(ledger, params, "caption", is_inline=is_inline)
    if utf16_length(content.text) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    return content


def _content(ledger: Ledger, params: Parameters, name: str, *, is_inline: bool) -> Content:
    given = params.array("entities" if name == "text" else f"{name}_entities") or []
    parsed = parse_text(params.text(name), params.text("parse_mode"), given)
    formatted = finish(parsed)
    found = []
    for entity in formatted.entities:
        body = entity.to_json()
        if entity.user_id is not None:
            if entity.user_id not in ledger.users:
                continue
            body["user"] = ledger.users[entity.user_id].to_json()
        found.append(body)
    return Content(
        text=formatted.text,
        entities=tuple(found),
        markup=reply_markup(params, is_inline=is_inline),
        preview=params.mapping("link_preview_options"),
    )


def _protection(params: Parameters) -> Object:
    return {"has_protected_content": True} if params.boolean("protect_content") else {}


def _replied(chat: Chat, params: Parameters) -> tuple[Message | None, Object]:
    """Return the message that is answered and, when a part of it is quoted, the `quote` field."""
    reply = params.mapping("reply_parameters")
    if not reply:
        return None, {}
    message = chat.messages.get(reply.get("message_id", 0))
    if message is None or message.is_deleted:
        if reply.get("allow_sending_without_reply"):
            return None, {}
        raise bad_request("message to be replied not found")
    if "quote" not in reply:
        return message, {}
    quote = finish(parse_text(str(reply["quote"]), str(reply.get("quote_parse_mode", "")), []))
    place = message.text.find(quote.text)
    if not quote.text or place < 0:
        raise bad_request("QUOTE_TEXT_INVALID")
    position = utf16_length(message.text[:place])
    return message, {"quote": {"text": quote.text, "position": position, "is_manual": True}}


def _find(chat: Chat, params: Parameters) -> Message | None:
    message_id = params.integer("message_id")
    if not message_id:
        raise bad_request("message identifier is not specified")
    message = chat.messages.get(message_id)
    return None if message is None or message.is_deleted else message


def _own_message(ledger: Ledger, params: Parameters, verb: str) -> tuple[Chat, Message]:
    if inline_id := params.text("inline_message_id"):
        chosen = ledger.inline_message(inline_id)
        if chosen is None:
            raise bad_request("MESSAGE_ID_INVALID")
        return ledger.chats[chosen.chat_id], chosen
    chat = readable_chat(ledger, params)
    message = _find(chat, params)
    if message is None:
        raise bad_request(f"message to {verb} not found")
    may_edit = chat.kind == ChatKind.CHANNEL and ledger.bot_in(chat).can("can_edit_messages")
    if not message.is_from_bot and not may_edit:
        raise bad_request("message can't be edited")
    return chat, message


def _edit(desk: Desk, chat: Chat, message: Message, content: Content) -> Object | bool:
    """Replace the content; of an inline message only True is told."""
    former = message.content
    if (former.text, former.entities, former.markup) == (
        content.text,
        content.entities,
        content.markup,
    ):
        raise _not_modified()
    desk.count(chat)
    message.edit(content, now=desk.ledger.now)
    desk.ledger.signal.notify()
    return True if message.inline_id else message.to_json(chat.to_json())


def _not_modified() -> ApiError:
    return bad_request(
        "message is not modified: specified new message content and reply markup are exactly"
        " the same as a current content and reply markup of the message"
    )
