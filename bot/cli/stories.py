"""`hottopics stories`: which story each report of a stream tells, without settings or database."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

import click
from typing_extensions import override

from bot.cli.jsonl import opened
from bot.sources.canonical import canonical_url
from bot.stories.matching import LiveStories, Recogniser, Report, standard_recogniser
from bot.stories.matching.model import Model

_FAILED, _DONE = 1, 0
_TRAIN = "train"


class _Verbs(click.Group):
    """Loads `train` when it is asked for: telling stories needs neither settings nor database."""

    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        return [_TRAIN]

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name != _TRAIN:
            return None
        from bot.cli.training import train  # noqa: PLC0415 -- takes two seconds

        return train


@click.group(cls=_Verbs, invoke_without_command=True)
@click.option(
    "--jsonl",
    type=click.Path(allow_dash=True),
    help="Read reports as JSON lines, in order of arrival, from a file or -.",
)
@click.option(
    "--model",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Judge by a model that `stories train` wrote.",
)
@click.pass_context
def stories(context: click.Context, jsonl: str | None, model: Path | None) -> int | None:
    """Tell the story of each report: new, a repeat, an update, or a column.

    Each line is {"id", "title", "lead"?, "publisher", "at", "url"?}.
    """
    if context.invoked_subcommand:
        if jsonl or model:
            raise click.UsageError(f"--jsonl and --model are not for {context.invoked_subcommand}")
        return None
    if not jsonl:
        raise click.UsageError("--jsonl: name a file of reports, or - for standard input")
    recogniser, live = standard_recogniser(_model(model)), LiveStories()
    failed = False
    with opened(jsonl) as lines:
        for answer in answers(lines, recogniser, live):
            failed |= "error" in answer
            # ASCII escapes keep lone surrogates printable whatever the terminal's encoding is.
            click.echo(json.dumps(answer, ensure_ascii=True))
    return _FAILED if failed else _DONE


def _model(file: Path | None) -> Model | None:
    if file is None:
        return None
    from bot import app  # noqa: PLC0415 -- takes two seconds, which few need

    return app.model_at(file, "--model")


def answers(
    lines: TextIO, recogniser: Recogniser, live: LiveStories
) -> Iterator[dict[str, object]]:
    """Answer each line as soon as it is read."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        report = read_line(line, number)
        if isinstance(report, dict):
            yield report
            continue
        verdict = recogniser(live, report)
        yield {
            "id": report.id,
            "story": verdict.story,
            "kind": verdict.kind,
            "score": round(verdict.score, 4),
        }


def read_line(line: str, number: int) -> Report | dict[str, object]:
    """Read a line; what is wrong with it comes back as the answer to it."""
    try:
        item = json.loads(line)
    except (ValueError, RecursionError):
        return _wrong(f"line {number}", f"line {number} is not valid JSON")
    if not isinstance(item, dict):
        return _wrong(f"line {number}", f"line {number} is not a JSON object")
    name = item.get("id")
    if not isinstance(name, str | int) or isinstance(name, bool):
        return _wrong(f"line {number}", "id: must be a text")
    for key in ("title", "publisher", "at"):
        if not isinstance(item.get(key), str):
            return _wrong(str(name), f"{key}: must be a text")
    for key in ("lead", "url"):
        if not isinstance(item.get(key), str | None):
            return _wrong(str(name), f"{key}: must be a text")
    if not item["title"].strip():
        return _wrong(str(name), "title: must not be empty")
    try:
        at = _time(item["at"])
    except ValueError as error:
        return _wrong(str(name), str(error))
    url = item.get("url") or ""
    return Report(
        id=str(name),
        title=item["title"],
        publisher=item["publisher"],
        at=at,
        lead=item.get("lead") or "",
        url=canonical_url(url) if url else "",
    )


def _wrong(name: str, why: str) -> dict[str, object]:
    return {"id": name, "error": why}


def _time(text: str) -> datetime:
    try:
        time = datetime.fromisoformat(text.strip())
        return (time if time.tzinfo else time.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        raise ValueError("at: write a time as 2026-11-24T12:00:00Z") from None
