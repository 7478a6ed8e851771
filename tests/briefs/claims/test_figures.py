from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.briefs.claims.figures import figures_in


def read(text: str) -> list[tuple[set[Decimal], str]]:
    return [(set(figure.values), figure.unit) for figure in figures_in(text)]


def number(text: str) -> Decimal:
    return Decimal(text)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It raised $4.5 million", "4500000", "$"),
        ("It raised 4,500,000 dollars", "4500000", "$"),
        ("It raised $4.5M", "4500000", "$"),
        ("a US$5bn loan", "5000000000", "$"),
        ("rose 3.4%", "3.4", "%"),
        ("rose 3.4 per cent", "3.4", "%"),
        ("rose 17 points", "17", "points"),
        ("rose 3.4 percent", "3.4", "%"),
        ("cut by 25 basis points", "25", "basis points"),
        ("12 BTC", "12", "BTC"),
        ("500K users", "500000", ""),
        ("um 1.234,56 Euro", "1234.56", "€"),
        ("um 1,5 Millionen Euro", "1500000", "€"),
        ("12 млрд рублей", "12000000000", "rouble"),
        ("10 000 руб", "10000", "rouble"),
        ("获得3000万美元", "30000000", "$"),
        ("3億円", "300000000", "¥"),
        ("two men", "2", ""),
        ("thirty-five percent", "35", "%"),
        ("one million users", "1000000", ""),
        ("a billion dollars", "1000000000", "$"),
        ("an 8,000-crore burden", "80000000000", ""),
        ("a dozen banks", "12", ""),
        ("in 2024", "2024", ""),
        ("1'250 Franken", "1250", ""),
        ("٣٤ per day", "34", ""),
    ],
)
def test_a_figure_is_read_as_its_writer_means_it(text: str, value: str, unit: str) -> None:
    [(values, read_unit)] = read(text)
    assert number(value) in values
    assert read_unit == unit


def test_a_mark_before_three_digits_may_part_decimals_or_thousands() -> None:
    [(values, _)] = read("1.234 coins")
    assert values == {number("1.234"), number("1234")}
    [(values, _)] = read("0.123 coins")
    assert values == {number("0.123")}
    [(values, _)] = read("1.234.567 coins")
    assert values == {number("1234567")}
    [(values, _)] = read("1,234.567 coins")
    assert values == {number("1234.567")}


def test_the_ends_of_a_range_share_their_unit() -> None:
    assert [unit for _, unit in read("20 to 30 percent")] == ["%", "%"]
    assert [unit for _, unit in read("20 men and 30 percent")] == ["", "%"]
    assert [unit for _, unit in read("$4.5M-$5M")] == ["$", "$"]


def test_the_ends_of_a_range_share_their_scale_and_their_century() -> None:
    [(low, unit), (high, _)] = read("a $1.5-2 billion fund")
    assert number("1500000000") in low
    assert (high, unit) == ({number("2000000000")}, "$")
    [_, (year, _)] = read("in 2008-09")
    assert number("2009") in year


@pytest.mark.parametrize(
    "text", ["", "no figure", "one bank", "a bank", "half a million", "F16 and x2", "1" * 40]
)
def test_what_is_no_figure_is_left(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("claim", "source", "is_match"),
    [
        ("about 40 banks", "41 banks", True),
        ("40 banks", "41 banks", False),
        ("nearly $2 billion", "$1.96 billion", True),
        ("nearly $2 billion", "$1.2 billion", False),
        ("four banks", "4 banks", True),
        ("about 41.5 banks", "41 banks", False),
        ("nearly 72,000 people", "71,602 people", True),
        ("nearly 72,005 people", "71,602 people", False),
        ("more than 100 banks", "112 banks", False),
        ("more than 100 banks", "104 banks", True),
        ("more than 100 banks", "97 banks", False),
        ("nearly 100 banks", "104 banks", False),
    ],
)
def test_only_a_rounded_figure_may_differ_a_little(
    claim: str, source: str, *, is_match: bool
) -> None:
    [one], [other] = figures_in(claim), figures_in(source)
    assert one.matches(other) is is_match


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    for figure in figures_in(text):
        assert figure.text in text
        assert figure.values


@given(st.integers(min_value=0, max_value=10**12))
def test_separators_do_not_change_a_figure(value: int) -> None:
    for text in (str(value), f"{value:,}", f"{value:,}".replace(",", "\u202f")):
        [(values, _)] = read(f"about {text} coins")
        assert number(str(value)) in values
