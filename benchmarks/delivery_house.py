"""What the delivery benchmarks stand on: the server and the bot in processes, and readers."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import insert

from benchmarks.main_job import FIRST_READER, ROOT, Server, bot_api, cpu_seconds
from bot.model.briefs import Brief, Fact, Story
from bot.model.chats import ChatKind, ChatState, DeliveryState
from bot.storage.database import Database
from bot.storage.schema import chats, subscriptions

TEXT = (
    "The exchange will pay $12 million to settle with the regulator, which said that it let "
    "sanctioned customers trade for two years. The settlement covers 4,100 trades."
)
FACTS = tuple(
    Fact(text=f"{number}: {TEXT}", start=0, end=len(TEXT))
    for number in ("First", "Second", "Third")
)
_PAGE = 5000


def utc_now() -> datetime:
    """Read the clock."""
    return datetime.now(UTC)


def new_brief(name: str) -> Brief:
    """Make a brief of an ordinary length."""
    return Brief(
        id=name,
        story_id=f"story {name}",
        headline="The exchange is fined $12 million over sanctions",
        facts=FACTS,
        disclaimer="For information only, no advice.",
        publisher="Ledger Post",
        url=f"https://ledger-post.example/{name}",
        published_at=utc_now(),
        topics=("regulation",),
        coins=("BTC",),
        language="en",
        composed_at=utc_now(),
    )


@dataclass(kw_only=True)
class Outbox:
    """The bot's database, seen from outside."""

    database: Database

    async def subscribe(self, first: int, count: int) -> None:
        """Store so many readers who want everything."""
        async with self.database.transaction() as tx:
            connection = tx.chats.connection
            for start in range(first, first + count, _PAGE):
                ids = range(start, min(start + _PAGE, first + count))
                await connection.execute(insert(chats), [_reader(number) for number in ids])
                await connection.execute(insert(subscriptions), [_wish(number) for number in ids])

    async def publish(self, brief: Brief) -> None:
        """Store a brief that is owed to everybody; the bot finds it at its next tick."""
        async with self.database.transaction() as tx:
            story = Story(id=brief.story_id, headline=brief.headline, first_seen_at=utc_now())
            await tx.briefs.add(brief, story=story, entry_id=brief.id)
            await tx.fanouts.add(brief.id, due_at=utc_now())

    async def sent(self) -> int:
        """Count what was sent."""
        async with self.database.reading() as tx:
            return (await tx.deliveries.counts()).get(DeliveryState.SENT, 0)

    async def when_sent(self, count: int, *, every: float = 0.25) -> None:
        """Return when so much was sent."""
        while await self.sent() < count:  # noqa: ASYNC110 -- the bot tells nobody
            await asyncio.sleep(every)


def _reader(number: int) -> dict[str, object]:
    return {
        "id": number,
        "thread_id": 0,
        "kind": ChatKind.PRIVATE,
        "title": "Reader",
        "timezone": "UTC",
        "state": ChatState.ACTIVE,
    }


def _wish(number: int) -> dict[str, object]:
    return {
        "chat_id": number,
        "thread_id": 0,
        "topics": (),
        "coins": (),
        "words": (),
        "subscribed_at": utc_now(),
    }


@dataclass(kw_only=True)
class Run:
    """A bot at work between its database and a server."""

    server: Server
    outbox: Outbox
    process: asyncio.subprocess.Process

    @property
    def cpu_seconds(self) -> float:
        """The CPU time of the bot so far."""
        return cpu_seconds(self.process.pid)

    @property
    def resident_kilobytes(self) -> int:
        """The resident memory of the bot."""
        return status_of(self.process.pid, "VmRSS")

    @property
    def peak_kilobytes(self) -> int:
        """The most memory that was ever resident."""
        return status_of(self.process.pid, "VmHWM")


def status_of(pid: int, name: str) -> int:
    """Return a line of /proc/PID/status, in kB."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name))


@asynccontextmanager
async def running(
    folder: Path, *, readers: int, rate: int, program: Sequence[str] = ("-m", "bot")
) -> AsyncIterator[Run]:
    """Run a server and a bot with so many readers, until the bot is at rest and receives."""
    async with bot_api(unlimited=rate > 30) as server:  # noqa: PLR2004 -- Telegram's own number
        await server.post("/control/users", {"count": readers, "first_id": FIRST_READER})
        url = f"sqlite:///{folder / 'outbox.db'}"
        database = Database.connect(url)
        await database.upgrade()
        outbox = Outbox(database=database)
        await outbox.subscribe(FIRST_READER, readers)
        async with bot(
            write_settings(folder / "config.toml", server, rate), url, program
        ) as process:
            await server.called("getUpdates")
            await asyncio.sleep(2)
            yield Run(server=server, outbox=outbox, process=process)
        await database.close()


def write_settings(file: Path, server: Server, rate: int) -> Path:
    """Write the settings file of a bot without sources."""
    file.write_text(
        f'[telegram]\ntoken = "{server.token}"\nbase_url = "{server.base_url}"\n'
        f"messages_per_second = {rate}\nallow_paid_broadcast = {str(rate > 30).lower()}\n"  # noqa: PLR2004 -- the same
        '[delivery]\nfirst_run = "none"\n[log]\nlevel = "warning"\n',
        encoding="utf-8",
    )
    return file


@asynccontextmanager
async def bot(
    file: Path, url: str, program: Sequence[str]
) -> AsyncIterator[asyncio.subprocess.Process]:
    """Run the bot, and end it as an operator does."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, *program, "run", "--config", str(file)),
        cwd=ROOT,
        env=os.environ | {"HOTTOPICS_DATABASE__URL": url},
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGTERM)
            await process.wait()
