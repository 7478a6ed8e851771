import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.playground.botapi.entities import MAX_ENTITIES, Entity, fix

Span = tuple[str, int, int]


def entity(kind: str, start: int, end: int) -> Entity:
    return Entity(type=kind, offset=start, length=end - start)


@pytest.mark.parametrize(
    ("given_spans", "fixed"),
    [
        (
            [("bold", 0, 9), ("code", 3, 6)],
            [("bold", 0, 3), ("code", 3, 6), ("bold", 6, 9)],
        ),
        (
            [("bold", 0, 9), ("text_link", 3, 6)],
            [("bold", 0, 9), ("text_link", 3, 6)],
        ),
        (
            [("text_link", 0, 5), ("bold", 3, 8)],
            [("text_link", 0, 5), ("bold", 3, 5), ("bold", 5, 8)],
        ),
        (
            [("bold", 0, 5), ("italic", 3, 8)],
            [("bold", 0, 5), ("italic", 3, 5), ("italic", 5, 8)],
        ),
        (
            [("bold", 0, 5), ("bold", 3, 8)],
            [("bold", 0, 5), ("bold", 5, 8)],
        ),
        (
            [("bold", 0, 8), ("bold", 3, 5)],
            [("bold", 0, 8)],
        ),
        (
            [("pre", 0, 9), ("text_link", 3, 6), ("bold", 1, 2)],
            [("pre", 0, 9)],
        ),
        (
            [("blockquote", 0, 9), ("blockquote", 1, 2), ("text_link", 3, 6)],
            [("blockquote", 0, 9), ("text_link", 3, 6)],
        ),
        (
            [("blockquote", 0, 5), ("text_link", 3, 8)],
            [("blockquote", 0, 5)],
        ),
        (
            [("blockquote", 5, 11), ("bold", 4, 11), ("code", 9, 10)],
            [
                ("bold", 4, 5),
                ("blockquote", 5, 11),
                ("bold", 5, 9),
                ("code", 9, 10),
                ("bold", 10, 11),
            ],
        ),
    ],
    ids=[
        "bold is cut around code",
        "bold around a link stays whole",
        "bold across the end of a link is cut there",
        "italic across the end of bold is cut there",
        "overlapping bold is counted once",
        "bold in bold is dropped",
        "code holds nothing",
        "a quote holds links but no quote",
        "a link across the end of a quote is dropped",
        "a cut that makes a new crossing is followed by another",
    ],
)
def test_entities_are_made_to_fit(given_spans: list[Span], fixed: list[Span]) -> None:
    made = fix(entity(*span) for span in given_spans)
    assert [(one.type, one.offset, one.end) for one in made] == fixed


def test_what_is_found_gives_way_to_what_was_given() -> None:
    given_ = [entity("text_link", 0, 5), entity("blockquote", 10, 20)]
    found = [entity("url", 3, 8), entity("url", 12, 15), entity("hashtag", 18, 22)]
    assert [(one.type, one.offset) for one in fix(given_, detected=found)] == [
        ("text_link", 0),
        ("blockquote", 10),
        ("url", 12),
    ]


def test_of_more_than_a_hundred_the_styles_go_first() -> None:
    links = [entity("text_link", 2 * at, 2 * at + 1) for at in range(60)]
    bold = [entity("bold", 2 * at, 2 * at + 1) for at in range(60)]
    kept = fix([*bold, *links])
    assert len(kept) == MAX_ENTITIES
    assert sum(one.type == "text_link" for one in kept) == 60


_ENTITIES = st.builds(
    lambda kind, start, length: entity(kind, start, start + length),
    st.sampled_from(["bold", "italic", "text_link", "code", "pre", "blockquote", "url"]),
    st.integers(0, 12),
    st.integers(1, 9),
)


def _is_inside(one: Entity, other: Entity) -> bool:
    return other.offset <= one.offset and one.end <= other.end


@given(st.lists(_ENTITIES, max_size=6))
@settings(max_examples=200)
def test_no_two_entities_cross_and_fixing_again_changes_nothing(entities: list[Entity]) -> None:
    fixed = fix(entities)
    for one, other in itertools.combinations(fixed, 2):
        is_apart = one.end <= other.offset or other.end <= one.offset
        assert is_apart or _is_inside(one, other) or _is_inside(other, one)
    assert fix(fixed) == fixed
