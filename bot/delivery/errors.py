"""What Telegram's errors mean: the only place that knows their texts (compared without case)."""

from datetime import timedelta

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

from bot.model.outcomes import Failed, Gone, Moved, Outcome, Rejected, Throttled, Unknown

# 429 without a time, or as a page from a proxy: waits of 2 to 35 s are common.
_DEFAULT_WAIT = timedelta(seconds=30)
_NEVER_SENT = {"ConnectTimeout", "PoolTimeout", "ConnectError"}
_GONE = (
    "chat not found",
    "user is deactivated",
    "peer_id_invalid",
    "group chat was deactivated",
    "chat was deleted",
    "bot was kicked",
    "bot is not a member",
)
_UNREADABLE = ("can't parse entities", "unsupported start tag", "can't find end tag")
_UNMODIFIED = "message is not modified"


def to_outcome(error: Exception) -> Outcome:
    """Say what came of a send that raised. Raises what is no trouble of the outside world."""
    match error:
        case RetryAfter():
            return Throttled(retry_after=timedelta(seconds=seconds_of(error)))
        case ChatMigrated():
            return Moved(chat_id=error.new_chat_id)
        case Forbidden():
            return Gone(reason=error.message)
        case BadRequest():  # a NetworkError to the library, so it must come first
            is_gone = any(text in error.message.lower() for text in _GONE)
            return Gone(reason=error.message) if is_gone else Rejected(reason=error.message)
        case InvalidToken() | Conflict():
            return Failed(reason=error.message)
        case TimedOut() | NetworkError():
            return _network(error)
        case TelegramError() | KeyError() | TypeError() | ValueError() | AttributeError():
            # 200 with a broken answer: the message was most likely sent.
            return Unknown(reason=f"the answer was broken ({type(error).__name__})")
        case _:
            raise error


def _network(error: NetworkError) -> Outcome:
    """Part what never arrived from what may have."""
    cause, text = error.__cause__, error.message
    if type(cause).__name__ in _NEVER_SENT:
        return Failed(reason=f"no connection ({type(cause).__name__})")
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


def seconds_of(error: RetryAfter) -> float:
    """Return the wait that a 429 asks for."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
