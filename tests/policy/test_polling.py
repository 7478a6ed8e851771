from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model.outcomes import NotModified, Unavailable
from bot.model.sources import Listing, PollState, Unreadable
from bot.model.troubles import Trouble
from bot.policy.polling import (
    Pace,
    Polled,
    Turn,
    after_poll,
    is_gone,
    moved_for_good,
    next_interval,
)
from tests.conftest import NOW
from tests.samples import ENTRY, POLL

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
OWN = Pace(min_interval=MINUTE, max_interval=10 * MINUTE, own=MINUTE)
PACE = Pace(min_interval=5 * MINUTE, max_interval=6 * HOUR)


def polled(outcome: Polled, *, failures: int = 0, spread: float = 0.5) -> PollState:
    state = replace(POLL, failures=failures, etag="old", last_error="x" if failures else None)
    turn = Turn(outcome=outcome, etag="new", last_modified="then")
    return after_poll(state, turn, now=NOW, pace=OWN, spread=spread)


def listed(*times: datetime | None) -> Listing:
    entries = tuple(replace(ENTRY, id=str(n), published_at=time) for n, time in enumerate(times))
    return Listing(title="", entries=entries)


def test_a_good_turn_is_followed_by_the_interval_and_at_most_two_seconds() -> None:
    good = replace(
        POLL, polled_at=NOW, succeeded_at=NOW, etag="new", last_modified="then", due_at=NOW,
        interval=MINUTE,
    )  # fmt: skip
    listing = Listing(title="", entries=())
    assert polled(listing, failures=4, spread=0) == replace(good, due_at=NOW + MINUTE)
    late = replace(good, due_at=NOW + MINUTE + timedelta(seconds=1))
    assert polled(listing) == late
    assert polled(NotModified(), failures=2) == replace(late, etag="old", last_modified=None)


@pytest.mark.parametrize(("failures", "minutes"), [(0, 2), (1, 4), (2, 8), (3, 10), (40, 10)])
def test_failures_double_the_wait_up_to_the_ceiling(failures: int, minutes: int) -> None:
    failed = replace(
        POLL,
        due_at=NOW + minutes * MINUTE,
        polled_at=NOW,
        failures=failures + 1,
        failing_since=NOW,
        last_error="down",
        trouble=Trouble.FILE,
        about="image/png",
        etag="old",
    )
    down = Unreadable(reason="down", trouble=Trouble.FILE, about="image/png")
    assert polled(down, failures=failures) == replace(failed, etag=None)
    refused = Unavailable(reason="down", trouble=Trouble.REFUSED, about="403")
    unanswered = replace(failed, trouble=Trouble.REFUSED, about="403")
    assert polled(refused, failures=failures) == unanswered


def test_a_failure_that_lasts_keeps_its_beginning() -> None:
    state = replace(POLL, failures=1, failing_since=NOW - DAY)
    turn = Turn(outcome=Unreadable(reason="down"))
    after = after_poll(state, turn, now=NOW, pace=PACE, spread=0)
    assert after.failing_since == NOW - DAY
    good = after_poll(after, Turn(outcome=NotModified()), now=NOW, pace=PACE, spread=0)
    assert (good.failing_since, good.failures, good.last_error) == (None, 0, None)
    assert (good.trouble, good.about) == (None, "")


@pytest.mark.parametrize(("asked", "wait"), [(2 * HOUR, 2 * HOUR), (9 * DAY, DAY)])
def test_retry_after_is_kept_up_to_a_day(asked: timedelta, wait: timedelta) -> None:
    state = polled(Unavailable(reason="busy", retry_after=asked))
    assert state.due_at == NOW + wait


@pytest.mark.parametrize(
    ("hours_ago", "interval"),
    [
        ([0, 1, 2, 3], 10 * MINUTE),  # one an hour
        ([0, 0.1, 0.2, 0.3], 5 * MINUTE),  # ten an hour: the shortest
        ([0, 24, 48], 30 * MINUTE),  # one a day: six times the shortest
        ([12, 13, 14], 20 * MINUTE),  # it has been quiet for longer than its pace
        ([240], 30 * MINUTE),  # one alone, ten days ago
        ([24 * 300], 30 * MINUTE),  # nothing for months
        ([None, None], 20 * MINUTE),  # no dates
        ([-3], 20 * MINUTE),  # a date to come says nothing
        ([], 20 * MINUTE),
    ],
)
def test_how_often_a_source_publishes_sets_how_often_it_is_polled(
    hours_ago: list[float | None], interval: timedelta
) -> None:
    times = [None if hours is None else NOW - hours * HOUR for hours in hours_ago]
    assert next_interval(listed(*times), None, pace=PACE, now=NOW) == interval


