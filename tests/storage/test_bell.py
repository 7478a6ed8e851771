"""Words between programs on one PostgreSQL, over a line that can be cut."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from structlog.testing import capture_logs

from bot.storage.bell import Bell
from bot.storage.database import Database
from tests.house import PATIENCE
from tests.servers import Relay


@dataclass
class Ear:
    """What a program heard."""

    words: list[str | None] = field(default_factory=list)
    changed: asyncio.Event = field(default_factory=asyncio.Event)

    def __call__(self, word: str | None) -> None:
        self.words.append(word)
        self.changed.set()

    async def until(self, *words: str | None) -> None:
        async with asyncio.timeout(PATIENCE):
            while self.words != list(words):
                self.changed.clear()
                await self.changed.wait()


@contextlib.asynccontextmanager
async def ringing(url: str, name: str) -> AsyncIterator[tuple[Bell, Ear]]:
    database, ear = Database.connect(url), Ear()
    bell = Bell(database=database, name=name, heard=ear)
    running = asyncio.create_task(bell.run())
    try:
        await ear.until(None)
        yield bell, ear
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        await database.close()


async def test_a_word_is_heard_at_once_by_all_the_others(postgres_url: str) -> None:
    async with ringing(postgres_url, "a") as (a, of_a), ringing(postgres_url, "b") as (b, of_b):
        a.ring("wake fan out")
        a.ring("wake fan out")
        await of_b.until(None, "wake fan out")
        b.ring("wake poll")
        await of_a.until(None, "wake poll")


async def test_a_line_that_breaks_is_made_again_told_once_and_what_was_missed_is_looked_for(
    postgres_url: str, tmp_path: Path
) -> None:
    folder = parse_qs(urlsplit(postgres_url).query)["host"][0]
    async with Relay(Path(folder) / ".s.PGSQL.5432", tmp_path) as relay:
        url = postgres_url.replace(folder, str(tmp_path))
        async with ringing(url, "a") as (a, ear), ringing(postgres_url, "b") as (b, of_b):
            with capture_logs() as logs:
                relay.cut()
                await asyncio.sleep(0.7)
                a.ring("lost")
                await asyncio.sleep(0.7)
                relay.is_cut = False
                await ear.until(None, None)
            a.ring("again")
            await of_b.until(None, "again")
            b.ring("and back")
            await ear.until(None, None, "and back")
    assert [each["event"] for each in logs if each["log_level"] != "debug"] == [
        "the other programs can't be woken",
        "the other programs can be woken again",
    ]


async def test_a_line_that_is_silent_is_looked_at(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.bell._CHECK_SECONDS", 0.05)
    async with ringing(postgres_url, "a") as (a, _), ringing(postgres_url, "b") as (_, of_b):
        await asyncio.sleep(0.3)
        a.ring("wake poll")
        await of_b.until(None, "wake poll")
