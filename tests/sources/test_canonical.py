import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.sources.canonical import absolute, canonical_url, is_same_site

PAGE = "https://ledger-post.example/news/harbor-fine"


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        (PAGE, PAGE),
        (f"{PAGE}?utm_source=rss&utm_medium=feed", PAGE),
        (f"{PAGE}#comments", PAGE),
        (f"{PAGE}?utm_campaign=x#top", PAGE),
        ("HTTPS://Ledger-Post.Example/news/harbor-fine", PAGE),
        (f"{PAGE}/amp", PAGE),
        (f"{PAGE}.amp", PAGE),
        (f"{PAGE}?id=7", f"{PAGE}?id=7"),
        (f"{PAGE}?id=7&fbclid=abc", f"{PAGE}?id=7"),
        ("https://ledger-post.example:8443/a", "https://ledger-post.example:8443/a"),
        ("https://ledger-post.example:443/a", "https://ledger-post.example/a"),
        ("http://127.0.0.1:8080/a", "http://127.0.0.1:8080/a"),
        ("https://ledger-post.example", "https://ledger-post.example/"),
    ],
)
def test_one_article_has_one_url(url: str, canonical: str) -> None:
    assert canonical_url(url) == canonical


@pytest.mark.parametrize(
    "url", ["", "news", "http://[::1", "https://a.example:port/", "mailto:a@b"]
)
def test_what_is_no_url_stays_as_it_is(url: str) -> None:
    assert canonical_url(url) == url


@settings(max_examples=50, deadline=None)
@given(st.text(alphabet="abc/.?&=#%:@[]é ", max_size=30))
def test_a_canonical_url_is_its_own_canonical_url(tail: str) -> None:
    once = canonical_url(f"https://ledger-post.example/{tail}")
    assert canonical_url(once) == once


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (PAGE, "https://www.ledger-post.example/b", True),
        (PAGE, "http://m.ledger-post.example/b", True),
        (PAGE, "https://amp.ledger-post.example/b", True),
        (PAGE, "https://WWW.LEDGER-POST.EXAMPLE/b", True),
        (PAGE, "https://ledger-post.example.evil.example/b", False),
        (PAGE, "https://harbor-times.example/b", False),
        (PAGE, "http://[::1", False),
        ("", "", False),
    ],
)
def test_a_site_is_the_same_with_www_or_as_a_mobile_twin(
    one: str,
    other: str,
    same: bool,  # noqa: FBT001 -- a row of the table
) -> None:
    assert is_same_site(one, other) is same


@pytest.mark.parametrize(
    ("link", "url"),
    [
        ("/b", "https://ledger-post.example/b"),
        ("b", "https://ledger-post.example/news/b"),
        (" \n/b ", "https://ledger-post.example/b"),
        ("//harbor-times.example/b", "https://harbor-times.example/b"),
        ("http://harbor-times.example/b", "http://harbor-times.example/b"),
        ("?id=2", f"{PAGE}?id=2"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("file:///etc/passwd", None),
        ("ftp://harbor-times.example/b", None),
        ("https://user:secret@harbor-times.example/b", None),
        ("https:///b", "https://ledger-post.example/b"),
        ("http://[::1", None),
        ("/" + "a" * 2000, None),
    ],
)
def test_a_link_becomes_a_web_address_or_nothing(link: str, url: str | None) -> None:
    assert absolute(PAGE, link) == url
