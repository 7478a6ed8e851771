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
    if quiet and not passes and is_quiet(slot, quiet, zone):
        return Due(at=_next_at(slot, quiet.end, zone), is_held=True)
    return Due(at=slot, is_held=is_hourly)


def is_quiet(moment: datetime, quiet: QuietHours, zone: tzinfo) -> bool:
    """Tell whether a moment lies in the quiet hours; none lies in hours of no length."""
    there = moment.astimezone(zone).time()
    if quiet.start <= quiet.end:
        return quiet.start <= there < quiet.end
    return there >= quiet.start or there < quiet.end


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
    slots = (datetime.combine(day, at, zone).astimezone(UTC) for day in days)
    return next(slot for slot in slots if slot > now)


def _days(first: date, *, is_weekdays: bool) -> Iterator[date]:
    for number in range(_DAYS_AHEAD):
        day = first + timedelta(days=number)
        if not (is_weekdays and day.weekday() >= _SATURDAY):
            yield day
