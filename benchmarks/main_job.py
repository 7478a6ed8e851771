"""`hottopics run` from start to stop: start-up, memory, one brief to many chats, and `/latest`.

The Bot API server and the bot run in processes of their own, the newsroom in this one.
"""

import argparse
import asyncio
import json
import os
import signal
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx

from bot.model.chats import Chat, ChatKind
from bot.model.subscriptions import Subscription
from bot.playground.newsroom import Newsroom
from bot.storage.database import Database

ROOT = Path(__file__).parent.parent
FIRST_READER = 5_000_000
TELEGRAMS_RATE = 30


def utc_now() -> datetime:
    """Read the clock."""
    return datetime.now(UTC)


async def main() -> None:
    """Print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--chats", type=int, default=1000)
    parser.add_argument("--rate", type=int, default=30, help="messages a second that are allowed")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        async with (
            bot_api(unlimited=options.rate > TELEGRAMS_RATE) as server,
            Newsroom(utc_now, start=6, every=None) as newsroom,
        ):
            await server.post("/control/users", {"count": options.chats, "first_id": FIRST_READER})
            asker = (await server.post("/control/users", {"count": 1}))[0]
            url = f"sqlite:///{folder / 'bench.db'}"
            await subscribe(url, options.chats)
            began = time.monotonic()
            file = write_settings(folder / "config.toml", server, newsroom, options.rate)
            async with bot(file, url) as process:
                await server.called("getUpdates")
                print(
                    f"start-up            {time.monotonic() - began:.2f} s to the first getUpdates"
                )
                await asyncio.sleep(8)
                print(f"memory at rest      {memory_of(process.pid)}")
                await measure(server, newsroom, asker, options.chats)
                print(f"memory after        {memory_of(process.pid)}")
                print(f"CPU of the bot      {cpu_seconds(process.pid):.2f} s in all")
                stopping = time.monotonic()
                process.send_signal(signal.SIGTERM)
                await process.wait()
                print(f"SIGTERM to end      {time.monotonic() - stopping:.2f} s")


async def measure(server: "Server", newsroom: Newsroom, asker: int, chats: int) -> None:
    """Publish an article, and ask while its posts are under way."""
    waits = [await server.ask(asker, "/latest 3")]
    before = (await server.record("sendMessage"))["calls"]
    published = utc_now()
    newsroom.publish_next()
    calls: list[dict[str, Any]] = []
    asking = asyncio.create_task(ask_often(server, asker, waits))
    while len(calls) < chats:
        await asyncio.sleep(0.5)
        answer = await server.record("sendMessage", since=len(before))
        calls = [call for call in answer["calls"] if call["chat_id"] >= FIRST_READER]
    asking.cancel()
    await asyncio.gather(asking, return_exceptions=True)
    times = sorted(datetime.fromisoformat(call["received_at"]) for call in calls)
    seconds = (times[-1] - times[0]).total_seconds()
    refused = sum(call["status"] != 200 for call in calls)  # noqa: PLR2004 -- HTTP's own number
    first, last = ((moment - published).total_seconds() for moment in (times[0], times[-1]))
    print(
        f"posts               {len(calls)}, {refused} refused, {len(calls) / seconds:.1f} a second"
    )
    print(f"publication to post {first:.2f} s to the first chat, {last:.2f} s to the last")
    print(f"busiest second      {answer['busiest_second']} messages")
    print(
        f"/latest             {waits[0]:.3f} s at rest, while posting "
        f"{statistics.median(waits[1:] or [0]):.3f} s in the middle, {max(waits):.3f} s at worst"
    )


async def ask_often(server: "Server", asker: int, waits: list[float]) -> None:
    """Ask for the latest briefs every two seconds."""
    while True:
        await asyncio.sleep(2)
        waits.append(await server.ask(asker, "/latest 3"))


async def subscribe(url: str, chats: int) -> None:
    """Store so many subscribed readers."""
    database = Database.connect(url)
    await database.upgrade()
    async with database.transaction() as tx:
        for number in range(chats):
            chat_id = FIRST_READER + number
            await tx.chats.save(Chat(id=chat_id, kind=ChatKind.PRIVATE, title="Reader"))
            await tx.subscriptions.save(Subscription(chat_id=chat_id, subscribed_at=utc_now()))
    await database.close()


class Server:
    """The control endpoint of a Bot API server in its own process."""

    def __init__(self, client: httpx.AsyncClient, base_url: str, token: str) -> None:
        self.client, self.base_url, self.token = client, base_url, token

    async def post(self, path: str, body: dict[str, Any]) -> Any:
        """Tell the server to do something."""
        answer = await self.client.post(self.base_url + path, json=body)
        answer.raise_for_status()
        return answer.json()

    async def record(self, method: str, since: int = 0) -> dict[str, Any]:
        """Return the calls of a method, but for the first ones."""
        answer: dict[str, Any] = await self.post("/control/record", {"methods": [method]})
        return answer | {"calls": answer["calls"][since:]}

    async def called(self, method: str) -> None:
        """Wait for the first call of a method."""
        while not (await self.record(method))["calls"]:  # noqa: ASYNC110 -- the server tells nobody
            await asyncio.sleep(0.02)

    async def ask(self, user: int, text: str) -> float:
        """Write to the bot and return the seconds until its answer."""
        before = len(await self.messages(user))
        began = time.monotonic()
        await self.post("/control/send", {"user": user, "text": text})
        while len(await self.messages(user)) <= before:  # noqa: ASYNC110 -- the same
            await asyncio.sleep(0.01)
        return time.monotonic() - began

    async def messages(self, chat: int) -> list[object]:
        """Return what the bot wrote into a chat."""
        answer: list[object] = await self.post("/control/messages", {"chat": chat})
        return answer


@asynccontextmanager
async def bot_api(*, unlimited: bool) -> AsyncIterator[Server]:
    """Run a Bot API server."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot.playground.botapi", *(["--no-limits"] if unlimited else [])),
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        line = await process.stdout.readline() if process.stdout else b""
        ready = json.loads(line)
        async with httpx.AsyncClient(timeout=30) as client:
            yield Server(client, ready["base_url"], ready["token"])
    finally:
        process.terminate()
        await process.wait()


