import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sources.fetching.targets import is_web_port, joined, parsed, port_of
from bot.sources.fetching.troubles import FetchError

GOOD = [
    ("http://example.com", "http://example.com"),
    ("  HTTPS://EXAMPLE.com:443/a?b=c#d  ", "https://example.com/a?b=c"),
    ("https://example.com./feed", "https://example.com/feed"),
    ("https://bücher.example/ä", "https://xn--bcher-kva.example/%C3%A4"),
    ("http://93.184.216.34:8080/", "http://93.184.216.34:8080/"),
    ("http://[2606:4700::1111]/x", "http://[2606:4700::1111]/x"),
    ("http://my_site-.example/", "http://my_site-.example/"),
]
BAD = [
    "",
    "   ",
    "example.com/feed",
    "//example.com/feed",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "ftp://example.com/",
    "gopher://example.com:70/_",
    "data:text/html,x",
    "http:",
    "http:/x",
    "http://",
    "http:///x",
    "http://:80/",
    "http://[::1",
    "http://[x]/",
    "http://[fe80::1%25eth0]/",
    "http://user@example.com/",
    "http://user:secret@example.com/",
    "http://example.com\\@127.0.0.1/",
    "http://example.com:0/",
    "http://example.com:-1/",
    "http://example.com:99999/",
    "http://example.com:http/",
    "http://exa mple.com/",
    "http://exa%00mple.com/",
    "http://%31%32%37.0.0.1/",
    "http://a..b/",
    "http://.example.com/",
    "http://" + "a" * 64 + ".example/",
    "http://" + "a." * 130 + "example/",
    "http://xn--\udcff/",
    "http://example.com/\ud800",
    "http://exam\nple.com/",
    "http://１２７.０.０.１/",
    "http://1.2.3/",
    "http://2130706433/",
    "http://017700000001/",
    "http://0177.0.0.1/",
    "http://0x7f.1/",
    "http://0x7f000001/",
    "http://127.0.0.1.0x1/",
    "http://256.1.1.1/",
    "http://1.2.3.4.5/",
    "https://example.com/" + "x" * 10_000,
    "https://example.com/" + "ä" * 2000,
]


@pytest.mark.parametrize(("text", "normal"), GOOD)
def test_a_web_address_is_read_in_its_normal_form(text: str, normal: str) -> None:
    assert str(parsed(text)) == normal


@pytest.mark.parametrize("text", BAD)
def test_what_is_no_web_address_is_refused_for_good(text: str) -> None:
    with pytest.raises(FetchError) as refused:
        parsed(text)
    assert refused.value.unavailable.is_permanent
    assert "secret" not in refused.value.unavailable.reason


@given(st.text(max_size=60) | st.from_regex(r"https?://[!-~]{0,30}", fullmatch=True))
def test_any_text_is_an_address_or_refused(text: str) -> None:
    try:
        url = parsed(text)
    except FetchError:
        return
    assert url.scheme in {"http", "https"}
    assert parsed(str(url)) == url


@given(st.text(alphabet=st.characters(max_codepoint=255), max_size=60))
def test_any_location_is_an_address_or_refused(location: str) -> None:
    try:
        url = joined(httpx.URL("https://example.com/a/b"), location)
    except FetchError:
        return
    assert url.scheme in {"http", "https"}


def test_a_location_is_read_as_utf_8_or_else_latin_1() -> None:
    here = httpx.URL("https://example.com/a/b")
    assert str(joined(here, "/ä".encode().decode("latin-1"))) == "https://example.com/%C3%A4"
    assert str(joined(here, "/ä")) == "https://example.com/%C3%A4"
    assert str(joined(here, " c?d ")) == "https://example.com/a/c?d"
    assert str(joined(here, "//other.example/x")) == "https://other.example/x"


def test_the_port_is_the_schemes_own_unless_named() -> None:
    urls = ["http://a.example/", "https://a.example/", "http://a.example:81/"]
    assert [port_of(httpx.URL(url)) for url in urls] == [80, 443, 81]


def test_ports_of_mail_shells_and_stores_are_not_for_websites() -> None:
    assert not any(map(is_web_port, (0, 22, 25, 3306, 5432, 6379, 11211, 27017)))
    assert all(map(is_web_port, (80, 443, 8080, 8443, 3000)))
