"""A language's texts: messages with arguments, plural forms, dates and numbers."""

import re
from datetime import UTC, datetime, time, timedelta, tzinfo
from functools import cache
from html import escape, unescape
from importlib import resources
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel import Locale
from babel.dates import format_date, format_datetime, format_skeleton, format_time
from babel.lists import format_list
from babel.numbers import format_decimal
from babel.units import format_unit
from fluent.runtime import FluentBundle, FluentResource

from bot.texts.languages import DEFAULT, LANGUAGES, Language, negotiate

_BARE = re.compile(r"<[^<>]*>")
_MINUTE = 60
_MARKS = dict.fromkeys(map(ord, "\u200e\u200f"))  # of direction, which only some letters need


class Texts:
    """The texts of one language. What it lacks is said in English.

    `texts("id", name=value)` gives Telegram's HTML, with the arguments escaped; `texts.plain` the
    same without markup, for buttons, toasts and menus. Raises KeyError if there is no such text.
    """

    def __init__(self, language: Language) -> None:
        self.language = language
        self.locale = Locale.parse(language.code, sep="-")
        self._bundles = [_bundle(language.code)]
        if language.code != DEFAULT:
            self._bundles.append(_bundle(DEFAULT))

    def __call__(self, name: str, /, **arguments: object) -> str:
        """Return a text as HTML."""
        return self._format(name, {key: _escaped(value) for key, value in arguments.items()})

    def plain(self, name: str, /, **arguments: object) -> str:
        """Return a text without markup."""
        return unescape(_BARE.sub("", self(name, **arguments)))

    def moment(self, moment: datetime, timezone: str = "UTC") -> str:
        """Write a date with its time in a zone, as `24 Nov 2026, 14:05 UTC`."""
        there = _there(moment, timezone)
        pattern = "d MMM y, HH:mm" if self.language.code == DEFAULT else "medium"
        written = format_datetime(there, pattern, locale=self.locale)
        if pattern == "medium":
            written = self._without_seconds(there)
        return f"{written} {_zone(there)}"

    def clock(self, moment: time) -> str:
        """Write a time of day."""
        return format_time(moment, "HH:mm", locale=self.locale)

    def day(self, moment: datetime) -> str:
        """Write day and month in digits."""
        return format_skeleton("Md", moment, locale=self.locale).translate(_MARKS)

    def length(self, time: timedelta) -> str:
        """Write how long something takes, as `12 sec` or `2 hr 30 min`."""
        seconds = round(time.total_seconds())
        hours, minutes = seconds // 3600, seconds % 3600 // 60
        parts = {"hour": hours, "minute": minutes} if hours else {"minute": minutes}
        if seconds < _MINUTE:
            parts = {"second": seconds}
        return " ".join(
            format_unit(count, f"duration-{unit}", length="short", locale=self.locale)
            for unit, count in parts.items()
        )

    def number(self, value: float) -> str:
        """Write a number."""
        return format_decimal(value, locale=self.locale)

    def span(self, length: timedelta) -> str:
        """Write a length of time in the largest unit that it is a whole number of: `5 min`."""
        seconds = length.total_seconds()
        for unit, size in (("hour", 3600), ("minute", 60)):
            if seconds >= size and seconds % size == 0:
                return format_unit(seconds / size, unit, "short", locale=self.locale)
        return format_unit(round(seconds, 1), "second", "short", locale=self.locale)

    @staticmethod
    def escaped(text: str) -> str:
        """Write in HTML what is none of our texts."""
        return escape(text, quote=False)

    def together(self, parts: list[str]) -> str:
        """Join the parts of a list, as `a, b and c`."""
        return format_list(parts, locale=self.locale)

    def _without_seconds(self, there: datetime) -> str:
        date = format_date(there, "medium", locale=self.locale)
        return f"{date}, {format_time(there, 'HH:mm', locale=self.locale)}"

    def _format(self, name: str, arguments: dict[str, Any]) -> str:
        for bundle in self._bundles:
            if bundle.has_message(name):
                pattern = bundle.get_message(name).value
                if pattern is not None:
                    text, errors = bundle.format_pattern(pattern, arguments)
                    if errors:
                        raise ValueError(f"{name} in {self.language.code}: {errors[0]!r}")
                    return str(text)
        raise KeyError(name)


@cache
def texts_of(language: str | None) -> Texts:
    """Return the texts for a language code, whatever it is."""
    return Texts(LANGUAGES[negotiate(language)])


def _escaped(value: object) -> Any:
    return escape(value, quote=False) if isinstance(value, str) else value


def _bundle(code: str) -> FluentBundle:
    is_isolated = LANGUAGES[code].is_right_to_left
    bundle = FluentBundle([code], use_isolating=is_isolated)
    folder = resources.files(__package__).joinpath("locales", code)
    files = folder.iterdir() if folder.is_dir() else ()
    for file in sorted(files, key=lambda each: each.name):
        if file.name.endswith(".ftl"):
            bundle.add_resource(FluentResource(file.read_text("utf-8")))
    return bundle


def _there(moment: datetime, timezone: str) -> datetime:
    try:
        zone: tzinfo = ZoneInfo(timezone)
        return moment.astimezone(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError, OverflowError):
        return moment.astimezone(UTC)


def _zone(there: datetime) -> str:
    name = there.tzname() or ""
    return f"UTC{name}" if name[:1] in {"+", "-"} else name
