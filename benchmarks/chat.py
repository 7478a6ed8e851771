"""`make bench-chat`: how soon commands are answered on a store of 100,000 briefs.

Each handler is called as the edge calls it, without Telegram, on SQLite and on PostgreSQL.
"""

import argparse
import asyncio
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

from bot.commands.readers import latest, search, why
from bot.commands.request import Desk, Handler, Request
from bot.model.briefs import Brief, Fact, Story
from bot.model.chats import Chat, ChatKind
from bot.pipeline.chats.explain import Explain
from bot.storage.database import Database
from bot.stories.topics import known_topics
from tests.postgres import postgres_server

PAGE = 1000
ROUNDS = 30
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
WORDS = (
    "exchange regulator mining wallet network court fund token holders protocol upgrade bridge "
    "validator settlement custody listing treasury stablecoin payment report quarter record"
).split()
COINS = ("BTC", "ETH", "SOL", "XRP", "DOGE")
ASKED: tuple[tuple[str, Handler, str], ...] = (
    ("/latest", latest.latest, ""),
    ("/latest btc", latest.latest, "btc"),
    ("/latest regulation", latest.latest, "regulation"),
    ("/latest with two words", latest.latest, "custody treasury"),
    ("/latest with words that nothing has", latest.latest, "nothing whatever"),
    ("/search, many matches", search.search, "exchange"),
    ("/search, three words", search.search, "validator bridge custody"),
    ("/search, no match", search.search, "zebra"),
    ("/why with a link", why.why, "https://publisher-7.example/news/77"),
)


async def main() -> None:
    """Print one table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--briefs", type=int, default=100_000)
    options = parser.parse_args()
    load = os.getloadavg()[0]
    print(f"{os.cpu_count()} cores, load {load:.1f}, Python {sys.version.split()[0]}")
    print(f"Milliseconds to an answer on {options.briefs:,} briefs, of {ROUNDS} rounds")
    async for name, figures in rows(options.briefs):
        print(f"  {name:<52} {figures}", flush=True)


async def rows(count: int) -> AsyncIterator[tuple[str, str]]:
    """Measure on each database in turn."""
    with tempfile.TemporaryDirectory() as name:
        async for row in measured("SQLite", f"sqlite:///{Path(name) / 'chat.db'}", count):
            yield row
    with postgres_server() as server:
        async for row in measured("PostgreSQL", server.url, count):
            yield row


async def measured(title: str, url: str, count: int) -> AsyncIterator[tuple[str, str]]:
    """Fill a store, and ask."""
    database = Database.connect(url)
    await database.upgrade()
    await fill(database, count)
    desk = cast(
        "Desk", _Desk(database=database, clock=lambda: NOW, explain=Explain(database=database))
    )
    for name, handler, arguments in ASKED:
        times = [await answered(desk, handler, arguments) for _ in range(ROUNDS)]
        worst = max(times) * 1e3
        yield f"{title}: {name}", f"{statistics.median(times) * 1e3:7.1f} median {worst:7.1f} worst"
    await database.close()


class _Desk:
    """What these handlers use of the desk."""

    def __init__(self, **parts: Any) -> None:
        self.topics = known_topics()
        self.__dict__.update(parts)


async def answered(desk: Desk, handler: Handler, arguments: str) -> float:
    """Return the seconds that an answer took."""
    chat = Chat(id=1, kind=ChatKind.PRIVATE, title="Reader")
    request = Request(chat=chat, user_id=1, arguments=arguments)
    began = time.perf_counter()
    await handler(desk, request)
    return time.perf_counter() - began


async def fill(database: Database, count: int) -> None:
    """Store briefs of the last year, each with its article's words in the index."""
    dice = random.Random(1)  # noqa: S311 -- the same store in each run
    for start in range(0, count, PAGE):
        async with database.transaction() as tx:
            for number in range(start, min(start + PAGE, count)):
                brief = _brief(number, dice)
                story = Story(id=brief.story_id, headline=brief.headline, first_seen_at=NOW)
                await tx.briefs.add(brief, story=story, entry_id=brief.id)
                await tx.search.add(brief, " ".join(dice.choices(WORDS, k=150)))


def _brief(number: int, dice: random.Random) -> Brief:
    words = dice.choices(WORDS, k=40)
    when = NOW - timedelta(seconds=dice.randrange(365 * 86_400))
    fact = Fact(text=" ".join(words[8:]), start=0, end=1)
    return replace(
        _SAMPLE,
        id=f"brief-{number}",
        story_id=f"story-{number}",
        headline=" ".join(words[:8]),
        facts=(fact, fact),
        publisher=f"Publisher {number % 50}",
        url=f"https://publisher-{number % 50}.example/news/{number}",
        published_at=when,
        composed_at=when,
        coins=(dice.choice(COINS),),
        topics=("regulation",) if number % 4 == 0 else ("mining",),
    )


_SAMPLE = Brief(
    id="",
    story_id="",
    headline="",
    facts=(),
    disclaimer="For information only.",
    publisher="",
    url="",
    published_at=None,
    topics=(),
    coins=(),
    language="en",
    composed_at=NOW,
)


if __name__ == "__main__":
    asyncio.run(main())
