from datetime import timedelta

import aiohttp
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

from bot.delivery.sending.errors import is_done, is_unmodified, is_unreadable, to_outcome
from bot.model.chats import Action
from bot.model.outcomes import Failed, Gone, Moved, Outcome, Paused, Rejected, Throttled, Unknown


def caused(error: Exception, cause: Exception) -> Exception:
    error.__cause__ = cause
    return error


CASES: list[tuple[Exception, Outcome]] = [
    (
        Forbidden("Forbidden: bot was blocked by the user"),
        Gone(reason="Forbidden: bot was blocked by the user"),
    ),
    (BadRequest("Chat not found"), Gone(reason="Chat not found")),
    (ChatMigrated(-100), Moved(chat_id=-100)),
    (InvalidToken("Unauthorized"), Failed(reason="Unauthorized", is_outage=True)),
    (Conflict("Conflict"), Failed(reason="Conflict", is_outage=True)),
    (
        caused(TimedOut(), aiohttp.ConnectionTimeoutError()),
        Failed(reason="no connection (ConnectionTimeoutError)", is_outage=True),
    ),
    (
        caused(TimedOut(), aiohttp.SocketTimeoutError()),
        Unknown(reason="no answer (SocketTimeoutError)"),
    ),
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


# What the Bot API answers to a send, by what it means for the chat and the post.
GONE = """
bot was blocked by the user
user is deactivated
bot can't initiate conversation with a user
the bot can't send messages to the bot
bot was kicked from the group chat
bot is not a member of the group chat
the group chat was deleted
bot was kicked from the supergroup chat
bot is not a member of the supergroup chat
bot was kicked from the channel chat
bot is not a member of the channel chat
"""
PAUSED = """
not enough rights to send text messages to the chat
not enough rights to send photos to the chat
need administrator rights in the channel chat
have no write access to the chat
CHAT_WRITE_FORBIDDEN
CHAT_RESTRICTED
CHAT_SEND_PLAIN_FORBIDDEN
CHAT_ADMIN_REQUIRED
"""
REJECTED = """
chat_id is empty
message text is empty
text must be non-empty
text is too long
message is too long
unsupported parse_mode
can't parse entities: Can't find end tag corresponding to start tag "b"
BUTTON_DATA_INVALID
reply markup is too long
message caption is too long
wrong HTTP URL specified
failed to get HTTP URL content
query is too old and response timeout expired or query ID is invalid
"""
# Who runs another program with this token, or took it back, has to mend it: no post is to blame.
OPERATORS = """
Unauthorized
Not Found: method not found
Conflict: terminated by other getUpdates request; make sure that only one bot instance is running
Conflict: can't use getUpdates method while webhook is active; use deleteWebhook
Conflict: terminated by setWebhook request
"""
# What refuses an edit or a deletion because nothing is left to do.
DONE = {
    "message is not modified: specified new message content and reply markup are the same": (
        Action.EDIT,
    ),
    "message to edit not found": (Action.EDIT,),
    "message can't be edited": (Action.EDIT,),
    "message to delete not found": (Action.DELETE,),
    "message can't be deleted for everyone": (Action.DELETE,),
    "MESSAGE_ID_INVALID": (Action.EDIT, Action.DELETE),
}


@pytest.mark.parametrize("text", GONE.strip().splitlines())
def test_a_chat_that_is_closed_to_the_bot_is_gone(text: str) -> None:
    assert to_outcome(Forbidden(f"Forbidden: {text}")) == Gone(reason=f"Forbidden: {text}")


@pytest.mark.parametrize("text", PAUSED.strip().splitlines())
def test_a_missing_right_pauses_however_it_is_told(text: str) -> None:
    for error in (BadRequest(text), Forbidden(text)):
        assert to_outcome(error) == Paused(reason=text)


@pytest.mark.parametrize("text", REJECTED.strip().splitlines())
def test_what_telegram_will_never_take_is_rejected(text: str) -> None:
    assert to_outcome(BadRequest(text)) == Rejected(reason=text)


@pytest.mark.parametrize("text", OPERATORS.strip().splitlines())
def test_what_the_operator_has_to_mend_is_waited_out(text: str) -> None:
    raised = Conflict(text) if text.startswith("Conflict") else InvalidToken(text)
    assert to_outcome(raised) == Failed(reason=raised.message, is_outage=True)


@pytest.mark.parametrize("text", DONE)
def test_what_is_left_of_an_edit_or_a_deletion_is_nothing(text: str) -> None:
    refused = BadRequest(text)
    assert tuple(action for action in Action if is_done(refused, action)) == DONE[text]
    assert to_outcome(refused) == Rejected(reason=refused.message)


def test_a_topic_is_closed_or_gone_alone() -> None:
    closed, gone = BadRequest("TOPIC_CLOSED"), BadRequest("Message thread not found")
    assert to_outcome(closed) == Paused(reason="TOPIC_CLOSED", is_topic=True)
    assert to_outcome(gone) == Gone(reason="Message thread not found", is_topic=True)


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
