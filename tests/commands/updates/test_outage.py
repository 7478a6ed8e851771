import structlog

from bot.commands.updates.outage import Outage, describe


def test_each_reason_is_told_once_and_so_is_the_end() -> None:
    outage = Outage(trouble="down", relief="up")
    with structlog.testing.capture_logs() as logged:
        for _ in range(2):
            outage.note("cut")
            outage.note(ValueError("slow"))
        outage.over()
        outage.over()
        outage.note("cut")
    assert [each.get("reason", each["event"]) for each in logged] == [
        "cut",
        "ValueError: slow",
        "up",
        "cut",
    ]


def test_reasons_without_end_are_not_told_without_end() -> None:
    outage = Outage(trouble="down", relief="up")
    with structlog.testing.capture_logs() as logged:
        for number in range(100):
            outage.note(f"request {number} failed")
    assert len(logged) == 20


def test_a_reason_is_one_short_line() -> None:
    assert describe(TimeoutError()) == "TimeoutError"
    assert describe(ValueError("a\n  b")) == "ValueError: a b"
    assert len(describe(ValueError("x" * 999))) == 200
