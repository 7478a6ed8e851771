import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.stories.coins import Coin, find_coin, known_coins
from bot.stories.mentions import coins_in

ORDINARY = ["ONE", "GAS", "LINK", "NEAR"]
COINS = known_coins()


@pytest.mark.parametrize("ticker", ORDINARY)
@pytest.mark.parametrize("form", ["{}", "{} more", "the {}.", "{}?", "“{}”", "x-{}"])
def test_an_ordinary_word_is_no_coin(ticker: str, form: str) -> None:
    for word in (ticker, ticker.lower(), ticker.title()):
        text = f"They said {form.format(word)} today"
        assert coins_in(text, text * 3) == ()


@pytest.mark.parametrize("ticker", ORDINARY)
@pytest.mark.parametrize(
    "form", ["${}", "({})", "{}/USD", "{}/USDT", "{}-EUR", "{} token", "{} tokens", "{} price"]
)
def test_a_ticker_at_work_is_a_coin(ticker: str, form: str) -> None:
    assert coins_in(f"Buyers of {form.format(ticker)} wait", "") == (ticker,)


@pytest.mark.parametrize(
    ("text", "coins"),
    [
        ("Chainlink says LINK holders vote", ("LINK",)),
        ("Harmony network halts its bridge", ("ONE",)),
        ("in harmony with the law", ()),
        ("$link and (link) are typed in a hurry", ()),
        ("bitcoins and bitcoiner", ()),
        ("BITCOIN AND ETHER", ("BTC", "ETH")),
        ("Bitcoin-backed loans", ("BTC",)),
        ("Bitcoin's price", ("BTC",)),
        ("$BTCX (BTCX) BTCX/USD", ()),
        ("an ATH (ATH) for stocks", ()),
        ("Aethir (ATH) gains", ("ATH",)),
        ("", ()),
    ],
)
def test_names_and_tickers_are_read_as_people_mean_them(text: str, coins: tuple[str, ...]) -> None:
    assert tuple(sorted(coins_in(text, ""))) == coins


def test_the_most_salient_coin_comes_first_and_eight_are_enough() -> None:
    assert coins_in("Ether rises", "Bitcoin fell. Bitcoin rose.") == ("ETH", "BTC")
    many = [coin.ticker for coin in COINS if not coin.name_only][:20]
    assert len(coins_in(" ".join(f"${ticker}" for ticker in many), "")) == 8


@pytest.mark.parametrize("coin", COINS, ids=lambda coin: coin.ticker)
def test_every_coin_of_the_table_can_be_named(coin: Coin) -> None:
    assert find_coin(coin.ticker) == find_coin(f"${coin.ticker.lower()}") == coin.ticker
    title = f"{coin.name} (${coin.ticker})"
    assert coin.ticker in coins_in(title, "")


def test_every_coin_stands_in_the_table_once() -> None:
    tickers = [coin.ticker for coin in COINS]
    assert len(tickers) == len(set(tickers))


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=120), st.text(max_size=800))
def test_any_text_has_its_coins_each_once(title: str, text: str) -> None:
    found = coins_in(title, text)
    assert len(found) == len(set(found)) <= 8
    assert set(found) <= {coin.ticker for coin in COINS}
