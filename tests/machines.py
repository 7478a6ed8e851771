"""Several programs on one PostgreSQL, as an operator with several machines runs them."""

import asyncio
import contextlib
import os
import signal
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from sqlalchemy import select

from bot.model.chats import Chat, ChatKind, DeliveryState
from bot.playground.botapi import BotApiServer, Person
from bot.storage.database import Database
from bot.storage.schema import deliveries
from tests.cli.program import environment
from tests.house import TOKEN, utc_now
from tests.servers import Relay

_SENDING = b"/sendMessage "


@dataclass
class Program:
    """A program of ours in a process of its own, with lines that can be cut."""

    process: subprocess.Popen[bytes]
    log: Path
    database: Relay
    telegram: Relay

    @property
    def says(self) -> str:
        return self.log.read_text("utf-8")

    def stop(self) -> None:
        self.process.send_signal(signal.SIGSTOP)

    def go_on(self) -> None:
        self.process.send_signal(signal.SIGCONT)

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    def end(self) -> None:
        """End it whatever it does."""
        with contextlib.suppress(ProcessLookupError):
            self.go_on()
        self.kill()

    async def until_says(self, text: str, *, after: int = 0, seconds: float = 120) -> int:
        """Wait until it logs something, and return where."""
        async with asyncio.timeout(seconds):
            while (place := self.says.find(text, after)) < 0:
                assert self.process.poll() is None, self.says
                await asyncio.sleep(0.05)
        return place


@dataclass
class Machines:
    """Programs that share a database and a bot; `start` adds one."""

    server: BotApiServer
    database_url: str
    folder: Path
    settings: Path
    programs: list[Program] = field(default_factory=list)

    async def start(self, lines: contextlib.AsyncExitStack, role: str, **more: str) -> Program:
        """Start a program with lines of its own."""
        number = len(self.programs)
        folder = self.folder / str(number)
        folder.mkdir()
        socket_folder = parse_qs(urlsplit(self.database_url).query)["host"][0]
        database = Relay(Path(socket_folder) / ".s.PGSQL.5432", folder)
        telegram = Relay(self.server.port, folder, watched=_SENDING)
        await lines.enter_async_context(database)
        await lines.enter_async_context(telegram)
        variables = environment(
            HOTTOPICS_TELEGRAM__TOKEN=TOKEN,
            HOTTOPICS_TELEGRAM__BASE_URL=f"http://127.0.0.1:{telegram.port}",
            HOTTOPICS_DATABASE__URL=self.database_url.replace(socket_folder, str(folder)),
            PATH=os.environ["PATH"],
            **more,
        )
        command = [sys.executable, "-m", "bot", "run", "--role", role]
        log = folder / "log"
        with log.open("wb") as out:
            process = subprocess.Popen(  # noqa: ASYNC220, S603 -- our own program
                [*command, "--config", str(self.settings)],
                stdout=out,
                stderr=out,
                cwd=folder,
                env=variables,
            )
        program = Program(process, log, database, telegram)
        self.programs.append(program)
        lines.callback(program.end)
        return program


@contextlib.asynccontextmanager
async def owing(
    database: Database, people: list[Person], *, every: float = 2
) -> AsyncIterator[None]:
    """Owe each person a message every so many seconds, for as long as the block runs."""
    async with database.transaction() as tx:
        for person in people:
            await tx.chats.save(Chat(id=person.id, kind=ChatKind.PRIVATE))

    async def owe() -> None:
        for number in range(1_000_000):
            text = f"message {number}"
            async with database.transaction() as tx:
                await tx.deliveries.add(
                    chats=[(person.id, None) for person in people],
                    key=text,
                    notice=text,
                    due_at=utc_now(),
                )
            await asyncio.sleep(every)

    task = asyncio.create_task(owe())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


@dataclass(frozen=True, kw_only=True)
class Account:
    """What was owed compared with what arrived."""

    owed: int
    lost: list[str]
    doubled_without_a_word: list[str]
    doubled: int
    out_of_order: list[str]


async def until_settled(database: Database, seconds: float) -> None:
    """Wait until nothing is owed any more."""
    async with asyncio.timeout(seconds):
        while await _unsettled(database):  # noqa: ASYNC110 -- other processes
            await asyncio.sleep(0.2)


async def _unsettled(database: Database) -> int:
    async with database.reading() as tx:
        counts = await tx.deliveries.counts()
    return counts.get(DeliveryState.PENDING, 0) + counts.get(DeliveryState.SENDING, 0)


async def account(database: Database, server: BotApiServer) -> Account:
    """Compare the outbox with the server's own record."""
    arrived: dict[tuple[int, str], int] = defaultdict(int)
    order: dict[int, list[str]] = defaultdict(list)
    for call in server.world.record.delivered():
        chat_id, text = call.chat_id or 0, call.params["text"]
        arrived[chat_id, text] += 1
        if text not in order[chat_id]:
            order[chat_id].append(text)
    async with database.engine.connect() as connection:
        rows = (await connection.execute(select(deliveries))).all()
    owed = [(row, arrived[row.chat_id, row.notice]) for row in rows]
    return Account(
        owed=len(owed),
        lost=[f"{row.chat_id} {row.notice}" for row, times in owed if not times],
        doubled_without_a_word=[
            f"{row.chat_id} {row.notice}" for row, times in owed if times > 1 + row.unknowns
        ],
        doubled=sum(times - 1 for _, times in owed if times > 1),
        out_of_order=[
            f"{chat_id} {first} {then}"
            for chat_id, texts in order.items()
            for first, then in pairwise(texts)
            if int(first.split()[1]) > int(then.split()[1])
        ],
    )


@contextlib.contextmanager
def timed() -> Iterator[list[float]]:
    """Measure the block."""
    began, taken = time.monotonic(), [0.0]
    yield taken
    taken[0] = time.monotonic() - began


async def until_sending(program: Program, since: float, *, seconds: float = 60) -> float:
    """Wait until a program sends, and return when it began, in monotonic time."""
    async with asyncio.timeout(seconds):
        while not program.telegram.asked or program.telegram.asked[-1] < since:  # noqa: ASYNC110 -- another process
            await asyncio.sleep(0.02)
    return next(when for when in program.telegram.asked if when >= since)
