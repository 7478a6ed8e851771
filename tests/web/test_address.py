import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.web.address import (
    checked_listen,
    checked_public_url,
    split_listen,
    webhook_problem,
    webhook_url,
)

CLOUD = "https://api.telegram.org/"


@pytest.mark.parametrize(
    ("listen", "parts"),
    [
        ("127.0.0.1:8080", ("127.0.0.1", 8080)),
        ("[::1]:8080", ("::1", 8080)),
        ("localhost:0", ("localhost", 0)),
    ],
)
def test_a_place_to_listen_at_has_a_host_and_a_port(listen: str, parts: tuple[str, int]) -> None:
    assert split_listen(listen) == parts
    assert checked_listen(listen) == listen


@pytest.mark.parametrize(
    "listen", ["8080", ":8080", "localhost", "a:b", "a:99999", "a:1/x", "u@a:1", "[::1:1", "a:1 "]
)
def test_what_is_no_place_to_listen_at_is_refused(listen: str) -> None:
    with pytest.raises(ValueError, match=r"127\.0\.0\.1:8080"):
        checked_listen(listen)


@pytest.mark.parametrize(
    "url",
    [
        "bot.example",
        "ftp://bot.example",
        "https://",
        "https://u@bot.example",
        "https://a b",
        "https://bot.example?x",
        "https://bot.example#x",
        "https://bot.example:x",
        "https://[::1",
    ],
)
def test_what_is_no_public_url_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match=r"https://bot\.example"):
        checked_public_url(url)


def test_a_public_url_may_have_a_path_and_a_slash() -> None:
    assert checked_public_url("") == ""
    public = checked_public_url("https://example.com/news/")
    assert webhook_url(public) == "https://example.com/news/telegram"


@given(st.text())
def test_whatever_is_written_is_accepted_or_refused(anything: str) -> None:
    for check in (checked_listen, checked_public_url):
        try:
            accepted = check(anything)
        except ValueError:
            continue
        assert anything.startswith(accepted)


@pytest.mark.parametrize(
    ("listen", "public_url", "bot_api", "says"),
    [
        ("", "https://bot.example", CLOUD, "[web] listen"),
        ("127.0.0.1:1", "", CLOUD, "[web] public_url"),
        ("127.0.0.1:1", "http://bot.example", CLOUD, "https URLs alone"),
        ("127.0.0.1:1", "https://bot.example:8080", CLOUD, "ports 443, 80, 88 and 8443"),
        ("127.0.0.1:1", "https://bot.example:8443", CLOUD, None),
        ("127.0.0.1:1", "https://bot.example", CLOUD, None),
        ("127.0.0.1:1", "http://bot.example:81", "http://localhost:8081/", None),
    ],
)
def test_what_is_in_the_way_of_a_webhook_is_named(
    listen: str, public_url: str, bot_api: str, says: str | None
) -> None:
    problem = webhook_problem(listen=listen, public_url=public_url, bot_api=bot_api)
    assert (problem is None) if says is None else (problem is not None and says in problem)
