import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.stories.reading.words import follows, inflected, stem, words_in


def meanings(text: str) -> list[str]:
    return [word.meaning for word in words_in(text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("BTC", "Bitcoin"),
        ("the Securities and Exchange Commission", "SEC"),
        ("U.S.", "United States"),
        ("Andreessen Horowitz", "a16z"),
        ("South Korea’s", "South Korean"),
        ("ETH", "ether"),
        ("regulator", "regulators"),
        ("initial public offering", "IPO"),
        ("an all-time high", "a record"),
        ("approved", "approve"),
    ],
)
def test_what_means_the_same_is_the_same(one: str, other: str) -> None:
    assert meanings(one) == meanings(other) != []


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("sues", "sue"),
        ("lawsuit", "sue"),
        ("dismisses", "reject"),
        ("throws out", "reject"),
        ("drained", "hack"),
        ("unveiled", "launch"),
        ("buys", "buy"),
        ("table", ""),
    ],
)
def test_actions_are_told_apart_by_kind(text: str, action: str) -> None:
    assert {word.action for word in words_in(text)} == {action}


def test_words_that_say_nothing_are_left_out() -> None:
    assert meanings("it is what they would have said of the") == []


def test_names_are_known_by_their_capitals() -> None:
    words = words_in("Quayside hires pump.fun's iPhone maker")
    assert [word.written for word in words if word.is_capital] == ["Quayside", "iPhone"]


def test_scripts_without_spaces_give_pairs_of_characters() -> None:
    assert meanings("比特币 上涨") == ["比特", "特币", "上涨"]
    assert meanings("币") == ["币"]


@pytest.mark.parametrize(
    ("word", "root"),
    [("launched", "launch"), ("cuts", "cut"), ("cities", "city"), ("gas", "gas"), ("loss", "loss")],
)
def test_inflection_is_taken_off_and_no_more(word: str, root: str) -> None:
    assert inflected(word) == root


def test_words_of_one_root_have_one_stem() -> None:
    assert stem("investors") == stem("investment") == stem("investing")
    assert stem("sol") == "sol"


def test_a_step_that_can_follow_is_known() -> None:
    assert "reject" in follows()["sue"]


@given(st.text(max_size=300))
def test_any_text_has_words_with_a_meaning(text: str) -> None:
    assert all(word.meaning and word.written for word in words_in(text))
