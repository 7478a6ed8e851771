"""A Bot API server, the library's Bot on it, and updates as Telegram writes them."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field

import pytest
from telegram import Bot
from telegram.request import HTTPXRequest

from bot.model.updates import Incoming
from bot.playground.botapi import BotApiServer, World
from bot.storage.database import Transaction
from tests.house import PATIENCE, TOKEN


async def held(_: Transaction) -> None:
    """A fence that stands open: this program acts for the bot."""


ALLOWED = ("message", "callback_query", "my_chat_member")


def written(update_id: int, chat_id: int = 1, text: str = "/latest") -> dict[str, object]:
    """A message that somebody wrote, as an update."""
    return {
        "update_id": update_id,
        "message": {
            "message_id": update_id,
            "date": 1_790_000_000,
            "chat": {"id": chat_id, "type": "private", "first_name": "Reader"},
            "from": {"id": chat_id, "is_bot": False, "first_name": "Reader"},
            "text": text,
            "entities": [{"type": "bot_command", "offset": 0, "length": len(text)}],
        },
    }


@dataclass
class Taken:
    """What was taken, by its number, each once."""

    ids: list[int] = field(default_factory=list)
    changed: asyncio.Event = field(default_factory=asyncio.Event)
    trouble: Exception | None = None

    async def __call__(self, incoming: Sequence[Incoming]) -> int:
        if self.trouble:
            trouble, self.trouble = self.trouble, None
            raise trouble
        new = [each.id for each in incoming if each.id not in self.ids]
        self.ids += new
        self.changed.set()
        return len(new)

    async def until(self, count: int) -> list[int]:
        async with asyncio.timeout(PATIENCE):
            while len(self.ids) < count:
                self.changed.clear()
                await self.changed.wait()
        return self.ids


@dataclass
class Sleep:
    """A sleep that is over at once; what was asked for is kept."""

    asked: list[float] = field(default_factory=list)

    async def __call__(self, seconds: float) -> None:
        self.asked.append(seconds)
        await asyncio.sleep(0.01)


async def eventually(holds: Callable[[], bool]) -> None:
    """Wait until something holds."""
    async with asyncio.timeout(PATIENCE):
        while not holds():  # noqa: ASYNC110 -- nobody tells
            await asyncio.sleep(0.01)


@pytest.fixture(autouse=True)
def _waits_are_durations(monkeypatch: pytest.MonkeyPatch) -> None:
    """As the application has it."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


@pytest.fixture
async def server() -> AsyncIterator[BotApiServer]:
    async with BotApiServer(world=World(token=TOKEN), is_strict=True) as server:
        yield server
    assert server.world.record.violations == []


@pytest.fixture
async def polls() -> AsyncIterator[HTTPXRequest]:
    async with HTTPXRequest(connection_pool_size=1) as request:
        yield request


@pytest.fixture
async def bot(server: BotApiServer) -> AsyncIterator[Bot]:
    async with Bot(TOKEN, base_url=f"{server.base_url}/bot") as bot:
        yield bot


@pytest.fixture
def taken() -> Taken:
    return Taken()


@pytest.fixture
def sleep() -> Sleep:
    return Sleep()
