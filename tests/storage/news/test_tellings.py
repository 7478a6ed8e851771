import asyncio
from dataclasses import replace
from datetime import timedelta

from bot.storage.database import Database
from bot.storage.news.tellings import Title
from bot.stories.matching import Kind, Report, Verdict
from tests.conftest import NOW
from tests.samples import BRIEF, STORY

TOLD = Report(
    id=BRIEF.id,
    title="Harbor Exchange fined",
    publisher="Ledger Post",
    at=NOW,
    lead="A fine.",
    url=BRIEF.url,
)
VERDICT = Verdict(
    report=BRIEF.id,
    story="story-1",
    kind=Kind.REPEAT,
    score=0.75,
    why="it tells the same",
    match="brief-0",
)


async def store(database: Database, number: int, verdict: Verdict = VERDICT) -> Report:
    brief = replace(BRIEF, id=f"brief-{number}")
    told = replace(TOLD, id=brief.id, at=NOW + timedelta(hours=number))
    async with database.transaction() as tx:
        await tx.briefs.add(brief, story=STORY, entry_id=f"e{number}")
        await tx.tellings.add(told, replace(verdict, report=brief.id))
    return told


async def test_what_was_judged_is_read_back_in_the_order_of_judging(database: Database) -> None:
    reports = [await store(database, number) for number in (3, 1, 2)]
    async with database.reading() as tx:
        found = await tx.tellings.after(0, since=NOW, limit=9)
        assert [each.report for each in found] == reports
        assert found[0].verdict == replace(VERDICT, report="brief-3")
        assert await tx.tellings.after(found[1].number, since=NOW, limit=9) == found[2:]
        assert await tx.tellings.after(0, since=NOW, limit=2) == found[:2]
        later = await tx.tellings.after(0, since=reports[2].at, limit=9)
        assert [each.report.id for each in later] == ["brief-3", "brief-2"]


async def test_what_was_put_elsewhere_is_found_by_the_change_that_did_it(
    database: Database,
) -> None:
    for number in (1, 2, 3):
        await store(database, number)
    async with database.transaction() as tx:
        await tx.stories.add(replace(STORY, id="own"))
        for number, by in ((3, 4), (1, 5)):
            await tx.stories.move(f"brief-{number}", to="own", kind=Kind.NEW, by=by)
    async with database.reading() as tx:
        changed = await tx.tellings.changed_after(0)
        assert [(each.report.id, each.changed_by) for each in changed] == [
            ("brief-3", 4),
            ("brief-1", 5),
        ]
        assert {(each.verdict.story, each.verdict.kind) for each in changed} == {("own", Kind.NEW)}
        assert await tx.tellings.changed_after(4) == changed[1:]
        assert await tx.tellings.changed_after(5) == []


async def test_titles_are_read_without_the_rest(database: Database) -> None:
    for number in (2, 1, 3):
        await store(database, number)
    hour = timedelta(hours=1)
    async with database.reading() as tx:
        titles = await tx.tellings.titles(since=NOW + hour, before=NOW + 3 * hour)
    assert titles == [Title(TOLD.title, TOLD.publisher, NOW + hours * hour) for hours in (2, 1)]


async def test_a_story_is_read_back_whole(database: Database) -> None:
    await store(database, 1)
    other = replace(VERDICT, story="story-2", kind=Kind.NEW, match=None)
    await store(database, 2, other)
    async with database.reading() as tx:
        told = await tx.tellings.of_story("story-2")
        assert [(each.report.id, each.verdict.kind) for each in told] == [("brief-2", Kind.NEW)]


async def test_one_at_a_time_judges(database: Database) -> None:
    order: list[str] = []

    async def judge(name: str) -> None:
        async with database.transaction() as tx:
            await tx.tellings.wait_for_turn()
            order.append(f"{name} begins")
            await asyncio.sleep(0.05)
            order.append(f"{name} ends")

    await asyncio.gather(judge("a"), judge("b"))
    assert order in (
        ["a begins", "a ends", "b begins", "b ends"],
        ["b begins", "b ends", "a begins", "a ends"],
    )


async def test_readers_are_not_shown_what_they_are_not_told(database: Database) -> None:
    async with database.transaction() as tx:
        for number, is_told in enumerate([True, False]):
            brief = replace(BRIEF, id=f"brief-{number}")
            await tx.briefs.add(brief, story=STORY, entry_id=f"e{number}", is_told=is_told)
        assert [brief.id for brief in await tx.briefs.latest(limit=5)] == ["brief-0"]
        assert await tx.briefs.count() == 1
        assert await tx.briefs.get("brief-1") is not None
