from datetime import UTC, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.commands.settings.written import (
    Words,
    read_coins,
    read_span,
    read_time,
    read_words,
)

NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("halving, miner", Words(included=("halving", "miner"))),
        ('"spot etf" -giveaway', Words(included=("spot etf",), excluded=("giveaway",))),
        ('-"price analysis" −ad', Words(excluded=("price analysis", "ad"))),
        ("it's it's", Words(included=("it’s",))),
        ("", Words()),
        ("- -", Words()),
    ],
)
def test_words_are_included_and_with_a_minus_excluded(text: str, words: Words) -> None:
    assert read_words(text) == words


@pytest.mark.parametrize("text", ['"open', "x" * 51, "x " * 31])
def test_too_much_or_an_open_quote_is_not_read(text: str) -> None:
    assert read_words(text) is None


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("7", time(7)),
        ("7:30", time(7, 30)),
        ("19.30", time(19, 30)),
        ("19h30", time(19, 30)),
        ("7pm", time(19)),
        ("12 am", time(0)),
        ("12pm", time(12)),
        ("24:00", None),
        ("7:60", None),
        ("13pm", None),
        ("noon", None),
        ("", None),
    ],
)
def test_a_time_is_read_as_people_write_it(text: str, moment: time | None) -> None:
    assert read_time(text) == moment


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("22:00-7:00", (time(22), time(7))),
        ("22 to 7", (time(22), time(7))),
        ("10pm – 6am", (time(22), time(6))),
        ("22", None),
        ("7-7", None),
        ("7-", None),
        ("-", None),
    ],
)
def test_a_span_has_two_ends(text: str, span: tuple[time, time] | None) -> None:
    assert read_span(text) == span


@given(st.text(max_size=80))
def test_whatever_people_write_is_read_or_refused(text: str) -> None:
    read_words(text)
    read_coins(text)
    read_span(text)


def test_coins_are_named_in_any_way() -> None:
    assert read_coins("bitcoin, $eth nonsense") == ("BTC", "ETH")
    assert read_coins("nothing here") == ()
