import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sources.finding.catalogue import catalogue
from bot.stories.telling.importance import importance, standard_rules
from tests.stories.briefs import brief

HACK = brief("Hackers drain $1.2 billion from Ravenna", coins=("ETH", "LINK"))
HIRE = brief("Quayside names a new head of support")


def test_a_big_hack_told_by_four_is_big_and_a_hire_is_not() -> None:
    told = [
        brief(HACK.headline, publisher=name, hours=hours, coins=HACK.coins)
        for name, hours in (("A", 0), ("B", 0.2), ("C", 0.5), ("D", 1))
    ]
    big, small = importance(told), importance([HIRE])
    assert big.level == "big"
    assert small.level == ""
    assert big.value > 0.8
    assert small.value < 0.3


def test_each_part_says_what_it_rests_on() -> None:
    late = brief(HACK.headline, publisher="The Tally", hours=5, is_dated=False)
    found = {part.name: (part.because, part.value) for part in importance([HACK, late]).parts}
    assert found == {
        "event": ("hack", 1.0),
        "publishers": ("2", 0.5),
        "standing": ("The Tally", 0.5),
        "speed": ("1 within 2 hours", 0.0),
        "coins": ("ETH", 0.9),
        "money": ("1,200,000,000", pytest.approx(0.77, abs=0.01)),
    }


def test_an_authority_has_more_standing_than_a_newsroom_than_an_exchange() -> None:
    def standing(*publishers: str) -> tuple[str, float]:
        told = [brief(HIRE.headline, publisher=name) for name in publishers]
        found = {part.name: (part.because, part.value) for part in importance(told).parts}
        return found["standing"]

    assert standing("Binance") == ("Binance", 0.4)
    assert standing("Binance", "The Tally") == ("The Tally", 0.5)
    assert standing("The Tally", "SEC", "Binance") == ("SEC", 1.0)


def test_whoever_has_a_standing_is_credited_so_in_the_catalogue() -> None:
    credited = {known.source.publisher for known in catalogue().values()}
    assert set(standard_rules()["standing"]) - {"other"} <= credited


def test_the_weights_are_the_operators() -> None:
    rules = standard_rules() | {"weights": dict.fromkeys(standard_rules()["weights"], 0)}
    assert importance([HACK], rules).value == 0
    only_coins = rules | {"weights": rules["weights"] | {"coins": 2}}
    assert importance([HACK], only_coins).value == 0.9


def test_a_story_without_a_brief_is_none() -> None:
    with pytest.raises(ValueError, match="at least one brief"):
        importance([])


@given(st.lists(st.tuples(st.text(max_size=80), st.sampled_from("ABC"), st.integers(0, 99))))
def test_any_story_has_an_importance_and_another_publisher_never_lowers_it(
    told: list[tuple[str, str, int]],
) -> None:
    briefs = [HACK, *(brief(title, publisher=name, hours=at) for title, name, at in told)]
    before = importance(briefs)
    assert 0 <= before.value <= 1
    again = brief(HACK.headline, publisher="New", hours=200)
    parts = {part.name: part.value for part in importance([*briefs, again]).parts}
    assert parts["publishers"] > next(p.value for p in before.parts if p.name == "publishers")
