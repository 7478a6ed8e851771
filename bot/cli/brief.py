"""`hottopics brief`: briefs of pages, files and texts, without settings, token or network."""

import asyncio
import contextlib
import json
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal, TextIO
from urllib.parse import urlsplit

import click

from bot import app
from bot.cli.options import settings_of, with_config
from bot.config import Settings
from bot.delivery.console import show
from bot.delivery.message import render
from bot.model.articles import Unbriefable
from bot.model.briefs import Brief
from bot.model.outcomes import Document, NotModified, Unavailable
from bot.pipeline.drafting import Drafted, Text, draft_page, draft_text, to_brief
from bot.sources.articles import Page
from bot.sources.http import Fetcher
from bot.work.isolation import Overrun, Workers

Format = Literal["text", "html", "json"]
_AHEAD = 8  # inputs under way at once, so that both cores have work and memory stays small


@dataclass(frozen=True, slots=True)
class Input:
    """One thing to brief; `error` says why it can't even be tried."""

    id: str
    page: Page | None = None
    text: Text | None = None
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """What came of an input."""

    id: str
    brief: Brief | None = None
    drafted: Drafted | None = None
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
@with_config
def brief(targets: tuple[str, ...], jsonl: str | None, form: Format, config: Path | None) -> int:
    """Print the briefs of TARGETs: URLs, HTML or text files, or - for standard input."""
    if bool(targets) == bool(jsonl):
        raise click.UsageError("give one or more TARGETs, or --jsonl FILE")
    settings = settings_of(config)
    app.set_up_logs(settings)
    if jsonl:
        with _opened(jsonl) as lines:
            return asyncio.run(_brief_all(settings, _read_lines(lines), "json"))
    return asyncio.run(_brief_all(settings, iter(targets), form))


@contextlib.contextmanager
def _opened(file: str) -> Iterator[TextIO]:
    if file == "-":
        yield sys.stdin
        return
    try:
        with Path(file).open(encoding="utf-8", errors="replace") as lines:
            yield lines
    except OSError as error:
        raise click.UsageError(f"--jsonl: {file} can't be read: {error.strerror}") from None


async def _brief_all(settings: Settings, inputs: Iterator[str | Input], form: Format) -> int:
    failed = 0
    with app.build_workers(settings) as workers:
        async with app.build_fetcher(settings) as fetcher:
            work = _Briefing(settings, fetcher, workers)
            async for result in _in_order(inputs, work):
                failed += result.error is not None
                _print(result, form)
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

    async def __call__(self, item: str | Input) -> Result:
        given = item if isinstance(item, Input) else await self._load(item)
        limits, topics = app.brief_limits(self.settings), app.topics_of(self.settings)
        if given.page:
            outcome = await self.workers.run(draft_page, given.page, limits, topics)
        elif given.text:
            outcome = await self.workers.run(draft_text, given.text, limits, topics)
        else:
            return Result(given.id, error=given.error)
        if isinstance(outcome, Overrun | Unbriefable):
            return Result(given.id, error=outcome.reason)
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
                    return Input(target, page=_page(fetched.content, fetched.url, fetched.charset))
                case Unavailable():
                    return Input(target, error=fetched.reason)
                case NotModified():
                    return Input(target, error="the server gave no page")
        return await asyncio.to_thread(_load_file, target)


def _load_file(target: str) -> Input:
    try:
        content = sys.stdin.buffer.read() if target == "-" else Path(target).read_bytes()
    except OSError as error:
        return Input(target, error=f"can't be read: {error.strerror}")
    if _is_html(content):
        return Input(target, page=_page(content, "", None))
    return Input(target, text=_plain(content.decode("utf-8", "replace")))


def _plain(text: str) -> Text:
    """Take a short first line, set apart by a blank one, as the title."""
    head, blank, rest = text.strip().partition("\n\n")
    if blank and "\n" not in head and len(head) <= _LONGEST_TITLE and not head.endswith("."):
        return Text(text=rest, title=head)
    return Text(text=text)


_LONGEST_TITLE = 200


def _is_html(content: bytes) -> bool:
    start = content[:4096].lower()
    return b"<html" in start or b"<!doctype" in start or b"<body" in start or b"<p" in start


def _page(content: bytes, url: str, charset: str | None) -> Page:
    return Page(
        entry_url=url,
        html=content,
        charset=charset,
        feed_title="",
        feed_content="",
        feed_published_at=None,
        publisher=(urlsplit(url).hostname or "").removeprefix("www."),
        language=None,
    )


def _read_lines(lines: TextIO) -> Iterator[str | Input]:
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield read_line(line, number)


def read_line(line: str, number: int) -> Input:
    """Read one JSON object: `id`, `html` or `text`, and perhaps `title`, `url`, `published_at`."""
    try:
        item = json.loads(line)
    except (ValueError, RecursionError):
        return Input(f"line {number}", error=f"line {number} is not valid JSON")
    if not isinstance(item, dict):
        return Input(f"line {number}", error=f"line {number} is not a JSON object")
    name = str(item.get("id", f"line {number}"))
    for key in ("html", "text", "title", "url", "published_at"):
        if not isinstance(item.get(key), str | None):
            return Input(name, error=f"{key}: must be a text")
    try:
        published = _time(item.get("published_at"))
        urlsplit(item.get("url") or "")
    except ValueError as error:
        return Input(name, error=str(error))
    return _to_input(name, item, published)


def _to_input(name: str, item: dict[str, Any], published: datetime | None) -> Input:
    url, title = item.get("url") or "", item.get("title") or ""
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    if item.get("html"):
        page = Page(
            entry_url=url,
            html=item["html"].encode("utf-8", "replace"),
            charset="utf-8",
            feed_title=title,
            feed_content="",
            feed_published_at=published,
            publisher=host,
            language=None,
        )
        return Input(name, page=page)
    if item.get("text"):
        text = Text(text=item["text"], title=title, url=url, publisher=host, published_at=published)
        return Input(name, text=text)
    return Input(name, error="neither html nor text is given")


def _time(text: str | None) -> datetime | None:
    if not text:
        return None
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError("published_at: write a time as 2026-11-24T12:00:00Z") from None
    return time if time.tzinfo else time.replace(tzinfo=UTC)


def _print(result: Result, form: Format) -> None:
    if form == "json":
        # ASCII escapes keep lone surrogates printable whatever the terminal's encoding is.
        click.echo(json.dumps(to_json(result), ensure_ascii=True))
    elif result.brief is None:
        click.echo(f"{result.id}: {result.error}", err=True)
    elif form == "html":
        click.echo(render(result.brief, timezone="UTC").html)
    else:
        show(render(result.brief, timezone="UTC"))


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
