import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sources.fetching.lookalikes import lookalike_problem
from bot.sources.fetching.targets import parsed
from bot.sources.fetching.troubles import FetchError


def on_the_wire(host: str) -> str:
    return httpx.URL(f"https://{host}/").raw_host.decode("ascii")


@pytest.mark.parametrize(
    ("host", "words"),
    [
        ("c\u043eindesk.com", "mixes Cyrillic and Latin letters"),
        ("bitc\u03bfin.org", "mixes Greek and Latin letters"),
        ("www.\u0441\u043e\u0456\u043f.com", "in Cyrillic letters to look like “coin”"),
        ("\u03bf\u03c1.io", "in Greek letters to look like “op”"),
    ],
)
def test_a_host_that_passes_for_another_is_named(host: str, words: str) -> None:
    assert words in (lookalike_problem(on_the_wire(host)) or "")
    with pytest.raises(FetchError, match="write the site's own address"):
        parsed(f"https://{host}/feed")


@pytest.mark.parametrize(
    "host",
    [
        "www.coindesk.com",
        "m\u00fcnchen.example",
        "xn--p1ai",
        "\u043d\u043e\u0432\u043e\u0441\u0442\u0438.\u0440\u0444",
        "\u043d\u043e\u0432\u043e\u0441\u0442\u0438.com",
        "\u0441\u043e\u043f.\u0440\u0444",
        "\u65e5\u672c\u3054\u30ea\u30aenews.jp",
        "\ub274\uc2a4bit.kr",
        "8btc-news.com",
        "127.0.0.1",
    ],
)
def test_a_host_in_its_own_letters_is_let_through(host: str) -> None:
    assert lookalike_problem(on_the_wire(host)) is None


def test_a_name_that_can_t_be_decoded_is_refused() -> None:
    assert "no name that can be shown" in (lookalike_problem("xn--99999999999.com") or "")


@given(
    st.from_regex(r"(?:xn--)?[a-z0-9-]{0,20}(?:\.(?:xn--)?[a-z0-9-]{1,20}){0,3}", fullmatch=True)
)
def test_any_host_is_judged(host: str) -> None:
    problem = lookalike_problem(host)
    assert problem is None or host[:60] in problem
