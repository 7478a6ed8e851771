"""When a source is polled next, and what is remembered of its last turn."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import assert_never

from bot.model.outcomes import NotModified, Unavailable
from bot.model.sources import Listing, PollState, Unreadable

Polled = Listing | NotModified | Unavailable | Unreadable

_MOST_DOUBLINGS = 20
_LONGEST_RETRY_AFTER = timedelta(days=1)
_JITTER_SHARE = 0.05
_MOST_JITTER = timedelta(seconds=2)


def after_poll(  # noqa: PLR0913 -- each is one fact of the turn
    state: PollState,
    outcome: Polled,
    *,
    etag: str | None,
    last_modified: str | None,
    now: datetime,
    interval: timedelta,
    max_interval: timedelta,
    spread: float,
) -> PollState:
    """Return the state after a turn. `spread`, in [0, 1), keeps sources from going in step.

    A good turn is followed by the interval and at most two seconds; failures double it up to
    `max_interval`, and `Retry-After` is kept up to a day.
    """
    match outcome:
        case Listing():
            return replace(
                state,
                due_at=now + _jittered(interval, spread),
                polled_at=now,
                succeeded_at=now,
                etag=etag,
                last_modified=last_modified,
                failures=0,
                last_error=None,
            )
        case NotModified():
            return replace(
                state,
                due_at=now + _jittered(interval, spread),
                polled_at=now,
                succeeded_at=now,
                failures=0,
                last_error=None,
            )
        case Unavailable():
            wait = _backoff(state, interval, max_interval, spread)
            told = min(outcome.retry_after or wait, _LONGEST_RETRY_AFTER)
            return _failed(state, outcome.reason, now, max(wait, told))
        case Unreadable():
            wait = _backoff(state, interval, max_interval, spread)
            failed = _failed(state, outcome.reason, now, wait)
            # What could not be read must come whole again, so the validators go.
            return replace(failed, etag=None, last_modified=None)
        case _:
            assert_never(outcome)


def _failed(state: PollState, reason: str, now: datetime, wait: timedelta) -> PollState:
    return replace(
        state,
        due_at=now + wait,
        polled_at=now,
        failures=state.failures + 1,
        last_error=reason,
    )


def _jittered(interval: timedelta, spread: float) -> timedelta:
    return interval + min(interval * _JITTER_SHARE, _MOST_JITTER) * spread


def _backoff(
    state: PollState, interval: timedelta, max_interval: timedelta, spread: float
) -> timedelta:
    doubled = min(interval * (1 << min(state.failures + 1, _MOST_DOUBLINGS)), max_interval)
    return max(interval, doubled * (0.8 + 0.4 * spread))
