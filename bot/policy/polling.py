"""When a source is polled next, and what is remembered of its last turn."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise
from typing import assert_never

from bot.model.outcomes import NotModified, Unavailable
from bot.model.sources import Listing, PollState, Unreadable

Polled = Listing | NotModified | Unavailable | Unreadable

_MOST_DOUBLINGS = 20
_LONGEST_RETRY_AFTER = timedelta(days=1)
_JITTER_SHARE = 0.05
_MOST_JITTER = timedelta(seconds=2)
_RECENT = timedelta(days=14)
_TURNS_AN_ENTRY = 6  # so that an entry is seen, on average, a twelfth of the usual gap late
_SLOWEST = 6  # times the shortest interval: a quiet source may wake at any time
_UNKNOWN_PACE = 4  # times the shortest interval, while nothing says how often a source publishes
_GONE = 410


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How often a source may be polled; `own` is the operator's word, which the rest yields to."""

    min_interval: timedelta
    max_interval: timedelta
    own: timedelta | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What came of one turn. `fresh_for` is how long the server's headers say to wait."""

    outcome: Polled
    etag: str | None = None
    last_modified: str | None = None
    fresh_for: timedelta | None = None
    moved_to: str | None = None


def after_poll(
    state: PollState, turn: Turn, *, now: datetime, pace: Pace, spread: float
) -> PollState:
    """Return the state after a turn. `spread`, in [0, 1), keeps sources from going in step.

    A good turn is followed by the interval and at most two seconds; failures double it up to
    `max_interval`, and `Retry-After` is kept up to a day.
    """
    outcome = turn.outcome
    match outcome:
        case Listing():
            interval = next_interval(outcome, turn.fresh_for, pace=pace, now=now)
            good = _good(state, now, interval, spread)
            return replace(
                good, etag=turn.etag, last_modified=turn.last_modified, moved_to=turn.moved_to
            )
        case NotModified():
            interval = pace.own or state.interval or _clamped(pace.min_interval, pace)
            return _good(state, now, max(interval, _told(turn.fresh_for, pace)), spread)
        case Unavailable():
            wait = _backoff(state, pace, spread)
            told = min(outcome.retry_after or wait, _LONGEST_RETRY_AFTER)
            return _failed(state, outcome, now, max(wait, told))
        case Unreadable():
            failed = _failed(state, outcome, now, _backoff(state, pace, spread))
            # What could not be read must come whole again, so the validators go.
            return replace(failed, etag=None, last_modified=None)
        case _:
            assert_never(outcome)


def next_interval(
    listing: Listing, fresh_for: timedelta | None, *, pace: Pace, now: datetime
) -> timedelta:
    """Return how long to wait: as the source publishes, and as it and its server ask.

    The operator's own interval stands before all of them.
    """
    if pace.own:
        return pace.own
    times = [entry.published_at for entry in listing.entries if entry.published_at]
    wanted = _publishing_gap(times, now)
    interval = wanted / _TURNS_AN_ENTRY if wanted else pace.min_interval * _UNKNOWN_PACE
    asked = max(_told(listing.ttl, pace), _told(fresh_for, pace))
    return max(_clamped(min(interval, pace.min_interval * _SLOWEST), pace), asked)


def moved_for_good(state: PollState, moved_to: str | None) -> str | None:
    """Return where a source is polled from now on: a permanent redirect that held twice."""
    return moved_to if moved_to and moved_to == state.moved_to else None


def is_gone(state: PollState, outcome: Polled) -> bool:
    """Tell whether a source is gone for good: 410 twice, the second time after a pause."""
    is_410 = isinstance(outcome, Unavailable) and outcome.status == _GONE
    return is_410 and state.failures > 0


def _publishing_gap(times: Sequence[datetime], now: datetime) -> timedelta | None:
    """Return the usual time between entries of the last fortnight, or since the last one."""
    recent = sorted(time for time in times if now - _RECENT <= time <= now)
    if not times:
        return None
    if len(recent) < 2:  # noqa: PLR2004 -- a gap lies between two
        return now - max(times) if max(times) < now else None
    gaps = [later - earlier for earlier, later in pairwise(recent)]
    usual = timedelta(seconds=statistics.mean(gap.total_seconds() for gap in gaps))
    return max(usual, (now - recent[-1]) / _TURNS_AN_ENTRY)


def _told(wait: timedelta | None, pace: Pace) -> timedelta:
    return min(wait or timedelta(0), pace.max_interval)


def _clamped(interval: timedelta, pace: Pace) -> timedelta:
    return min(max(interval, pace.min_interval), max(pace.max_interval, pace.min_interval))


def _good(state: PollState, now: datetime, interval: timedelta, spread: float) -> PollState:
    return replace(
        state,
        due_at=now + interval + min(interval * _JITTER_SHARE, _MOST_JITTER) * spread,
        polled_at=now,
        succeeded_at=now,
        interval=interval,
        failures=0,
        failing_since=None,
        last_error=None,
        trouble=None,
        about="",
    )


def _failed(
    state: PollState, outcome: Unavailable | Unreadable, now: datetime, wait: timedelta
) -> PollState:
    return replace(
        state,
        due_at=now + wait,
        polled_at=now,
        failures=state.failures + 1,
        failing_since=state.failing_since or now,
        last_error=outcome.reason,
        trouble=outcome.trouble,
        about=outcome.about,
    )


def _backoff(state: PollState, pace: Pace, spread: float) -> timedelta:
    interval = pace.own or pace.min_interval
    doubled = min(interval * (1 << min(state.failures + 1, _MOST_DOUBLINGS)), pace.max_interval)
    return max(interval, doubled * (0.8 + 0.4 * spread))
