import pytest

from bot.sources.listings.embedded.paths import at, listed_at

DATA = {"a": {"b.c": 1, "list": [{"n": 1}, {"n": 2}, 3]}, "by": {"x": {"n": 4}, "y": {"n": 5}}}


@pytest.mark.parametrize(
    ("path", "values"),
    [
        ("a.list[1].n", [2]),
        ("$.a.list.0.n", [1]),
        ("a.list[*].n", [1, 2]),
        ("a.list.n", [1, 2]),
        ("by.*.n", [4, 5]),
        ("a['b.c']", [1]),
        ("a.list[9]", []),
        ("a.none.n", []),
        ("a.list.99999999999", []),
        ("", [DATA]),
    ],
)
def test_a_way_leads_to_its_values(path: str, values: list[object]) -> None:
    assert at(DATA, path) == values


def test_a_list_is_taken_item_by_item() -> None:
    assert listed_at(DATA, "a.list") == [{"n": 1}, {"n": 2}, 3]
    assert listed_at(DATA, "a") == [DATA["a"]]
