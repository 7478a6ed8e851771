"""Inline results, as they are shown above the text field."""

import json

from bot.playground.botapi import InlineResult, Query
from bot.playground.botapi.errors import Object
from bot.playground.chatpage.views.markup import EMPTY, Html, join, tag, text

_LOCAL = "http://127.0.0.1:"  # other pictures would be fetched from the network


def results(query: Query, answer: Object) -> Html:
    """Return the bot's button, its results and, where there are more, a way to them."""
    button = json.loads(answer.get("button") or "null")
    rows = [_result(query, result) for result in query.results]
    if not rows and not button:
        rows = [tag("p", text("No results."), class_="none")]
    return join(_button(button) if button else EMPTY, *rows, _more(answer.get("next_offset", "")))


def _button(button: Object) -> Html:
    payload = str(button.get("start_parameter", ""))
    words = text(str(button["text"]))
    return tag("button", words, type="button", class_="above", data_start=payload)


def _result(query: Query, result: InlineResult) -> Html:
    picture = tag("span", text(result.title[:1].upper()), class_="thumbnail")
    if result.thumbnail_url.startswith(_LOCAL):
        picture = tag("img", src=result.thumbnail_url, alt="", class_="thumbnail")
    return tag(
        "button",
        picture,
        tag("b", text(result.title), dir="auto"),
        tag("span", text(result.description), dir="auto"),
        type="button",
        class_="result",
        data_query=query.id,
        data_result=result.id,
    )


def _more(offset: str) -> Html:
    if not offset:
        return EMPTY
    return tag("button", text("More"), type="button", class_="above", data_offset=offset)
