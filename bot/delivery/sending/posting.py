"""A post as the Bot API takes it, encoded once for all the chats that get it.

The chat library would build its objects around every single one, and others out of every answer,
of which only the id is needed: that is most of the work of a post.
"""

import json
from dataclasses import dataclass, replace
from functools import lru_cache
from urllib.parse import parse_qsl, urlencode

from bot.delivery.message import Button, Message

_GENERAL_TOPIC = 1  # must be left out: Bot API, message_thread_id


@dataclass(frozen=True, slots=True)
class Form:
    """An encoded body, with what the library asks of its own RequestData."""

    body: bytes
    contains_files: bool = False
    multipart_data: None = None

    @property
    def json_parameters(self) -> dict[str, str]:
        """What is in the body."""
        return dict(parse_qsl(self.body.decode()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How a message goes out. Without markup its text is taken as it stands."""

    has_preview: bool = False
    is_silent: bool = False
    is_paid: bool = False
    is_marked_up: bool = True


def to_form(
    message: Message, *, way: Way, chat_id: int, thread_id: int | None, reply_to: int | None = None
) -> Form:
    """Say how a message goes to a chat, as a reply if there is something to reply to."""
    body = b"chat_id=%d&" % chat_id + _for_all(message, way)
    if thread_id is not None and thread_id != _GENERAL_TOPIC:
        body += b"&message_thread_id=%d" % thread_id
    if reply_to is not None:
        reply = json.dumps({"message_id": reply_to, "allow_sending_without_reply": True})
        body += b"&" + urlencode({"reply_parameters": reply}).encode()
    return Form(body)


def to_edit(message: Message, *, way: Way, chat_id: int, message_id: int) -> Form:
    """Say what a post becomes."""
    way = replace(way, is_silent=False, is_paid=False)  # an edit makes no sound, and is free
    return Form(b"chat_id=%d&message_id=%d&" % (chat_id, message_id) + _for_all(message, way))


def to_deletion(*, chat_id: int, message_id: int) -> Form:
    """Say which post goes."""
    return Form(b"chat_id=%d&message_id=%d" % (chat_id, message_id))


@lru_cache(maxsize=64)
def _for_all(message: Message, way: Way) -> bytes:
    preview = {} if way.has_preview else {"is_disabled": True}
    fields = {"text": message.html, "link_preview_options": json.dumps(preview)}
    if way.is_marked_up:
        fields["parse_mode"] = "HTML"
    if way.is_silent:
        fields["disable_notification"] = "true"
    if way.is_paid:
        fields["allow_paid_broadcast"] = "true"
    if message.buttons:
        fields["reply_markup"] = _keyboard(message.buttons)
    return urlencode(fields).encode()


def _keyboard(buttons: tuple[Button, ...]) -> str:
    """Give each link a row of its own; what sends data stands together in the last one."""
    rows = [[{"text": each.text, "url": each.url}] for each in buttons if each.url]
    asking = [{"text": each.text, "callback_data": each.data} for each in buttons if each.data]
    return json.dumps({"inline_keyboard": [*rows, asking] if asking else rows})
