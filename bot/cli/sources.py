"""`hottopics sources`: what a source gives, without a database."""

import asyncio
import json
import sys
from pathlib import Path

import click

from bot import app
from bot.cli.options import settings_of, with_config
from bot.config import Settings
from bot.delivery.console import show
from bot.delivery.message import render
from bot.model.briefs import Brief
from bot.model.outcomes import Document
from bot.model.sources import NO_SELECTION, Entry, Listing, Selection, Unreadable
from bot.pipeline.sources.discover import described
from bot.pipeline.sources.inspect import Inspection, newest
from bot.sources.finding.catalogue import find_known
from bot.sources.kinds.parse import parse as parse_source


@click.group()
def sources() -> None:
    """Parse or test a source."""


@sources.command()
@click.argument("file", type=click.Path(allow_dash=True))
@click.option("--url", default="", help="Where the file came from; relative links need it.")
@click.option("--content-type", default="", help="The Content-Type it came with.")
@click.option("--link-pattern", default="", help="A regular expression that links must contain.")
@click.option("--link-selector", default="", help="A CSS selector of the links.")
@click.option("--json-path", default="", help="The way to the list in JSON: data.list")
def parse(file: str, url: str, content_type: str, **selection: str) -> int:
    """Print the entries of FILE (or - for standard input), one JSON object each.

    What it is, a feed, sitemap, JSON or a page with a list of news, is seen by its content.
    """
    try:
        content = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as error:
        raise click.UsageError(f"FILE: {file} can't be read: {error.strerror}") from None
    media, _, rest = content_type.partition(";")
    charset = rest.partition("charset=")[2].strip().strip("\"'") or None
    document = Document(
        url=url, content=content, content_type=media.strip().lower(), charset=charset
    )
    outcome = parse_source(document, source_id="", selection=Selection(**selection))
    if isinstance(outcome, Unreadable):
        click.echo(f"{file}: {outcome.reason}", err=True)
        return 1
    if outcome.parts:
        parts = "\n".join(outcome.parts)
        click.echo(f"{file}: this is an index of sitemaps; parse one of them:\n{parts}", err=True)
    for entry in outcome.entries:
        click.echo(json.dumps(_to_json(entry)))
    return 0


@sources.command()
@click.argument("url")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@with_config
def test(url: str, form: str, config: Path | None) -> int:
    """Show what can be polled at URL, a source or a site's page, and the newest entry's brief."""
    known = find_known(url)
    if known is None and not url.startswith(("http://", "https://")):
        raise click.UsageError(f"URL: {url} is no http or https URL, and no known name")
    settings = settings_of(config)
    app.set_up_logs(settings)
    selection = known.selection if known else NO_SELECTION
    return asyncio.run(_test(settings, known.url if known else url, selection, form))


async def _test(settings: Settings, url: str, selection: Selection, form: str) -> int:
    with app.build_workers(settings) as workers:
        async with app.build_fetcher(settings) as fetcher:
            found = await app.build_inspect(settings, fetcher, workers)(url, selection=selection)
    if not isinstance(found, Inspection):
        answer = json.dumps({"url": url, "error": found.reason}) if form == "json" else None
        click.echo(answer or f"{url}: {found.reason}", err=answer is None)
        return 1
    if form == "json":
        click.echo(json.dumps(_inspection_json(url, found)))
        return 0
    for candidate in found.candidates:
        click.echo(described(candidate))
    click.echo(str(found.robots))
    if isinstance(found.sample, Brief):
        show(render(found.sample))
    else:
        click.echo(f"The newest entry gives no brief: {found.sample.reason}")
    return 0


def _inspection_json(url: str, found: Inspection) -> dict[str, object]:
    sample = found.sample
    return {
        "url": url,
        "found": [
            {
                "url": each.source.url,
                "kind": each.source.kind.value,
                "publisher": each.source.publisher,
                "entries": len(each.listing.entries),
                "newest": _newest_at(each.listing),
            }
            for each in found.candidates
        ],
        "robots": str(found.robots),
        "kind": found.source.kind.value,
        "publisher": found.source.publisher,
        "entries": [_to_json(entry) for entry in found.listing.entries],
        "sample": {"headline": sample.headline, "facts": [fact.text for fact in sample.facts]}
        if isinstance(sample, Brief)
        else {"error": sample.reason},
    }


def _newest_at(listing: Listing) -> str | None:
    at = newest(listing).published_at if listing.entries else None
    return at.isoformat() if at else None


def _to_json(entry: Entry) -> dict[str, object]:
    published = entry.published_at
    return {
        "url": entry.url,
        "title": entry.title,
        "published_at": published.isoformat() if published else None,
        "summary": entry.summary,
    }
