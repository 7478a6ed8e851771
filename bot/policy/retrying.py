"""What becomes of a delivery after a send: the arrows of the diagram at DeliveryState."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal, assert_never

from bot.model.chats import Delivery, DeliveryState, Settlement
from bot.model.outcomes import (
    Failed,
    Gone,
    Moved,
    Outcome,
    Paused,
    Rejected,
    Sent,
    Throttled,
    Unknown,
)
from bot.policy.timing import backoff

_CUT_OFF = "the program ended while sending"
PROBE = timedelta(hours=1)  # until a paused chat is tried: Telegram may not tell that it ended
_LONGEST_PROBE = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class RetryLimits:
    """How often and how soon to try again; what to do when a message may have arrived.

    `max_age` is how old news may be when it goes out.
    """

    attempts: int
    base: timedelta
    ceiling: timedelta
    when_unknown: Literal["resend", "skip"]
    max_age: timedelta


def after_send(
    delivery: Delivery, outcome: Outcome, *, now: datetime, limits: RetryLimits, spread: float
) -> Settlement:
    """Return how to settle a delivery; its `attempts` count this one already.

    While Telegram as a whole can't be reached, that is no fault of the delivery: not counted.
    """
    attempts = delivery.attempts
    wait = backoff(attempts, base=limits.base, ceiling=limits.ceiling, spread=spread)
    match outcome:
        case Sent(message_id=message_id, remark=remark):
            return Settlement(
                state=DeliveryState.SENT,
                due_at=None,
                attempts=attempts,
                message_id=message_id,
                last_error=remark,
            )
        case Throttled(retry_after=told):
            return _again(now + told, attempts - 1, f"throttled for {told.total_seconds():.0f} s")
        case Moved(chat_id=chat_id):
            return _again(now, attempts - 1, f"the group became {chat_id}")
        case Gone(reason=reason) | Rejected(reason=reason):
            return _end(DeliveryState.CANCELLED, attempts, reason)
        case Paused(reason=reason):
            if attempts >= limits.attempts:
                return _end(DeliveryState.CANCELLED, attempts, reason)
            return _again(now + PROBE, attempts, reason)
        case Failed(reason=reason, is_outage=True):
            return _again(now, attempts - 1, reason)
        case Failed(reason=reason):
            return _after_failure(attempts, reason, now + wait, limits)
        case Unknown(reason=reason):
            return _after_unknown(attempts, reason, now + wait, limits)
        case _:
            assert_never(outcome)


def after_lease(delivery: Delivery, *, now: datetime, limits: RetryLimits) -> Settlement:
    """Return how to settle a send that a crash cut off: the request may have arrived."""
    return _after_unknown(delivery.attempts, _CUT_OFF, now, limits)


def next_probe(paused_for: timedelta) -> timedelta:
    """Return in what time to try a paused chat again: ever less often, but each day."""
    return min(max(PROBE, paused_for), _LONGEST_PROBE)


def _after_failure(
    attempts: int, reason: str, again_at: datetime, limits: RetryLimits
) -> Settlement:
    if attempts >= limits.attempts:
        return _end(DeliveryState.DISCARDED, attempts, reason)
    return _again(again_at, attempts, reason)


def _after_unknown(attempts: int, reason: str, due_at: datetime, limits: RetryLimits) -> Settlement:
    if limits.when_unknown == "skip" or attempts >= limits.attempts:
        return replace(_end(DeliveryState.UNKNOWN, attempts, reason), may_have_arrived=True)
    again = _again(due_at, attempts, f"may have arrived, sent again: {reason}")
    return replace(again, may_have_arrived=True)


def _again(due_at: datetime, attempts: int, reason: str) -> Settlement:
    return Settlement(
        state=DeliveryState.PENDING, due_at=due_at, attempts=max(attempts, 0), last_error=reason
    )


def _end(state: DeliveryState, attempts: int, reason: str) -> Settlement:
    return Settlement(state=state, due_at=None, attempts=attempts, last_error=reason)
