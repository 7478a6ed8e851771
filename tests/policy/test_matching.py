from dataclasses import replace
from typing import Any

import pytest

from bot.model.subscriptions import Importance
from bot.policy.matching import Offer, Refusal, Why, matches, refusal, wants
from tests.samples import BRIEF, SUBSCRIPTION

OFFER = Offer(brief=replace(BRIEF, source_id="ledger"))


def refused(offer: dict[str, Any] | None = None, **wishes: Any) -> Refusal | None:
    return refusal(replace(SUBSCRIPTION, **wishes), replace(OFFER, **(offer or {})))


@pytest.mark.parametrize(
    ("wishes", "found"),
    [
        ({}, ("everything",)),
        ({"topics": ("regulation", "mining")}, ("regulation",)),
        ({"coins": ("BTC",), "words": ("harbor exchange",)}, ("BTC", "harbor exchange")),
        ({"words": ("harbor  EXCHANGE",)}, ("harbor  EXCHANGE",)),
        ({"words": ("harb",)}, ()),
    ],
)
def test_a_chat_gets_what_it_asked_for(wishes: dict[str, Any], found: tuple[str, ...]) -> None:
    assert matches(replace(SUBSCRIPTION, **wishes), BRIEF) == found


@pytest.mark.parametrize(
    ("wishes", "why", "what"),
    [
        ({"coins": ("ETH",)}, Why.NOT_ASKED_FOR, ""),
        ({"excluded": ("zebra", "fined")}, Why.EXCLUDED, "fined"),
        ({"less": ("coin:ETH", "coin:BTC")}, Why.LESS, "BTC"),
        ({"less": ("topic:regulation",)}, Why.LESS, "regulation"),
        ({"muted": ("ledger",)}, Why.MUTED, "Ledger Post"),
        ({"languages": ("de", "fr")}, Why.LANGUAGE, "en"),
        ({"importance": Importance.BIG}, Why.IMPORTANCE, "all"),
        ({"least_publishers": 2}, Why.PUBLISHERS, "1"),
    ],
)
def test_what_keeps_a_brief_away_is_named(wishes: dict[str, Any], why: Why, what: str) -> None:
    assert refused(**wishes) == Refusal(why=why, what=what)


def test_repeats_and_columns_go_to_those_who_ask_for_them() -> None:
    assert refused({"is_repeat": True}) == Refusal(why=Why.REPEAT)
    assert refused({"is_repeat": True}, is_every_article=True) is None
    assert refused({"is_column": True}) == Refusal(why=Why.COLUMN)
    assert refused({"is_column": True}, has_columns=True) is None


def test_a_story_that_grew_reaches_those_who_wanted_it_so() -> None:
    grown = {"publishers": 3, "importance": Importance.BIG}
    assert refused(grown, least_publishers=3, importance=Importance.BIG) is None
    assert refused(languages=("en",), excluded=("zebra",), less=("coin:ETH",)) is None


def test_a_first_brief_is_chosen_by_wishes_alone() -> None:
    assert wants(replace(SUBSCRIPTION, least_publishers=3), BRIEF)
    assert not wants(replace(SUBSCRIPTION, excluded=("harbor",)), BRIEF)
