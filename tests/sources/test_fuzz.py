import pytest

from benchmarks.fuzz import MEMORY_BYTES, Report, fuzz

_A_MINUTE = 2400  # documents that two processes read in a minute


async def test_a_minute_of_generated_documents_neither_crashes_nor_swells_anything() -> None:
    report = await fuzz(20_261_129, documents=_A_MINUTE)
    assert report.failures == []
    assert report.documents == _A_MINUTE
    assert 0 < report.worker_mb < MEMORY_BYTES / 2**20
    assert report.half_mb


@pytest.mark.parametrize(
    ("report", "failure"),
    [
        (Report(slowest_seconds=10.5), "a reading took 10.5 s of processor time"),
        (Report(worker_mb=1100), "a worker held 1100 MB"),
        (Report(half_mb=100, end_mb=200), "memory grew by 100 MB"),
    ],
)
def test_what_should_not_happen_is_a_failure(report: Report, failure: str) -> None:
    assert report.failures == [failure]


def test_every_overrun_is_a_failure() -> None:
    report = Report()
    report.overruns.update(["it took more than 60 s", "ValueError: odd", "ValueError: odd"])
    assert report.failures == ["1 times: it took more than 60 s", "2 times: ValueError: odd"]