@pytest.mark.parametrize(
    ("ttl", "fresh_for", "interval"),
    [
        (HOUR, None, HOUR),
        (None, HOUR, HOUR),
        (HOUR, 2 * HOUR, 2 * HOUR),
        (DAY, 365 * DAY, 6 * HOUR),
        (MINUTE, MINUTE, 10 * MINUTE),
    ],
)
def test_what_feed_and_server_ask_for_is_kept_within_the_longest(
    ttl: timedelta | None, fresh_for: timedelta | None, interval: timedelta
) -> None:
    hourly = replace(listed(NOW, NOW - HOUR, NOW - 2 * HOUR), ttl=ttl)
    assert next_interval(hourly, fresh_for, pace=PACE, now=NOW) == interval
    own = replace(PACE, own=MINUTE)
    assert next_interval(hourly, fresh_for, pace=own, now=NOW) == MINUTE


def test_nothing_new_keeps_the_pace_that_was_found() -> None:
    state = replace(POLL, interval=HOUR)
    turn = Turn(outcome=NotModified(), fresh_for=2 * HOUR)
    assert after_poll(state, turn, now=NOW, pace=PACE, spread=0).due_at == NOW + 2 * HOUR
    turn = Turn(outcome=NotModified())
    assert after_poll(state, turn, now=NOW, pace=PACE, spread=0).due_at == NOW + HOUR
    assert after_poll(POLL, turn, now=NOW, pace=PACE, spread=0).due_at == NOW + 5 * MINUTE


def test_a_permanent_redirect_is_followed_for_good_when_it_held_twice() -> None:
    turn = Turn(outcome=listed(), moved_to="https://new.example/feed")
    first = after_poll(POLL, turn, now=NOW, pace=PACE, spread=0)
    assert moved_for_good(POLL, turn.moved_to) is None
    assert moved_for_good(first, turn.moved_to) == "https://new.example/feed"
    assert moved_for_good(first, "https://other.example/feed") is None
    back = after_poll(first, Turn(outcome=listed()), now=NOW, pace=PACE, spread=0)
    assert moved_for_good(back, None) is None
    assert back.moved_to is None


def test_gone_is_believed_the_second_time() -> None:
    gone = Unavailable(reason="gone", status=410, is_permanent=True)
    assert not is_gone(POLL, gone)
    assert is_gone(replace(POLL, failures=1), gone)
    assert not is_gone(replace(POLL, failures=1), Unavailable(reason="no", status=404))


outcomes = st.one_of(
    st.builds(listed, st.none() | st.timedeltas(-30 * DAY, 400 * DAY).map(lambda ago: NOW - ago)),
    st.builds(NotModified, fresh_for=st.none() | st.timedeltas(timedelta(0), 400 * DAY)),
    st.builds(
        Unavailable,
        reason=st.just("x"),
        retry_after=st.none() | st.timedeltas(timedelta(0), 400 * DAY),
    ),
    st.just(Unreadable(reason="x")),
)


@given(st.lists(outcomes, max_size=30), st.floats(0, 1, exclude_max=True))
def test_whatever_happens_the_next_turn_is_within_bounds(
    turns: list[Polled], spread: float
) -> None:
    state = POLL
    for outcome in turns:
        state = after_poll(state, Turn(outcome=outcome), now=NOW, pace=PACE, spread=spread)
        wait = state.due_at - NOW
        retry = outcome.retry_after if isinstance(outcome, Unavailable) else None
        assert PACE.min_interval <= wait
        assert wait <= max(
            PACE.max_interval * 1.2 + timedelta(seconds=2), min(retry or MINUTE, DAY)
        )
        assert bool(state.failures) == bool(state.last_error) == bool(state.failing_since)
