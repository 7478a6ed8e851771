import re
from datetime import UTC, datetime, time, timedelta
from importlib import resources

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.texts import LANGUAGES, negotiate, texts_of

NAME = re.compile(r"^([a-z][a-z0-9-]*) =", re.MULTILINE)
WHEN = datetime(2026, 11, 24, 14, 5, tzinfo=UTC)


def written(code: str) -> str:
    folder = resources.files("bot.texts").joinpath("locales", code)
    files = folder.iterdir() if folder.is_dir() else ()
    return "\n".join(each.read_text("utf-8") for each in files)


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (None, "en"),
        ("", "en"),
        ("de", "de"),
        ("de-AT", "de"),
        ("pt", "pt-BR"),
        ("pt-PT", "pt-BR"),
        ("zh", "zh-Hans"),
        ("zh_TW", "zh-Hant"),
        ("zh-hant-HK", "zh-Hant"),
        ("in", "id"),
        ("sw", "en"),
        ("<b>", "en"),
    ],
)
def test_a_language_code_of_telegram_finds_the_nearest_language(
    asked: str | None, code: str
) -> None:
    assert negotiate(asked) == code
    assert all(negotiate(each) == each for each in LANGUAGES)


def test_no_text_is_written_twice() -> None:
    for code in LANGUAGES:
        names = NAME.findall(written(code))
        assert len(names) == len(set(names)), code


@settings(deadline=None)  # the first reads the files
@given(st.text(max_size=20))
def test_what_is_put_into_a_text_comes_back_harmless(query: str) -> None:
    shown = texts_of("en")("latest-none-about", query=query)
    assert "<" not in shown.replace("&lt;", "")


def test_a_text_without_markup_is_for_buttons() -> None:
    assert texts_of("en").plain("older") == "Older →"
    assert "<b>" not in texts_of("en").plain("start")


def test_a_text_that_does_not_exist_is_a_bug() -> None:
    with pytest.raises(KeyError, match="no-such-text"):
        texts_of("en")("no-such-text")


def test_an_argument_that_is_missing_is_a_bug() -> None:
    with pytest.raises(ValueError, match="latest-none-about in en"):
        texts_of("en")("latest-none-about")


@pytest.mark.parametrize(
    ("zone", "said"),
    [
        ("UTC", "24 Nov 2026, 14:05 UTC"),
        ("Europe/Berlin", "24 Nov 2026, 15:05 CET"),
        ("America/Sao_Paulo", "24 Nov 2026, 11:05 UTC-03"),
        ("Nowhere/Else", "24 Nov 2026, 14:05 UTC"),
        ("../etc/passwd", "24 Nov 2026, 14:05 UTC"),
    ],
)
def test_a_moment_is_written_in_its_readers_zone(zone: str, said: str) -> None:
    assert texts_of("en").moment(WHEN, zone) == said


@pytest.mark.parametrize(
    ("length", "said"),
    [
        (timedelta(minutes=5), "5 min"),
        (timedelta(hours=1), "1 hr"),
        (timedelta(days=1), "24 hr"),
        (timedelta(minutes=90), "90 min"),
        (timedelta(seconds=0.5), "0.5 sec"),
    ],
)
def test_a_length_of_time_is_written_in_its_largest_whole_unit(
    length: timedelta, said: str
) -> None:
    assert texts_of("en").span(length) == said
    assert texts_of("ru").span(timedelta(minutes=5)) == "5 мин"


def test_each_language_writes_moments_and_lists_in_its_own_way() -> None:
    assert texts_of("de").moment(WHEN) == "24.11.2026, 14:05 UTC"
    assert texts_of("de").number(1234567) == "1.234.567"
    assert texts_of("en").together(["A", "B", "C"]) == "A, B, and C"
    assert texts_of("en").clock(time(7, 5)) == "07:05"


MESSAGE = re.compile(r"^([a-z][a-z0-9-]*) =((?:.*\n(?:(?:[ }].*)?\n)*))", re.MULTILINE)
VARIABLE = re.compile(r"\{ ?\$([a-z]+)")
TAG = re.compile(r"</?[a-z]+>|/[a-z]{3,}\b")
COUNTS = (0, 1, 2, 3, 5, 11, 21, 100, 1.5)


def messages(code: str) -> dict[str, str]:
    return dict(MESSAGE.findall(written(code) + "\n"))


SPOKEN = sorted(code for code in LANGUAGES if code != "en")


@pytest.mark.parametrize("code", SPOKEN)
def test_a_language_has_every_text_with_what_belongs_into_it(code: str) -> None:
    english, theirs = messages("en"), messages(code)
    assert theirs.keys() == english.keys()
    for name, text in theirs.items():
        assert {*VARIABLE.findall(text)} == {*VARIABLE.findall(english[name])}, name
        assert {*TAG.findall(text)} == {*TAG.findall(english[name])}, name


@pytest.mark.parametrize("code", ["en", *SPOKEN])
def test_every_text_can_be_said_with_any_count(code: str) -> None:
    texts = texts_of(code)
    for name, text in messages(code).items():
        for count in COUNTS:
            said = texts.plain(name, **dict.fromkeys(VARIABLE.findall(text), count))
            assert said.strip(), name
