import pytest

from bot.briefs.claims.names import Known, names_in, ordinary, tokens


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("The miner sued Halvorsen Bank on Monday.", ["Halvorsen", "Bank"]),
        ("Officials met Ana Duarte.", ["Ana", "Duarte"]),
        ("Kranvik sued the SEC.", ["Kranvik", "SEC"]),
        ("Two of them use eToro, an F-16 and iOS.", ["eToro", "F-16", "iOS"]),
        ("He said: “Prices fall in July.”", []),
        ("Beijing fined a bank, and President Ana Duarte agreed.", ["Beijing", "Ana", "Duarte"]),
        ("Almost all paid.", []),
        ("Meanwhile, I've paid.", []),
        ("Bidding ended, and Traders lost.", ["Traders"]),
        ("比特币价格由Kranvik公布", ["比特币价格由Kranvik公布"]),
        ("ビットコインが上昇", ["ビットコイン"]),
    ],
)
def test_names_are_what_is_written_large_within_a_sentence(sentence: str, names: list[str]) -> None:
    assert names_in(sentence) == names


TEXT = (
    "Norway's Securities and Exchange Commission (SEC) told the U.S. press that Kranvik Bank, "
    "a Norwegian lender, fined Müller-Thurgau. 交易所Kranvik公布"
)


@pytest.mark.parametrize(
    "name",
    ["Norway", "Norwegian", "Kranvik’s", "SEC", "U.S.", "US", "United", "American", "KB",
     "Müller", "Müller-Thurgau", "Norway-based", "ex-Kranvik", "mid-August", "Kranvik公布"],
)  # fmt: skip
def test_a_text_knows_its_names_however_they_are_bent(name: str) -> None:
    assert Known(TEXT).has(name)


@pytest.mark.parametrize(
    "name", ["Sweden", "NK", "TK", "Norwalk", "CFTC", "Kranberg", "Delta公布", "British"]
)
def test_a_text_does_not_know_others(name: str) -> None:
    assert not Known(TEXT).has(name)


def test_a_ticker_and_its_coin_are_one_and_the_pronoun_us_is_no_country() -> None:
    assert Known("Bitcoin fell.").has("BTC")
    assert Known("SOL fell.").has("Solana")
    assert not Known("The sol is a coin of Peru; it told us so.").has("Solana")
    assert not Known("He told us.").has("America")
    assert Known("The US fined it.").has("American")
    assert not Known("The United States fined it.").has("Britain")


def test_in_other_languages_an_ending_tells_what_opens_a_sentence() -> None:
    assert names_in("Analisten warten.", "de") == ["Analisten"]
    assert names_in("Anleger warten.", "de") == []


def test_what_is_ordinary_is_no_company_or_coin() -> None:
    assert {"people", "almost", "walk"} <= ordinary()
    assert ordinary().isdisjoint({"circle", "tether", "strategy", "block", "#"})


def test_near_names_are_two() -> None:
    assert not Known("Austria joined.").has("Australia")


def test_words_are_folded_and_signs_stand_alone() -> None:
    assert tokens("The U.S. Bitcoin’s 比特币ETF") == [
        "the",
        "us",
        "bitcoin",
        "比",
        "特",
        "币",
        "etf",
    ]
