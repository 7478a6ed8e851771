"""What becomes of a delivery after a send: the arrows of the diagram at DeliveryState."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, assert_never

from bot.model.chats import Delivery, DeliveryState, Settlement
from bot.model.outcomes import Failed, Gone, Moved, Outcome, Rejected, Sent, Throttled, Unknown
from bot.policy.timing import backoff

_CUT_OFF = "the program ended while sending"


@dataclass(frozen=True, slots=True, kw_only=True)
class RetryLimits:
    """How often and how soon to try again; what to do when a message may have arrived."""

    attempts: int
    base: timedelta
    ceiling: timedelta
    when_unknown: Literal["resend", "skip"]


def after_send(
    delivery: Delivery, outcome: Outcome, *, now: datetime, limits: RetryLimits, spread: float
) -> Settlement:
    """Return how to settle a delivery; its `attempts` count this one already."""
    attempts = delivery.attempts
    match outcome:
        case Sent(message_id=message_id):
            return Settlement(
                state=DeliveryState.SENT, due_at=None, attempts=attempts, message_id=message_id
            )
        case Throttled(retry_after=wait):
            return _again(now + wait, attempts - 1, f"throttled for {wait.total_seconds():.0f} s")
        case Moved(chat_id=chat_id):
            return _again(now, attempts - 1, f"the group became {chat_id}")
        case Gone(reason=reason) | Rejected(reason=reason):
            return _end(DeliveryState.CANCELLED, attempts, reason)
        case Failed(reason=reason):
            return _after_failure(attempts, reason, now, limits, spread)
        case Unknown(reason=reason):
            return _after_unknown(attempts, reason, now, limits)
        case _:
            assert_never(outcome)


def after_lease(delivery: Delivery, *, now: datetime, limits: RetryLimits) -> Settlement:
    """Return how to settle a send that a crash cut off: the request may have arrived."""
    return _after_unknown(delivery.attempts, _CUT_OFF, now, limits)


def _after_failure(  # noqa: PLR0917 -- private, and each is used once
    attempts: int, reason: str, now: datetime, limits: RetryLimits, spread: float
) -> Settlement:
    if attempts >= limits.attempts:
        return _end(DeliveryState.DISCARDED, attempts, reason)
    wait = backoff(attempts, base=limits.base, ceiling=limits.ceiling, spread=spread)
    return _again(now + wait, attempts, reason)


def _after_unknown(attempts: int, reason: str, now: datetime, limits: RetryLimits) -> Settlement:
    if limits.when_unknown == "skip" or attempts >= limits.attempts:
        return _end(DeliveryState.UNKNOWN, attempts, reason)
    return _again(now, attempts, f"may have arrived, sent again: {reason}")


def _again(due_at: datetime, attempts: int, reason: str) -> Settlement:
    return Settlement(
        state=DeliveryState.PENDING, due_at=due_at, attempts=max(attempts, 0), last_error=reason
    )


def _end(state: DeliveryState, attempts: int, reason: str) -> Settlement:
    return Settlement(state=state, due_at=None, attempts=attempts, last_error=reason)
