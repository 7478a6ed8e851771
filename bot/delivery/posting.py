"""A post as the Bot API takes it, encoded once for all the chats that get it.

The chat library would build its objects around every single one, and others out of every answer,
of which only the id is needed: that is most of the work of a post.
"""

import json
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import parse_qsl, urlencode

from bot.delivery.message import Button, Message

_NO_PREVIEW = json.dumps({"is_disabled": True})
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


def to_form(
    message: Message, *, chat_id: int, thread_id: int | None, is_paid: bool, is_marked_up: bool
) -> Form:
    """Say how a message goes to a chat; without markup its text is taken as it stands."""
    body = b"chat_id=%d&" % chat_id + _for_all(message, is_paid, is_marked_up)
    if thread_id is not None and thread_id != _GENERAL_TOPIC:
        body += b"&message_thread_id=%d" % thread_id
    return Form(body)


@lru_cache(maxsize=64)
def _for_all(message: Message, is_paid: bool, is_marked_up: bool) -> bytes:  # noqa: FBT001 -- a cache's key
    fields = {"text": message.html, "link_preview_options": _NO_PREVIEW}
    if is_marked_up:
        fields["parse_mode"] = "HTML"
    if is_paid:
        fields["allow_paid_broadcast"] = "true"
    if message.buttons:
        fields["reply_markup"] = _keyboard(message.buttons)
    return urlencode(fields).encode()


def _keyboard(buttons: tuple[Button, ...]) -> str:
    rows = [[{"text": each.text, "url": each.url}] for each in buttons]
    return json.dumps({"inline_keyboard": rows})
