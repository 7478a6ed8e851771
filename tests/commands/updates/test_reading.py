import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.commands.updates.reading import read_update
from bot.model.updates import Incoming
from tests.commands.updates.conftest import written

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
NAMES = st.sampled_from(["message", "chat", "from", "id", "callback_query", "update_id"])
SHAPED = st.recursive(
    ANYTHING, lambda inner: st.dictionaries(NAMES, inner, max_size=4), max_leaves=12
)


@given(ANYTHING | SHAPED)
def test_whatever_comes_is_read_or_refused(row: object) -> None:
    incoming = read_update(row)
    if incoming:
        assert 0 < incoming.id < 2**63
        assert -(2**63) < incoming.line < 2**63
        assert json.loads(incoming.body) == row


@pytest.mark.parametrize("number", [None, 0, -1, True, "7", 7.0, 2**63, [7]], ids=repr)
def test_what_has_no_number_of_its_own_is_refused(number: object) -> None:
    assert read_update({"update_id": number, "message": {"chat": {"id": 1}}}) is None


@pytest.mark.parametrize(
    ("event", "line"),
    [
        (written(1, chat_id=-100)["message"], -100),
        ({"id": "q", "from": {"id": 5}, "message": {"chat": {"id": 6}}}, 6),
        ({"id": "q", "from": {"id": 5}, "data": "page:2"}, 5),
        ({"chat": {"id": 9}, "from": {"id": 5}, "new_chat_member": {}}, 9),
        ({"chat": {"id": "x"}, "from": {"id": 5}}, 5),
        ({"chat": 9}, 0),
        ("nothing", 0),
    ],
)
def test_an_update_stands_in_the_line_of_its_chat(event: object, line: int) -> None:
    incoming = read_update({"update_id": 3, "event": event})
    assert incoming == Incoming(id=3, line=line, body=json.dumps({"update_id": 3, "event": event}))


def test_a_broken_character_is_kept_as_it_was_written() -> None:
    incoming = read_update({"update_id": 3, "text": "\ud800\x00"})
    assert incoming is not None
    assert incoming.body == '{"update_id": 3, "text": "\\ud800\\u0000"}'
