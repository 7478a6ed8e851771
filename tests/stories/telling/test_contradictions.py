from hypothesis import given
from hypothesis import strategies as st

from bot.stories.telling.contradictions import contradictions
from tests.stories.briefs import brief


def figures(*briefs_given: tuple[str, str]) -> list[list[tuple[str, str]]]:
    briefs = [brief(text, text, publisher=name) for name, text in briefs_given]
    return [
        [(saying.publisher, saying.figure) for saying in each.sayings]
        for each in contradictions(briefs)
    ]


def test_two_publishers_that_disagree_are_both_shown() -> None:
    assert figures(
        ("A", "Attackers stole $12 million from the Meridian bridge"),
        ("B", "The Meridian bridge lost $15 million to attackers"),
    ) == [[("A", "$12 million"), ("B", "$15 million")]]


def test_rounding_is_no_contradiction() -> None:
    assert not figures(("A", "Attackers stole $11.9 million"), ("B", "Attackers stole $12 million"))


def test_figures_of_different_things_are_none() -> None:
    assert not figures(
        ("A", "Attackers stole $12 million from the Meridian bridge"),
        ("B", "Investors put $15 million into Tessera Labs"),
        ("C", "Attackers stole 12% of the coins from the Meridian bridge"),
    )


def test_who_tells_both_figures_contradicts_nobody() -> None:
    assert not figures(
        ("A", "Attackers stole $12 million from the bridge"),
        ("B", "Attackers stole $15 million from the bridge, not $12 million"),
    )


def test_a_publisher_does_not_contradict_itself() -> None:
    assert not figures(("A", "Attackers stole $12 million"), ("A", "Attackers stole $15 million"))


def test_three_sides_are_one_contradiction() -> None:
    assert figures(
        ("A", "Attackers stole $12 million"),
        ("B", "Attackers stole $15 million"),
        ("C", "Attackers stole $18 million"),
        ("D", "Attackers stole $15 million"),
    ) == [[("A", "$12 million"), ("B", "$15 million"), ("C", "$18 million")]]


@given(st.lists(st.tuples(st.sampled_from("ABC"), st.text(max_size=100)), max_size=5))
def test_any_texts_can_be_compared(told: list[tuple[str, str]]) -> None:
    for sides in figures(*told):
        assert len(sides) > 1
