import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.playground.botapi.entities import detect, utf16_length


def found(text: str) -> list[tuple[str, str]]:
    units = text.encode("utf-16-le")
    return [
        (entity.type, units[2 * entity.offset : 2 * entity.end].decode("utf-16-le"))
        for entity in detect(text)
    ]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("/start@hot_bot x/y", [("bot_command", "/start@hot_bot")]),
        ("😀 /latest btc", [("bot_command", "/latest")]),
        ("@user @abc x@user", [("mention", "@user")]),
        (
            "#tag #123 #1a a#b #ключ",
            [("hashtag", "#tag"), ("hashtag", "#1a"), ("hashtag", "#ключ")],
        ),
        (
            "$BTC $btc $1INCH $TOOLONGXX",
            [("cashtag", "$BTC"), ("cashtag", "$1INCH")],
        ),
        ("see example.com, or not", [("url", "example.com")]),
        ("(https://example.com/a(b))", [("url", "https://example.com/a(b)")]),
        ("http://localhost/x U.S. $1.5bn Inc. 3.5", []),
        (
            "1.2.3.4 and tg://resolve?domain=x.",
            [("url", "1.2.3.4"), ("url", "tg://resolve?domain=x")],
        ),
        ("write to a@b.co", [("email", "a@b.co")]),
    ],
)
def test_telegram_marks_by_itself(text: str, marks: list[tuple[str, str]]) -> None:
    assert found(text) == marks


@given(st.text("a.@/#$:1 \nBé😀()", max_size=60))
@settings(max_examples=200)
def test_marks_are_in_order_within_the_text_and_apart(text: str) -> None:
    ends = 0
    for entity in detect(text):
        assert ends <= entity.offset < entity.end <= utf16_length(text)
        ends = entity.end
