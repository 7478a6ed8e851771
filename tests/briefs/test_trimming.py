import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.briefs.trimming import trim, without_repeated_tickers

TABLE = [
    ("However, Harbor did not admit the findings.", "Harbor did not admit the findings."),
    (
        "But Bolt Exchange may still appeal the ruling.",
        "Bolt Exchange may still appeal the ruling.",
    ),
    ("In addition, $4 million went to the customers.", "$4 million went to the customers."),
    ("Harbor paid the fine in full – Reporting by A. Writer.", "Harbor paid the fine in full"),
    ("LONDON (Reuters) - Harbor will pay the fine.", "Harbor will pay the fine."),
    ("(CNN)Harbor will pay the fine in full.", "Harbor will pay the fine in full."),
    (
        "ATLANTA, Georgia (CNN) -- “Harbor will pay,” a judge said.",
        "“Harbor will pay,” a judge said.",
    ),
    ("NEW YORK -- Harbor will pay the whole fine.", "Harbor will pay the whole fine."),
    ("Dover /PRNewswire/ -- Harbor will pay the fine.", "Harbor will pay the fine."),
    ("Harbor paid the fine in full — by Ann Writer", "Harbor paid the fine in full"),
]
KEPT = [
    "However, the exchange did not admit the findings.",  # what is left would not stand alone
    "NEW YORK, March 3 (Reuters) - Harbor will pay the fine.",  # numbers stay
    "Strategy (MSTR) bought more of it on Monday.",
    "SOL — A coin of its own for each of the games.",
    "Harbor will sue the Ledger Post (Reuters) this week.",
    "However, Harbor did not.",  # hardly anything would be left
    "Instead, Harbor will close its offices in Delaware.",
    "Allegedly, Harbor let sanctioned customers trade.",
    "According to Harbor, nobody lost any money at all.",
    "Harbor lost 40 bitcoin – the Ledger Post reported.",
    "Harbor lost 40 bitcoin – by 2024 it had lost 90.",
    "Harbor — not Bolt — has to pay the regulator’s fine.",
]


@pytest.mark.parametrize(("sentence", "trimmed"), TABLE)
def test_what_only_joins_or_credits_goes(sentence: str, trimmed: str) -> None:
    assert trim(sentence) == trimmed


@pytest.mark.parametrize("sentence", KEPT)
def test_what_carries_meaning_stays(sentence: str) -> None:
    assert trim(sentence) == sentence


def test_a_ticker_stays_where_it_comes_first() -> None:
    facts = [
        "Bitcoin (BTC) and Ether (ETH) fell.",
        "Bitcoin (BTC) rose; Bolt (BTC) and Bitcoin (BTC), no.",
    ]
    assert without_repeated_tickers(facts) == [
        "Bitcoin (BTC) and Ether (ETH) fell.",
        "Bitcoin rose; Bolt (BTC) and Bitcoin (BTC), no.",
    ]


PIECES = st.sampled_from(
    [
        *(
            "LONDON (Reuters) - ",
            "However, ",
            "But ",
            "Harbor",
            " did not",
            " pay $4.5",
            " – by Ann",
            " – Edited by Al 7",
            ".",
        ),
        *(" Bitcoin (BTC)", " (BTC)", " “so it”", " may", " 40%", "\n", "и"),
    ]
)


@given(st.lists(PIECES | st.text(max_size=5), max_size=14).map("".join))
def test_trimming_adds_no_word_and_changes_no_number(sentence: str) -> None:
    trimmed = without_repeated_tickers([sentence, trim(sentence)])[1]
    rest = iter(sentence.split())
    assert all(word in rest for word in trimmed.split())
    assert re.findall(r"\d+", trimmed) == re.findall(r"\d+", sentence)
    for word in ("not", "may", "“so"):
        assert trimmed.split().count(word) == sentence.split().count(word)
