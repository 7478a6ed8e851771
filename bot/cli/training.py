"""`hottopics stories train`: learn from what admins said with /split and /join."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

import click

from bot import app
from bot.cli.options import settings_of, with_config
from bot.config import Settings
from bot.stories.learning.learn import LEAST, Correction, Foretold, Lesson, TooFew, learn
from bot.stories.matching.model import Model, written

_DONE, _FAILED = 0, 1


@click.command()
@click.option(
    "--output",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write the model to.",
)
@with_config
def train(output: Path, config: Path | None) -> int:
    """Learn from what admins said with /split and /join.

    A model is written only if it foretells what admins said better than the model of ours, and is
    no worse on our own set of reports.
    """
    if not output.parent.is_dir():
        raise click.UsageError(f"--output: there is no folder {output.parent}; create it first")
    lesson = learn(asyncio.run(_corrections(settings_of(config))))
    if isinstance(lesson, TooFew):
        click.echo(_too_few(lesson), err=True)
        return _FAILED
    click.echo("\n".join(_findings(lesson)))
    if lesson.model is None:
        click.echo("Nothing was written: " + _reason(lesson), err=True)
        return _FAILED
    _write(output, lesson, lesson.model)
    click.echo(f'Written to {output}; programs use it by `[stories] model = "{output}"`.')
    return _DONE


async def _corrections(settings: Settings) -> list[Correction]:
    database = app.database_of(settings)
    try:
        await database.upgrade()
        async with database.reading() as tx:
            rulings = await tx.rulings.all()
    finally:
        await database.close()
    return [
        Correction(one=each.one, other=each.other, is_same=each.is_same, at=each.at)
        for each in rulings
    ]


def _too_few(lesson: TooFew) -> str:
    decided = lesson.given - lesson.usable
    return (
        f"Nothing was written: there are {lesson.usable} corrections to learn from, and {LEAST} "
        f"are needed, of five rulings at least. Admins give them with /split and /join."
        + (f" {_left_out(decided)}." if decided else "")
    )


def _left_out(decided: int) -> str:
    return (
        f"{decided} more are decided without the model: by address, title or copied text, "
        "or they are columns, far apart, or share next to nothing"
    )


def _findings(lesson: Lesson) -> Sequence[str]:
    decided = lesson.given - lesson.usable
    before, after = lesson.own_before, lesson.own_after
    return [
        f"Corrections: {lesson.usable}" + (f"; {_left_out(decided)}" if decided else ""),
        f"Agrees with them before: {_says(lesson.before, lesson.usable)}",
        f"Agrees with them after:  {_says(lesson.after, lesson.usable)}",
        f"With a fifth of them unseen, each in turn: {_says(lesson.unseen, lesson.usable)}",
        f"Our own set: F1 {before.f1:.3f} before, {after.f1:.3f} after",
        f"First reports of it lost: {before.lost} before, {after.lost} after",
        f"A correction counted as {lesson.weight:g} pairs",
    ]


def _says(foretold: Foretold, of: int) -> str:
    return f"{foretold.agreed} of {of}, log loss {foretold.surprise:.3f}"


def _reason(lesson: Lesson) -> str:
    if lesson.own_after.is_worse(lesson.own_before):
        return "what these corrections teach makes it worse on our own set of reports."
    return "what is learnt from some of these corrections does not foretell the others."


def _write(output: Path, lesson: Lesson, model: Model) -> None:
    about = "\n".join(
        ["A pair model that `hottopics stories train` learnt from admins.", *_findings(lesson)]
    )
    new = output.with_name(f"{output.name}.new")
    try:
        new.write_text(written(model, about), encoding="utf-8")
        new.replace(output)  # whole or not at all: a program may be starting
    except OSError as error:
        raise click.UsageError(f"--output: {output} can't be written: {error.strerror}") from None
