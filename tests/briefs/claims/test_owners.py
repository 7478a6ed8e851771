import pytest

from bot.briefs.claims.owners import Place, is_anothers

PRICES = "Bitcoin (BTC) traded at $61,200, while ether (ETH) rose 2% to $2,450."
FUNDS = "Grayscale manages $20 billion, Vanbrook $10 trillion."
FINE = "Norway's regulator fined Kranvik $4 million, the Nonce Gazette said."


@pytest.mark.parametrize(
    ("claim", "source", "figure", "is_wrong"),
    [
        ("BTC traded at $61,200.", PRICES, "$61,200", False),
        ("Bitcoin traded at $61,200.", PRICES, "$61,200", False),
        ("ETH traded at $61,200.", PRICES, "$61,200", True),
        ("Ethereum rose 2%.", PRICES, "2%", False),
        ("Bitcoin rose 2%.", PRICES, "2%", True),
        ("Solana rose 2%.", PRICES, "2%", False),
        ("In Oslo Grayscale manages $20 billion.", FUNDS, "$20", False),
        ("In Oslo Vanbrook manages $20 billion.", FUNDS, "$20", True),
        ("The fine for Kranvik is $4 million.", FINE, "$4", False),
        ("According to the Nonce Gazette the fine is $4 million.", FINE, "$4", False),
        ("It is fined $4 million.", FINE, "$4", False),
    ],
)
def test_a_figure_is_another_s_when_its_sentence_gives_it_to_another(
    claim: str, source: str, figure: str, *, is_wrong: bool
) -> None:
    places = Place(claim, claim.index(figure)), Place(source, source.index(figure))
    assert is_anothers(*places, "en") is is_wrong
