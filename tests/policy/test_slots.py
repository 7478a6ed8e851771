from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model.subscriptions import Cadence, Importance, QuietHours, Rhythm
from bot.policy.slots import Due, digest_key, end_of_quiet, next_due, to_zone

ZONES = ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Apia", "Nowhere/Else"]
DAILY, WEEKDAYS, HOURLY = Rhythm.DAILY, Rhythm.WEEKDAYS, Rhythm.HOURLY
NIGHT = QuietHours(start=time(22), end=time(7))
MOMENTS = st.integers(1_577_836_800, 2_051_222_400).map(
    lambda seconds: datetime.fromtimestamp(seconds, UTC)
)
TIMES = st.times().map(lambda each: each.replace(second=0, microsecond=0))


def at(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


def due(now: datetime, rhythm: Rhythm, when: time | None = None, zone: str = "UTC") -> datetime:
    return next_due(now, Cadence(rhythm=rhythm, at=when), None, timezone=zone).at


@pytest.mark.parametrize(
    ("now", "rhythm", "when", "zone", "slot"),
    [
        (at(25, 6), DAILY, time(7, 30), "UTC", at(25, 7, 30)),
        (at(25, 7, 30), DAILY, time(7, 30), "UTC", at(26, 7, 30)),
        (at(25, 6), DAILY, time(7, 30), "Europe/Berlin", at(25, 6, 30)),
        (at(25, 6), DAILY, None, "UTC", at(26, 0)),
        (at(27, 9), WEEKDAYS, time(8), "UTC", at(30, 8)),  # Friday, to Monday
        (at(25, 6, 59), HOURLY, None, "UTC", at(25, 7)),
        (at(25, 7), HOURLY, None, "UTC", at(25, 8)),
        (at(25, 7), HOURLY, None, "Asia/Kolkata", at(25, 7, 30)),
        # The clock goes from 2 to 3 on 29 March, and from 3 back to 2 on 25 October.
        (at(28, 23, month=3), DAILY, time(2, 30), "Europe/Berlin", at(29, 1, 30, month=3)),
        (at(24, 22, month=10), DAILY, time(2, 30), "Europe/Berlin", at(25, 0, 30, month=10)),
        (at(25, 1, month=10), DAILY, time(2, 30), "Europe/Berlin", at(26, 1, 30, month=10)),
    ],
)
def test_a_digest_comes_at_its_local_time(  # noqa: PLR0917 -- a table's columns
    now: datetime, rhythm: Rhythm, when: time | None, zone: str, slot: datetime
) -> None:
    assert due(now, rhythm, when, zone) == slot


def test_what_comes_in_quiet_hours_is_held_until_they_end() -> None:
    instant = Cadence()
    assert next_due(at(25, 23), instant, NIGHT, timezone="UTC") == Due(at=at(26, 7), is_held=True)
    assert next_due(at(25, 12), instant, NIGHT, timezone="UTC") == Due(at=at(25, 12), is_held=False)
    hourly = Cadence(rhythm=HOURLY)
    assert next_due(at(25, 21, 30), hourly, NIGHT, timezone="UTC").at == at(26, 7)


def test_an_hour_that_comes_twice_does_not_begin_quiet_hours_anew() -> None:
    quiet = QuietHours(start=time(23), end=time(2, 30))
    before, again = at(25, 0, 10, month=10), at(25, 1, 10, month=10)  # both are 02:10 in Berlin
    found = next_due(before, Cadence(), quiet, timezone="Europe/Berlin")
    assert found == Due(at=at(25, 0, 30, month=10), is_held=True)
    found = next_due(again, Cadence(), quiet, timezone="Europe/Berlin")
    assert found == Due(at=again, is_held=False)


def test_big_news_breaks_through_if_the_reader_says_so() -> None:
    open_to_big = QuietHours(start=time(22), end=time(7), lets_big_through=True)
    for quiet, level, is_held in (
        (open_to_big, Importance.BIG, False),
        (open_to_big, Importance.NOTABLE, True),
        (NIGHT, Importance.BIG, True),
    ):
        found = next_due(at(25, 23), Cadence(), quiet, timezone="UTC", importance=level)
        assert found.is_held is is_held


@given(MOMENTS, st.sampled_from(list(Rhythm)), TIMES, st.sampled_from(ZONES), TIMES, TIMES)
def test_nothing_is_due_in_the_past_and_what_is_held_comes_soon(  # noqa: PLR0917 -- drawn
    now: datetime, rhythm: Rhythm, when: time, zone: str, start: time, end: time
) -> None:
    quiet = QuietHours(start=start, end=end)
    found = next_due(now, Cadence(rhythm=rhythm, at=when), quiet, timezone=zone)
    assert found.at > now if found.is_held else found.at == now
    assert found.at - now <= timedelta(days=4)
    if not found.is_held:
        assert end_of_quiet(now, quiet, to_zone(zone)) is None


@given(MOMENTS, TIMES, st.sampled_from(ZONES))
def test_a_day_has_one_slot(now: datetime, when: time, zone: str) -> None:
    first = due(now, DAILY, when, zone)
    second = due(first, DAILY, when, zone)
    assert timedelta(hours=20) <= second - first <= timedelta(hours=50)  # Apia skipped a day
    assert digest_key(first) != digest_key(second)
