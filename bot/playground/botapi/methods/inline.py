"""answerInlineQuery, and how a result is checked and made ready to be sent.

What the server refuses has the words of messages.setInlineBotResults:
https://core.telegram.org/method/messages.setInlineBotResults
"""

import json
import re
from typing import Any

from bot.playground.botapi.entities import MAX_TEXT, checked_link, utf16_length
from bot.playground.botapi.errors import Object, bad_request
from bot.playground.botapi.methods.asking import INLINE_SECONDS, open_query, take_answer
from bot.playground.botapi.methods.desk import Desk, Parameters
from bot.playground.botapi.methods.writing import text_content
from bot.playground.botapi.state import Content, InlineResult, Ledger

# https://core.telegram.org/bots/api#answerinlinequery and #inlinequeryresultarticle
_MAX_RESULTS = 50
_MAX_ID_BYTES = 64
_MAX_OFFSET_BYTES = 64
_START = re.compile(r"[A-Za-z0-9_-]{1,64}")


def answer_inline_query(desk: Desk, params: Parameters) -> bool:
    """https://core.telegram.org/bots/api#answerinlinequery: of the types, articles alone."""
    results = params.array("results")
    if results is None:
        raise bad_request("can't parse inline query results JSON array")
    query = open_query(desk.ledger, params.text("inline_query_id"), INLINE_SECONDS)
    if len(results) > _MAX_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    if len(params.text("next_offset").encode()) > _MAX_OFFSET_BYTES:
        raise bad_request("NEXT_OFFSET_INVALID")
    _check_button(params.mapping("button"))
    found = tuple(_result(desk.ledger, result) for result in results)
    if len({result.id for result in found}) != len(found):
        raise bad_request("RESULT_ID_DUPLICATE")
    query.results = found
    return take_answer(query, params)


def _result(ledger: Ledger, result: Any) -> InlineResult:
    if not isinstance(result, dict):
        raise bad_request("can't parse inline query result: object expected")
    result_id = _field(result, "id")
    if not result_id:
        raise bad_request("RESULT_ID_EMPTY")
    if len(result_id.encode()) > _MAX_ID_BYTES:
        raise bad_request("RESULT_ID_INVALID")
    if (kind := _field(result, "type")) != "article":
        raise bad_request(
            f"can't parse inline query result: this server knows articles alone, not {kind}"
        )
    title = _field(result, "title")
    if not title.strip():
        raise bad_request("ARTICLE_TITLE_EMPTY")
    return InlineResult(
        id=result_id,
        title=title,
        content=_content(ledger, result),
        description=str(result.get("description", "")),
        url=_link(result, "url"),
        thumbnail_url=_link(result, "thumbnail_url"),
    )


def _content(ledger: Ledger, result: Object) -> Content:
    """Read `input_message_content` and `reply_markup` as sendMessage would."""
    given = result.get("input_message_content")
    if not isinstance(given, dict):
        raise bad_request("can't parse inline query result: message content is not specified")
    if "message_text" not in given:
        raise bad_request("can't parse inline query result: this server knows texts alone")
    values = {"text": str(given["message_text"]), "parse_mode": str(given.get("parse_mode", ""))}
    for name in ("entities", "link_preview_options"):
        if name in given:
            values[name] = json.dumps(given[name])
    if "reply_markup" in result:
        values["reply_markup"] = json.dumps(result["reply_markup"])
    content = text_content(ledger, Parameters(values=values), is_inline=True)
    if utf16_length(content.text) > MAX_TEXT:
        raise bad_request("MESSAGE_TOO_LONG")
    return content


def _field(result: Object, name: str) -> str:
    value = result.get(name)
    if not isinstance(value, str):
        raise bad_request(f"can't parse inline query result: can't find field \"{name}\"")
    return value


def _link(result: Object, name: str) -> str:
    link = str(result.get(name, ""))
    if link and checked_link(link) is None:
        raise bad_request("URL_INVALID")
    return link


def _check_button(button: Object | None) -> None:
    """Check the button above the results; of the kinds, one that starts the bot alone."""
    if button is None:
        return
    if not str(button.get("text", "")).strip():
        raise bad_request("SWITCH_PM_TEXT_EMPTY")
    if not _START.fullmatch(str(button.get("start_parameter", ""))):
        raise bad_request("START_PARAM_INVALID")
