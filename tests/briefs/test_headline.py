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
    ("BREAKING: Harbor Exchange fined", "", "Harbor Exchange fined"),
    ("Press Release: Harbor launches custody", "", "Harbor launches custody"),
    ("[Update] Harbor fined $12 million (Video)", "", "Harbor fined $12 million"),
    ("Harbor wins its appeal. Here's why it matters", "", "Harbor wins its appeal"),
    ("Harbor fined $12M — but here’s the catch", "", "Harbor fined $12M"),
    ("Harbor sinks 9% in a day. What's next?", "", "Harbor sinks 9% in a day"),
    ("Harbor to list BOLT: everything you need to know", "", "Harbor to list BOLT"),
    ("Harbor fined!!! Is this the end???", "", "Harbor fined! Is this the end?"),
    ("Why Harbor matters", "", "Why Harbor matters"),
    ("What you need to know about Harbor", "", "What you need to know about Harbor"),
    ("‘We will pay’: Harbor chief on the fine", "", "‘We will pay’: Harbor chief on the fine"),
    ("Price analysis 6/13: BTC, ETH, XRP", "", "Price analysis 6/13: BTC, ETH, XRP"),
    ("", "X", ""),
]


@pytest.mark.parametrize(("title", "publisher", "headline"), TABLE)
def test_a_headline_is_the_titles_own_words(title: str, publisher: str, headline: str) -> None:
    assert clean_headline(title, publisher) == headline


def test_a_title_in_capitals_is_written_as_its_article_writes() -> None:
    text = "On Monday Bitcoin crashes below $80,000, and the outflows of an ETF mount."
    title = "BITCOIN CRASHES BELOW $80,000 AND ETF OUTFLOWS SWELL AT FTX"
    assert clean_headline(title, text=text) == (
        "Bitcoin crashes below $80,000 and ETF outflows Swell at FTX"
    )


def test_a_host_names_its_site() -> None:
    title = "Harbor fined $12 million - Ledgerpost"
    assert clean_headline(title, host="www.ledgerpost.example") == "Harbor fined $12 million"


def test_a_long_title_is_cut_at_a_clause_or_a_word() -> None:
    clause = "Exchange pays a fine of twelve million dollars after years of talks, " + "more " * 30
    cut = "Exchange pays a fine of twelve million dollars after years of talks…"
    assert clean_headline(clause) == cut
    words = clean_headline("word " * 60)
    assert len(words) <= MAX_CHARACTERS
    assert words.endswith("word…")
    assert len(clean_headline("x" * 300)) == MAX_CHARACTERS
