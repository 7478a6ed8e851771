"""Judging beside what is committed: programs share it, and a rollback leaves no trace."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.pipeline.recognise import Recognise, to_report
from bot.storage.database import Database
from bot.stories.matching import Kind, Report, Verdict, standard_recogniser
from tests.conftest import NOW
from tests.samples import ARTICLE, BRIEF, STORY

FIRST = Report(
    id="first",
    title="SEC sues Quayside over unregistered staking service",
    publisher="Ledger Wire",
    at=NOW,
    lead="The exchange sold its staking program without registration.",
)
SECOND = Report(
    id="second",
    title="Quayside hit with SEC lawsuit over staking program",
    publisher="Coin Gazette",
    at=NOW + timedelta(hours=1),
    lead="The complaint against the exchange was filed in Delaware.",
)


async def judge(recognise: Recognise, database: Database, report: Report) -> Verdict:
    async with database.transaction() as tx:
        verdict = await recognise(tx, report, now=max(NOW, report.at))
        await tx.briefs.add(replace(BRIEF, id=report.id), story=STORY, entry_id=report.id)
        await tx.tellings.add(report, verdict)
        return verdict


def program() -> Recognise:
    return Recognise(recogniser=standard_recogniser())


async def test_two_programs_on_one_database_see_one_story(database: Database) -> None:
    first = await judge(program(), database, FIRST)
    second = await judge(program(), database, SECOND)
    assert (first.kind, second.kind) == (Kind.NEW, Kind.REPEAT)
    assert (second.story, second.match) == (first.story, "first")


async def test_what_was_rolled_back_was_never_judged(database: Database) -> None:
    recognise = program()

    async def fail() -> None:
        async with database.transaction() as tx:
            await recognise(tx, FIRST, now=NOW)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await fail()
    assert (await judge(recognise, database, SECOND)).kind is Kind.NEW
    assert (await judge(recognise, database, FIRST)).kind is Kind.REPEAT


async def test_a_program_reads_each_judgement_once(database: Database) -> None:
    recognise = program()
    for number in range(3):
        told = replace(FIRST, id=str(number), at=NOW + timedelta(minutes=number))
        verdict = await judge(recognise, database, told)
        assert verdict.kind is (Kind.REPEAT if number else Kind.NEW)
    assert [len(told) for told in recognise._live.stories.values()] == [2]


async def test_an_old_report_does_not_bring_all_history_back(database: Database) -> None:
    await judge(program(), database, replace(FIRST, at=NOW - timedelta(days=30)))
    later = program()
    await judge(later, database, replace(SECOND, at=NOW - timedelta(days=30)))
    assert len(later._live) == 0


def test_nobody_publishes_in_the_future() -> None:
    later = replace(ARTICLE, published_at=NOW + timedelta(days=3))
    assert to_report(later, BRIEF, NOW).at == NOW
    assert to_report(replace(ARTICLE, published_at=None), BRIEF, NOW).at == NOW
    assert to_report(ARTICLE, BRIEF, NOW).at == ARTICLE.published_at
    assert to_report(replace(ARTICLE, title=""), BRIEF, NOW).title == BRIEF.headline
