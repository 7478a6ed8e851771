import asyncio
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model.outcomes import Document, Fetched, Unavailable
from bot.sources.finding.robots import (
    LONGEST_DELAY,
    Robots,
    crawl_delay,
    read_rules,
    robots_url,
)
from tests.conftest import Clock
from tests.sources.servers import by_path, fetcher, response, serving

SITE = "https://a.example:8443/news/x"
TEXT = b"""User-agent: *
Disallow: /private
User-agent: HotTopics
Disallow: /news/*.pdf$
Sitemap: https://a.example/news.xml
"""


class Host:
    """Answers for robots.txt, and counts."""

    def __init__(self, answer: Fetched) -> None:
        self.answer = answer
        self.asked: list[str] = []

    async def __call__(self, url: str) -> Fetched:
        self.asked.append(url)
        await asyncio.sleep(0)
        return self.answer


def told(content: bytes = TEXT, content_type: str = "text/plain") -> Host:
    return Host(Document(url=SITE, content=content, content_type=content_type))


async def test_the_rules_for_us_are_heeded_and_remembered_for_a_day(clock: Clock) -> None:
    robots, host = Robots(agent="HotTopics/0.1 (news bot)", clock=clock), told()
    assert await robots.refusal(SITE, host) is None
    assert await robots.refusal("https://a.example:8443/private", host) is None
    refusal = await robots.refusal("https://a.example:8443/news/a.pdf", host)
    assert refusal is not None
    assert "robots.txt of a.example asks bots" in refusal.reason
    assert await robots.sitemaps(SITE, host) == ("https://a.example/news.xml",)
    assert host.asked == ["https://a.example:8443/robots.txt"] == [robots_url(SITE)]
    clock.advance(hours=25)
    await robots.refusal(SITE, host)
    assert len(host.asked) == 2


async def test_many_who_come_at_once_wait_for_one_answer(clock: Clock) -> None:
    robots, host = Robots(agent="x", clock=clock), told()
    await asyncio.gather(*(robots.refusal(SITE, host) for _ in range(10)))
    assert len(host.asked) == 1


async def test_a_file_that_can_t_be_had_forbids_nothing(clock: Clock) -> None:
    robots = Robots(agent="x", clock=clock)
    for host in (
        Host(Unavailable(reason="down", status=503)),
        told(b"<html>User-agent: *\nDisallow: /</html>", "text/html"),
    ):
        assert await robots.refusal(SITE, host) is None
        clock.advance(days=2)


async def test_the_fetcher_asks_nothing_that_robots_txt_forbids() -> None:
    answers = {"/robots.txt": response(body=b"User-agent: *\nDisallow: /a"), "/b": response()}
    async with serving(by_path(answers)) as server, fetcher(respect_robots=True) as get:
        refused = await get(server.url("/a"))
        assert isinstance(refused, Unavailable)
        assert "fetch.respect_robots" in refused.reason
        assert isinstance(await get(server.url("/b")), Document)
        assert server.paths == ["/robots.txt", "/b"]
    async with serving(by_path(answers)) as server, fetcher() as get:
        assert await get.robots_refusal(server.url("/a")) is not None
        assert await get.sitemaps(server.url("/a")) == ()


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        (b"User-agent: *\nCrawl-delay: 7", 7),
        (b"User-agent: *\nCrawl-delay: 10\nUser-agent: HotTopics\nCrawl-delay: 2.5", 2.5),
        (b"User-agent: *\nRequest-rate: 1/5\nCrawl-delay: 1", 5),
        (b"User-agent: *\nCrawl-delay: 86400", 10),
        (b"User-agent: *\nCrawl-delay: -5", 0),
        (b"User-agent: *\nCrawl-delay: nan", 0),
        (b"User-agent: *\nCrawl-delay: soon", 0),
        (b"User-agent: *\nRequest-rate: 0/5", 0),
        (b"User-agent: other\nCrawl-delay: 10", 0),
        (b"User-agent: *\nDisallow: /x", 0),
    ],
)
async def test_the_delay_that_a_site_asks_for_is_kept_within_ten_seconds(
    text: bytes, seconds: float, clock: Clock
) -> None:
    robots = Robots(agent="HotTopics/0.1 (news bot)", clock=clock)
    assert robots.delay(SITE) == timedelta(0)
    await robots.refusal(SITE, told(text))
    assert robots.delay("https://A.example:8443/other") == timedelta(seconds=seconds)


@given(st.text(max_size=12), st.text(max_size=12))
def test_no_delay_or_rate_harms(delay: str, rate: str) -> None:
    text = f"User-agent: *\nCrawl-delay: {delay}\nRequest-rate: {rate}".encode(errors="replace")
    rules = read_rules(Document(url=SITE, content=text, content_type="text/plain"))
    assert rules is None or timedelta(0) <= crawl_delay(rules, "x") <= LONGEST_DELAY


async def test_the_fetcher_keeps_requests_as_far_apart_as_the_site_asks() -> None:
    answers = {"/robots.txt": response(body=b"User-agent: *\nCrawl-delay: 0.2"), "/a": response()}
    async with serving(by_path(answers)) as server, fetcher(respect_robots=True) as get:
        began = asyncio.get_running_loop().time()  # the spacing counts from when a request begins
        await get(server.url("/a"))
        await get(server.url("/a"))
        assert asyncio.get_running_loop().time() - began >= 0.19
        assert get.crawl_delay(server.url("/b")) == timedelta(seconds=0.2)
    async with serving(by_path(answers)) as server, fetcher() as get:
        assert get.crawl_delay(server.url("/a")) == timedelta(0)
