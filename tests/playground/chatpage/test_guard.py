import pytest

from bot.playground.chatpage.guard import HEADERS, allowed_hosts
from tests.playground.chatpage.conftest import Browser

FOREIGN = "http://evil.example"


def test_the_page_goes_by_its_loopback_names_and_its_own() -> None:
    names = {"127.0.0.1:5", "localhost:5", "[::1]:5"}
    assert allowed_hosts("127.0.0.1", 5) == names
    assert allowed_hosts("::1", 5) == names
    assert allowed_hosts("box.lan", 5) == names | {"box.lan:5"}


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "127.0.0.1:1"},
        {"Origin": FOREIGN},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
async def test_another_page_reads_nothing(browser: Browser, headers: dict[str, str]) -> None:
    for path in ("events?as=reader", "?as=reader", "static/script.js"):
        status, text = await browser.get(path, **headers)
        assert status == 403
        assert "Reader" not in text


@pytest.mark.parametrize(
    "headers",
    [{"Origin": FOREIGN}, {"Origin": ""}, {"Host": "evil.example", "Origin": FOREIGN}],
)
async def test_another_page_does_nothing(browser: Browser, headers: dict[str, str]) -> None:
    status, _ = await browser.post("act/send", '{"as": "reader", "text": "x"}', **headers)
    assert status == 403
    person = browser.page.cast.people["reader"]
    assert person.chat.messages == {}


async def test_a_request_to_act_without_an_origin_is_refused(browser: Browser) -> None:
    url = f"{browser.page.url}act/send"
    async with browser.session.post(url, json={"as": "reader", "text": "x"}) as response:
        assert response.status == 403


async def test_a_link_elsewhere_may_lead_to_the_page(browser: Browser) -> None:
    status, text = await browser.get(
        "?as=reader", **{"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    )
    assert (status, "Reader" in text) == (200, True)


async def test_every_answer_forbids_what_the_page_does_not_need(browser: Browser) -> None:
    for path in ("", "static/style.css"):
        async with browser.session.get(f"{browser.page.url}{path}") as response:
            assert {name: response.headers[name] for name in HEADERS} == HEADERS
