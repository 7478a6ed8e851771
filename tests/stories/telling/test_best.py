import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.stories.telling.best import best_of
from tests.stories.briefs import brief

FIRST = brief(
    "Meridian bridge drained",
    "An attacker drained the Meridian bridge on Monday.",
    "The team works on a report.",
    publisher="A",
)
SECOND = brief(
    "Meridian bridge drained of $41 million in ether",
    "An attacker drained the Meridian bridge of $41 million in ether on Monday.",
    "Exchanges were asked to freeze the funds.",
    publisher="B",
    hours=1,
)


def test_the_most_specific_headline_wins() -> None:
    assert best_of([FIRST, SECOND], 3).headline == SECOND.headline
    long = brief("Meridian bridge drained of $41 million " * 4, "It is so.", publisher="C")
    assert best_of([FIRST, long], 3).headline == FIRST.headline
    assert best_of([long], 3).headline == long.headline


def test_what_most_publishers_tell_comes_first_in_its_fullest_words() -> None:
    first, *others = best_of([FIRST, SECOND], 3).facts
    assert (first.fact, first.brief) == (SECOND.facts[0], SECOND)
    assert first.publishers == ("A", "B")
    assert {each.fact for each in others} == {FIRST.facts[1], SECOND.facts[1]}
    assert all(each.publishers == (each.brief.publisher,) for each in others)


def test_other_figures_are_another_fact() -> None:
    other = brief("H", SECOND.facts[0].text.replace("41", "52"), publisher="C")
    facts = best_of([SECOND, other], 5).facts
    assert {("$41" in each.fact.text, each.publishers) for each in facts} >= {
        (True, ("B",)),
        (False, ("C",)),
    }


def test_a_fact_whose_figures_the_others_tell_gives_way_to_one_that_says_more() -> None:
    haul = "The thief walked off with 11,900 ether and 2.6 million USDC, worth some $38 million."
    moved = "In all 11,900 ether and 2.6 million USDC left the vault in 7 transactions."
    lost, stopped = "The bridge lost $38 million to whoever held its keys.", "Deposits are stopped."
    told = brief("H", lost, publisher="A")
    others = brief("H", haul, moved, stopped, publisher="B")
    assert {each.fact.text for each in best_of([told, others], 3).facts} == {lost, haul, stopped}
    without = brief("H", moved, stopped, publisher="B")
    assert {each.fact.text for each in best_of([told, without], 3).facts} == {lost, moved, stopped}


def test_a_story_without_a_brief_has_no_best() -> None:
    with pytest.raises(ValueError, match="at least one brief"):
        best_of([], 3)


@given(st.lists(st.lists(st.text(max_size=60), min_size=1, max_size=4), min_size=1, max_size=4))
def test_every_fact_comes_from_the_brief_that_it_names(told: list[list[str]]) -> None:
    briefs = [brief(texts[0], *texts, publisher=str(n)) for n, texts in enumerate(told)]
    best = best_of(briefs, 3)
    assert best.headline in {each.headline for each in briefs}
    assert 1 <= len(best.facts) <= 3
    for each in best.facts:
        assert each.fact in each.brief.facts
        assert each.brief.publisher in each.publishers
