import json
from typing import Any

import pytest
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
)
from telegram.error import BadRequest

from bot.playground.botapi import Person, World
from tests.playground.botapi.conftest import Raw

TEXT = {"message_text": "<b>Bitcoin</b> rises", "parse_mode": "HTML"}


def article(**fields: object) -> dict[str, Any]:
    return {
        "type": "article",
        "id": "1",
        "title": "Bitcoin",
        "input_message_content": TEXT,
    } | fields


def library_article(*, is_with_button: bool = False) -> InlineQueryResultArticle:
    button = InlineKeyboardButton("Next", callback_data="next")
    return InlineQueryResultArticle(
        "b1",
        "Bitcoin",
        InputTextMessageContent("<b>Bitcoin</b> rises", parse_mode="HTML"),
        reply_markup=InlineKeyboardMarkup([[button]]) if is_with_button else None,
        description="One line",
        url="https://example.com/a",
        thumbnail_url="https://example.com/a.png",
    )


async def test_an_inline_query_gets_results_and_a_chosen_one_becomes_a_message(
    bot: Bot, world: World, ann: Person, olga: Person
) -> None:
    group = world.supergroup("Group", olga)
    olga.add_bot(group)
    asked = ann.ask_inline("bitcoin", group)
    query = (await bot.get_updates())[-1].inline_query
    assert query is not None
    assert (query.query, query.chat_type, query.offset) == ("bitcoin", "supergroup", "")
    button = InlineQueryResultsButton("Subscribe", start_parameter="btc")
    assert await query.answer([library_article()], cache_time=60, next_offset="10", button=button)
    answer = await asked.answered()
    assert (answer["cache_time"], answer["next_offset"]) == ("60", "10")
    (result,) = asked.results
    assert (result.title, result.description, result.url, result.thumbnail_url) == (
        "Bitcoin",
        "One line",
        "https://example.com/a",
        "https://example.com/a.png",
    )
    message = ann.choose(asked, "b1", group)
    assert (message.text, [entity["type"] for entity in message.content.entities]) == (
        "Bitcoin rises",
        ["bold"],
    )
    told = (await bot.get_updates())[-1].message
    assert told is not None
    assert told.via_bot is not None
    assert told.from_user is not None
    assert (told.via_bot.username, told.from_user.id) == ("hot_topics_bot", ann.id)
    with pytest.raises(LookupError, match="no inline result 'b2'"):
        ann.choose(asked, "b2")


async def test_a_chosen_result_with_buttons_is_pressed_and_edited_by_its_inline_id(
    bot: Bot, raw: Raw, world: World, ann: Person
) -> None:
    world.tells_choices = True
    asked = ann.ask_inline("bitcoin", ann.chat)
    await bot.answer_inline_query(asked.id, [library_article(is_with_button=True)])
    message = ann.choose(asked, "b1")
    ann.press(message, "Next")
    updates = await bot.get_updates()
    chosen = next(u.chosen_inline_result for u in updates if u.chosen_inline_result)
    pressed = next(u.callback_query for u in updates if u.callback_query)
    assert (chosen.result_id, chosen.query) == ("b1", "bitcoin")
    assert pressed.message is None
    assert pressed.inline_message_id == chosen.inline_message_id == message.inline_id
    assert await pressed.edit_message_text("Second page") is True
    assert message.text == "Second page"
    assert await pressed.edit_message_reply_markup(
        InlineKeyboardMarkup([[InlineKeyboardButton("Back", callback_data="back")]])
    )
    told = await raw.refusal("editMessageText", inline_message_id="inline0", text="x")
    assert told == "Bad Request: MESSAGE_ID_INVALID"


async def test_a_choice_is_told_only_to_who_asked_for_it(bot: Bot, world: World) -> None:
    world.tells_choices = True
    ann = world.user("Ann")
    asked = ann.ask_inline("bitcoin")
    await bot.answer_inline_query(asked.id, [library_article()])
    ann.choose(asked, "b1")
    told = [u.chosen_inline_result for u in await bot.get_updates() if u.chosen_inline_result]
    assert [(one.result_id, one.inline_message_id) for one in told] == [("b1", None)]


@pytest.mark.parametrize(
    ("results", "why"),
    [
        ("", "can't parse inline query results JSON array"),
        (["x"], "object expected"),
        ([{"type": "article"}], 'can\'t find field "id"'),
        ([article(id="")], "RESULT_ID_EMPTY"),
        ([article(id="é" * 33)], "RESULT_ID_INVALID"),
        ([article(type="photo")], "this server knows articles alone, not photo"),
        ([article(title=" ")], "ARTICLE_TITLE_EMPTY"),
        ([article(title=None)], 'can\'t find field "title"'),
        ([article(), article()], "RESULT_ID_DUPLICATE"),
        ([article(id=str(number)) for number in range(51)], "RESULTS_TOO_MUCH"),
        ([article(input_message_content=None)], "message content is not specified"),
        ([article(input_message_content={"latitude": 1})], "this server knows texts alone"),
        ([article(input_message_content={"message_text": ""})], "message text is empty"),
        ([article(input_message_content={"message_text": "x" * 4097})], "MESSAGE_TOO_LONG"),
        (
            [article(input_message_content=TEXT | {"message_text": "<b>"})],
            "Can't find end tag corresponding to start tag",
        ),
        ([article(thumbnail_url="javascript:x")], "URL_INVALID"),
        ([article(reply_markup={"force_reply": True})], "inline keyboard expected"),
        (
            [article(reply_markup={"inline_keyboard": [[{"text": "x", "callback_data": ""}]]})],
            "BUTTON_DATA_INVALID",
        ),
    ],
)
async def test_results_are_checked_one_by_one(
    raw: Raw, ann: Person, results: object, why: str
) -> None:
    raw.server.schema, raw.server.is_strict = None, False
    asked = ann.ask_inline("bitcoin")
    told = await raw.refusal(
        "answerInlineQuery",
        inline_query_id=asked.id,
        results=json.dumps(results) if results else "",
    )
    assert why in told
    assert asked.answer is None


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"next_offset": "x" * 65}, "NEXT_OFFSET_INVALID"),
        ({"button": '{"text": "", "start_parameter": "a"}'}, "SWITCH_PM_TEXT_EMPTY"),
        ({"button": '{"text": "Go", "start_parameter": "a b"}'}, "START_PARAM_INVALID"),
    ],
)
async def test_what_surrounds_the_results_is_checked_too(
    raw: Raw, ann: Person, more: dict[str, str], why: str
) -> None:
    asked = ann.ask_inline("bitcoin")
    told = await raw.refusal("answerInlineQuery", inline_query_id=asked.id, results="[]", **more)
    assert told == f"Bad Request: {why}"


async def test_an_inline_query_is_answered_once_and_within_half_a_minute(
    bot: Bot, world: World, ann: Person
) -> None:
    asked, late = ann.ask_inline("one"), ann.ask_inline("two")
    assert await bot.answer_inline_query(asked.id, [])
    start = world.monotonic()
    world.monotonic = lambda: start + 31
    for query in (asked, late):
        with pytest.raises(BadRequest, match="Query is too old"):
            await bot.answer_inline_query(query.id, [])


async def test_fifty_results_with_ids_of_64_bytes_are_taken(raw: Raw, ann: Person) -> None:
    asked = ann.ask_inline("bitcoin")
    results = [article(id=f"{number:064}") for number in range(50)]
    status, _ = await raw(
        "answerInlineQuery", inline_query_id=asked.id, results=json.dumps(results)
    )
    assert (status, len(asked.results)) == (200, 50)
