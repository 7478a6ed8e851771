"""How soon a standby sends when the sender is killed, stopped or cut off from its database.

Three bots share one PostgreSQL, each a process of its own; the Bot API server is in this one, and
each bot reaches it by a line that notes when something was asked and answered.
"""

import argparse
import asyncio
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import AsyncExitStack
from pathlib import Path

from bot.playground.botapi import BotApiServer, World
from bot.storage.database import Database
from tests.house import TOKEN
from tests.machines import Machines, Program, account, owing, until_settled
from tests.postgres import postgres_server

_LONGEST_SECONDS = 120.0
_AWAKE_SECONDS = 2.0  # for one that was stopped to send what it should not
_FATES: dict[str, Callable[[Program], None]] = {
    "killed": Program.kill,
    "stopped": Program.stop,
    "cut off": lambda program: program.database.cut(),
}


async def main() -> None:
    """Print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--stops", type=int, default=4, help="by SIGSTOP; it wakes up later")
    parser.add_argument("--cuts", type=int, default=4, help="of the line to its database")
    parser.add_argument("--readers", type=int, default=20)
    arguments = parser.parse_args()
    with postgres_server() as postgres, tempfile.TemporaryDirectory() as folder:
        async with BotApiServer(world=World(token=TOKEN)) as server:
            await measure(server, postgres.url, Path(folder), arguments)


async def measure(
    server: BotApiServer, url: str, folder: Path, arguments: argparse.Namespace
) -> None:
    """Kill the sender again and again while readers are owed messages."""
    database = Database.connect(url)
    await database.upgrade()
    settings = folder / "hottopics.toml"
    settings.touch()
    machines = Machines(server, url, folder, settings)
    people = [server.world.user("Reader", is_started=True) for _ in range(arguments.readers)]
    fates = ["killed"] * arguments.kills
    fates += ["stopped"] * arguments.stops + ["cut off"] * arguments.cuts
    taken: dict[str, list[float]] = {fate: [] for fate in dict.fromkeys(fates)}
    gaps = []
    async with AsyncExitStack() as lines:
        bots = [await standby(machines, lines) for _ in range(3)]
        async with owing(database, people, every=4):
            old = await sender(bots, since=0)
            for fate in fates:
                await asyncio.sleep(random.uniform(1, 4))  # noqa: S311 -- any moment
                _FATES[fate](old)
                lost = time.monotonic()
                bots.remove(old)
                new = await sender(bots, since=lost)
                began = next(when for when in new.telegram.asked if when >= lost)
                taken[fate].append(began - lost)
                print(f"{fate}: {began - lost:.1f} s", flush=True)
                await end(old)
                gaps.append(began - max(old.telegram.asked + old.telegram.told))
                bots.append(await standby(machines, lines))
                old = new
        await until_settled(database, _LONGEST_SECONDS)
    result = await account(database, server)
    await database.close()
    for fate, times in taken.items():
        print(
            f"fail-over over {len(times)} {fate}: min {min(times):.1f} s, "
            f"median {statistics.median(times):.1f} s, max {max(times):.1f} s"
        )
    print(
        f"from the old sender's last word to the new one's first: at least {min(gaps):.1f} s\n"
        f"{result.owed} messages: {len(result.lost)} lost, {result.doubled} doubled, of these "
        f"{len(result.doubled_without_a_word)} not recorded as unknown, "
        f"{len(result.out_of_order)} out of order"
    )


async def end(old: Program) -> None:
    """End one that was replaced; what it would still send shows before."""
    if old.process.poll() is None:
        old.go_on()
        await asyncio.sleep(_AWAKE_SECONDS)
        old.end()


async def standby(machines: Machines, lines: AsyncExitStack) -> Program:
    """Start a bot and wait until it stands by, or acts."""
    program = await machines.start(lines, "bot")
    await program.until_says("working")
    return program


async def sender(bots: list[Program], *, since: float) -> Program:
    """Wait until one sends."""
    async with asyncio.timeout(_LONGEST_SECONDS):
        while True:
            for bot in bots:
                if bot.telegram.asked and bot.telegram.asked[-1] >= max(since, 1.0):
                    return bot
            await asyncio.sleep(0.01)


if __name__ == "__main__":
    asyncio.run(main())
