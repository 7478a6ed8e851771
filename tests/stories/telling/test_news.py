import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.stories.telling.news import new_among, new_or_lead

TOLD = (
    "$38M bridge hack: what we know about the theft at Meridian",
    "Meridian, a service that moves tokens between Ethereum and four other blockchains, lost about "
    "$38 million on Wednesday after an attacker used five stolen signing keys to approve "
    "withdrawals that no customer had asked for.",
    "The attacker left with 11,900 ether and 2.6 million USDC, according to Basalt Watch.",
    "Arcway Labs, which runs the bridge, halted withdrawals at 04:31.",
    "The regulator sued Harbor Exchange over unlisted tokens before a judge in Boston.",
    "Harbor Exchange will pay its customers.",
)


@pytest.mark.parametrize(
    "again",
    [
        "An attacker used five stolen signing keys to take $38 million from Meridian on Wednesday.",
        "Meridian moves tokens between Ethereum and four other blockchains.",
        "The attacker took 11,900 ether and 2.6m USDC, Basalt Watch said.",
        "Arcway Labs, the company that runs the bridge, has halted withdrawals.",
        "It is so.",
        TOLD[1],
    ],
)
def test_what_was_told_in_other_words_is_not_new(again: str) -> None:
    assert new_among(["Bitcoin rose to $90,000.", again], TOLD) == (0,)


@pytest.mark.parametrize(
    "new",
    [
        "The attacker has sent back 6,550 ether, worth about $21 million.",
        "The attacker left with 14,300 ether and 2.6 million USDC, according to Basalt Watch.",
        "A judge in Boston dismissed the suit of the regulator over unlisted tokens against Harbor "
        "Exchange.",
        "Harbor Exchange will not pay its customers.",
        "A contractor's laptop had been infected in January by a job offer.",
    ],
)
def test_a_new_figure_deed_denial_or_subject_is_new(new: str) -> None:
    assert new_among([TOLD[2], new], TOLD) == (1,)


def test_where_all_was_told_the_lead_remains() -> None:
    assert new_among(TOLD[1:4], TOLD) == ()
    assert new_or_lead(TOLD[1:4], TOLD) == (0,)
    assert new_or_lead([], TOLD) == ()


def test_before_anything_was_told_all_is_new() -> None:
    assert new_among(TOLD, ()) == tuple(range(len(TOLD)))


@given(st.lists(st.text(max_size=60), max_size=5), st.lists(st.text(max_size=60), max_size=5))
def test_places_are_in_order_and_never_none(sentences: list[str], told: list[str]) -> None:
    places = new_or_lead(sentences, told)
    assert list(places) == sorted(set(places))
    assert all(0 <= place < len(sentences) for place in places)
    assert bool(places) == bool(sentences)
    assert set(new_among(sentences, told)) <= set(places)
    assert new_among(sentences, sentences) == ()
