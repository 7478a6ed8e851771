import asyncio
import json
from typing import Any

import pytest

from bot.playground.botapi import Message
from tests.house import PATIENCE
from tests.playground.chatpage.conftest import Browser, Town, post

MORE = {"inline_keyboard": [[{"text": "More", "callback_data": "more"}]]}
ARTICLE = {
    "type": "article",
    "id": "b1",
    "title": "Bitcoin",
    "input_message_content": {"message_text": "Bitcoin rises"},
}


async def next_query(town: Town) -> str:
    """The id of the query that the page has just asked."""

    def look() -> str | None:
        waiting = (query.id for query in town.world.queries.values() if query.answer is None)
        return next(waiting, None)

    return await town.world.signal.until(look, seconds=PATIENCE)


def last(town: Town, chat: str) -> Message:
    messages: dict[int, Message] = getattr(town, chat).messages
    return list(messages.values())[-1]


async def test_a_message_is_written_where_one_is_and_perhaps_in_reply(
    browser: Browser, town: Town
) -> None:
    topic = town.world.topic(town.forum, "Bitcoin")
    assert await browser.act("send", "reader", town.forum, topic=str(topic), text="hi") == (200, {})
    said = last(town, "forum")
    assert (said.text, said.thread_id, said.sender) == ("hi", topic, town.reader.user)
    await browser.act("send", "owner", town.group, text="one")
    first = last(town, "group")
    await browser.act("send", "reader", town.group, text="two", reply_to=str(first.id))
    assert last(town, "group").reply_to is first
    await browser.act("send", "reader", text="\ud800 x")
    assert [message.text for message in town.reader.chat.messages.values()] == ["? x"]


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ({"verb": "send", "as": "reader", "in": "group", "text": " "}, "Write something first."),
        ({"verb": "send", "as": "reader", "in": "group", "text": "😀" * 2049}, "4,096 characters"),
        (
            {"verb": "send", "as": "reader", "in": "group", "text": "x", "reply_to": "99"},
            "This message is gone.",
        ),
        ({"verb": "send", "as": "reader", "in": "channel", "text": "x"}, "You can't write here."),
        ({"verb": "send", "as": "reader", "in": "forum", "text": "x"}, "You can't write here."),
        (
            {"verb": "send", "as": "reader", "in": "forum", "text": "x", "topic": "99"},
            "This chat is not yours.",
        ),
        ({"verb": "send", "as": "nobody", "in": "group", "text": "x"}, "Nobody is called so."),
        (
            {"verb": "send", "as": "reader", "in": "group", "text": "x", "chat": "y"},
            "This chat is not yours.",
        ),
        ({"verb": "dance", "as": "reader", "in": "group"}, "The page can't do that."),
        (
            {"verb": "deed", "as": "reader", "in": "group", "deed": "add"},
            "You may not do that here.",
        ),
        (
            {"verb": "deed", "as": "owner", "in": "group", "deed": "rule"},
            "You may not do that here.",
        ),
        ({"verb": "locate", "as": "reader", "in": "group", "latitude": "x"}, "This is no place."),
        (
            {"verb": "locate", "as": "reader", "in": "group", "latitude": 91, "longitude": 0},
            "This is no place.",
        ),
        (
            {"verb": "choose", "as": "reader", "in": "group", "query": "9", "result": "b1"},
            "too old",
        ),
        ({"verb": "inline", "as": "stranger", "text": "x"}, "You can't write here."),
    ],
)
async def test_what_is_wrong_or_not_allowed_is_said(
    browser: Browser, town: Town, body: dict[str, Any], why: str
) -> None:
    where = {"chat": str(getattr(town, body["in"]).id)} if "in" in body else {}
    before = {chat.id: len(chat.messages) for chat in town.world.chats.values()}
    status, answer = await browser.post(f"act/{body['verb']}", json.dumps(where | body))
    assert (status, why in answer["toast"]) == (403, True)
    after = {chat_id: len(town.world.chats[chat_id].messages) for chat_id in before}
    assert after == before


