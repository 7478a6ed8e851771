"""`hottopics opml`: the sources as a list that other readers take, and theirs taken in."""

import asyncio
import sys
from pathlib import Path

import click

from bot import app
from bot.cli.options import settings_of, with_config
from bot.config import Settings
from bot.pipeline.sources.take_opml import Taken, TakeOpml
from bot.sources.finding.opml import write_opml


@click.group()
def opml() -> None:
    """Import or export the sources as OPML."""


@opml.command("import")
@click.argument("file", type=click.Path(allow_dash=True))
@with_config
def import_(file: str, config: Path | None) -> int:
    """Poll the feeds of FILE (or - for standard input) from now on."""
    try:
        content = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as error:
        raise click.UsageError(f"FILE: {file} can't be read: {error.strerror}") from None
    settings = settings_of(config)
    app.set_up_logs(settings)
    taken = asyncio.run(_import(settings, content))
    if taken is None:
        click.echo(f"{file}: this is no OPML file", err=True)
        return 1
    click.echo(str(taken))
    return 0


@opml.command()
@click.argument("file", type=click.Path(allow_dash=True))
@with_config
def export(file: str, config: Path | None) -> int:
    """Write all sources to FILE (or - for standard output)."""
    content = asyncio.run(_export(settings_of(config)))
    if file == "-":
        click.echo(content.decode(), nl=False)
        return 0
    try:
        Path(file).write_bytes(content)
    except OSError as error:
        raise click.UsageError(f"FILE: {file} can't be written: {error.strerror}") from None
    return 0


async def _import(settings: Settings, content: bytes) -> Taken | None:
    database = app.database_of(settings)
    try:
        await database.upgrade()
        with app.build_workers(settings) as workers:
            take = TakeOpml(database=database, workers=workers, clock=app.utc_now)
            return await take(content)
    finally:
        await database.close()


async def _export(settings: Settings) -> bytes:
    database = app.database_of(settings)
    try:
        await database.upgrade()
        async with database.reading() as tx:
            return write_opml(await tx.sources.all())
    finally:
        await database.close()
