from bot.playground.botapi.state.signal import Signal
from bot.playground.botapi.state.updates import Updates


def test_a_broken_update_can_be_put_among_the_others() -> None:
    updates = Updates(signal=Signal(), clock=lambda: 0.0)
    first = updates.push("message", {"message_id": 1})
    updates.push_raw({"message": "not an object"})
    assert updates.take(0, 10) == [
        {"update_id": first, "message": {"message_id": 1}},
        {"update_id": updates.last_id, "message": "not an object"},
    ]


def test_kinds_left_out_by_default_get_no_number() -> None:
    updates = Updates(signal=Signal(), clock=lambda: 0.0)
    assert updates.push("chat_member", {}) is None
    assert len(updates) == 0
