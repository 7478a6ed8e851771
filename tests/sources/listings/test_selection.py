import pytest

from bot.model.outcomes import Document
from bot.model.sources import Listing, Selection, Unreadable
from bot.sources.kinds.parse import parse

URL = "https://ledger-post.example/news"
PAGE = """<div class="a"><a href="/n/1">One</a></div><div class="b"><a href="/n/2">Two</a>
<p><a href="/about">About</a></p></div><a href="/x/3"><h2>Three</h2></a>
<script type="application/json">{"a": {"rows": [
  {"code": "k1", "head": "Four", "at": 1795426200, "text": "More."}, {"code": "k2", "head": ""}
]}}</script>"""


def select(page: str = PAGE, **selection: str) -> list[tuple[str, str]] | str:
    document = Document(url=URL, content=page.encode(), content_type="text/html")
    read = parse(document, source_id="s", selection=Selection(**selection))
    if isinstance(read, Unreadable):
        return read.reason
    return [(entry.url.rpartition("example")[2], entry.title) for entry in read.entries]


@pytest.mark.parametrize(
    ("selection", "found"),
    [
        ({"link_pattern": r"/n/\d$"}, [("/n/1", "One"), ("/n/2", "Two")]),
        ({"link_selector": ".b > a"}, [("/n/2", "Two")]),
        ({"link_selector": "div.b"}, [("/n/2", "Two"), ("/about", "About")]),
        ({"link_selector": "h2"}, [("/x/3", "Three")]),
        ({"link_selector": "div", "link_pattern": "/n/"}, [("/n/1", "One"), ("/n/2", "Two")]),
        ({"json_path": "a.rows", "title": "head", "url": "/story/{code}"}, [("/story/k1", "Four")]),
    ],
)
def test_a_person_says_where_the_entries_are(
    selection: dict[str, str], found: list[tuple[str, str]]
) -> None:
    assert select(**selection) == found


@pytest.mark.parametrize(
    ("selection", "says"),
    [
        ({"link_pattern": "(("}, "link_pattern: missing )"),
        ({"link_selector": "a[["}, "link_selector: "),
        ({"link_pattern": "nothing-like-it"}, "no links that match"),
        ({"json_path": "b.c"}, "no links that match"),
    ],
)
def test_a_selection_that_gives_nothing_is_explained(selection: dict[str, str], says: str) -> None:
    found = select(**selection)
    assert isinstance(found, str)
    assert says in found


def test_an_expression_that_backtracks_for_ever_is_ended() -> None:
    page = f"<a href='/n/{'a' * 1500}'>One</a>"
    assert select(page, link_pattern=r"(a|a)+(a|a)+(a|a)+$(?<=b)") == (
        "link_pattern takes too long to match; write it simpler"
    )


def test_named_fields_of_json_are_read_before_guessed_ones() -> None:
    content = (
        b'{"data": {"list": [{"title": "guessed", "head": "Harbor fined", "url": "/guessed", '
        b'"code": "k1", "when": "2026-11-23T09:30:00Z", "text": "More."}]}}'
    )
    selection = Selection(
        json_path="data.list", title="head", url="https://a.example/{code}",
        published_at="when", summary="text",
    )  # fmt: skip
    read = parse(Document(url=URL, content=content), source_id="s", selection=selection)
    assert isinstance(read, Listing)
    (entry,) = read.entries
    assert (entry.title, entry.url, entry.summary) == (
        "Harbor fined",
        "https://a.example/k1",
        "More.",
    )
    assert str(entry.published_at) == "2026-11-23 09:30:00+00:00"
