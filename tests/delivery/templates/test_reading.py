import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.templates import FIELDS, MOST_UNITS, Fault, FaultKind, Template, check
from bot.delivery.wording import visible


@pytest.mark.parametrize(
    ("text", "kind", "place", "found"),
    [
        ("{headline}\n{fcats}", FaultKind.UNKNOWN_FIELD, (2, 1), "fcats"),
        ("{headline", FaultKind.UNCLOSED, (1, 1), "{"),
        ("{headline}}", FaultKind.UNOPENED, (1, 11), "}"),
        ("*{headline}", FaultKind.UNCLOSED, (1, 1), "*"),
        ("a\n_b *c_ {headline}*", FaultKind.UNCLOSED, (2, 4), "*"),
        ("*a [[b*]]{headline}", FaultKind.UNCLOSED, (1, 4), "[["),
        ("[[{headline}", FaultKind.UNCLOSED, (1, 1), "[["),
        ("[[*{headline}]]*", FaultKind.UNCLOSED, (1, 3), "*"),
        ("{headline}]]", FaultKind.UNOPENED, (1, 11), "]]"),
        ("[[a [[{headline}]]]]", FaultKind.NESTED, (1, 5), "[["),
        ("[{headline}](nowhere)", FaultKind.BAD_LINK, (1, 14), "nowhere"),
        ("[{headline}](javascript://x.y/)", FaultKind.BAD_LINK, (1, 14), "javascript://x.y/"),
        ("[{headline}]({link}", FaultKind.BAD_LINK, (1, 14), ""),
        ("[*{headline}]({link})", FaultKind.UNCLOSED, (1, 2), "*"),
        ("{time}" * 3 + "{headline}", FaultKind.TOO_OFTEN, (1, 13), "time"),
        ("[a]({link})" * 3 + "{headline}", FaultKind.TOO_OFTEN, (1, 27), "link"),
        ("*a*" * 41 + "{headline}", FaultKind.TOO_MANY_MARKS, (1, 121), ""),
        ("{time} {source}", FaultKind.NO_NEWS, (1, 16), ""),
        ("{headline}\n" + "x" * 1000, FaultKind.TOO_LONG, (2, 990), ""),
        ("", FaultKind.NO_NEWS, (1, 1), ""),
    ],
)
def test_a_broken_template_is_refused_with_the_place_of_the_fault(
    text: str, kind: FaultKind, place: tuple[int, int], found: str
) -> None:
    fault = check(text)
    assert isinstance(fault, Fault)
    assert (fault.kind, (fault.line, fault.column), fault.found) == (kind, place, found)


@pytest.mark.parametrize(
    ("written", "nearest"),
    [("fcats", "facts"), ("tag", "tags"), ("head line", "headline"), ("zzz", "")],
)
def test_the_nearest_field_is_named(written: str, nearest: str) -> None:
    fault = check(f"{{{written}}}")
    assert isinstance(fault, Fault)
    assert fault.nearest == nearest


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("*{headline}* {Time}", {"headline", "time"}),
        ("[[_{facts}_]] @hot_topics_bot [12:05]", {"facts"}),
        (r"\*\{x\}\[\[ {headline}", {"headline"}),
        ("[[[{headline}]({link})]]", {"headline", "link"}),
        ("[{headline} by {source}](https://example.com/a?b=1)", {"headline", "source"}),
    ],
)
def test_a_right_template_names_its_fields(text: str, fields: set[str]) -> None:
    template = check(text)
    assert isinstance(template, Template)
    assert template.fields == fields


SIGNS = st.sampled_from(
    ["*", "_", "[[", "]]", "[", "]", "](", ")", "{", "}", "\\", "\n", "a", "{link}", "é", "😀"]
    + [f"{{{name}}}" for name in FIELDS]
)


@given(st.lists(SIGNS, max_size=60).map("".join))
def test_whatever_is_written_is_a_template_or_has_a_fault_in_it(text: str) -> None:
    match check(text):
        case Template() as template:
            assert template.fields <= set(FIELDS)
        case Fault() as fault:
            lines = text.strip("\n").split("\n")
            assert 1 <= fault.line <= len(lines)
            assert 1 <= fault.column <= len(lines[fault.line - 1]) + 1


@given(st.text(max_size=MOST_UNITS * 2), st.integers(1, 3))
def test_no_text_at_all_makes_it_fail_and_a_fault_lies_within_it(text: str, times: int) -> None:
    match check(text * times):
        case Template() as template:
            assert template.fields
        case Fault() as fault:
            lines = visible(text * times).strip("\n").split("\n")
            assert 1 <= fault.line <= len(lines)
            assert 1 <= fault.column <= len(lines[fault.line - 1]) + 1


def test_the_place_of_what_is_too_long_lies_in_the_text_whatever_its_signs() -> None:
    fault = check("{headline}" + "😀" * 600)
    assert isinstance(fault, Fault)
    assert (fault.kind, fault.line, fault.column) == (FaultKind.TOO_LONG, 1, 506)
