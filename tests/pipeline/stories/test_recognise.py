"""Judging beside what is committed: programs share it, and a rollback leaves no trace."""

import asyncio
import contextlib
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.model.briefs import Brief
from bot.pipeline.stories.recognise import Recognise, to_report
from bot.pipeline.stories.rule import Rule
from bot.storage.database import Database
from bot.storage.record.audit import Change
from bot.stories.matching import Kind, Report, Verdict, standard_recogniser
from tests.conftest import NOW, Clock, opened
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


OTHER = replace(FIRST, title="Meridian opens an office in Lisbon", lead="")


def verdict_of(report: Report) -> Verdict:
    return Verdict(report=report.id, story=STORY.id, kind=Kind.NEW, score=0, why="a test")


async def stored(database: Database, brief_id: str) -> Brief:
    async with database.reading() as tx:
        brief = await tx.briefs.get(brief_id)
    assert brief is not None
    return brief


async def judge(recognise: Recognise, database: Database, report: Report) -> Verdict:
    async with database.transaction() as tx:
        verdict = await recognise(tx, report, now=max(NOW, report.at))
        brief = replace(BRIEF, id=report.id, story_id=verdict.story, composed_at=report.at)
        story = replace(STORY, id=verdict.story)
        await tx.briefs.add(brief, story=story, entry_id=report.id)
        await tx.tellings.add(report, verdict)
        return verdict


def program() -> Recognise:
    return Recognise(recogniser=standard_recogniser())


async def test_two_programs_on_one_database_see_one_story(database: Database) -> None:
    first = await judge(program(), database, FIRST)
    second = await judge(program(), database, SECOND)
    assert (first.kind, second.kind) == (Kind.NEW, Kind.REPEAT)
    assert (second.story, second.match) == (first.story, "first")


async def test_of_many_programs_that_judge_one_story_at_once_one_finds_it_new(
    database_url: str,
) -> None:
    async with contextlib.AsyncExitStack() as stack:
        databases = [await stack.enter_async_context(opened(database_url)) for _ in range(4)]
        reports = [
            replace(told, id=f"{told.id} {number}", publisher=f"{told.publisher} {number}")
            for number in range(4)
            for told in (FIRST, SECOND)
        ]
        programs = [program() for _ in databases]
        verdicts = await asyncio.gather(
            *(
                judge(programs[place % 4], databases[place % 4], report)
                for place, report in enumerate(reports)
            )
        )
    kinds = [verdict.kind for verdict in verdicts]
    assert (kinds.count(Kind.NEW), kinds.count(Kind.REPEAT)) == (1, 7)
    assert len({verdict.story for verdict in verdicts}) == 1


async def test_every_program_hears_of_a_ruling_before_its_next_verdict(database: Database) -> None:
    programs = [program() for _ in range(3)]
    first = await judge(programs[0], database, FIRST)
    second = await judge(programs[1], database, SECOND)
    assert second.story == first.story
    for each in programs:
        await judge(each, database, replace(OTHER, id=str(id(each)), at=NOW - timedelta(hours=30)))
    rule = Rule(database=database, clock=Clock(), owed=lambda: None)
    parted = await stored(database, "second")
    assert await rule.split(parted, change=Change(at=NOW, user_id=7, action="split", target="s"))
    own = (await stored(database, "second")).story_id
    for number, each in enumerate(programs):
        again = replace(SECOND, id=f"again {number}", at=SECOND.at + timedelta(hours=number))
        assert (await judge(each, database, again)).story == own
    one, other = await stored(database, "first"), await stored(database, "second")
    assert await rule.join(other, one, change=Change(at=NOW, user_id=7, action="join", target="j"))
    for number, each in enumerate([*programs, program()]):
        again = replace(SECOND, id=f"joined {number}", at=SECOND.at + timedelta(hours=number))
        assert (await judge(each, database, again)).story == first.story


async def test_a_program_that_starts_anew_knows_the_columns_of_two_weeks(
    database: Database,
) -> None:
    weekly = replace(FIRST, title="Quayside: Builders of this week", lead="")
    for days in (14, 7):
        told = replace(weekly, id=f"{days}", at=NOW - timedelta(days=days))
        async with database.transaction() as tx:
            await tx.briefs.add(replace(BRIEF, id=told.id), story=STORY, entry_id=told.id)
            await tx.tellings.add(told, verdict_of(told))
    this_week = replace(weekly, title="Meridian: Builders of this week")
    assert (await judge(program(), database, this_week)).kind is Kind.COLUMN


async def test_a_long_record_is_read_page_by_page(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.pipeline.stories.recognise._PAGE", 2)
    for number in range(5):
        told = replace(OTHER, id=str(number), title=f"Meridian opens office {number}")
        await judge(program(), database, told)
    late = program()
    await judge(late, database, FIRST)
    assert sum(map(len, late._live.stories.values())) == 5


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
