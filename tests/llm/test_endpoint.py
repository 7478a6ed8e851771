import json
from datetime import timedelta
from typing import Any

import pytest

from bot.briefs.vetting import Answer, Written
from bot.llm.endpoint import Endpoint
from bot.llm.prompt import SCHEMA, most_tokens
from bot.llm.replies import Told, Trouble, Untold
from bot.playground.model_server import ModelServer
from bot.playground.model_server.moods import Mood, Raw, Says, Slow, Status, brief, cut
from tests.llm.conftest import KEY, QUESTION, limits


async def test_a_model_is_asked_once_with_the_schema_and_its_answer_is_read(
    server: ModelServer, endpoint: Endpoint
) -> None:
    reply = await endpoint.ask(QUESTION, "f00d")
    assert reply == Told(
        answer=Answer(
            headline="Harbor fined",
            facts=(
                Written(text="Harbor pays $12 million.", sentence=1),
                Written(text="A court agreed.", sentence=2),
                Written(text="It did not appeal.", sentence=3),
            ),
        ),
        tokens=700,
    )
    [asked] = server.asked
    assert asked.authorization == f"Bearer {KEY}"
    assert asked.body["model"] == "tiny-1"
    assert asked.body["response_format"]["json_schema"]["schema"] == SCHEMA
    assert KEY not in repr(endpoint)
    assert KEY not in repr(limits(server.base_url))


@pytest.mark.parametrize(
    ("mood", "outcome"),
    [
        (Status(code=401, message="no such key"), (Trouble.REFUSED, "401: no such key")),
        (Status(code=401, message=f"wrong key {KEY}"), (Trouble.REFUSED, "wrong key [hidden]")),
        (Status(code=404), (Trouble.REFUSED, "404")),
        (Status(code=400, message="too long"), (Trouble.REFUSED, "400: too long")),
        (Status(code=429), (Trouble.THROTTLED, "429")),
        (Status(code=500), (Trouble.SERVER_ERROR, "500")),
        (Status(code=503), (Trouble.SERVER_ERROR, "503")),
        (Raw(body=b"<h1>Bad  gateway", status=502), (Trouble.SERVER_ERROR, "502: <h1>Bad gateway")),
        (cut, (Trouble.UNREACHABLE, "can't be reached")),
        (Says(content=""), (Trouble.EMPTY, "empty")),
        (Says(content=brief("H", [])), (Trouble.EMPTY, "empty")),
        (Says(content="I can't help with that."), (Trouble.BAD_JSON, "bad JSON")),
        (Says(content='{"headline": "x", "fac'), (Trouble.BAD_JSON, "bad JSON")),
        (Says(content="{}"), (Trouble.WRONG_SHAPE, "wrong shape")),
        (Says(content='{"headline": "x", "facts": ["y"]}'), (Trouble.WRONG_SHAPE, "wrong shape")),
        (Says(content='{"headline": "x"', finish_reason="length"), (Trouble.TRUNCATED, "cut off")),
        (Raw(body=b'{"choices": [{"mess'), (Trouble.BAD_JSON, "no chat completion")),
        (Raw(body=b"<html>", content_type="text/html"), (Trouble.BAD_JSON, "no chat completion")),
        (Raw(body=b"[]"), (Trouble.BAD_JSON, "no chat completion")),
        (Raw(body=b'{"choices": []}'), (Trouble.BAD_JSON, "no chat completion")),
        (Raw(body=b"[" * 100_000), (Trouble.BAD_JSON, "no chat completion")),
        (Raw(body=b" " * 2_000_000), (Trouble.BAD_JSON, "no chat completion")),
    ],
)
async def test_whatever_goes_wrong_is_told_as_a_value(
    server: ModelServer, endpoint: Endpoint, mood: Mood, outcome: tuple[Trouble, str]
) -> None:
    trouble, says = outcome
    server.will(mood)
    reply = await endpoint.ask(QUESTION, "f00d")
    assert isinstance(reply, Untold)
    assert (reply.trouble, says in reply.says) == (trouble, True)
    assert KEY not in reply.says


