"""Time zones as people give them: by name, by city, by the local time. Pure."""

from datetime import datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from bot.texts import Texts
from bot.texts.cities import zones_by_city

_LONGEST = 60
_MOST_ALIKE = 12
_STEP = timedelta(minutes=15)  # no zone is nearer to another, and no clock shown is that wrong
_DAY = timedelta(days=1)
# Zones that many people live in, with summer time and without, so that each local time finds one.
_PEOPLED = tuple(
    """
    Europe/London Africa/Lagos Europe/Berlin Europe/Paris Europe/Madrid Africa/Cairo Europe/Kyiv
    Africa/Johannesburg Europe/Moscow Europe/Istanbul Asia/Riyadh Africa/Nairobi Asia/Tehran
    Asia/Dubai Asia/Kabul Asia/Karachi Asia/Yekaterinburg Asia/Kolkata Asia/Kathmandu Asia/Dhaka
    Asia/Yangon Asia/Jakarta Asia/Bangkok Asia/Ho_Chi_Minh Asia/Shanghai Asia/Hong_Kong Asia/Taipei
    Asia/Singapore Asia/Manila Australia/Perth Australia/Eucla Asia/Tokyo Asia/Seoul
    Australia/Adelaide Australia/Darwin Australia/Sydney Australia/Brisbane Asia/Vladivostok
    Australia/Lord_Howe Pacific/Noumea Pacific/Auckland Pacific/Fiji Pacific/Chatham Pacific/Apia
    Pacific/Pago_Pago Pacific/Honolulu Pacific/Marquesas Pacific/Gambier America/Anchorage
    America/Los_Angeles America/Phoenix America/Denver America/Mexico_City America/Chicago
    America/New_York America/Bogota America/Lima America/Caracas America/Halifax America/Santiago
    America/St_Johns America/Sao_Paulo America/Buenos_Aires America/Noronha Atlantic/Azores
    Atlantic/Cape_Verde
    """.split()
)
_HOMES = {  # where a language is at home, if the local time leaves it open
    "de": "Europe/Berlin",
    "es": "Europe/Madrid",
    "pt-BR": "America/Sao_Paulo",
    "fr": "Europe/Paris",
    "ru": "Europe/Moscow",
    "tr": "Europe/Istanbul",
    "uk": "Europe/Kyiv",
    "id": "Asia/Jakarta",
    "vi": "Asia/Ho_Chi_Minh",
    "zh-Hans": "Asia/Shanghai",
    "zh-Hant": "Asia/Taipei",
    "ja": "Asia/Tokyo",
    "ko": "Asia/Seoul",
    "ar": "Africa/Cairo",
    "fa": "Asia/Tehran",
}


def zone_named(text: str, texts: Texts) -> str | None:
    """Find a zone by its name, or by a city that has one, in English or in the language."""
    asked = " ".join(text.split())[:_LONGEST].casefold()
    by_name = _by_name().get(asked.replace(" ", "_"))
    return by_name or zones_by_city(texts.language.code).get(asked)


def zones_at(local: time, now: datetime, texts: Texts) -> tuple[str, ...]:
    """Return zones whose clocks show this time now, the likeliest first.

    They keep their summer time: a bare offset would be wrong for half of the year.
    """
    home = _HOMES.get(texts.language.code)
    peopled = dict.fromkeys([home, *_PEOPLED] if home else _PEOPLED)
    shown = timedelta(hours=local.hour, minutes=local.minute)
    return tuple(zone for zone in peopled if _is_near(shown, now, zone))[:_MOST_ALIKE]


def _is_near(shown: timedelta, now: datetime, zone: str) -> bool:
    there = now.astimezone(ZoneInfo(zone))
    apart = (shown - timedelta(hours=there.hour, minutes=there.minute)) % _DAY
    return min(apart, _DAY - apart) < _STEP / 2


@cache
def _by_name() -> dict[str, str]:
    found: dict[str, str] = {}
    for zone in sorted(available_timezones(), key=lambda each: (each.count("/"), each)):
        found.setdefault(zone.casefold(), zone)
        found.setdefault(zone.rpartition("/")[2].casefold(), zone)
    return found
