import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.stories.reading.rubrics import mask, rubric_of


@pytest.mark.parametrize(
    "title",
    [
        "Price analysis 6/13: BTC, ETH and SOL",
        "Morning Briefing: a bridge falls, a judge rules",
        "A bridge falls, a judge rules: Crypto Daybook Asia",
        "Weekly roundup – what moved",
        "Everything that happened in crypto today",
        "A bridge falls! A judge rules! A bank opens!",
        "The Daily: a bridge falls, a judge rules, and more",
        "The Tally Newsletter | June",
    ],
)
def test_a_column_is_known_by_its_title(title: str) -> None:
    assert rubric_of(title).is_column


@pytest.mark.parametrize(
    "title",
    [
        "Bitcoin price falls below $60,000",
        "Bank to publish weekly reserves: regulator",
        "Court dismisses the case against Quayside",
        "Funds lose $454 million in a week: Alder Research",
        "Correction: Elbtal Bank has 120,000 clients",
        "Daily trading volume of Quayside doubles",
        "Watch out! A hacker is at large!",
        "",
    ],
)
def test_news_is_no_column(title: str) -> None:
    assert not rubric_of(title).is_column


def test_a_label_that_may_recur_is_remembered_masked() -> None:
    assert rubric_of("Rates and bitcoin: Market Update 12").labels == ("market update 0",)
    assert rubric_of("Rates and bitcoin: Monday Market Update").labels == ("<date> market update",)


def test_dates_numbers_and_coins_are_masked() -> None:
    one, other = mask("bitcoin price on 3 june"), mask("ether price on 4 july")
    assert one == other == "<coin> price on 0 <date>"
    assert mask("bitcoin falls") == ""


@given(st.text(max_size=200))
def test_any_title_has_a_rubric(title: str) -> None:
    assert rubric_of(title) == rubric_of(title)
