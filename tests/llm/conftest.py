from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.briefs.compose import BriefLimits
from bot.llm.endpoint import Endpoint, EndpointLimits
from bot.llm.prompt import Question
from bot.playground.model_server import ModelServer

KEY = "sk-canary-key-0123456789"
QUESTION = Question(
    title="Harbor fined",
    sentences=("Harbor pays $12 million.", "A court\nagreed.", "It did not appeal."),
    limits=BriefLimits(facts=5, max_characters=600),
)


@pytest.fixture
async def server() -> AsyncIterator[ModelServer]:
    async with ModelServer() as server:
        yield server


def limits(base_url: str, *, seconds: float = 5) -> EndpointLimits:
    return EndpointLimits(
        base_url=base_url, model="tiny-1", api_key=KEY, timeout=timedelta(seconds=seconds)
    )


@pytest.fixture
async def endpoint(server: ModelServer) -> AsyncIterator[Endpoint]:
    async with Endpoint(limits(server.base_url)) as endpoint:
        yield endpoint