def write_settings(file: Path, server: Server, newsroom: Newsroom, rate: int) -> Path:
    """Write the settings file of the bot."""
    sources = "".join(
        f'[[sources]]\nurl = "{site.feed_url}"\ninterval = "5s"\n' for site in newsroom.sites
    )
    file.write_text(
        f'[telegram]\ntoken = "{server.token}"\nbase_url = "{server.base_url}"\n'
        f"messages_per_second = {rate}\n"
        '[fetch]\nallow_networks = ["127.0.0.0/8"]\nhost_spacing = "0s"\n'
        '[delivery]\nfirst_run = "none"\n'
        f'[log]\nlevel = "warning"\n{sources}',
        encoding="utf-8",
    )
    return file


@asynccontextmanager
async def bot(file: Path, database: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """Run the bot."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run", "--config", str(file)),
        cwd=ROOT,
        env=os.environ | {"HOTTOPICS_DATABASE__URL": database},
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


def memory_of(pid: int) -> str:
    """Return the resident memory of a process, and of those that it started."""
    own, others = resident(pid), [resident(child) for child in children(pid)]
    return f"{own} MB, and {' + '.join(map(str, others)) or 'none'} MB in worker processes"


def children(pid: int) -> list[int]:
    """Return the processes that descend from one."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == pid:
            child = int(path.parent.name)
            found += [child, *children(child)]
    return found


def resident(pid: int) -> int:
    """Return the resident memory in MB."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") // 2**20


def cpu_seconds(pid: int) -> float:
    """Return the CPU time of a process."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    asyncio.run(main())
