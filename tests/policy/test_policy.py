from dataclasses import replace
from datetime import timedelta

import pytest

from bot.model.chats import DeliveryState, Settlement
from bot.model.outcomes import (
    Failed,
    Gone,
    Moved,
    Outcome,
    Paused,
    Rejected,
    Sent,
    Throttled,
    Unknown,
)
from bot.model.sources import Listing
from bot.model.subscriptions import Subscription
from bot.policy.matching import wants
from bot.policy.naming import after_listing, has_own_name, to_source
from bot.policy.retrying import PROBE, RetryLimits, after_lease, after_send
from bot.policy.timing import backoff
from tests.conftest import NOW
from tests.samples import BRIEF, DELIVERY, SUBSCRIPTION

MINUTE = timedelta(minutes=1)
LIMITS = RetryLimits(
    attempts=3,
    base=timedelta(seconds=2),
    ceiling=MINUTE,
    when_unknown="resend",
    max_age=timedelta(days=2),
)
SKIP = replace(LIMITS, when_unknown="skip")
PENDING, DONE = DeliveryState.PENDING, None


def test_waits_double_and_spread_by_a_fifth() -> None:
    second = timedelta(seconds=1)
    waits = [backoff(n, base=second, ceiling=5 * second) / second for n in (0, 1, 2, 3, 4, 99)]
    assert waits == [1, 1, 2, 4, 5, 5]
    assert backoff(1, base=second, ceiling=5 * second, spread=0) == 0.8 * second


@pytest.mark.parametrize(
    ("outcome", "limits", "attempts", "state", "wait", "counted"),
    [
        (Sent(message_id=9), LIMITS, 1, DeliveryState.SENT, DONE, 1),
        (Throttled(retry_after=MINUTE), LIMITS, 2, PENDING, MINUTE, 1),
        (Moved(chat_id=-1), LIMITS, 2, PENDING, timedelta(), 1),
        (Gone(reason="r"), LIMITS, 1, DeliveryState.CANCELLED, DONE, 1),
        (Rejected(reason="r"), LIMITS, 1, DeliveryState.CANCELLED, DONE, 1),
        (Failed(reason="r"), LIMITS, 1, PENDING, timedelta(seconds=2), 1),
        (Failed(reason="r"), LIMITS, 3, DeliveryState.DISCARDED, DONE, 3),
        (Failed(reason="r", is_outage=True), LIMITS, 3, PENDING, timedelta(), 2),
        (Paused(reason="r"), LIMITS, 1, PENDING, PROBE, 1),
        (Paused(reason="r"), LIMITS, 3, DeliveryState.CANCELLED, DONE, 3),
        (Unknown(reason="r"), LIMITS, 1, PENDING, timedelta(seconds=2), 1),
        (Unknown(reason="r"), LIMITS, 3, DeliveryState.UNKNOWN, DONE, 3),
        (Unknown(reason="r"), SKIP, 1, DeliveryState.UNKNOWN, DONE, 1),
    ],
)
def test_each_outcome_leads_where_the_diagram_says(  # noqa: PLR0917 -- one row of the table
    outcome: Outcome,
    limits: RetryLimits,
    attempts: int,
    state: DeliveryState,
    wait: timedelta | None,
    counted: int,
) -> None:
    delivery = replace(DELIVERY, attempts=attempts)
    settled = after_send(delivery, outcome, now=NOW, limits=limits, spread=0.5)
    assert (settled.state, settled.attempts) == (state, counted)
    assert settled.due_at == (None if wait is None else NOW + wait)
    assert settled.message_id == (9 if isinstance(outcome, Sent) else None)
    assert (settled.last_error is None) == isinstance(outcome, Sent)


def test_a_send_that_a_crash_cut_off_is_unknown() -> None:
    delivery = replace(DELIVERY, attempts=1)
    assert after_lease(delivery, now=NOW, limits=SKIP) == Settlement(
        state=DeliveryState.UNKNOWN,
        due_at=None,
        attempts=1,
        last_error="the program ended while sending",
        may_have_arrived=True,
    )
    assert after_lease(delivery, now=NOW, limits=LIMITS).state is PENDING


@pytest.mark.parametrize(
    ("asked", "is_wanted"),
    [
        ({}, True),
        ({"topics": ("regulation",)}, True),
        ({"topics": ("mining",)}, False),
        ({"coins": ("BTC",)}, True),
        ({"coins": ("ETH",), "topics": ("mining",)}, False),
        ({"words": ("harbor exchange",)}, True),
        ({"words": ("HARBOR",)}, True),
        ({"words": ("harb",)}, False),
        ({"words": ("4,100  trades",)}, True),
        ({"words": ("c++ (x",)}, False),
        ({"coins": ("ETH",), "words": ("settlement",)}, True),
    ],
)
def test_a_chat_gets_what_it_asked_for(asked: dict[str, tuple[str, ...]], is_wanted: bool) -> None:  # noqa: FBT001 -- a row of the table
    assert wants(replace(SUBSCRIPTION, **asked), BRIEF) is is_wanted  # type: ignore[arg-type]  # rows of several types


def test_a_word_of_a_script_without_spaces_is_found_within() -> None:
    brief = replace(BRIEF, headline="比特币价格上涨")
    assert wants(Subscription(chat_id=1, words=("价格",), subscribed_at=NOW), brief)


def test_a_source_takes_its_feeds_name_unless_a_person_named_it() -> None:
    listing = Listing(title="Ledger Post", entries=())
    unnamed = to_source("https://www.post.example/feed")
    named = to_source("https://www.post.example/feed", publisher="Mine")
    assert unnamed.publisher == "post.example"
    assert not has_own_name(unnamed)
    assert after_listing(unnamed, listing).publisher == "Ledger Post"
    assert after_listing(named, listing) == named
    assert after_listing(unnamed, Listing(title="", entries=())) == unnamed
