from datetime import timedelta

import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.delivery.errors import is_unmodified, is_unreadable, to_outcome
from bot.model.outcomes import Failed, Gone, Moved, Outcome, Rejected, Throttled, Unknown


class ConnectTimeout(Exception):  # noqa: N818 -- named as the HTTP library names it
    pass


class ReadTimeout(Exception):  # noqa: N818 -- the same
    pass


def caused(error: Exception, cause: Exception) -> Exception:
    error.__cause__ = cause
    return error


CASES: list[tuple[Exception, Outcome]] = [
    (
        Forbidden("Forbidden: bot was blocked by the user"),
        Gone(reason="Forbidden: bot was blocked by the user"),
    ),
    (BadRequest("Chat not found"), Gone(reason="Chat not found")),
    (BadRequest("TOPIC_CLOSED"), Rejected(reason="TOPIC_CLOSED")),
    (ChatMigrated(-100), Moved(chat_id=-100)),
    (InvalidToken("Unauthorized"), Failed(reason="Unauthorized")),
    (Conflict("Conflict"), Failed(reason="Conflict")),
    (caused(TimedOut(), ConnectTimeout()), Failed(reason="no connection (ConnectTimeout)")),
    (caused(TimedOut(), ReadTimeout()), Unknown(reason="no answer (ReadTimeout)")),
    (NetworkError("Too Many Requests (429)"), Throttled(retry_after=timedelta(seconds=30))),
    (
        NetworkError("Internal Server Error: restart"),
        Failed(reason="Internal Server Error: restart"),
    ),
    (
        caused(NetworkError("Bad Gateway (502)"), TelegramError("Invalid server response")),
        Unknown(reason="no answer (TelegramError)"),
    ),
    (
        TelegramError("Invalid server response"),
        Unknown(reason="the answer was broken (TelegramError)"),
    ),
    (KeyError("message_id"), Unknown(reason="the answer was broken (KeyError)")),
]


@pytest.mark.parametrize(("error", "outcome"), CASES)
def test_each_error_means_one_outcome(error: Exception, outcome: Outcome) -> None:
    assert to_outcome(error) == outcome


def test_a_flood_wait_is_kept_as_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    for told in (35, timedelta(seconds=35)):
        assert to_outcome(RetryAfter(told)) == Throttled(retry_after=timedelta(seconds=35))


def test_what_is_no_trouble_of_the_world_is_raised() -> None:
    with pytest.raises(ZeroDivisionError):
        to_outcome(ZeroDivisionError())


def test_texts_are_compared_without_case() -> None:
    assert is_unmodified(BadRequest("Message is NOT modified: x"))
    assert is_unreadable(Rejected(reason="Can't parse entities: unclosed tag"))
    assert not is_unreadable(Rejected(reason="message is too long"))
