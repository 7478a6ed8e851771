import pytest

from bot.playground.botapi.entities.links import checked_link, linked_user


@pytest.mark.parametrize(
    ("url", "checked"),
    [
        ("example.com", "http://example.com/"),
        ("https://EXAMPLE.com?q=A", "https://example.com/?q=A"),
        ("http://1.2.3.4:8080/x", "http://1.2.3.4:8080/x"),
        ("http://user@a.io/", "http://user@a.io/"),
        ("http://[::1]/x", "http://[::1]/x"),
        ("https://a.io/b c ", "https://a.io/b%20c"),
        ("tg://resolve?domain=x", "tg://resolve?domain=x"),
        ("tg:resolve", "tg://resolve/"),
        ("ton://x", "ton://x/"),
    ],
)
def test_good_links_are_written_as_telegram_stores_them(url: str, checked: str) -> None:
    assert checked_link(url) == checked


@pytest.mark.parametrize(
    "url",
    [
        "",
        ".",
        "localhost",
        "http://localhost/x",
        "ftp://a.co/x",
        "javascript:alert(1)",
        "data:text/html,x",
        "http://a.io:99999/",
        "http://a.io:x/",
        "http://a b.io/",
        "http://[::1",
        "http://[zz]/",
        "http://u[@a.io/",
        "tg://a.b",
    ],
)
def test_bad_links_are_none(url: str) -> None:
    assert checked_link(url) is None


def test_a_link_to_a_user_is_a_mention() -> None:
    assert linked_user("tg://user?id=12") == 12
    assert linked_user("tg:user?id=12&x=1") == 12
    assert linked_user("tg://user?id=zero") is None
