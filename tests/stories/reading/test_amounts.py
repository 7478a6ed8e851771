import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.stories.reading.amounts import Amount, amounts_at, amounts_in


@pytest.mark.parametrize(
    "text",
    ["$1.5bn", "$1.5 billion", "1.5 billion dollars", "$1,500M", "US$1.5B", "1,500 million usd"],
)
def test_one_figure_is_read_however_it_is_written(text: str) -> None:
    assert amounts_in(f"a fine of {text} today") == (Amount("$", 1.5e9),)


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("up 5% and 12 percent", (Amount("%", 5), Amount("%", 12))),
        ("2,340 BTC", (Amount("", 2340),)),
        ("£3.1m, €2bn, ¥40", (Amount("£", 3.1e6), Amount("€", 2e9), Amount("¥", 40))),
        ("in 2026, from 1999", ()),
        ("$2026", (Amount("$", 2026),)),
        ("30-million-dollar hack", (Amount("$", 3e7),)),
        ("a16z, Layer-2 and web3", (Amount("", 2),)),
        ("1.2.3 and 10.0.0.1", ()),
        ("$5k $5K", (Amount("$", 5000),)),
        ("", ()),
    ],
)
def test_figures_of_all_kinds_are_read(text: str, amounts: tuple[Amount, ...]) -> None:
    assert amounts_in(text) == amounts


def test_rounding_is_the_same_and_a_change_is_a_rival() -> None:
    told = Amount("$", 1.95e9)
    assert told.is_same(Amount("$", 2e9))
    assert told.is_rival(Amount("$", 2.6e9))
    assert not told.is_rival(Amount("$", 2e9))
    assert not told.is_rival(Amount("$", 2e6))
    assert not told.is_rival(Amount("%", 2.6e9))
    assert not Amount("$", 0).is_rival(Amount("$", 1))


@pytest.mark.parametrize(("value", "digits"), [(13627, 5), (50e6, 1), (0.97, 2), (1250500, 5)])
def test_a_round_figure_says_less(value: float, digits: int) -> None:
    assert Amount("$", value).digits == digits


@given(st.text(max_size=200))
def test_any_text_has_its_figures_in_order_and_apart(text: str) -> None:
    end = 0
    for amount, start, stop in amounts_at(text):
        assert end <= start < stop <= len(text)
        assert amount.value >= 0
        end = stop
