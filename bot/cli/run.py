"""`hottopics run`: the bot itself."""

import asyncio
import gc
import signal
from pathlib import Path

import click

from bot import app
from bot.cli.options import settings_of, with_config
from bot.config import Settings


@click.command()
@with_config
@click.option(
    "--role",
    type=click.Choice([role.value for role in app.Role]),
    default=app.Role.ALL.value,
    show_default=True,
    help="Of several programs on one PostgreSQL: workers poll and compose, bots send and receive.",
)
def run(config: Path | None, role: str) -> None:
    """Poll, brief and post until Ctrl-C or SIGTERM."""
    settings = settings_of(config)
    app.set_up_logs(settings)
    asyncio.run(_run(settings, app.Role(role)))


async def _run(settings: Settings, role: app.Role) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stop.set)
    async with app.built(settings, role) as bot:
        # What is built stays: without it the collector's longest step takes 2 ms, not 70.
        gc.collect()
        gc.freeze()
        await bot.run(stop)
