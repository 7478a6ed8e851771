from datetime import UTC, datetime

import telegram

from bot.commands.conversation.shown import Shown

CHAT = telegram.Chat(id=1, type="private")


def message(text: str, message_id: int = 5) -> telegram.Message:
    return telegram.Message(message_id, datetime(2026, 11, 25, tzinfo=UTC), CHAT, text=text)


def keyboard(label: str) -> telegram.InlineKeyboardMarkup:
    return telegram.InlineKeyboardMarkup(
        [[telegram.InlineKeyboardButton(label, callback_data="x")]]
    )


def test_the_first_press_tells_what_a_message_shows() -> None:
    shown = Shown()
    assert not shown.is_news(message("a & b"), "<b>a</b> &amp; b", None)
    assert shown.is_news(message("a & b", 6), "<b>a</b> &amp; c", None)
    assert shown.is_news(message("a", 7), "a", keyboard("on"))


def test_a_press_that_tells_of_how_it_was_before_changes_it_back_all_the_same() -> None:
    shown, before = Shown(), message("off")
    assert shown.is_news(before, "on", None)
    assert shown.is_news(before, "off", None)
    assert not shown.is_news(before, "off", None)
    assert shown.is_news(before, "off", keyboard("on"))
