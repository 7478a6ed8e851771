"""`hottopics stories train`, as an operator runs it, on databases with rulings on record."""

import json
from dataclasses import replace
from pathlib import Path
from subprocess import CompletedProcess

from bot.storage.database import Database
from bot.storage.record.rulings import Ruling
from bot.stories.learning.learn import Correction
from bot.stories.matching import Report
from bot.stories.matching.model import parse, trained
from tests.cli.program import hottopics
from tests.stories.corrections import corrections, merged


def train(
    url: str, folder: Path, *, output: str = "learnt.toml", **variables: str
) -> CompletedProcess[str]:
    return hottopics(
        *("stories", "train", "--output", output),
        cwd=folder,
        HOTTOPICS_DATABASE__URL=url,
        **variables,
    )


async def put_on_record(database: Database, given: list[Correction]) -> None:
    async with database.transaction() as tx:
        for each in given:
            ruling = Ruling(
                one=each.one, other=each.other, is_same=each.is_same, user_id=7, at=each.at
            )
            await tx.rulings.add(ruling)


async def test_a_model_is_learnt_and_used(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    await put_on_record(database, corrections(14))
    answer = train(database_url, tmp_path)
    assert (answer.returncode, answer.stderr) == (0, "")
    assert "Agrees with them before: 0 of 28" in answer.stdout
    assert "Agrees with them after:  28 of 28" in answer.stdout
    text = (tmp_path / "learnt.toml").read_text(encoding="utf-8")
    assert parse(text) != trained()
    assert not (tmp_path / "learnt.toml.new").exists()
    again = train(database_url, tmp_path, HOTTOPICS_STORIES__MODEL="learnt.toml")
    assert again.stdout == answer.stdout
    assert (tmp_path / "learnt.toml").read_text(encoding="utf-8") == text
    assert are_told_as_one(tmp_path, merged(100))
    assert not are_told_as_one(tmp_path, merged(100), model="learnt.toml")


async def test_too_few_corrections_are_told_and_nothing_is_written(
    sqlite: Database, sqlite_url: str, tmp_path: Path
) -> None:
    decided = [
        replace(each, other=replace(each.one, id=f"copy of {each.one.id}", publisher="Copyist"))
        for each in corrections(2)
    ]
    await put_on_record(sqlite, [*corrections(5), *decided])
    answer = train(sqlite_url, tmp_path)
    assert (answer.returncode, answer.stdout) == (1, "")
    assert "there are 10 corrections to learn from, and 20 are needed" in answer.stderr
    assert "4 more are decided without the model" in answer.stderr
    assert not (tmp_path / "learnt.toml").exists()


async def test_what_is_no_better_is_not_written(
    sqlite: Database, sqlite_url: str, tmp_path: Path
) -> None:
    given = [
        replace(each, is_same=each.is_same != bool(place % 5))
        for place, each in enumerate(corrections(14))
    ]
    await put_on_record(sqlite, given)
    (tmp_path / "learnt.toml").write_text("what was learnt before", encoding="utf-8")
    answer = train(sqlite_url, tmp_path)
    assert answer.returncode == 1
    assert "Nothing was written: " in answer.stderr
    assert (tmp_path / "learnt.toml").read_text(encoding="utf-8") == "what was learnt before"


def test_a_file_that_cant_be_written_is_the_operators_mistake(
    sqlite_url: str, tmp_path: Path
) -> None:
    answer = train(sqlite_url, tmp_path, output="nowhere/learnt.toml")
    assert answer.returncode == 2
    assert "--output: there is no folder nowhere" in answer.stderr


def are_told_as_one(folder: Path, pair: tuple[Report, Report], *, model: str = "") -> bool:
    """Ask the program, with or without a model of one's own."""
    lines = [
        json.dumps(
            {
                "id": report.id,
                "title": report.title,
                "lead": report.lead,
                "publisher": report.publisher,
                "at": report.at.isoformat(),
            }
        )
        for report in pair
    ]
    options = ["--model", model] if model else []
    answer = hottopics("stories", "--jsonl", "-", *options, given="\n".join(lines), cwd=folder)
    assert (answer.returncode, answer.stderr) == (0, "")
    one, other = (json.loads(line)["story"] for line in answer.stdout.splitlines())
    return bool(one == other)
