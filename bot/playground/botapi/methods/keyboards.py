"""Reply markup, checked as Telegram checks it."""

from typing import Any

from bot.playground.botapi.entities import checked_link
from bot.playground.botapi.errors import Object, bad_request
from bot.playground.botapi.methods.desk import Parameters

MAX_DATA_BYTES = 64  # https://core.telegram.org/bots/api#inlinekeyboardbutton
MAX_BUTTONS = 100
MAX_COPIED = 256
_KINDS = ("inline_keyboard", "keyboard", "remove_keyboard", "force_reply")
_INLINE = (
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
)
_OTHERS = (*_INLINE, "web_app", "login_url", "copy_text", "callback_game", "pay")


def reply_markup(params: Parameters) -> Object | None:
    """Return the markup in order, None if there is none; raise ApiError."""
    markup = params.mapping("reply_markup")
    if not markup:
        return None
    if not any(kind in markup for kind in _KINDS):
        raise bad_request("can't parse reply keyboard markup JSON object")
    rows = markup.get("inline_keyboard")
    if rows is None:
        return markup
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('field "inline_keyboard" must be of type Array of Arrays')
    keyboard = [[_button(button) for button in row] for row in rows if row]
    if sum(map(len, keyboard)) > MAX_BUTTONS:
        raise bad_request("reply markup is too long")
    return {"inline_keyboard": keyboard} if keyboard else None


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
