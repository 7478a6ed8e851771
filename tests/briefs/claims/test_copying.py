from hypothesis import given
from hypothesis import strategies as st

from bot.briefs.claims.copying import closeness

LINES = ["the court fined the bank".split(), "it will pay in july".split()]
words = st.lists(st.sampled_from("the court bank pay july moon it".split()), min_size=1)


def test_a_copy_is_close_and_strange_words_are_far() -> None:
    assert closeness("the court fined the bank".split(), LINES) == 0.9
    assert closeness("moon dogs bark".split(), LINES) == 0.0
    assert closeness([], LINES) == 0.0
    assert closeness(["court"], []) == 0.0


def test_words_in_order_are_closer_than_the_same_words_shuffled() -> None:
    ordered = closeness("court fined bank it will pay".split(), LINES)
    shuffled = closeness("pay bank court it fined will".split(), LINES)
    assert ordered > shuffled > 0


@given(words, st.lists(words))
def test_closeness_is_a_share(claim: list[str], lines: list[list[str]]) -> None:
    assert 0.0 <= closeness(claim, lines) <= 1.0
