"""The bot as a whole, for tests: real HTTP, a real database, and people on a Bot API server."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot import app
from bot.config import FixedSettings, Settings
from bot.model.sources import EntryState
from bot.playground.botapi import BotApiServer, Chat, Message, Person, Schema, World, find_schema
from bot.playground.newsroom import Manuscript, Newsroom

ADMIN_ID = 7
TOKEN = "424242:canary-token-0123456789"
_A_DAY = timedelta(days=1)
PATIENCE = 90.0  # seconds that a busy machine may take: a wait ends with what it waits for


def utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(kw_only=True)
class House:
    """A newsroom, a Bot API server with its people, and the settings of a bot between them."""

    server: BotApiServer
    newsroom: Newsroom
    settings: Settings

    def __post_init__(self) -> None:
        self.world = self.server.world
        self.reader = self.world.user("Reader", is_started=True)
        self.admin = self.world.user("Admin", id=ADMIN_ID, is_started=True)

    def set(self, **sections: dict[str, Any]) -> None:
        """Change settings of the next run, section by section."""
        values = self.settings.model_dump()
        for name, section in sections.items():
            values[name] = values[name] | section
        self.settings = FixedSettings.model_validate(values)

    def without_sources(self) -> None:
        """Begin the next run with no source."""
        self.settings = self.settings.model_copy(update={"sources": ()})

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator[app.Bot]:
        """Run the bot until the block ends, then stop it as SIGTERM does."""
        stop = asyncio.Event()
        async with app.built(self.settings) as bot:
            task = asyncio.create_task(bot.run(stop))
            try:
                yield bot
            finally:
                stop.set()
                async with asyncio.timeout(30):
                    await task

    def somebody(self) -> Person:
        """Return a new person: whoever asks much has to wait, as Telegram wants it."""
        return self.world.user("Somebody", is_started=True)

    async def ask(
        self, person: Person, text: str, chat: Chat | None = None, **options: Any
    ) -> Message:
        """Write something and return the bot's next message in that chat."""
        chat = chat or person.chat
        sent = person.send(text, chat, **options)
        return await chat.wait_for(lambda message: message.id > sent.id, seconds=PATIENCE)

    async def answer(self, person: Person, text: str, chat: Chat | None = None) -> str:
        """Write something and return the text of the answer."""
        return (await self.ask(person, text, chat)).text

    async def post_about(self, url: str, chat: Chat) -> Message:
        """Wait for the post of an article."""
        return await chat.wait_for(lambda message: is_post(message, url), seconds=PATIENCE)

    def posts(self, chat: Chat) -> list[Message]:
        """Return the posts in a chat."""
        urls = self.newsroom.published
        return [post for post in chat.posts if any(is_post(post, url) for url in urls)]

    def publish(self) -> str:
        """Let the newsroom publish its next article, and return the URL."""
        article = self.newsroom.publish_next()
        assert article is not None
        return article.url


def is_post(message: Message, url: str) -> bool:
    """Tell whether this is the post about an article."""
    return any(button.get("url", "").partition("?")[0] == url for button in message.buttons)


@contextlib.asynccontextmanager
async def house_in(
    folder: Path, *, start: int = 4, manuscripts: Sequence[Manuscript] | None = None
) -> AsyncIterator[House]:
    """Open the newsroom and the server; nothing that the bot asks may be unknown to Telegram."""
    path = find_schema()
    server = BotApiServer(
        world=World(token=TOKEN), schema=Schema.read(path) if path else None, is_strict=True
    )
    newsroom = Newsroom(utc_now, start=start, every=None, manuscripts=manuscripts)
    async with server, newsroom:
        settings = FixedSettings.model_validate(
            {
                "telegram": {"token": TOKEN, "base_url": server.base_url, "admins": [ADMIN_ID]},
                "database": {"url": f"sqlite:///{folder / 'hottopics.db'}"},
                "fetch": {"allow_networks": ["127.0.0.0/8"], "host_spacing": "0s", "per_host": 8},
                "polling": {"tick": "200ms"},
                "delivery": {"first_run": "none"},
                "limits": {"burst": 1000},
                "sources": [{"url": site.feed_url, "interval": "1s"} for site in newsroom.sites],
            }
        )
        yield House(server=server, newsroom=newsroom, settings=settings)
    assert server.world.record.violations == []


async def until(holds: Callable[[], Awaitable[bool]]) -> None:
    """Wait until something holds."""
    async with asyncio.timeout(PATIENCE):
        while not await holds():  # noqa: ASYNC110 -- the bot tells nobody
            await asyncio.sleep(0.02)


async def settled(bot: app.Bot, count: int, state: EntryState = EntryState.BRIEFED) -> None:
    """Wait until so many entries are in a state, and their briefs are owed to whom they concern."""

    async def holds() -> bool:
        async with bot.database.reading() as tx:
            there = (await tx.entries.counts()).get(state, 0)
            return there >= count and not await tx.fanouts.has_due(now=utc_now() + _A_DAY)

    await until(holds)
