"""The judge of the crash tests finds what is wrong, and only that."""

from dataclasses import replace

import pytest

from bot.model.chats import Delivery, DeliveryState
from tests.chaos.audit import Verdict, audit

CHAT = 5
SENT = Delivery(
    id=1,
    chat_id=CHAT,
    thread_id=None,
    key="one",
    brief_ids=("one",),
    state=DeliveryState.SENT,
    due_at=None,
)
SECOND = replace(SENT, id=2, key="two")
UNSURE = replace(SENT, unknowns=1)
GIVEN_UP = replace(SENT, state=DeliveryState.UNKNOWN, unknowns=1, last_error="cut off")


def judged(received: list[str], *deliveries: Delivery) -> Verdict:
    return audit([each.key for each in deliveries], {CHAT: received}, {CHAT: deliveries})


@pytest.mark.parametrize(
    ("received", "deliveries"),
    [
        (["one"], [SENT]),
        (["one", "two"], [SENT, SECOND]),
        (["one", "one"], [UNSURE]),
        (["one", "two", "one"], [UNSURE, SECOND]),
        (["one"], [GIVEN_UP]),
        ([], [GIVEN_UP]),
    ],
)
def test_what_was_promised_is_good(received: list[str], deliveries: list[Delivery]) -> None:
    assert judged(received, *deliveries).is_good


@pytest.mark.parametrize(
    ("received", "deliveries"),
    [
        ([], [SENT]),
        ([], [replace(SENT, state=DeliveryState.PENDING)]),
        ([], [replace(GIVEN_UP, last_error=None)]),
    ],
)
def test_what_did_not_arrive_without_a_reason_is_lost(
    received: list[str], deliveries: list[Delivery]
) -> None:
    assert len(judged(received, *deliveries).lost) == 1


def test_what_was_never_owed_is_lost() -> None:
    assert audit(["one"], {CHAT: []}, {}).lost == ["5: one was never owed"]


@pytest.mark.parametrize(
    ("received", "deliveries"),
    [
        (["one", "one"], [SENT]),
        (["one"] * 3, [UNSURE]),
        (["one"], [replace(SENT, state=DeliveryState.CANCELLED, last_error="blocked")]),
        (["one", "other"], [SENT]),
    ],
)
def test_what_came_without_being_on_record_is_told(
    received: list[str], deliveries: list[Delivery]
) -> None:
    assert len(judged(received, *deliveries).unrecorded) == 1


def test_a_later_post_before_an_earlier_is_out_of_order() -> None:
    verdict = judged(["two", "one"], SENT, SECOND)
    assert verdict.disordered == ["5: delivery 2 came before 1"]
