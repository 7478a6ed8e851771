import pytest

from bot.briefs.boilerplate.wording import why_boilerplate


@pytest.mark.parametrize(
    "text",
    [
        "Disclaimer: This is not financial advice.",
        "Nothing in this article is meant to be investment advice.",
        "This isn’t financial advice.",
        "Related: Bitcoin falls",
        "Sign up for our daily newsletter.",
        "Jane Roe is a reporter covering markets.",
        "Image credit: Getty",
        "© 2026 Ledger Post",
        "By Jane Roe",
        "Download our app from Google Play.",
        "12:45",
        "Bitcoin (BTC) $97,000 +2.1% Ether (ETH) $3,200 -0.4% SOL $200",
        "不构成投资建议，仅供参考。",
    ],
)
def test_boilerplate_is_known(text: str) -> None:
    assert why_boilerplate(text)


@pytest.mark.parametrize(
    "text",
    [
        "The source of the funds is unknown.",
        "Magazine publisher Harbor bought 40 bitcoin.",
        "The SEC sued the adviser over its advice.",
        "Bitcoin fell 3% in a day.",
    ],
)
def test_news_is_no_boilerplate(text: str) -> None:
    assert not why_boilerplate(text)
