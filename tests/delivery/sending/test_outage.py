"""An outage is said once when it begins and once when it ends, and holds everything in between."""

import pytest
from structlog.testing import capture_logs

from bot.delivery.pacing import Pacer
from bot.delivery.sending.gate import Gate
from bot.delivery.sending.outage import Outage
from bot.model.outcomes import Failed, Gone, Outcome, Sent, Unknown

DOWN = Failed(reason="no connection", is_outage=True)


class Time:
    """Monotonic seconds that stand still until they are moved."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def gate(time: Time) -> Gate:
    return Gate(Pacer(messages_per_second=30, group_messages_per_minute=20), time)


def test_the_pauses_double_up_to_half_a_minute(gate: Gate, time: Time) -> None:
    outage, pauses = Outage(gate), []
    for _ in range(7):
        outage.note(DOWN)
        assert gate.room() == 0
        pauses.append(round(gate.seconds_held(), 3))
        time.now += gate.seconds_held()
    assert pauses == [1, 2, 4, 8, 16, 30, 30]


def test_sends_that_fail_together_are_one_pause(gate: Gate) -> None:
    outage = Outage(gate)
    for _ in range(20):
        outage.note(DOWN)
    assert gate.seconds_held() == 1


def test_it_is_said_once_when_it_begins_and_once_when_it_ends(gate: Gate, time: Time) -> None:
    outage = Outage(gate)
    with capture_logs() as logs:
        for outcome in (Sent(message_id=1), DOWN, DOWN, DOWN, Sent(message_id=2), DOWN):
            outage.note(outcome)
            time.now += gate.seconds_held()
    assert [log["event"] for log in logs] == [
        "telegram can't be reached",
        "telegram can be reached again",
        "telegram can't be reached",
    ]
    assert logs[0]["reason"] == "no connection"
    assert round(gate.seconds_held(), 3) == 0


@pytest.mark.parametrize("outcome", [Gone(reason="blocked"), Failed(reason="500")])
def test_a_refusal_shows_that_telegram_is_there(gate: Gate, time: Time, outcome: Outcome) -> None:
    outage = Outage(gate)
    outage.note(DOWN)
    outage.note(outcome)
    time.now += 1.1
    outage.note(DOWN)
    assert round(gate.seconds_held(), 3) == 1


def test_an_answer_that_did_not_come_neither_begins_nor_ends_an_outage(
    gate: Gate, time: Time
) -> None:
    outage = Outage(gate)
    outage.note(Unknown(reason="no answer"))
    assert gate.seconds_held() == 0
    outage.note(DOWN)
    outage.note(Unknown(reason="no answer"))
    time.now += 1.1
    outage.note(DOWN)
    assert round(gate.seconds_held(), 3) == 2


def test_several_sends_without_an_answer_are_silence_until_something_is_answered(
    gate: Gate, time: Time
) -> None:
    outage, none = Outage(gate), Unknown(reason="no answer")
    for outcome in (none, none, Sent(message_id=1), none, none):
        outage.note(outcome)
        assert not outage.is_silent
    outage.note(none)
    assert outage.is_silent
    assert gate.seconds_held() == 0
    for pause in (1, 2, 4):
        outage.note_probe(none)
        assert round(gate.seconds_held(), 3) == pause
        time.now += pause
    outage.note_probe(DOWN)
    assert outage.is_silent
    outage.note_probe(Sent(message_id=0))
    assert not outage.is_silent
