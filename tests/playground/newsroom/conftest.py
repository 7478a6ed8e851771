"""An open newsroom that publishes on demand, and a reader's client."""

from collections.abc import AsyncIterator, Callable

import httpx
import pytest

from bot.playground.newsroom import Manuscript, Newsroom
from tests.conftest import Clock


@pytest.fixture
async def newsroom(clock: Clock) -> AsyncIterator[Newsroom]:
    async with Newsroom(clock, every=None) as newsroom:
        yield newsroom


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(trust_env=False) as client:
        yield client


@pytest.fixture
def write() -> Callable[..., Manuscript]:
    """Write a manuscript that is complete but for what the test is about."""

    def write(
        *,
        site: str = "wire",
        slug: str = "own",
        title: str = "A title",
        body: str = "A paragraph.",
        summary: str = "",
        author: str = "Ann",
    ) -> Manuscript:
        return Manuscript(
            site=site, slug=slug, title=title, body=body, summary=summary, author=author
        )

    return write
