import asyncio

import aiohttp
import pytest
from telegram import Bot
from telegram.error import InvalidToken

from bot.playground.botapi import BotApiServer, Flood, FloodLimits, Person, Schema, World
from tests.playground.botapi.conftest import Raw


async def test_a_wrong_token_is_unauthorized(raw: Raw, server: BotApiServer) -> None:
    async with raw.session.get(raw.url("getMe", token="1:wrong")) as response:
        assert response.status == 401
        assert await response.json() == {
            "ok": False,
            "error_code": 401,
            "description": "Unauthorized",
        }
    with pytest.raises(InvalidToken):
        async with Bot("1:wrong", base_url=f"{server.base_url}/bot"):
            pass


async def test_an_unknown_method_is_not_found(raw: Raw) -> None:
    assert await raw.refusal("dance") == "Not Found: method not found"
    async with raw.session.get(f"{raw.server.base_url}/elsewhere") as response:
        assert response.status == 404


async def test_names_of_methods_have_no_case(raw: Raw) -> None:
    status, _ = await raw("GETME")
    assert status == 200
    assert raw.server.world.record.calls[-1].method == "getMe"


async def test_a_flood_refusal_has_its_header(world: World, ann: Person) -> None:
    flood = Flood(limits=FloodLimits(chat_burst=1))
    async with BotApiServer(world=world, flood=flood) as server, aiohttp.ClientSession() as session:
        raw = Raw(session, server)
        await raw("sendMessage", chat_id=ann.id, text="x")
        data = {"chat_id": str(ann.id), "text": "y"}
        async with session.post(raw.url("sendMessage"), data=data) as response:
            assert response.status == 429
            assert response.headers["Retry-After"] == "1"
            assert (await response.json())["parameters"] == {"retry_after": 1}


@pytest.mark.parametrize(
    "schema",
    [None, Schema(methods={"getMe": {"returns": ["User"]}}, types={})],
    ids=["by the table", "by the schema"],
)
async def test_unknown_parameters_are_refused_when_strict(
    world: World, schema: Schema | None
) -> None:
    async with BotApiServer(world=world, schema=schema) as server, aiohttp.ClientSession() as http:
        raw = Raw(http, server)
        wrong = "getMe: unknown parameter colour"
        assert await raw.refusal("getMe", colour="red") == f"Bad Request: {wrong}"
        server.is_strict = False
        status, _ = await raw("getMe", colour="red")
        assert status == 200
    assert world.record.violations == [wrong, wrong]


async def test_our_own_answers_are_held_against_the_schema(world: World) -> None:
    fields = [{"name": "moon", "types": ["Integer"], "required": True}]
    schema = Schema(methods={"getMe": {"returns": ["User"]}}, types={"User": {"fields": fields}})
    async with BotApiServer(world=world, schema=schema) as server, aiohttp.ClientSession() as http:
        raw = Raw(http, server)
        await raw("getMe")
    assert "getMe: User without moon" in world.record.violations


async def test_the_server_stops_while_a_poll_waits(world: World) -> None:
    async with aiohttp.ClientSession() as session:
        async with BotApiServer(world=world) as server:
            poll = asyncio.create_task(Raw(session, server)("getUpdates", timeout=50))
            await asyncio.sleep(0.1)
        async with asyncio.timeout(3):
            await asyncio.gather(poll, return_exceptions=True)


async def test_many_calls_at_once_are_all_answered(raw: Raw, ann: Person) -> None:
    answers = await asyncio.gather(
        *(raw("sendMessage", chat_id=ann.id, text=str(number)) for number in range(200))
    )
    assert {status for status, _ in answers} == {200}
    assert len({message.text for message in ann.chat.posts}) == 200