async def test_an_answer_that_takes_too_long_is_given_up_and_its_tokens_counted(
    server: ModelServer,
) -> None:
    server.will(Slow(seconds=30))
    async with Endpoint(limits(server.base_url, seconds=0.2)) as endpoint:
        reply = await endpoint.ask(QUESTION, "f00d")
    assert reply == Untold(
        trouble=Trouble.TIMEOUT,
        says="no answer within 0.2 s (summarizer.timeout)",
        tokens=most_tokens(QUESTION),
    )


@pytest.mark.parametrize(
    ("text", "after"), [("30", timedelta(seconds=30)), ("soon", None), ("", None)]
)
async def test_how_long_a_server_wants_to_be_left_alone_is_read(
    server: ModelServer, endpoint: Endpoint, text: str, after: timedelta | None
) -> None:
    server.will(Status(code=429, headers={"Retry-After": text}))
    reply = await endpoint.ask(QUESTION, "f00d")
    assert isinstance(reply, Untold)
    assert reply.retry_after == after


async def test_parameters_that_a_server_does_not_know_are_left_out_from_then_on(
    server: ModelServer, endpoint: Endpoint
) -> None:
    server.fussy = ("temperature", "max_tokens", "response_format")
    assert isinstance(await endpoint.ask(QUESTION, "f00d"), Told)
    assert len(server.asked) == 4
    assert isinstance(await endpoint.ask(QUESTION, "f00d"), Told)
    assert len(server.asked) == 5
    assert set(server.asked[-1].body) == {"model", "messages"}


async def test_a_redirect_is_not_followed_with_the_key(
    server: ModelServer, endpoint: Endpoint
) -> None:
    elsewhere = {"Location": f"{server.base_url}/chat/completions"}
    server.will(Status(code=307, headers=elsewhere))
    reply = await endpoint.ask(QUESTION, "f00d")
    assert isinstance(reply, Untold)
    assert reply.trouble is Trouble.REFUSED
    assert len(server.asked) == 1


async def test_a_server_that_counts_no_tokens_is_estimated(
    server: ModelServer, endpoint: Endpoint
) -> None:
    content = brief("Harbor fined", [("Harbor pays $12 million.", 1)])
    body: dict[str, Any] = {"choices": [{"message": {"content": content}}]}
    server.will(Raw(body=json.dumps(body).encode()))
    reply = await endpoint.ask(QUESTION, "f00d")
    assert isinstance(reply, Told)
    assert reply.tokens == most_tokens(QUESTION)


@pytest.mark.parametrize(("counted", "tokens"), [(10**30, 10_000_000), (812, 812)])
async def test_what_a_server_counts_can_be_stored(
    server: ModelServer, endpoint: Endpoint, counted: int, tokens: int
) -> None:
    server.will(Says(content=brief("H", [("Harbor pays.", 1)]), tokens=counted))
    reply = await endpoint.ask(QUESTION, "f00d")
    assert reply.tokens == tokens


async def test_a_look_says_what_is_wrong(server: ModelServer, endpoint: Endpoint) -> None:
    assert await endpoint.look() is None
    server.will(Status(code=404, message="no model tiny-1"))
    assert await endpoint.look() == "the answer was 404: no model tiny-1"
    async with Endpoint(limits("http://127.0.0.1:9/v1")) as nowhere:
        wrong = await nowhere.look()
    assert wrong is not None
    assert "http://127.0.0.1:9/v1 can't be reached" in wrong


async def test_without_a_key_none_is_sent(server: ModelServer) -> None:
    async with Endpoint(
        type(limits("x"))(
            base_url=server.base_url, model="m", api_key="", timeout=timedelta(seconds=5)
        )
    ) as endpoint:
        await endpoint.look()
    assert server.asked[0].authorization == ""