async def test_somebody_elses_private_chat_is_out_of_reach(browser: Browser, town: Town) -> None:
    status, _ = await browser.act("send", "stranger", town.reader.chat, text="x")
    assert (status, town.reader.chat.messages) == (403, {})


async def test_start_goes_to_the_private_chat_with_a_payload(browser: Browser, town: Town) -> None:
    status, answer = await browser.act("start", "stranger", town.group, payload="btc")
    assert (status, answer) == (200, {"open": f"/?as=stranger&chat={town.stranger.id}"})
    (said,) = town.stranger.chat.messages.values()
    assert said.text == "/start btc"


@pytest.mark.parametrize(
    ("answer", "shown"),
    [
        ({"text": "Done"}, {"toast": "Done"}),
        ({"text": "Look!", "show_alert": True}, {"alert": "Look!"}),
        ({}, {}),
    ],
)
async def test_a_pressed_button_shows_what_the_bot_answers(
    browser: Browser, town: Town, answer: dict[str, Any], shown: dict[str, str]
) -> None:
    message = post(town, town.group, text="x", markup=MORE)
    pressing = asyncio.create_task(
        browser.act("press", "reader", town.group, message=str(message.id), data="more")
    )
    query = await next_query(town)
    await browser.bot("answerCallbackQuery", callback_query_id=query, **answer)
    assert await pressing == (200, shown)


async def test_a_button_that_is_not_there_is_not_pressed(browser: Browser, town: Town) -> None:
    message = post(town, town.group, text="x", markup=MORE)
    body = {"message": str(message.id), "data": "forged"}
    status, answer = await browser.act("press", "reader", town.group, **body)
    assert (status, answer, town.world.queries) == (403, {"toast": "This button is gone."}, {})


async def test_a_silent_bot_is_told_of(browser: Browser, town: Town) -> None:
    message = post(town, town.group, text="x", markup=MORE)
    body = {"message": str(message.id), "data": "more"}
    status, answer = await browser.act("press", "reader", town.group, **body)
    assert (status, answer) == (403, {"toast": "The bot has not answered."})


async def test_inline_results_are_shown_and_one_is_sent(browser: Browser, town: Town) -> None:
    asking = asyncio.create_task(browser.act("inline", "reader", town.group, text="bitcoin"))
    query = await next_query(town)
    await browser.bot("answerInlineQuery", inline_query_id=query, results=[ARTICLE])
    status, answer = await asking
    assert (status, f'data-query="{query}" data-result="b1"' in answer["html"]) == (200, True)
    for who, result, told in (("owner", "b1", 403), ("reader", "b2", 403), ("reader", "b1", 200)):
        status, _ = await browser.act("choose", who, town.group, query=query, result=result)
        assert status == told
    said = last(town, "group")
    assert (said.text, said.sender) == ("Bitcoin rises", town.reader.user)
    assert said.extra["via_bot"]["username"] == "hot_topics_bot"


async def test_a_place_and_a_deed_arrive_in_the_world(browser: Browser, town: Town) -> None:
    await browser.act("locate", "reader", town.group, latitude="48.2", longitude="16.4")
    assert last(town, "group").extra == {"location": {"latitude": 48.2, "longitude": 16.4}}
    assert await browser.act("deed", "owner", town.group, deed="add") == (200, {})
    assert town.world.bot_in(town.group).is_in


async def test_old_inline_results_are_forgotten(
    browser: Browser, town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.playground.chatpage.acts._MOST_QUERIES", 1)
    queries = []
    for words in ("one", "two"):
        asking = asyncio.create_task(browser.act("inline", "reader", town.group, text=words))
        queries.append(await next_query(town))
        await browser.bot("answerInlineQuery", inline_query_id=queries[-1], results=[ARTICLE])
        assert (await asking)[0] == 200
    told = [
        (await browser.act("choose", "reader", town.group, query=query, result="b1"))[0]
        for query in queries
    ]
    assert told == [403, 200]
