import pytest

from bot.stories.fingerprints import story_id
from bot.stories.mentions import coins_in
from bot.stories.topics import find_coin, find_topic, known_topics, tag


@pytest.mark.parametrize(
    ("title", "coins"),
    [
        ("Bitcoin rises as ether falls", {"BTC", "ETH"}),
        ("No ONE knows how NEAR the end of GAS is, or the LINK", set()),
        ("Traders buy $LINK", {"LINK"}),
        ("Chainlink (LINK) gains", {"LINK"}),
        ("LINK/USD breaks out", {"LINK"}),
        ("BTC at a record", {"BTC"}),
        ("An avalanche of lawsuits", set()),
    ],
)
def test_a_ticker_that_is_a_word_counts_only_at_work(title: str, coins: set[str]) -> None:
    assert set(coins_in(title, "")) == coins


def test_a_coin_named_once_in_passing_is_no_tag() -> None:
    text = "Bitcoin rose. " * 3 + "x" * 600 + " Some also hold Solana."
    assert coins_in("Bitcoin rises", text) == ("BTC",)


@pytest.mark.parametrize("word", ["btc", "$BTC", "Bitcoin", " bitcoin "])
def test_a_coin_is_found_as_people_write_it(word: str) -> None:
    assert find_coin(word) == "BTC"


def test_topics_are_found_by_id_name_and_alias() -> None:
    for topic in known_topics():
        for word in (topic.id, topic.name, f"#{topic.id}", *topic.aliases):
            assert find_topic(word) == topic.id
    assert find_topic("cooking") is None
    assert find_coin("cooking") is None


def test_a_text_is_tagged_with_what_it_is_about() -> None:
    tags = tag(
        "Regulator charges exchange after $40 million hack",
        "The regulator said that the attacker drained the exchange. Prosecutors and police follow.",
    )
    assert set(tags.topics) >= {"hacks-and-exploits", "law-enforcement", "regulation"}
    assert tag("A walk in the park", "Nothing happened.").topics == ()


def test_one_url_is_one_story() -> None:
    assert story_id("https://a.example/x") == story_id("https://a.example/x")
    assert story_id("https://a.example/x") != story_id("https://a.example/y")
