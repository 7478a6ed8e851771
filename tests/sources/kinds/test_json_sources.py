import json

import pytest

from bot.model.outcomes import Document
from bot.model.sources import Listing, SourceKind, Unreadable
from bot.sources.kinds.parse import parse

URL = "https://api.exchange.example/v5/announcements"


def read(data: object) -> Listing:
    document = Document(url=URL, content=json.dumps(data).encode())
    listing = parse(document, source_id="s")
    assert isinstance(listing, Listing), listing
    return listing


ROW = {
    "title": "Harbor lists MRD",
    "url": "https://exchange.example/a/1",
    "dateTimestamp": 1795426200000,
}
OTHER = {**ROW, "url": "https://exchange.example/a/2"}


@pytest.mark.parametrize(
    "data",
    [
        {"code": "0", "data": [{"details": [ROW, OTHER]}], "ad": [{"title": "x", "url": "/x"}]},
        {"result": {"list": [ROW, OTHER], "total": 2}},
        [ROW, OTHER],
        {"data": [{"details": [ROW, OTHER]}], "tags": [{"title": "New", "url": "/t"}] * 3},
        {"items": [{"annTitle": "Harbor lists MRD", "annUrl": row["url"], "cTime": "1795426200000"}
                   for row in (ROW, OTHER)]},
    ],
)  # fmt: skip
def test_announcements_are_found_in_the_json_of_an_exchange(data: object) -> None:
    listing = read(data)
    assert listing.kind is SourceKind.LISTING
    assert [entry.url[-1] for entry in listing.entries] == ["1", "2"]
    assert {entry.title for entry in listing.entries} == {"Harbor lists MRD"}
    assert str(listing.entries[0].published_at) == "2026-11-23 09:30:00+00:00"


def test_a_single_record_is_enough() -> None:
    assert [entry.url for entry in read([ROW]).entries] == [ROW["url"]]


def test_a_link_is_made_where_the_guid_is_one() -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "items": [{"id": "https://a.example/1"}, 3],
    }
    assert [entry.url for entry in read(feed).entries] == ["https://a.example/1"]


@pytest.mark.parametrize(
    "data", [[], {}, {"list": [{"title": "A", "slug": "a"}] * 2}, {"items": ["a", "b"]}]
)
def test_json_without_links_says_what_to_set(data: object) -> None:
    outcome = parse(Document(url=URL, content=json.dumps(data).encode()), source_id="s")
    assert isinstance(outcome, Unreadable)
    assert "json_path" in outcome.reason
