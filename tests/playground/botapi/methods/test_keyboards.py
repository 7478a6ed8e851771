import json

import pytest

from bot.playground.botapi import Person, World
from tests.playground.botapi.conftest import Raw


async def refusal(raw: Raw, chat_id: int, markup: object) -> str:
    return await raw.refusal(
        "sendMessage", chat_id=chat_id, text="x", reply_markup=json.dumps(markup)
    )


@pytest.mark.parametrize(
    ("markup", "why"),
    [
        (
            {"force_reply": True, "input_field_placeholder": "x" * 65},
            "input field placeholder is too long",
        ),
        ({"keyboard": "x"}, 'field "keyboard" must be of type Array of Arrays'),
        ({"keyboard": [[{}]]}, "can't parse keyboard button: can't find field \"text\""),
        ({"keyboard": [[" "]]}, "keyboard button text must be non-empty"),
        ({"keyboard": [["x"] * 301]}, "reply markup is too long"),
        (
            {"inline_keyboard": [[{"text": "Copy", "copy_text": {"text": "x" * 257}}]]},
            "BUTTON_COPY_TEXT_INVALID",
        ),
    ],
)
async def test_markup_is_checked(raw: Raw, ann: Person, markup: object, why: str) -> None:
    raw.server.schema, raw.server.is_strict = None, False
    assert await refusal(raw, ann.id, markup) == f"Bad Request: {why}"


async def test_a_client_finds_what_is_to_be_shown_for_answering(raw: Raw, ann: Person) -> None:
    raw.server.schema = None  # it knows no key that is written as its text alone
    force = {"force_reply": True, "input_field_placeholder": "Which city?"}
    keys = ["Yes", {"text": "Where I am", "request_location": True}]
    keyboard = {"keyboard": [keys], "resize_keyboard": True}
    for markup in (force, keyboard, {"remove_keyboard": True}):
        status, answer = await raw(
            "sendMessage", chat_id=ann.id, text="x", reply_markup=json.dumps(markup)
        )
        assert status == 200, answer
    assert [message.content.markup for message in ann.chat.posts] == [
        force,
        {"keyboard": [[{"text": "Yes"}, keys[1]]], "resize_keyboard": True},
        {"remove_keyboard": True},
    ]
    copied = [[{"text": "Copy", "copy_text": {"text": "x"}}]]
    status, _ = await raw(
        "sendMessage",
        chat_id=ann.id,
        text="x",
        reply_markup=json.dumps({"inline_keyboard": copied}),
    )
    assert status == 200


async def test_edits_and_channels_take_inline_keyboards_alone(
    raw: Raw, world: World, ann: Person, olga: Person
) -> None:
    raw.server.schema = None
    await raw("sendMessage", chat_id=ann.id, text="x")
    post = await ann.chat.next_message()
    force = {"force_reply": True}
    told = await raw.refusal(
        "editMessageReplyMarkup",
        chat_id=ann.id,
        message_id=post.id,
        reply_markup=json.dumps(force),
    )
    channel = world.channel("Channel", olga)
    olga.add_bot(channel)
    assert {told, await refusal(raw, channel.id, force)} == {
        "Bad Request: inline keyboard expected"
    }
