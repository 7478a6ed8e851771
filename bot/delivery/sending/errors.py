"""What Telegram's errors mean: the only place that knows their texts (compared without case)."""

from datetime import timedelta

import aiohttp
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

from bot.delivery.sending.transport import NotHolderError
from bot.model.chats import Action
from bot.model.outcomes import (
    Failed,
    Gone,
    Moved,
    Outcome,
    Paused,
    Rejected,
    Throttled,
    Unknown,
)

# 429 without a time, or as a page from a proxy: waits of 2 to 35 s are common.
_DEFAULT_WAIT = timedelta(seconds=30)
_NEVER_SENT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)
_GONE = (
    "chat not found",
    "user is deactivated",
    "peer_id_invalid",
    "group chat was deactivated",
    "chat was deleted",
    "bot was kicked",
    "bot is not a member",
)
_TOPIC_GONE = ("message thread not found", "topic_deleted", "topic not found")
_TOPIC_PAUSED = ("topic_closed",)
_PAUSED = (
    "not enough rights",
    "need administrator rights",
    "have no write access",
    "chat_write_forbidden",
    "chat_restricted",
    "chat_send_plain_forbidden",
    "chat_admin_required",
)
_UNREADABLE = ("can't parse entities", "unsupported start tag", "can't find end tag")
_TOO_LATE = "query is too old"
_UNMODIFIED = "message is not modified"
_NOT_EDITABLE = ("message to edit not found", "message can't be edited", "message_id_invalid")
_NOT_DELETABLE = ("message to delete not found", "message can't be deleted", "message_id_invalid")


def to_outcome(error: Exception) -> Outcome:
    """Say what came of a send that raised. Raises what is no trouble of the outside world."""
    match error:
        case RetryAfter():
            return Throttled(retry_after=timedelta(seconds=seconds_of(error)))
        case ChatMigrated():
            return Moved(chat_id=error.new_chat_id)
        case Forbidden() if not _says(error, _PAUSED):
            return Gone(reason=error.message)
        case Forbidden() | BadRequest():  # a NetworkError to the library, so it must come first
            return _refusal(error)
        case InvalidToken() | Conflict() | NotHolderError():  # nobody's post is to blame
            return Failed(reason=error.message, is_outage=True)
        case TimedOut() | NetworkError():
            return _network(error)
        case TelegramError() | KeyError() | TypeError() | ValueError() | AttributeError():
            # 200 with a broken answer: the message was most likely sent.
            return Unknown(reason=f"the answer was broken ({type(error).__name__})")
        case _:
            raise error


def _refusal(error: TelegramError) -> Outcome:
    """Tell what will never be accepted from where nothing is, for now or for good."""
    reason = error.message
    if _says(error, _GONE):
        return Gone(reason=reason)
    if _says(error, _TOPIC_GONE):
        return Gone(reason=reason, is_topic=True)
    if _says(error, _TOPIC_PAUSED):
        return Paused(reason=reason, is_topic=True)
    if _says(error, _PAUSED):
        return Paused(reason=reason)
    return Rejected(reason=reason)


def _says(error: TelegramError, texts: tuple[str, ...]) -> bool:
    said = error.message.lower()
    return any(text in said for text in texts)


def _network(error: NetworkError) -> Outcome:
    """Part what never arrived from what may have."""
    cause, text = error.__cause__, error.message
    if isinstance(cause, _NEVER_SENT):
        return Failed(reason=f"no connection ({type(cause).__name__})", is_outage=True)
    if "(429)" in text or "too many requests" in text.lower():
        return Throttled(retry_after=_DEFAULT_WAIT)
    if cause is None:
        return Failed(reason=text)  # a 5xx that the Bot API server itself answered
    return Unknown(reason=f"no answer ({type(cause).__name__})")


def is_unreadable(outcome: Outcome) -> bool:
    """Tell whether Telegram could not parse our markup: a bug of ours."""
    return isinstance(outcome, Rejected) and any(
        text in outcome.reason.lower() for text in _UNREADABLE
    )


def is_unmodified(error: TelegramError) -> bool:
    """Tell whether an edit was refused because it changes nothing."""
    return _UNMODIFIED in error.message.lower()


def is_too_late(error: TelegramError) -> bool:
    """Tell whether an answer to a press came after Telegram had stopped waiting for one."""
    return isinstance(error, BadRequest) and _TOO_LATE in error.message.lower()


def is_done(error: TelegramError, action: Action) -> bool:
    """Tell whether an edit or a deletion was refused because there is nothing left to do."""
    if not isinstance(error, BadRequest):
        return False
    match action:
        case Action.EDIT:
            return _says(error, (_UNMODIFIED, *_NOT_EDITABLE))
        case Action.DELETE:
            return _says(error, _NOT_DELETABLE)
        case _:
            return False


def seconds_of(error: RetryAfter) -> float:
    """Return the wait that a 429 asks for."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
