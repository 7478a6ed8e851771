from urllib.parse import urlsplit

import pytest

from bot.model.sources import SourceKind
from bot.sources.finding.catalogue import catalogue, find_known, names_of, sets
from bot.sources.listings.selection import wrong_selection
from bot.stories.topics import known_topics


def test_every_known_source_is_whole_and_stands_there_once() -> None:
    known = catalogue()
    assert len(known) > 60
    assert len({each.source.id for each in known.values()}) == len(known)
    for name, each in known.items():
        assert name == name.lower()
        assert urlsplit(each.source.url).scheme == "https"
        assert len(each.source.language or "") == 2
        assert wrong_selection(each.source.selection) is None
        assert set(each.source.topics) <= {topic.id for topic in known_topics()}


@pytest.mark.parametrize("text", ["coindesk", "CoinDesk", " the block", "DL News", "dlnews"])
def test_a_source_is_found_by_its_name_however_it_is_written(text: str) -> None:
    found = find_known(text)
    assert found is not None
    assert found.kind is SourceKind.FEED


@pytest.mark.parametrize("text", ["", "nobody", "https://www.coindesk.com/", "coindesk.com/x"])
def test_an_address_is_no_name(text: str) -> None:
    assert find_known(text) is None


def test_sets_and_names_stand_for_sources() -> None:
    default = names_of("default")
    assert "coindesk" in default
    assert 8 <= len(default) <= 30
    assert not any(catalogue()[name].is_broad for name in default)
    assert names_of("rekt-news, default rekt-news")[0] == "rekt-news"
    assert {"default", "regulators", "exchanges"} <= set(sets())
    assert names_of("") == ()
    with pytest.raises(KeyError, match="nobody"):
        names_of("default nobody")


def test_exchanges_answers_are_read_by_their_own_fields() -> None:
    binance = catalogue()["binance"].source
    assert binance.kind is SourceKind.LISTING
    assert binance.selection.json_path == "data.catalogs.*.articles"
    assert "{code}" in binance.selection.url
