import pytest

from bot.playground.botapi.errors import ApiError, bad_request, migrated


@pytest.mark.parametrize(
    ("words", "description"),
    [
        ("Message text is empty", "Bad Request: message text is empty"),
        ("Can't parse entities", "Bad Request: can't parse entities"),
        ("BUTTON_DATA_INVALID", "Bad Request: BUTTON_DATA_INVALID"),
        ("message is too long", "Bad Request: message is too long"),
    ],
)
def test_a_capital_is_lowered_unless_it_begins_a_code(words: str, description: str) -> None:
    assert bad_request(words).description == description


def test_a_body_has_parameters_only_where_there_are_some() -> None:
    assert migrated(-1005).to_json() == {
        "ok": False,
        "error_code": 400,
        "description": "Bad Request: group chat was upgraded to a supergroup chat",
        "parameters": {"migrate_to_chat_id": -1005},
    }
    assert "parameters" not in ApiError(401, "Unauthorized").to_json()
