"""`hottopics check`: what is well, what is not, and the remedy."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import assert_never

import click
from rich.console import Console
from rich.table import Table

from bot import app
from bot.cli.options import settings_of, with_config
from bot.commands.reaching import Reached, Refused, Unreachable, WebhookState, look
from bot.config import Settings
from bot.model.errors import ConfigError
from bot.model.sources import Source
from bot.pipeline.sources.inspect import Inspect
from bot.sources.finding.catalogue import catalogue


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    what: str
    is_well: bool
    says: str


@click.command()
@click.option("--catalogue", "is_catalogue", is_flag=True, help="Probe every known source alone.")
@with_config
def check(config: Path | None, *, is_catalogue: bool) -> int:
    """Load the settings; reach the database, Telegram, the language model and each source."""
    settings = settings_of(config)
    app.set_up_logs(settings)
    known = [each.source for each in catalogue().values()]
    findings = asyncio.run(_probe(settings, known) if is_catalogue else _look(settings))
    table = Table("", "what", "finding", box=None, pad_edge=False)
    for finding in findings:
        table.add_row("well" if finding.is_well else "WRONG", finding.what, finding.says)
    Console(soft_wrap=True, markup=False, emoji=False).print(table)  # servers write brackets
    return 0 if all(finding.is_well for finding in findings) else 1


async def _look(settings: Settings) -> list[Finding]:
    findings = [Finding("settings", is_well=True, says="every key is known and right")]
    findings += [await _database(settings), *_stories(settings)]
    findings += [await _telegram(settings), *await _model(settings)]
    return findings + await _probe(settings, app.configured_sources(settings))


async def _database(settings: Settings) -> Finding:
    try:
        database = app.database_of(settings)
        try:
            return Finding("database", is_well=True, says=await database.ping())
        finally:
            await database.close()
    except ConfigError as error:
        return Finding("database", is_well=False, says=str(error))


def _stories(settings: Settings) -> list[Finding]:
    """Read the model of stories, where the settings name one."""
    if not settings.stories.model:
        return []
    try:
        app.recogniser_of(settings)
    except ConfigError as error:
        return [Finding("stories", is_well=False, says=str(error))]
    return [Finding("stories", is_well=True, says=f"the model of {settings.stories.model}")]


async def _telegram(settings: Settings) -> Finding:
    try:
        token = app.token_of(settings)
    except ConfigError as error:
        return Finding("telegram", is_well=False, says=str(error))
    base = str(settings.telegram.base_url)
    reached, webhook = await look(token, base)
    match reached:
        case Reached(username=username):
            return _webhook(settings, username, webhook)
        case Refused():
            return Finding("telegram", is_well=False, says=app.REFUSED)
        case Unreachable(reason=reason):
            says = f"telegram.base_url: {base} can't be reached ({reason})"
            return Finding("telegram", is_well=False, says=says)
        case never:
            assert_never(never)


def _webhook(settings: Settings, username: str, webhook: WebhookState | None) -> Finding:
    """Say how updates come, and what Telegram says of bringing them."""
    says, is_brought = f"@{username}", settings.telegram.update_mode == "webhook"
    if not webhook:
        return Finding("telegram", is_well=True, says=says)
    if not is_brought:
        says += f"; a webhook is set at {webhook.url}, which `run` deletes"
    elif webhook.last_error:
        says += f"; {webhook.waiting} updates wait; last error at {webhook.url}: "
        says += webhook.last_error
    is_stuck = is_brought and webhook.waiting > 0 and webhook.last_error is not None
    return Finding("telegram", is_well=not is_stuck, says=says)


async def _model(settings: Settings) -> list[Finding]:
    """Ask the language model for a word, where one is to write."""
    try:
        endpoint = app.endpoint_of(settings)
    except ConfigError as error:
        return [Finding("language model", is_well=False, says=str(error))]
    if endpoint is None:
        return []
    async with endpoint:
        wrong = await endpoint.look()
    says = f"summarizer: {wrong}" if wrong else f"{endpoint.model} answers"
    return [Finding("language model", is_well=not wrong, says=says)]


async def _probe(settings: Settings, sources: Sequence[Source]) -> list[Finding]:
    with app.build_workers(settings) as workers:
        async with app.build_fetcher(settings) as fetcher:
            inspect = app.build_inspect(settings, fetcher, workers)
            return list(await asyncio.gather(*(_source(inspect, source) for source in sources)))


async def _source(inspect: Inspect, source: Source) -> Finding:
    found = await inspect.listing(source.url, selection=source.selection)
    if isinstance(found, tuple):
        _, listing = found
        return Finding(source.url, is_well=True, says=f"{len(listing.entries)} entries")
    return Finding(source.url, is_well=False, says=found.reason)
