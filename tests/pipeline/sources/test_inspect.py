from collections.abc import Iterator
from datetime import timedelta

import pytest

from bot.briefs.compose import BriefLimits
from bot.model.articles import Unbriefable
from bot.model.outcomes import Unavailable
from bot.pipeline.sources.inspect import Inspect, Inspection
from bot.sources.http import Fetcher
from bot.work.isolation import Workers
from tests.conftest import Clock
from tests.sources.servers import by_path, fetcher, response, serving

FEED = response(body=b"<rss><channel><item><title>A</title><link>/a</link></item></channel></rss>")


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    with Workers(count=1, timeout=timedelta(seconds=20), memory_bytes=1 << 30) as workers:
        yield workers


def inspecting(get: Fetcher, workers: Workers, clock: Clock) -> Inspect:
    return Inspect(
        fetcher=get,
        workers=workers,
        clock=clock,
        brief=BriefLimits(facts=3, max_characters=900),
        disclaimer="No advice.",
        language="en",
    )


@pytest.mark.parametrize(
    ("robots", "said"),
    [
        (b"User-agent: *\nCrawl-delay: 0.1", "robots.txt allows it, 0.1 s apart"),
        (b"User-agent: *\nDisallow: /x", "robots.txt allows it"),
    ],
)
async def test_what_robots_txt_asks_for_is_said(
    robots: bytes, said: str, workers: Workers, clock: Clock
) -> None:
    answers = {"/robots.txt": response(body=robots), "/feed": FEED}
    async with serving(by_path(answers)) as server, fetcher(respect_robots=True) as get:
        found = await inspecting(get, workers, clock)(server.url("/feed"))
    assert isinstance(found, Inspection)
    assert str(found.robots) == said
    assert isinstance(found.sample, Unbriefable)


async def test_what_robots_txt_forbids_is_said_where_it_is_not_heeded(
    workers: Workers, clock: Clock
) -> None:
    answers = {"/robots.txt": response(body=b"User-agent: *\nDisallow: /"), "/feed": FEED}
    async with serving(by_path(answers)) as server, fetcher() as get:
        found = await inspecting(get, workers, clock)(server.url("/feed"))
    assert isinstance(found, Inspection)
    assert str(found.robots) == "robots.txt forbids it"


async def test_a_host_that_passes_for_another_is_refused_in_plain_words(
    workers: Workers, clock: Clock
) -> None:
    async with fetcher() as get:
        found = await inspecting(get, workers, clock)("https://c\u043eindesk.com/feed")
    assert isinstance(found, Unavailable)
    assert "mixes Cyrillic and Latin letters, as addresses that pass for others do" in found.reason
