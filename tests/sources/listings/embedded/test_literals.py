import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sources.listings.embedded.literals import NotLiteralError, read_literal


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{"a": [1, 2]}; more', {"a": [1, 2]}),
        ("{a: 1, 'b': \"x\", 3: [1,,2,], }", {"a": 1, "b": "x", "3": [1, 2]}),
        ("[!0, void 0, null, true, false]", [True, None, None, True, False]),
        ("[-1.5e2, 0x1F, .5]", [-150.0, 31, 0.5]),
        (r"['\u002Fnews\x2f\u{1F600}\n\'']", ["/news/\U0001f600\n'"]),
        ("{at: new Date('2026-11-23'), n: `x`}", {"at": "2026-11-23", "n": "x"}),
        ("(function(a,b){return {x:a,y:[b,a]}}(1,{c:2}))", {"x": 1, "y": [{"c": 2}, 1]}),
        ('(function(a,b){a.t=b;a.u=1;return {x:a}}({},"y"))', {"x": {"t": "y", "u": 1}}),
        ("function(){return {}}()", {}),
    ],
)  # fmt: skip
def test_what_a_page_carries_is_read_without_running_it(text: str, value: Any) -> None:
    assert read_literal(text) == value


@pytest.mark.parametrize(
    "text",
    ["", "alert(1)", "{a: b}", "{a 1}", "[1 2]", "new Date", "{'a", "[" * 5000, "{a:" * 300,
     "(function(a){a.b(); return a}(1))", "function(a){return a}"],
)  # fmt: skip
def test_what_would_have_to_be_run_is_refused(text: str) -> None:
    with pytest.raises(NotLiteralError):
        read_literal(text)


values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**40), 2**40) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=15,
)


@given(values)
def test_all_json_is_literal(value: Any) -> None:
    assert read_literal(json.dumps(value)) == value
    assert read_literal(f"(function(a){{return {{x:a}}}}({json.dumps(value)}))") == {"x": value}
