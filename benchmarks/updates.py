"""Commands through a bot that is killed again and again: what is lost, what is answered twice.

People write while `hottopics run` is killed with SIGKILL at random and started again, once with
long polling and once with a webhook; then what they were answered is compared with what they
asked, and what they changed with what the bot remembers. It begins with the speed of answers.
"""

import argparse
import asyncio
import contextlib
import os
import random
import socket
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

from bot.playground.botapi import BotApiServer, Flood, FloodLimits, Person, World
from bot.storage.database import Database

ROOT = Path(__file__).parent.parent
TOKEN = "424242:a-token-of-the-benchmark"  # noqa: S105 -- invented
QUIET_SECONDS = 4.0
_dice = random.Random(4)  # noqa: S311 -- no secret


@dataclass(kw_only=True)
class Town:
    """A Bot API server, the bot that is started on it, and people who write once each."""

    server: BotApiServer
    folder: Path
    mode: str
    asked: list[Person] = field(default_factory=list)
    changed: list[Person] = field(default_factory=list)

    @property
    def database(self) -> str:
        """The URL of the bot's database."""
        return f"sqlite:///{self.folder / 'bench.db'}"

    def write_settings(self) -> None:
        """Let the bot answer as fast as it can."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            address = f"127.0.0.1:{free.getsockname()[1]}"
        (self.folder / "config.toml").write_text(
            f'[telegram]\ntoken = "{TOKEN}"\nbase_url = "{self.server.base_url}"\n'
            f'update_mode = "{self.mode}"\nmessages_per_second = 1000\n'
            "allow_paid_broadcast = true\n"
            f'[web]\nlisten = "{address}"\npublic_url = "http://{address}"\n'
            f'[database]\nurl = "{self.database}"\n[work]\nprocesses = 1\n',
            encoding="utf-8",
        )

    @contextlib.asynccontextmanager
    async def bot(self) -> AsyncIterator[None]:
        """Run the bot, and kill it at the end."""
        with (self.folder / "bot.log").open("a", encoding="utf-8") as log:
            process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", "run", "--config", str(self.folder / "config.toml"),
                cwd=self.folder,
                env=os.environ | {"PYTHONPATH": str(ROOT)},
                stderr=log,
            )  # fmt: skip
        try:
            yield
        finally:
            process.kill()
            await process.wait()

    def write(self, count: int) -> None:
        """Let so many new people write, every other one a change."""
        for number in range(count):
            person = self.server.world.user("Reader", is_started=True)
            is_change = number % 2 == 0
            (self.changed if is_change else self.asked).append(person)
            person.send("/subscribe btc" if is_change else "/help")

    async def write_on(self, rate: int) -> None:
        """Let people write without end."""
        while True:
            self.write(2)
            await asyncio.sleep(2 / rate)

    async def quiet(self) -> None:
        """Wait until nothing is pending and nothing was called for a while."""
        calls, since = -1, time.monotonic()
        while time.monotonic() - since < QUIET_SECONDS:
            now = len(self.server.world.record.of("sendMessage"))
            if now != calls or len(self.server.world.updates):
                calls, since = now, time.monotonic()
            await asyncio.sleep(0.1)


async def measure_speed(town: Town, count: int) -> None:
    """Let many write at once, and wait for the last answer."""
    async with town.bot():
        town.write(2)
        await town.server.world.record.wait_for("sendMessage", count=2, seconds=30)
        began = time.monotonic()
        town.write(count)
        await town.server.world.record.wait_for("sendMessage", count=2 + count, seconds=120)
        print(f"{town.mode}: {count / (time.monotonic() - began):.0f} answers a second")


async def measure_kills(town: Town, kills: int, rate: int) -> None:
    """Kill the bot while people write, then count."""
    writing = asyncio.create_task(town.write_on(rate))
    for _ in range(kills):
        async with town.bot():
            answered = len(town.server.world.record.of("sendMessage"))
            await town.server.world.record.wait_for("sendMessage", count=answered + 1, seconds=60)
            await asyncio.sleep(_dice.uniform(0, 0.5))
    writing.cancel()
    async with town.bot():
        await town.quiet()
    lost = len(town.changed) - await remembered(town)
    print(
        f"{town.mode}: {kills} kills; {len(town.changed)} changes, {lost} lost, "
        f"answers {answers(town.changed)}; {len(town.asked)} questions, answers "
        f"{answers(town.asked)}"
    )


async def remembered(town: Town) -> int:
    """Count whose subscription is stored."""
    database = Database.connect(town.database)
    try:
        async with database.reading() as tx:
            found = [await tx.subscriptions.get(person.id) for person in town.changed]
    finally:
        await database.close()
    return sum(subscription is not None for subscription in found)


def answers(people: list[Person]) -> str:
    """Say how many were answered how often."""
    counts = Counter(len(person.chat.posts) for person in people)
    return ", ".join(f"{times}x: {count}" for times, count in sorted(counts.items()))


async def main() -> None:
    """Print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=25, help="in each mode")
    parser.add_argument("--rate", type=int, default=40, help="commands a second")
    parser.add_argument("--answers", type=int, default=1000)
    options = parser.parse_args()
    for mode in ("polling", "webhook"):
        for measure in ("speed", "kills"):
            flood = Flood(limits=FloodLimits(is_on=False))
            with tempfile.TemporaryDirectory() as name:
                async with BotApiServer(world=World(token=TOKEN), flood=flood) as server:
                    town = Town(server=server, folder=Path(name), mode=mode)
                    town.write_settings()
                    if measure == "speed":
                        await measure_speed(town, options.answers)
                    else:
                        await measure_kills(town, options.kills, options.rate)


if __name__ == "__main__":
    asyncio.run(main())
