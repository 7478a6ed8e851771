import pytest

from bot.playground.botapi.entities import Entity, Formatted, finish, is_blank, parse_text
from bot.playground.botapi.errors import ApiError


def shown(text: str) -> tuple[str, list[tuple[str, int, int]]]:
    formatted = finish(parse_text(text, "HTML", []))
    return formatted.text, [(one.type, one.offset, one.length) for one in formatted.entities]


def test_blanks_around_a_text_are_taken_off() -> None:
    assert shown(" \n <b>x</b> \n") == ("x", [("bold", 0, 1)])


def test_blanks_in_an_entity_at_the_beginning_stay() -> None:
    assert shown(" <b> x </b>") == (" x", [("bold", 0, 2)])


def test_an_entity_of_blanks_is_dropped() -> None:
    assert shown("a<b> </b>b<i>\n</i>") == ("a b", [])


def test_control_characters_become_blanks_and_returns_vanish() -> None:
    assert shown("a\x07b\r\n<b>c\u202ed</b> <i>e</i>") == (
        "a b\ncd e",
        [("bold", 4, 2), ("italic", 7, 1)],
    )


def test_what_telegram_finds_stands_beside_what_is_marked() -> None:
    assert shown("<b>$BTC</b> <a href='a.io'>b.io</a>") == (
        "$BTC b.io",
        [("bold", 0, 4), ("cashtag", 0, 4), ("text_link", 5, 4)],
    )


@pytest.mark.parametrize(
    ("text", "mode", "why"),
    [
        ("x" * 32769, "", "text is too long"),
        ("é" * 16385, "HTML", "text is too long"),
        ("x", "Textile", "unsupported parse_mode"),
        ("x", "MarkdownV2", "unsupported parse_mode: this server parses HTML alone"),
    ],
)
def test_what_can_not_be_parsed_is_refused(text: str, mode: str, why: str) -> None:
    with pytest.raises(ApiError, match=why):
        parse_text(text, mode, [])


def test_given_entities_are_taken_as_they_are() -> None:
    given = [
        {"type": "bold", "offset": 0, "length": 1},
        {"type": "text_mention", "offset": 1, "length": 1, "user": {"id": 7, "first_name": "A"}},
        {"type": "italic", "offset": 0, "length": 0},
    ]
    assert parse_text("<b", "", given) == Formatted(
        text="<b",
        entities=(
            Entity(type="bold", offset=0, length=1),
            Entity(type="text_mention", offset=1, length=1, user_id=7),
        ),
    )


@pytest.mark.parametrize("given", [["bold"], [{"offset": 0}], [{"type": "bold"}]])
def test_broken_entities_are_refused(given: list[object]) -> None:
    with pytest.raises(ApiError, match="can't parse"):
        parse_text("x", "", given)


def test_a_text_of_invisible_characters_is_blank() -> None:
    assert is_blank("\u200b \u2800\n")
    assert not is_blank("a")
