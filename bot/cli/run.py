"""`hottopics run`: the bot itself."""

import asyncio
import signal
from pathlib import Path

import click

from bot import app
from bot.cli.options import settings_of, with_config
from bot.config import Settings


@click.command()
@with_config
def run(config: Path | None) -> None:
    """Poll, brief and post until Ctrl-C or SIGTERM."""
    settings = settings_of(config)
    app.set_up_logs(settings)
    asyncio.run(_run(settings))


async def _run(settings: Settings) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stop.set)
    async with app.built(settings) as bot:
        await bot.run(stop)
