from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.commands.settings.zones import zone_named, zones_at
from bot.texts import LANGUAGES, texts_of
from bot.texts.cities import city_of
from tests.conftest import NOW

SUMMER = datetime(2026, 7, 1, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "language", "zone"),
    [
        ("Berlin", "en", "Europe/Berlin"),
        ("europe/berlin", "en", "Europe/Berlin"),
        ("new  york", "en", "America/New_York"),
        ("NAIROBI", "en", "Africa/Nairobi"),
        ("Kiev", "en", "Europe/Kiev"),
        ("UTC", "en", "UTC"),
        ("Москва", "ru", "Europe/Moscow"),
        ("Київ", "uk", "Europe/Kyiv"),
        ("東京", "ja", "Asia/Tokyo"),
        ("上海", "zh-Hans", "Asia/Shanghai"),
        ("القاهرة", "ar", "Africa/Cairo"),
        ("تهران", "fa", "Asia/Tehran"),
        ("Ciudad de México", "es", "America/Mexico_City"),
        ("berlin", "ja", "Europe/Berlin"),
        ("Atlantis", "en", None),
        ("../etc/passwd", "en", None),
        ("", "en", None),
    ],
)
def test_a_zone_is_found_by_its_name_or_its_city_in_any_language(
    text: str, language: str, zone: str | None
) -> None:
    assert zone_named(text, texts_of(language)) == zone


@pytest.mark.parametrize(
    ("local", "language", "zone"),
    [
        (time(12, 0), "en", "Europe/London"),
        (time(12, 7), "en", "Europe/London"),  # by a clock that is fast
        (time(13, 0), "de", "Europe/Berlin"),
        (time(13, 0), "fr", "Europe/Paris"),
        (time(15, 0), "ru", "Europe/Moscow"),
        (time(15, 0), "tr", "Europe/Istanbul"),
        (time(17, 30), "en", "Asia/Kolkata"),
        (time(17, 45), "en", "Asia/Kathmandu"),
        (time(9, 0), "pt-BR", "America/Sao_Paulo"),
        (time(1, 0), "en", "Pacific/Auckland"),  # of the day after
    ],
)
def test_the_local_time_finds_the_likeliest_zone_first(
    local: time, language: str, zone: str
) -> None:
    assert zones_at(local, NOW, texts_of(language))[0] == zone


def test_a_zone_found_by_the_local_time_keeps_its_summer_time() -> None:
    [*winter], [*summer] = (
        zones_at(local, now, texts_of("de")) for local, now in ((time(13), NOW), (time(14), SUMMER))
    )
    assert winter[0] == summer[0] == "Europe/Berlin"
    assert "Africa/Lagos" in winter  # where the clocks are never changed
    assert "Africa/Lagos" not in summer


@settings(deadline=None)  # the first look reads the tables
@given(st.integers(0, 23), st.integers(0, 59), st.sampled_from(sorted(LANGUAGES)))
def test_every_zone_found_shows_the_time_that_was_written(
    hour: int, minute: int, language: str
) -> None:
    for zone in zones_at(time(hour, minute), NOW, texts_of(language)):
        there = NOW.astimezone(ZoneInfo(zone))
        apart = (hour * 60 + minute - there.hour * 60 - there.minute) % (24 * 60)
        assert min(apart, 24 * 60 - apart) < 8


@pytest.mark.parametrize("now", [NOW, SUMMER])
def test_every_full_hour_is_somebodys_time(now: datetime) -> None:
    assert all(zones_at(time(hour), now, texts_of("en")) for hour in range(24))


@settings(deadline=None)
@given(st.text(max_size=80))
def test_whatever_people_write_is_a_zone_or_none(text: str) -> None:
    zone = zone_named(text, texts_of("en"))
    assert zone is None or zone in available_timezones()


def test_a_zone_without_a_city_has_its_own_name() -> None:
    assert city_of("UTC", "de") == "UTC"
    assert city_of("Asia/Tokyo", "ja") == "東京"
    assert city_of("America/Buenos_Aires", "en") == "Buenos Aires"
