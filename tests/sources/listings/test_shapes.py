from urllib.parse import urlsplit

import pytest

from bot.sources.listings.shapes import NEVER_AN_ARTICLE, slug_words, url_score, url_shape

SITE = "https://ledger-post.example"
PAGE = urlsplit(f"{SITE}/en/news")


@pytest.mark.parametrize(
    "path",
    [
        "/news/harbor-fined-for-late-report",
        "/2026/11/24/harbor-fined/",
        "/story/123456",
        "/news/article.asp?id=4711",
        "/en/announcement/3f2a9c0b77d1",
        "/category/markets/harbor-fined-for-late-report",
        "/archives/48812.html",
        "/news/20261124/x1",
        "/%E6%AF%94%E7%89%B9%E5%B8%81%E4%BB%B7%E6%A0%BC%E7%AA%81%E7%A0%B4%E5%85%B3%E9%94%AE%E9%98%BB%E5%8A%9B%E4%BD%8D",
    ],
)
def test_an_article_s_address_scores_high(path: str) -> None:
    assert url_score(SITE + path, PAGE) >= 1


@pytest.mark.parametrize(
    "path",
    [
        "/", "/en", "/en/news", "/en/", "/tag/bitcoin-and-ether-and-more", "/author/jo-marsh",
        "/category/markets/", "/about-us", "/page/2/", "/en/news?page=3", "/report.pdf",
        "/news/harbor-fined?print=1", "/price/bitcoin", "/rss", "/de-AT",
    ],
)  # fmt: skip
def test_what_is_no_article_s_address_is_out(path: str) -> None:
    assert url_score(SITE + path, PAGE) == NEVER_AN_ARTICLE


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ("/news/how-to-buy-bitcoin-safely", "/learn/how-to-buy-bitcoin-safely"),
        ("/news/the-new-editorial-line-of-banks-on-digital-money", "/our-editorial-ethics"),
        ("/markets/harbor-fined-for-report", "/markets/derivatives"),
    ],
)
def test_one_address_is_likelier_than_another(better: str, worse: str) -> None:
    assert url_score(SITE + better, PAGE) > url_score(SITE + worse, PAGE)


@pytest.mark.parametrize(
    ("path", "shape"),
    [
        ("/news/123/harbor-fined-for-report", "/news/#/~"),
        ("/news/a.html", "/news/a"),
        ("/a.asp?ID=4&x=1", "/a/id/x"),
        ("", ""),
    ],
)
def test_addresses_of_one_template_have_one_shape(path: str, shape: str) -> None:
    assert url_shape(SITE + path) == "ledger-post.example" + shape


@pytest.mark.parametrize(
    ("slug", "count"), [("a-b_c.html", 3), ("12-34", 0), ("x", 1), ("比特币价格", 1), ("", 0)]
)
def test_the_words_of_a_slug_are_counted(slug: str, count: int) -> None:
    assert slug_words(slug) == count
