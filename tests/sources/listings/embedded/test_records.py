from datetime import UTC, datetime
from typing import Any

import pytest

from bot.sources.listings.embedded.records import (
    Record,
    is_aside,
    lists_of_records,
    to_record,
    to_time,
)

MORNING = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "record"),
    [
        ({"title": "A", "url": "/a"}, Record(title="A", link="/a")),
        ({"headline": {"basic": "A"}, "slug": "a"}, Record(title="A", link="a", is_slug=True)),
        ({"title": {"rendered": "A &amp; B"}, "link": {"href": "/a"}},
         Record(title="A & B", link="/a")),
        ({"attributes": {"Title": "A", "webUrl": "/a"}, "id": 3}, Record(title="A", link="/a")),
        ({"node": {"title": "A", "path": "/a", "pub_date": 1795426200000, "dek": "Why."}},
         Record(title="A", link="/a", published_at=MORNING, summary="Why.")),
        ({"position": 1, "url": "/a"}, Record(title="", link="/a")),
        ({"title": "A", "id": 7}, Record(title="A", link="7", is_slug=True)),
        ({"title": "A"}, None),
        ({"url": "/a"}, None),
        ({"title": "", "url": "/a"}, None),
        ("text", None),
    ],
)  # fmt: skip
def test_an_object_is_a_record_when_it_has_a_title_and_a_link(
    value: object, record: Record | None
) -> None:
    assert to_record(value) == record


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        (1795426200, MORNING), (1795426200000, MORNING), ("1795426200", MORNING),
        ("2026-11-23T09:30:00Z", MORNING), ({"iso": "2026-11-23T09:30:00Z"}, MORNING),
        (True, None), (None, None), ("soon", None), (12, None), ([], None),
    ],
)  # fmt: skip
def test_a_time_comes_in_many_forms(value: object, moment: datetime | None) -> None:
    assert to_time(value) == moment


def test_lists_are_found_wherever_they_are() -> None:
    rows = [{"title": "A", "url": "/a"}, {"title": "B", "url": "/b"}]
    data: dict[str, Any] = {
        "x": {"news": rows, "related": rows},
        "byId": {"7": rows[0], "8": rows[1]},
        "mixed": [*rows, 1, 2, 3],
        "alone": rows[:1],
    }
    assert [path for path, _ in lists_of_records(data)] == [".x.news", ".x.related", ".byId"]


@pytest.mark.parametrize(
    ("path", "aside"),
    [
        (".props.pageProps.articles", False),
        (".props.relatedPosts", True),
        (".navigation.props.pageProps.list", False),
        (".data.most_read", True),
    ],
)
def test_side_lists_are_known_by_their_keys(path: str, aside: bool) -> None:  # noqa: FBT001 -- a table
    assert is_aside(path) is aside
