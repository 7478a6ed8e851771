from hypothesis import given
from hypothesis import strategies as st

from bot.policy.slowing import Bucket, Pace, PaceLimits, after_ask

LIMITS = PaceLimits(burst=10, seconds=2.0)


def paces(times: list[float], limits: PaceLimits = LIMITS) -> list[Pace]:
    bucket: Bucket | None = None
    found = []
    for now in times:
        bucket, pace = after_ask(bucket, now, limits)
        found.append(pace)
    return found


def test_a_burst_is_fine_and_what_follows_is_told_once_and_then_left_alone() -> None:
    assert paces([5.0] * 13) == [Pace.FINE] * 10 + [Pace.TOLD] + [Pace.SILENT] * 2


def test_with_time_one_ask_after_the_other_is_fine_again() -> None:
    assert paces([0.0] * 11 + [1.9, 2.0, 2.1, 4.0])[11:] == [
        Pace.SILENT,
        Pace.FINE,
        Pace.SILENT,
        Pace.FINE,
    ]


def test_who_goes_on_is_told_once_a_minute() -> None:
    found = paces([0.0] * 10 + [tenth / 10 for tenth in range(1800)])
    assert found.count(Pace.TOLD) == 3


def test_a_clock_that_goes_back_gives_and_takes_nothing() -> None:
    assert paces([100.0] * 10 + [0.0, 2.0])[10:] == [Pace.TOLD, Pace.FINE]


@given(
    steps=st.lists(st.floats(min_value=0, max_value=10), max_size=200),
    burst=st.integers(min_value=1, max_value=20),
    seconds=st.floats(min_value=0.1, max_value=10),
)
def test_no_more_is_fine_than_the_burst_and_what_time_brought(
    steps: list[float], burst: int, seconds: float
) -> None:
    times = [sum(steps[:n]) for n in range(1, len(steps) + 1)]
    found = paces(times, PaceLimits(burst=burst, seconds=seconds))
    spent = times[-1] - times[0] if times else 0.0
    assert found.count(Pace.FINE) <= burst + spent / seconds + 1e-6
    assert all(pace is Pace.FINE for pace in found[:burst])
