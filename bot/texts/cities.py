"""The cities that stand for time zones, by their names in a language."""

from collections.abc import Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType
from zoneinfo import available_timezones

from babel import Locale

from bot.texts.languages import LANGUAGES, negotiate

# Zones that the language data still knows by an older name.
_OLDER = {
    "Africa/Asmara": "Africa/Asmera",
    "America/Argentina/Buenos_Aires": "America/Buenos_Aires",
    "America/Argentina/Catamarca": "America/Catamarca",
    "America/Argentina/Cordoba": "America/Cordoba",
    "America/Argentina/Jujuy": "America/Jujuy",
    "America/Argentina/Mendoza": "America/Mendoza",
    "America/Atikokan": "America/Coral_Harbour",
    "America/Indiana/Indianapolis": "America/Indianapolis",
    "America/Kentucky/Louisville": "America/Louisville",
    "America/Nuuk": "America/Godthab",
    "Asia/Ho_Chi_Minh": "Asia/Saigon",
    "Asia/Kathmandu": "Asia/Katmandu",
    "Asia/Kolkata": "Asia/Calcutta",
    "Asia/Yangon": "Asia/Rangoon",
    "Atlantic/Faroe": "Atlantic/Faeroe",
    "Europe/Kyiv": "Europe/Kiev",
    "Pacific/Chuuk": "Pacific/Truk",
    "Pacific/Pohnpei": "Pacific/Ponape",
}


@cache
def zones_by_city(language: str | None) -> Mapping[str, str]:
    """Return zones by the names of their cities in a language, in lower case."""
    found: dict[str, str] = {}
    for zone in sorted(_of_places()):
        found.setdefault(city_of(zone, language).casefold(), zone)
    return MappingProxyType(found)


@cache
def city_of(zone: str, language: str | None) -> str:
    """Return the city of a zone in a language; a zone that has none has its own name."""
    if zone not in _of_places() and zone not in _OLDER.values():
        return zone
    locale = Locale.parse(LANGUAGES[negotiate(language)].code, sep="-")
    named: Mapping[str, str] = locale.time_zones.get(_OLDER.get(zone, zone), {})
    return named.get("city") or zone.rpartition("/")[2].replace("_", " ")


@cache
def _of_places() -> frozenset[str]:
    """Read which zones have a city: the time zone database's own table, without older names."""
    table = resources.files("tzdata").joinpath("zoneinfo", "zone.tab").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return frozenset(row[2] for row in rows) & available_timezones()
