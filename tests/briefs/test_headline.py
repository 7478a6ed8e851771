import pytest

from bot.briefs.headline import MAX_CHARACTERS, clean_headline

TABLE = [
    ("FameEX Hot Topics | Exchange Fined $12 Million", "FameEX", "Exchange Fined $12 Million"),
    ("Newsroom Hot Topics | Elon Musk Buys GPUs", "Chain Wire", "Elon Musk Buys GPUs"),
    ("Exchange fined - CoinDesk", "CoinDesk", "Exchange fined"),
    ("Exchange fined – coindesk", "www.coindesk.com", "Exchange fined"),
    ("Exchange fined | Ledger Post", "Ledger Post", "Exchange fined"),
    ("Bitcoin - What Now?", "CoinDesk", "Bitcoin - What Now?"),
    ("Bitcoin | Ether | What moved today and why it did", "X", "What moved today and why it did"),
    ("🚀🚀 Bitcoin\u200b to  the moon 🚀", "", "Bitcoin to the moon"),
    ("News", "News", "News"),
    ("", "X", ""),
]


@pytest.mark.parametrize(("title", "publisher", "headline"), TABLE)
def test_a_headline_is_the_titles_own_words(title: str, publisher: str, headline: str) -> None:
    assert clean_headline(title, publisher) == headline


def test_a_long_title_is_cut_at_a_clause_or_a_word() -> None:
    clause = "Exchange pays a fine of twelve million dollars after years of talks, " + "more " * 30
    cut = "Exchange pays a fine of twelve million dollars after years of talks…"
    assert clean_headline(clause) == cut
    words = clean_headline("word " * 60)
    assert len(words) <= MAX_CHARACTERS
    assert words.endswith("word…")
    assert len(clean_headline("x" * 300)) == MAX_CHARACTERS
