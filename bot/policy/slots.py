"""When a chat gets what it wants: at once, or in a digest at one of its slots."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.model.subscriptions import Cadence, Importance, QuietHours, Rhythm

_MIDNIGHT = time(0)
_DAYS_AHEAD = 9  # weekdays are never further away, nor is a day that a zone skipped
_SATURDAY = 5
_DIGEST = "digest:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """When something is to be sent; what `is_held` waits for a digest."""

    at: datetime
    is_held: bool


def next_due(
    now: datetime,
    cadence: Cadence,
    quiet: QuietHours | None,
    *,
    timezone: str,
    importance: Importance = Importance.ALL,
) -> Due:
    """Return when a brief is due in a chat.

    Quiet hours hold what comes as it happens or hourly until they end; a digest whose time the
    reader chose comes at that time. A local time that a change of clocks skips is taken as long
    after midnight as it would be otherwise; one that comes twice means the first.
    """
    zone = to_zone(timezone)
    if cadence.rhythm in {Rhythm.DAILY, Rhythm.WEEKDAYS}:
        at = cadence.at or _MIDNIGHT
        slot = _next_at(now, at, zone, is_weekdays=cadence.rhythm is Rhythm.WEEKDAYS)
        return Due(at=slot, is_held=True)
    passes = quiet is None or (quiet.lets_big_through and importance is Importance.BIG)
    is_hourly = cadence.rhythm is Rhythm.HOURLY
    slot = _next_hour(now, zone) if is_hourly else now
    end = end_of_quiet(slot, quiet, zone) if quiet and not passes else None
    if end:
        return Due(at=end, is_held=True)
    return Due(at=slot, is_held=is_hourly)


def end_of_quiet(moment: datetime, quiet: QuietHours, zone: tzinfo) -> datetime | None:
    """Return when the quiet hours end that a moment lies in; None outside them.

    They run from one moment to another, so that an hour that the clocks repeat does not begin
    them anew. Hours of no length are none.
    """
    is_over_night = quiet.end < quiet.start
    today = moment.astimezone(zone).date()
    for number in (-1, 0, 1):
        first = today + timedelta(days=number)
        last = first + timedelta(days=1) if is_over_night else first
        start, end = _at(first, quiet.start, zone), _at(last, quiet.end, zone)
        if start <= moment < end:
            return end
    return None


def digest_key(slot: datetime) -> str:
    """Name the delivery that brings what was held until this slot."""
    return f"{_DIGEST}{slot.astimezone(UTC):%Y-%m-%dT%H:%MZ}"


def to_zone(timezone: str) -> tzinfo:
    """Return the zone of an IANA name; UTC when it is none."""
    try:
        return ZoneInfo(timezone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC


def _next_hour(now: datetime, zone: tzinfo) -> datetime:
    """Return the next full hour of the local clock."""
    there = now.astimezone(zone)
    past = timedelta(minutes=there.minute, seconds=there.second, microseconds=there.microsecond)
    return now - past + timedelta(hours=1)


def _next_at(now: datetime, at: time, zone: tzinfo, *, is_weekdays: bool = False) -> datetime:
    days = _days(now.astimezone(zone).date(), is_weekdays=is_weekdays)
    slots = (_at(day, at, zone) for day in days)
    return next(slot for slot in slots if slot > now)


def _at(day: date, at: time, zone: tzinfo) -> datetime:
    return datetime.combine(day, at, zone).astimezone(UTC)


def _days(first: date, *, is_weekdays: bool) -> Iterator[date]:
    for number in range(_DAYS_AHEAD):
        day = first + timedelta(days=number)
        if not (is_weekdays and day.weekday() >= _SATURDAY):
            yield day
