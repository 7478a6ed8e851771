import math
from collections import defaultdict

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.delivery.pacing import Pacer

PER_SECOND, PER_MINUTE = 30, 20
CHATS = st.integers(1, 60) | st.integers(-4, -1)
# To whom, whether as a reply, the seconds to the answer, and where in between it was handled.
SENDS = st.tuples(CHATS, st.booleans(), st.floats(0, 2), st.floats(0, 1))
STEP = 0.02


def handled(sends: list[tuple[int, bool, float, float]]) -> list[tuple[float, int, bool]]:
    """Start each send as soon as the pacer lets it; return when Telegram handled each."""
    pacer = Pacer(messages_per_second=PER_SECOND, group_messages_per_minute=PER_MINUTE)
    now, waiting = 1000.0, list(sends)
    due: list[tuple[float, int]] = []
    seen = []
    while waiting:
        for moment, chat in sorted(each for each in due if each[0] <= now):
            pacer.finish(chat, moment)
        due = [each for each in due if each[0] > now]
        for send in tuple(waiting):
            chat, is_reply, latency, share = send
            if pacer.delay(chat, now, is_reply=is_reply) > 0:
                continue
            waiting.remove(send)
            pacer.start(chat, now)
            due.append((now + latency, chat))
            seen.append((now + latency * share, chat, is_reply))
        now += STEP
    return sorted(seen)


def worst(moments: list[float], seconds: float) -> int:
    """Return the most that stand in any sliding window; sums of floats get a hair of room."""
    return max(
        (sum(moment <= each < moment + seconds - 1e-6 for each in moments) for moment in moments),
        default=0,
    )


@settings(max_examples=25, deadline=None)
@given(st.lists(SENDS, min_size=1, max_size=90))
def test_telegrams_own_windows_never_hold_more_than_allowed(
    sends: list[tuple[int, bool, float, float]],
) -> None:
    seen = handled(sends)
    assert len(seen) == len(sends)
    assert worst([moment for moment, *_ in seen], 1.0) <= PER_SECOND
    by_chat = defaultdict(list)
    for moment, chat, is_reply in seen:
        by_chat[chat].append((moment, is_reply))
    for chat, each in by_chat.items():
        moments = [moment for moment, _ in each]
        if chat < 0:
            assert worst(moments, 60.0) <= PER_MINUTE
        else:
            assert worst(moments, 1.0) <= 3
            assert worst([moment for moment, is_reply in each if not is_reply], 1.0) <= 1


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.none() | st.integers(1, 3), st.floats(0, 60)), max_size=8),
    st.floats(0, 90),
)
def test_a_hold_is_kept_to_its_end_and_never_shortened(
    holds: list[tuple[int | None, float]], now: float
) -> None:
    pacer = Pacer(messages_per_second=PER_SECOND, group_messages_per_minute=PER_MINUTE)
    for chat, until in holds:
        pacer.hold(chat, until)
    for chat in (1, 2, 3):
        until = max((end for held, end in holds if held in {None, chat}), default=0.0)
        assert math.isclose(pacer.delay(chat, now), max(0.0, until - now), abs_tol=1e-9)
    everyone = max((end for held, end in holds if held is None), default=0.0)
    assert (pacer.room(now) == 0) == (now < everyone)


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 1000), st.lists(st.floats(0, 12), min_size=2, max_size=20))
def test_sending_only_ever_grows_after_a_wait_and_is_whole_after_ten_seconds(
    per_second: int, moments: list[float]
) -> None:
    pacer = Pacer(messages_per_second=per_second, group_messages_per_minute=PER_MINUTE)
    pacer.hold(None, until=5.0)
    pacer.start(1, 5.0)
    pacer.finish(1, 5.0)
    waits = [round(pacer.room_at(5.0 + at) - at, 6) for at in sorted(moments)]
    assert waits == sorted(waits, reverse=True)
    assert pacer.room(15.0) == max(1, per_second // 4)


def test_idle_chats_are_forgotten() -> None:
    pacer = Pacer(messages_per_second=PER_SECOND, group_messages_per_minute=PER_MINUTE)
    for chat in (*range(1, 500), *range(-500, 0)):
        pacer.start(chat, 1.0)
        pacer.finish(chat, 1.0)
    pacer.hold(7, 3.0)
    pacer.busy(100.0)
    assert (pacer._chats, pacer._busy, pacer._agenda) == ({}, set(), [])
