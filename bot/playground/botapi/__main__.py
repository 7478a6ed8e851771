"""`python -m bot.playground.botapi --port N`: the server in its own process, for benchmarks."""

import asyncio
import json
import signal
import sys
from pathlib import Path

import click

from bot.playground.botapi.flood import Flood, FloodLimits
from bot.playground.botapi.schema import Schema
from bot.playground.botapi.server import BotApiServer
from bot.playground.botapi.world import World


@click.command()
@click.option("--port", default=0, help="0 takes a free one.")
@click.option("--token", default=World.token, help="The token that is let in.")
@click.option("--no-limits", is_flag=True, help="Without flood limits.")
@click.option("--lenient", is_flag=True, help="Write faulty calls down without refusing them.")
@click.option("--schema", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def main(*, port: int, token: str, no_limits: bool, lenient: bool, schema: Path | None) -> None:
    """Serve the Bot API on loopback; print {"base_url", "token"} when ready, stop on a signal."""
    server = BotApiServer(
        world=World(token=token),
        flood=Flood(limits=FloodLimits(is_on=not no_limits)),
        schema=Schema.read(schema) if schema else None,
        is_strict=not lenient,
        port=port,
    )
    asyncio.run(serve(server))


async def serve(server: BotApiServer) -> None:
    """Run until SIGINT or SIGTERM."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    async with server:
        ready = {"base_url": server.base_url, "token": server.world.token}
        sys.stdout.write(json.dumps(ready) + "\n")
        sys.stdout.flush()
        await stop.wait()


if __name__ == "__main__":
    main()
