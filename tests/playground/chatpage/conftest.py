"""A world with four people, their chats and the page; the bot is played by hand."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import aiohttp
import pytest

from bot.playground.botapi import BotApiServer, Chat, Flood, FloodLimits, Message, Person, World
from bot.playground.botapi.state import Content
from bot.playground.chatpage import Cast, ChatPage


@dataclass(kw_only=True)
class Town:
    """Who is in the world, and where."""

    world: World
    people: dict[str, Person]
    group: Chat
    forum: Chat
    channel: Chat
    cast: Cast = field(init=False)

    def __post_init__(self) -> None:
        self.cast = Cast(world=self.world, people=self.people)
        self.reader, self.owner = self.people["reader"], self.people["owner"]
        self.stranger = self.people["stranger"]


@dataclass(kw_only=True)
class Browser:
    """What a browser sends, without one."""

    session: aiohttp.ClientSession
    page: ChatPage
    api: str

    async def bot(self, method: str, **params: Any) -> dict[str, Any]:
        """Call the Bot API as the bot would."""
        async with self.session.post(f"{self.api}/{method}", json=params) as response:
            answer: dict[str, Any] = await response.json()
            assert answer["ok"], answer
            return answer

    async def get(self, path: str, **headers: str) -> tuple[int, str]:
        async with self.session.get(f"{self.page.url}{path}", headers=headers) as response:
            return response.status, await response.text()

    async def view(self, who: str, chat: Chat | None = None, topic: int | None = None) -> str:
        """Open the document."""
        place = f"&chat={chat.id}" if chat else ""
        status, html = await self.get(f"?as={who}{place}{f'&topic={topic}' if topic else ''}")
        assert status == 200
        return html

    async def act(
        self, verb: str, who: str, chat: Chat | None = None, **body: Any
    ) -> tuple[int, dict[str, Any]]:
        """Do something on the page."""
        body |= {"as": who} | ({"chat": str(chat.id)} if chat else {})
        return await self.post(f"act/{verb}", json.dumps(body))

    async def post(
        self, path: str, data: Any, *, type_: str | None = "application/json", **headers: str
    ) -> tuple[int, dict[str, Any]]:
        """Post from the page's own origin, if no other is said."""
        given = {"Origin": self.page.url.rstrip("/")} | headers
        if type_:
            given["Content-Type"] = type_
        async with self.session.post(
            f"{self.page.url}{path}", data=data, headers=given
        ) as response:
            text = await response.text()
            return response.status, json.loads(text) if text.startswith("{") else {"text": text}

    @contextlib.asynccontextmanager
    async def events(self, query: str) -> AsyncIterator["asyncio.Queue[dict[str, Any]]"]:
        """Receive the parts of a view as they change."""
        received: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        async with self.session.get(f"{self.page.url}events?{query}") as response:

            async def read() -> None:
                async for line in response.content:
                    if line.startswith(b"data: "):
                        received.put_nowait(json.loads(line.removeprefix(b"data: ")))

            reading = asyncio.create_task(read())
            yield received
            reading.cancel()


def post(town: Town, chat: Chat, **fields: Any) -> Message:
    """Put a message of the bot into a chat, without the HTTP of the Bot API."""
    content = Content(
        text=fields.pop("text", ""),
        entities=tuple(fields.pop("entities", ())),
        markup=fields.pop("markup", None),
        preview=fields.pop("preview", None),
    )
    message = Message(
        id=chat.next_id(),
        chat_id=chat.id,
        date=fields.pop("date", town.world.now),
        content=content,
        sender=town.world.bot,
        is_from_bot=True,
        **fields,
    )
    return town.world.post(chat, message)


@pytest.fixture
def town() -> Town:
    world = World()
    people = {
        "reader": world.user("Reader", is_started=True),
        "owner": world.user("Owner", is_started=True),
        "stranger": world.user("Stranger"),
    }
    owner = people["owner"]
    town = Town(
        world=world,
        people=people,
        group=world.supergroup("Trading group", owner),
        forum=world.forum("Readers' forum", owner, "Bitcoin"),
        channel=world.channel("Harbor Channel", owner),
    )
    for person in (town.reader, town.stranger):
        for chat in (town.group, town.forum, town.channel):
            person.join(chat)
    return town


@pytest.fixture
async def browser(town: Town) -> AsyncIterator[Browser]:
    flood = Flood(limits=FloodLimits(is_on=False))
    async with (
        BotApiServer(world=town.world, flood=flood) as server,
        ChatPage(town.cast, patience=0.3) as page,
        aiohttp.ClientSession() as session,
    ):
        api = f"{server.base_url}/bot{town.world.token}"
        yield Browser(session=session, page=page, api=api)
