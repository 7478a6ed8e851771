"""The screens of when: cadence, quiet hours, time zone."""

from dataclasses import replace
from datetime import time
from zoneinfo import available_timezones

from bot.commands.request import Reply
from bot.commands.settings.view import View, in_rows
from bot.model.subscriptions import Cadence, QuietHours, Rhythm
from bot.texts.cities import city_of

_DEFAULT_DIGEST = time(8)
_DEFAULT_QUIET = QuietHours(start=time(22), end=time(7))
_MINUTES = 24 * 60
_STEPS = (("−1 h", -60), ("−15 min", -15), ("+15 min", 15), ("+1 h", 60))
_ZONES = (
    "UTC",
    "Europe/London",
    "Europe/Berlin",
    "Europe/Istanbul",
    "Asia/Dubai",
    "Asia/Kolkata",
    "Asia/Singapore",
    "Asia/Tokyo",
    "America/New_York",
    "America/Los_Angeles",
    "America/Sao_Paulo",
    "Australia/Sydney",
)


def show_cadence(view: View) -> Reply:
    """Show when posts come: at once or in digests, and the time of the digest."""
    texts, cadence = view.texts, view.wishes.cadence
    rows = [
        (
            view.toggle(
                texts.plain(f"cadence-{rhythm}"),
                "k",
                rhythm.value,
                is_on=cadence.rhythm is rhythm,
            ),
        )
        for rhythm in Rhythm
    ]
    if cadence.at is None:
        return Reply(html=texts("settings-cadence"), buttons=(*rows, *view.back()))
    steps = tuple(view.button(label, "k", str(step)) for label, step in _STEPS)
    html = texts("settings-cadence-at", time=texts.clock(cadence.at), zone=view.chat.timezone)
    return Reply(html=html, buttons=(*rows, steps, *view.back()))


def set_cadence(view: View, value: str) -> View:
    """Choose a rhythm, or move the time of the digest."""
    cadence = view.wishes.cadence
    if value in set(Rhythm):
        rhythm = Rhythm(value)
        has_time = rhythm in {Rhythm.DAILY, Rhythm.WEEKDAYS}
        at = (cadence.at or _DEFAULT_DIGEST) if has_time else None
        cadence = Cadence(rhythm=rhythm, at=at)
    elif cadence.at is not None and (step := _step(value)):
        cadence = replace(cadence, at=moved(cadence.at, step))
    return replace(view, wishes=replace(view.wishes, cadence=cadence))


def show_quiet(view: View) -> Reply:
    """Show the quiet hours."""
    texts, quiet = view.texts, view.chat.quiet
    if quiet is None:
        on = view.button(texts.plain("quiet-on"), "q", "on")
        return Reply(html=texts("settings-quiet-none"), buttons=((on,), *view.back()))
    html = texts(
        "settings-quiet",
        start=texts.clock(quiet.start),
        end=texts.clock(quiet.end),
        zone=view.chat.timezone,
    )
    rows = (
        tuple(
            view.button(f"{texts.plain('quiet-start')} {label}", "q", f"a{step}")
            for label, step in _STEPS[::3]
        ),
        tuple(
            view.button(f"{texts.plain('quiet-end')} {label}", "q", f"b{step}")
            for label, step in _STEPS[::3]
        ),
        (view.button(texts.plain("quiet-type"), "ask", "q"),),
        (view.toggle(texts.plain("quiet-big"), "q", "big", is_on=quiet.lets_big_through),),
        (view.button(texts.plain("quiet-off"), "q", "off"),),
    )
    return Reply(html=html, buttons=(*rows, *view.back()))


def set_quiet(view: View, value: str) -> View:
    """Switch quiet hours on or off, move an end, or let big news through."""
    quiet = view.chat.quiet or _DEFAULT_QUIET
    changed: QuietHours | None = view.chat.quiet
    match value[:1], value:
        case _, "on":
            changed = quiet
        case _, "off":
            changed = None
        case _, "big":
            changed = replace(quiet, lets_big_through=not quiet.lets_big_through)
        case "a", _ if step := _step(value[1:]):
            changed = replace(quiet, start=moved(quiet.start, step))
        case "b", _ if step := _step(value[1:]):
            changed = replace(quiet, end=moved(quiet.end, step))
        case _:
            pass
    return replace(view, chat=replace(view.chat, quiet=changed))


def show_zone(view: View, zones: tuple[str, ...] = ()) -> Reply:
    """Show the time zone, and others to choose: common ones, or those that may be meant."""
    buttons = [
        view.toggle(
            city_of(zone, view.texts.language.code), "z", zone, is_on=zone == view.chat.timezone
        )
        for zone in zones or _ZONES
    ]
    ask = view.button(view.texts.plain("zone-other"), "ask", "z")
    html = view.texts("settings-zone", zone=view.chat.timezone)
    return Reply(html=html, buttons=(*in_rows(buttons, 3), (ask,), *view.back()))


def set_zone(view: View, value: str) -> View:
    """Choose a time zone."""
    if value not in available_timezones():
        return view
    return replace(view, chat=replace(view.chat, timezone=value))


def moved(moment: time, minutes: int) -> time:
    """Return a time of day so many minutes later; after midnight comes the morning."""
    minute = (moment.hour * 60 + moment.minute + minutes) % _MINUTES
    return time(minute // 60, minute % 60)


def _step(value: str) -> int | None:
    return next((step for _, step in _STEPS if str(step) == value), None)
