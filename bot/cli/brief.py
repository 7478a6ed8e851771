"""`hottopics brief`: briefs of pages, files and texts, without settings, token or network.

So they are extractive, whatever the settings say, unless `--summarizer` asks for the model.
"""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

import click

from bot import app
from bot.briefs.explain import Verdict
from bot.cli.explaining import judge, show_verdicts
from bot.cli.inputs import Input, load_file, read_lines, to_page
from bot.cli.jsonl import opened
from bot.cli.options import settings_of, with_config
from bot.config import Settings
from bot.delivery.console import show
from bot.delivery.message import render
from bot.model.articles import Unbriefable
from bot.model.briefs import Brief
from bot.model.outcomes import Document, NotModified, Unavailable
from bot.pipeline.briefs.drafting import (
    Drafted,
    draft_page,
    draft_text,
    to_brief,
)
from bot.pipeline.briefs.write import Write
from bot.sources.http import Fetcher
from bot.work.isolation import Overrun, Workers

Format = Literal["text", "html", "json"]
_AHEAD = 8  # inputs under way at once, so that both cores have work and memory stays small


@dataclass(frozen=True, slots=True)
class Result:
    """What came of an input."""

    id: str
    brief: Brief | None = None
    drafted: Drafted | None = None
    verdicts: tuple[Verdict, ...] = ()
    error: str | None = None


@click.command()
@click.argument("targets", nargs=-1)
@click.option("--jsonl", type=click.Path(allow_dash=True), help="Read JSON lines from a file or -.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "html", "json"]),
    default="text",
    show_default=True,
    help="What to print.",
)
@click.option("--explain", is_flag=True, help="Show what became of each sentence, and why.")
@click.option(
    "--summarizer",
    is_flag=True,
    help="Let the language model of the settings write, within its daily_token_budget; else "
    "briefs are extractive, whatever the settings say.",
)
@with_config
def brief(
    targets: tuple[str, ...],
    jsonl: str | None,
    *,
    form: Format,
    explain: bool,
    summarizer: bool,
    config: Path | None,
) -> int:
    """Print the briefs of TARGETs: URLs, HTML or text files, or - for standard input."""
    if bool(targets) == bool(jsonl):
        raise click.UsageError("give one or more TARGETs, or --jsonl FILE")
    if explain and (jsonl or form != "text"):
        raise click.UsageError("--explain goes with TARGETs and --format text")
    settings = settings_of(config)
    app.set_up_logs(settings)
    ask = _Ask(form=form, explain=explain, summarizer=summarizer)
    if jsonl:
        with opened(jsonl) as lines:
            ask = replace(ask, form="json")
            return asyncio.run(_brief_all(settings, read_lines(lines), ask))
    return asyncio.run(_brief_all(settings, iter(targets), ask))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ask:
    """What is asked of the briefs."""

    form: Format
    explain: bool
    summarizer: bool


async def _brief_all(settings: Settings, inputs: Iterator[str | Input], ask: _Ask) -> int:
    failed = 0
    async with contextlib.AsyncExitStack() as opened_parts:
        workers = opened_parts.enter_context(app.build_workers(settings))
        fetcher = await opened_parts.enter_async_context(app.build_fetcher(settings))
        write = None
        if ask.summarizer:
            write = await opened_parts.enter_async_context(app.opened_write(settings, workers))
        work = _Briefing(settings, fetcher, workers, write, ask.explain)
        async for result in _in_order(inputs, work):
            failed += result.error is not None
            _print(result, ask)
    return 1 if failed else 0


async def _in_order(
    inputs: Iterator[str | Input], work: Callable[[str | Input], Awaitable[Result]]
) -> AsyncIterator[Result]:
    """Work on several at once and give their results in the order of the inputs."""
    under_way: list[asyncio.Task[Result]] = []
    while True:
        while len(under_way) < _AHEAD:
            item = await asyncio.to_thread(next, inputs, None)
            if item is None:
                break
            under_way.append(asyncio.ensure_future(work(item)))
        if not under_way:
            return
        yield await under_way.pop(0)


@dataclass(frozen=True, slots=True)
class _Briefing:
    settings: Settings
    fetcher: Fetcher
    workers: Workers
    write: Write | None
    explain: bool

    async def __call__(self, item: str | Input) -> Result:
        given = item if isinstance(item, Input) else await self._load(item)
        result = await self._brief(given)
        if not self.explain:
            return result
        limits = app.brief_limits(self.settings)
        return replace(result, verdicts=await judge(given, self.workers, limits))

    async def _brief(self, given: Input) -> Result:
        limits, topics = app.brief_limits(self.settings), app.topics_of(self.settings)
        if given.page:
            outcome = await self.workers.run(draft_page, given.page, limits, topics)
        elif given.text:
            outcome = await self.workers.run(draft_text, given.text, limits, topics)
        else:
            return Result(given.id, error=given.error)
        if isinstance(outcome, Overrun | Unbriefable):
            return Result(given.id, error=outcome.reason)
        if self.write:
            outcome = await self.write(outcome)
        brief = to_brief(
            outcome,
            disclaimer=self.settings.brief.disclaimer,
            language=self.settings.brief.language,
            now=app.utc_now(),
        )
        return Result(given.id, brief=brief, drafted=outcome)

    async def _load(self, target: str) -> Input:
        if target.startswith(("http://", "https://")):
            fetched = await self.fetcher(target)
            match fetched:
                case Document():
                    return Input(
                        target, page=to_page(fetched.content, fetched.url, fetched.charset)
                    )
                case Unavailable():
                    return Input(target, error=fetched.reason)
                case NotModified():
                    return Input(target, error="the server gave no page")
        return await asyncio.to_thread(load_file, target)


def _print(result: Result, ask: _Ask) -> None:
    form = ask.form
    if form == "json":
        # ASCII escapes keep lone surrogates printable whatever the terminal's encoding is.
        click.echo(json.dumps(to_json(result), ensure_ascii=True))
    elif result.brief is None:
        click.echo(f"{result.id}: {result.error}", err=True)
    elif form == "html":
        click.echo(render(result.brief).html)
    else:
        show(render(result.brief))
    if ask.summarizer and result.brief and form != "json":  # JSON tells it
        click.echo(f"{result.id}: composer {result.brief.composer}", err=True)
    if result.verdicts:
        show_verdicts(result.verdicts)


def to_json(result: Result) -> dict[str, object]:
    """Give a result in the face that others rely on (README, `hottopics brief`)."""
    brief, drafted = result.brief, result.drafted
    if brief is None or drafted is None:
        return {"id": result.id, "error": result.error}
    published = brief.published_at
    return {
        "id": result.id,
        "url": brief.url,
        "headline": brief.headline,
        "publisher": brief.publisher,
        "published_at": published.isoformat() if published else None,
        "language": brief.language,
        "facts": [
            {"text": fact.text, "start": fact.start, "end": fact.end} for fact in brief.facts
        ],
        "coins": list(brief.coins),
        "topics": list(brief.topics),
        "disclaimer": brief.disclaimer,
        "composer": brief.composer,
        "article": {"title": drafted.article.title, "text": drafted.article.text},
    }
