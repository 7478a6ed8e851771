import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model.chats import ChatKind
from bot.playground.botapi import ApiError, Flood, FloodLimits


def told(flood: Flood, chat_id: int, kind: ChatKind, now: float) -> int:
    """The seconds that are told, 0 where the message is let in."""
    try:
        flood.admit(chat_id, kind, now)
    except ApiError as error:
        return int((error.parameters or {})["retry_after"])
    return 0


def test_thirty_chats_a_second_and_no_more() -> None:
    flood = Flood()
    waits = [told(flood, chat, ChatKind.PRIVATE, 100.0) for chat in range(31)]
    assert waits == [0] * 30 + [1]
    assert told(flood, 99, ChatKind.PRIVATE, 101.0) == 0


def test_a_chat_takes_a_burst_and_then_one_a_second() -> None:
    flood = Flood(limits=FloodLimits(chat_burst=3))
    waits = [told(flood, 1, ChatKind.PRIVATE, 100.0) for _ in range(4)]
    assert waits == [0, 0, 0, 1]
    assert told(flood, 2, ChatKind.PRIVATE, 100.0) == 0
    assert told(flood, 1, ChatKind.PRIVATE, 101.0) == 0


def test_a_group_takes_twenty_a_minute() -> None:
    flood = Flood()
    waits = [told(flood, -1, ChatKind.SUPERGROUP, 100.0 + 2 * turn) for turn in range(21)]
    assert waits == [0] * 20 + [20]
    assert told(flood, -1, ChatKind.SUPERGROUP, 160.5) == 0


def test_sending_during_the_wait_begins_it_anew() -> None:
    flood = Flood()
    flood.block(7, 10, 100.0)
    assert told(flood, 7, ChatKind.PRIVATE, 109.0) == 10
    assert told(flood, 7, ChatKind.PRIVATE, 118.9) == 10
    assert told(flood, 7, ChatKind.PRIVATE, 129.0) == 0


def test_a_global_wait_holds_everyone() -> None:
    flood = Flood(limits=FloodLimits(is_on=False))
    flood.block(None, 2.2, 100.0)
    assert told(flood, 7, ChatKind.PRIVATE, 102.0) == 3


def test_paid_broadcasts_go_to_a_thousand_a_second() -> None:
    flood = Flood()
    for chat in range(1000):
        flood.admit(chat, ChatKind.PRIVATE, 5.0, is_paid=True)
    with pytest.raises(ApiError):
        flood.admit(1000, ChatKind.PRIVATE, 5.0, is_paid=True)


def test_the_limits_can_be_switched_off() -> None:
    flood = Flood(limits=FloodLimits(is_on=False))
    assert [told(flood, 1, ChatKind.PRIVATE, 5.0) for _ in range(99)] == [0] * 99


@given(st.lists(st.floats(0, 0.2), min_size=40, max_size=80))
@settings(max_examples=50)
def test_no_sliding_second_holds_more_than_thirty(steps: list[float]) -> None:
    flood, now, taken = Flood(), 0.0, []
    for chat, step in enumerate(steps):
        now += step
        if not told(flood, chat, ChatKind.PRIVATE, now):
            taken.append(now)
    assert all(sum(start <= at < start + 1 for at in taken) <= 30 for start in taken)
