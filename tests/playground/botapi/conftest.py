"""A server with one world, and the library's own Bot that talks to it."""

from collections.abc import AsyncIterator

import aiohttp
import pytest
from telegram import Bot
from telegram.request import HTTPXRequest

from bot.playground.botapi import BotApiServer, Flood, FloodLimits, Person, Schema, World
from bot.playground.botapi.schema import find_schema

SCHEMA_PATH = find_schema()
SCHEMA = Schema.read(SCHEMA_PATH) if SCHEMA_PATH else None


class Raw:
    """Calls without a library: the answer's status and its JSON."""

    def __init__(self, session: aiohttp.ClientSession, server: BotApiServer) -> None:
        self.session = session
        self.server = server

    async def __call__(self, method: str, **params: object) -> tuple[int, dict[str, object]]:
        """Post a form."""
        data = {name: str(value) for name, value in params.items()}
        async with self.session.post(self.url(method), data=data) as response:
            body: dict[str, object] = await response.json()
            return response.status, body

    def url(self, method: str, token: str | None = None) -> str:
        return f"{self.server.base_url}/bot{token or self.server.world.token}/{method}"

    async def refusal(self, method: str, **params: object) -> str:
        """The description of a call that is refused."""
        status, body = await self(method, **params)
        assert status == body["error_code"], body
        return str(body["description"])


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
async def server(world: World) -> AsyncIterator[BotApiServer]:
    flood = Flood(limits=FloodLimits(is_on=False))
    async with BotApiServer(world=world, schema=SCHEMA, flood=flood) as server:
        yield server
    assert world.record.violations == []


@pytest.fixture
async def bot(server: BotApiServer) -> AsyncIterator[Bot]:
    request = HTTPXRequest(read_timeout=0.5)
    polls = HTTPXRequest(read_timeout=5)
    url = f"{server.base_url}/bot"
    files = f"{server.base_url}/file/bot"
    async with Bot(
        server.world.token,
        base_url=url,
        base_file_url=files,
        request=request,
        get_updates_request=polls,
    ) as bot:
        yield bot


@pytest.fixture
async def raw(server: BotApiServer) -> AsyncIterator[Raw]:
    async with aiohttp.ClientSession() as session:
        yield Raw(session, server)


@pytest.fixture
def ann(world: World) -> Person:
    """A reader who has started the bot."""
    return world.user("Ann", username="ann_reads", is_started=True)


@pytest.fixture
def olga(world: World) -> Person:
    """An owner of chats."""
    return world.user("Olga", is_started=True)
