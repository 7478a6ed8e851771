"""`hottopics db`: the database's own verbs."""

import asyncio
from pathlib import Path

import click

from bot import app
from bot.cli.options import settings_of, with_config
from bot.config import Settings


@click.group()
def db() -> None:
    """Upgrade or back up the database."""


@db.command()
@with_config
def upgrade(config: Path | None) -> None:
    """Bring the schema up to date; `run` does this too."""
    click.echo(asyncio.run(_upgrade(settings_of(config))))


@db.command()
@click.argument("target", type=click.Path(path_type=Path, dir_okay=False))
@with_config
def backup(target: Path, config: Path | None) -> None:
    """Copy the database to the file TARGET, also while the bot runs."""
    asyncio.run(_backup(settings_of(config), target))
    click.echo(f"Backed up to {target}")


async def _upgrade(settings: Settings) -> str:
    database = app.database_of(settings)
    try:
        await database.upgrade()
        return f"Up to date: {await database.ping()}"
    finally:
        await database.close()


async def _backup(settings: Settings, target: Path) -> None:
    database = app.database_of(settings)
    try:
        await database.ping()
        await database.backup(target)
    finally:
        await database.close()
