"""A post's body, encoded once: the same that the chat library would send."""

import json
from typing import Any

import pytest
import telegram
from hypothesis import given
from hypothesis import strategies as st
from telegram.request import BaseRequest, RequestData
from typing_extensions import override

from bot.delivery.message import Button, Message
from bot.delivery.sending.posting import Way, to_deletion, to_edit, to_form

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


def fields(message: Message, **options: Any) -> dict[str, str]:
    names = {"is_paid", "is_marked_up", "is_silent", "has_preview"}
    way = Way(**{name: options.pop(name) for name in names & options.keys()})
    where: dict[str, Any] = {"chat_id": 1001, "thread_id": None} | options
    return to_form(message, way=way, **where).json_parameters


@given(TEXTS.filter(bool), st.integers(-(10**13), 10**13))
def test_any_text_comes_out_as_it_went_in(text: str, chat_id: int) -> None:
    assert fields(Message(html=text), chat_id=chat_id) == {
        "chat_id": str(chat_id),
        "text": text,
        "parse_mode": "HTML",
        "link_preview_options": '{"is_disabled": true}',
    }


@pytest.mark.parametrize(("thread_id", "sent"), [(None, None), (1, None), (7, "7")])
def test_a_topic_is_named_but_for_the_general_one(thread_id: int | None, sent: str | None) -> None:
    assert fields(Message(html="x"), thread_id=thread_id).get("message_thread_id") == sent


def test_one_message_to_two_chats_differs_in_the_chat_alone() -> None:
    message = Message(html="<b>x</b>", buttons=(Button(text="Read", url="https://a.example/?b=c"),))
    one, two = fields(message, chat_id=1), fields(message, chat_id=-2)
    assert one | {"chat_id": "-2"} == two


class Recorder(BaseRequest):
    """Keeps what the library would send."""

    def __init__(self) -> None:
        self.sent: dict[str, str] = {}

    @property
    @override
    def read_timeout(self) -> float | None:
        return None

    @override
    async def initialize(self) -> None:
        pass

    @override
    async def shutdown(self) -> None:
        pass

    @override
    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        self.sent = request_data.json_parameters if request_data else {}
        return (
            200,
            b'{"ok":true,"result":{"message_id":1,"date":1,"chat":{"id":1,"type":"private"}}}',
        )


@pytest.mark.parametrize("is_paid", [True, False])
@pytest.mark.parametrize("is_marked_up", [True, False])
@pytest.mark.parametrize("thread_id", [None, 7])
async def test_the_library_would_send_the_same(
    is_paid: bool,  # noqa: FBT001 -- a row of the table
    is_marked_up: bool,  # noqa: FBT001 -- the same
    thread_id: int | None,
) -> None:
    message = Message(
        html="<b>ü</b> & 100%", buttons=(Button(text="Read", url="https://a.example"),)
    )
    recorder = Recorder()
    await telegram.Bot("1:x", request=recorder).send_message(
        1001,
        message.html,
        parse_mode="HTML" if is_marked_up else None,
        message_thread_id=thread_id,
        link_preview_options=telegram.LinkPreviewOptions(is_disabled=True),
        reply_markup=telegram.InlineKeyboardMarkup(
            [[telegram.InlineKeyboardButton("Read", url="https://a.example")]]
        ),
        allow_paid_broadcast=is_paid or None,
    )
    ours = fields(message, is_paid=is_paid, is_marked_up=is_marked_up, thread_id=thread_id)
    assert ours == recorder.sent


def test_a_reply_goes_out_even_if_what_it_answers_is_gone() -> None:
    sent = fields(Message(html="x"), reply_to=9)
    assert json.loads(sent["reply_parameters"]) == {
        "message_id": 9,
        "allow_sending_without_reply": True,
    }


def test_a_chat_may_want_previews_and_no_sound() -> None:
    sent = fields(Message(html="x"), has_preview=True, is_silent=True)
    assert (sent["link_preview_options"], sent["disable_notification"]) == ("{}", "true")


def test_an_edit_names_its_message_and_is_neither_silent_nor_paid() -> None:
    way = Way(is_silent=True, is_paid=True)
    edit = to_edit(Message(html="<b>x</b>"), way=way, chat_id=-5, message_id=9).json_parameters
    assert edit == {
        "chat_id": "-5",
        "message_id": "9",
        "text": "<b>x</b>",
        "parse_mode": "HTML",
        "link_preview_options": '{"is_disabled": true}',
    }
    assert to_deletion(chat_id=-5, message_id=9).json_parameters == {
        "chat_id": "-5",
        "message_id": "9",
    }


def test_what_a_reader_can_say_of_a_post_stands_in_one_row_below_its_link() -> None:
    buttons = (
        Button(text="Read", url="https://a.example"),
        Button(text="More", data="p:more:1"),
        Button(text="Less", data="p:less:1"),
    )
    rows = json.loads(fields(Message(html="x", buttons=buttons))["reply_markup"])
    assert [len(row) for row in rows["inline_keyboard"]] == [1, 2]
    assert rows["inline_keyboard"][1][0] == {"text": "More", "callback_data": "p:more:1"}
