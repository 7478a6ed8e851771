import asyncio
from datetime import timedelta

from bot.llm.endpoint import Endpoint
from bot.llm.replies import Told, Trouble, Untold
from bot.llm.writer import Writer
from bot.playground.model_server import ModelServer
from bot.playground.model_server.moods import Says, Slow, Status
from tests.conftest import Clock
from tests.llm.conftest import QUESTION


def writer_of(
    endpoint: Endpoint, clock: Clock, *, concurrency: int = 4, patience: float = 5
) -> Writer:
    return Writer(
        endpoint,
        clock=clock,
        fence=lambda: "f00d",
        concurrency=concurrency,
        patience=timedelta(seconds=patience),
    )


async def trouble(writer: Writer) -> Trouble | None:
    reply = await writer(QUESTION)
    return reply.trouble if isinstance(reply, Untold) else None


async def test_after_three_troubles_nothing_is_asked_for_a_minute(
    server: ModelServer, endpoint: Endpoint, clock: Clock
) -> None:
    writer = writer_of(endpoint, clock)
    server.mood = Status(code=500)
    found = [await trouble(writer) for _ in range(5)]
    assert found == [Trouble.SERVER_ERROR] * 3 + [Trouble.RESTING] * 2
    assert len(server.asked) == 3
    clock.advance(seconds=61)
    assert await trouble(writer) is Trouble.SERVER_ERROR
    assert await trouble(writer) is Trouble.RESTING
    clock.advance(seconds=61)
    server.mood = ModelServer().mood
    assert await trouble(writer) is None
    assert writer.model == "tiny-1"


async def test_a_server_is_left_alone_for_as_long_as_it_asks(
    server: ModelServer, endpoint: Endpoint, clock: Clock
) -> None:
    writer = writer_of(endpoint, clock)
    server.will(Status(code=429, headers={"Retry-After": "300"}))
    assert await trouble(writer) is Trouble.THROTTLED
    clock.advance(seconds=299)
    assert await trouble(writer) is Trouble.RESTING
    clock.advance(seconds=1)
    assert await trouble(writer) is None


async def test_a_bad_answer_is_no_reason_to_rest(
    server: ModelServer, endpoint: Endpoint, clock: Clock
) -> None:
    writer = writer_of(endpoint, clock)
    server.mood = Says(content="no")
    assert [await trouble(writer) for _ in range(5)] == [Trouble.BAD_JSON] * 5


async def test_who_waits_too_long_for_a_turn_goes_without(
    server: ModelServer, endpoint: Endpoint, clock: Clock
) -> None:
    writer = writer_of(endpoint, clock, concurrency=1, patience=0.1)
    server.mood = Slow(seconds=0.5)
    first, second = await asyncio.gather(writer(QUESTION), writer(QUESTION))
    assert isinstance(first, Told)
    assert second == Untold(trouble=Trouble.TIMEOUT, says="the model is busy with other articles")
    assert len(server.asked) == 1
