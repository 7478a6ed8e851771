"""Reply markup, checked as Telegram checks it."""

from typing import Any

from bot.playground.botapi.entities import checked_link
from bot.playground.botapi.errors import Object, bad_request
from bot.playground.botapi.methods.desk import Parameters

MAX_DATA_BYTES = 64  # https://core.telegram.org/bots/api#inlinekeyboardbutton
MAX_BUTTONS = 100
MAX_KEYS = 300  # https://limits.tginfo.me
MAX_COPIED = 256
MAX_PLACEHOLDER = 64  # https://core.telegram.org/bots/api#forcereply
_KINDS = ("inline_keyboard", "keyboard", "remove_keyboard", "force_reply")
_INLINE = (
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
)
_OTHERS = (*_INLINE, "web_app", "login_url", "copy_text", "callback_game", "pay")


def reply_markup(params: Parameters, *, is_inline: bool = False) -> Object | None:
    """Return the markup in order, None if there is none; raise ApiError.

    With `is_inline` only an inline keyboard is let through, as in edits and in channels.
    """
    markup = params.mapping("reply_markup")
    if not markup:
        return None
    if not any(kind in markup for kind in _KINDS):
        raise bad_request("can't parse reply keyboard markup JSON object")
    if "inline_keyboard" in markup:
        return _inline_keyboard(markup["inline_keyboard"])
    if is_inline:
        raise bad_request("inline keyboard expected")
    if len(str(markup.get("input_field_placeholder", ""))) > MAX_PLACEHOLDER:
        raise bad_request("input field placeholder is too long")
    if "keyboard" in markup:
        return markup | {"keyboard": _reply_keyboard(markup["keyboard"])}
    return markup


def _inline_keyboard(rows: Any) -> Object | None:
    keyboard = [
        [_button(button) for button in row] for row in _rows(rows, "inline_keyboard") if row
    ]
    if sum(map(len, keyboard)) > MAX_BUTTONS:
        raise bad_request("reply markup is too long")
    return {"inline_keyboard": keyboard} if keyboard else None


def _reply_keyboard(rows: Any) -> list[list[Object]]:
    """Return the rows of a ReplyKeyboardMarkup; a button may be written as its text alone."""
    keyboard = [[_key(button) for button in row] for row in _rows(rows, "keyboard") if row]
    if sum(map(len, keyboard)) > MAX_KEYS:
        raise bad_request("reply markup is too long")
    return keyboard


def _rows(rows: Any, name: str) -> list[list[Any]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request(f'field "{name}" must be of type Array of Arrays')
    return rows


def _key(button: Any) -> Object:
    key = {"text": button} if isinstance(button, str) else button
    if not isinstance(key, dict) or not isinstance(key.get("text"), str):
        raise bad_request("can't parse keyboard button: can't find field \"text\"")
    if not key["text"].strip():
        raise bad_request("keyboard button text must be non-empty")
    return key


def _button(button: Any) -> Object:
    if not isinstance(button, dict):
        raise bad_request(
            "can't parse inline keyboard button: InlineKeyboardButton must be an Object"
        )
    text = button.get("text")
    if not isinstance(text, str):
        raise bad_request("can't parse inline keyboard button: can't find field \"text\"")
    if not text.strip():
        raise bad_request("can't parse inline keyboard button: button text must be non-empty")
    if "url" in button:
        return button | {"url": _url(str(button["url"]))}
    if "callback_data" in button:
        _check_data(str(button["callback_data"]))
    elif "copy_text" in button:
        _check_copied(button["copy_text"])
    elif not any(name in button for name in _OTHERS):
        raise bad_request(
            "can't parse inline keyboard button: text buttons are unallowed in the inline keyboard"
        )
    return button


def _url(url: str) -> str:
    checked = checked_link(url)
    if checked is None:
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    return checked


def _check_data(data: str) -> None:
    if not 0 < len(data.encode("utf-8", "surrogatepass")) <= MAX_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")


def _check_copied(copied: Any) -> None:
    text = copied.get("text") if isinstance(copied, dict) else None
    if not isinstance(text, str) or not 0 < len(text) <= MAX_COPIED:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")
