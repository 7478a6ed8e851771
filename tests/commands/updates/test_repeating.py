import pytest
from telegram import Bot, Update

from bot.commands.table import COMMANDS
from bot.commands.updates.repeating import may_change
from tests.commands.updates.conftest import written

QUESTIONS = {
    *("start", "help", "latest", "search", "settings", "why", "story", "language", "privacy"),
    *("forget", "sources", "testsource", "stats", "audit", "admins", "health", "opml"),
}


def update(**event: object) -> Update:
    return Update.de_json({"update_id": 1, **event}, Bot("1:x"))


def test_every_command_either_asks_or_changes() -> None:
    for command in COMMANDS:
        text = f"/{command.name}@Hot_Topics_Bot btc"
        assert may_change(update(message=written(1, text=text)["message"])) is (
            command.name not in QUESTIONS
        )


@pytest.mark.parametrize("text", ["hello", ""])
def test_what_is_no_command_may_be_news_of_a_group(text: str) -> None:
    assert may_change(update(message=written(1, text=text)["message"]))


def test_an_unknown_command_changes_nothing() -> None:
    assert not may_change(update(message=written(1, text="/nonsense")["message"]))


@pytest.mark.parametrize(
    ("data", "changes"), [("nonsense", True), (None, True), ("latest:5:5:btc", False)]
)
def test_a_button_that_turns_no_page_may_change_something(
    data: str | None, *, changes: bool
) -> None:
    person = {"id": 5, "is_bot": False, "first_name": "Reader"}
    query = {"id": "1", "from": person, "chat_instance": "1", "data": data}
    assert may_change(update(callback_query=query)) is changes


def test_news_of_a_membership_changes_something() -> None:
    assert may_change(update())
