"""An admin's word on stories: what was wrongly kept back goes out, and what was meant is kept."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from bot.model.briefs import Brief
from bot.pipeline.outbox.revise import Revise
from bot.pipeline.prune import Prune
from bot.pipeline.stories.rule import Rule
from bot.storage.database import Database
from bot.storage.record.audit import Change
from bot.storage.record.rulings import Ruling
from bot.storage.schema import revisions
from bot.stories.matching import Kind, Report, Verdict
from tests.conftest import NOW, Clock
from tests.samples import ARTICLE, BRIEF, STORY

SPLIT = Change(at=NOW, user_id=7, action="split", target="a brief")
JOIN = Change(at=NOW, user_id=7, action="join", target="two briefs")


def report_of(name: str, minutes: int = 0) -> Report:
    at = NOW + timedelta(minutes=minutes)
    return Report(id=name, title=f"About {name}", publisher=name, at=at, lead="It happened.")


@pytest.fixture
def rule(database: Database, clock: Clock) -> Rule:
    return Rule(database=database, clock=clock, owed=lambda: None)


async def tell(
    database: Database,
    name: str,
    kind: Kind,
    *,
    story: str = STORY.id,
    match: str | None = None,
    minutes: int = 0,
) -> Brief:
    """Store a brief as the recogniser judged it."""
    report = report_of(name, minutes)
    brief = replace(BRIEF, id=name, story_id=story, publisher=name, composed_at=report.at)
    verdict = Verdict(report=name, story=story, kind=kind, score=1.0, why="a test", match=match)
    async with database.transaction() as tx:
        await tx.briefs.add(
            brief, story=replace(STORY, id=story), entry_id=name, is_told=verdict.is_news
        )
        await tx.tellings.add(report, verdict)
    return brief


async def kinds(database: Database) -> dict[str, tuple[Kind, bool]]:
    """Return what each brief is to its story, and whether readers are told of it."""
    async with database.reading() as tx:
        told = {brief.id for brief in await tx.briefs.latest(limit=20)}
        tellings = await tx.tellings.after(0, since=NOW - timedelta(days=1), limit=99)
    return {t.report.id: (t.verdict.kind, t.report.id in told) for t in tellings}


async def stories(database: Database) -> list[set[str]]:
    """Return which briefs are told together, the earliest story first."""
    async with database.reading() as tx:
        tellings = await tx.tellings.after(0, since=NOW - timedelta(days=1), limit=99)
    found: dict[str, set[str]] = {}
    for telling in tellings:
        found.setdefault(telling.verdict.story, set()).add(telling.report.id)
    return list(found.values())


async def owed(database: Database) -> set[str]:
    async with database.transaction() as tx:
        claims = await tx.fanouts.claim(
            now=NOW + timedelta(days=1), lease=timedelta(minutes=1), limit=9, token="t"
        )
    return {claim.brief_id for claim in claims}


async def pairs(database: Database) -> list[tuple[set[str], bool]]:
    async with database.reading() as tx:
        return [({r.one.id, r.other.id}, r.is_same) for r in await tx.rulings.all()]


async def test_a_repeat_that_is_parted_from_its_story_is_news(
    database: Database, rule: Rule
) -> None:
    await tell(database, "first", Kind.NEW)
    other = await tell(database, "other", Kind.REPEAT, match="first", minutes=1)
    assert await rule.split(other, change=SPLIT)
    assert not await rule.split(other, change=SPLIT)
    assert await stories(database) == [{"first"}, {"other"}]
    assert await kinds(database) == {"first": (Kind.NEW, True), "other": (Kind.NEW, True)}
    assert await owed(database) == {"other"}
    assert await pairs(database) == [({"first", "other"}, False)]


async def test_the_repeats_that_a_first_report_leaves_behind_are_told(
    database: Database, rule: Rule
) -> None:
    first = await tell(database, "first", Kind.NEW, match="something else")
    await tell(database, "second", Kind.REPEAT, match="first", minutes=1)
    await tell(database, "third", Kind.REPEAT, match="second", minutes=2)
    assert await rule.split(first, change=SPLIT)
    assert await stories(database) == [{"first"}, {"second", "third"}]
    assert await kinds(database) == {
        "first": (Kind.NEW, True),
        "second": (Kind.NEW, True),
        "third": (Kind.REPEAT, False),
    }
    assert await owed(database) == {"second"}
    assert await pairs(database) == [({"first", "second"}, False)]


async def test_news_that_was_taken_for_a_column_is_news_by_an_admins_word(
    database: Database, rule: Rule
) -> None:
    column = await tell(database, "column", Kind.COLUMN)
    assert await rule.split(column, change=SPLIT)
    assert not await rule.split(column, change=SPLIT)
    assert await kinds(database) == {"column": (Kind.NEW, True)}
    assert await owed(database) == {"column"}
    assert await pairs(database) == []


async def test_of_two_stories_the_earlier_tells_both_whichever_is_named_first(
    database: Database, rule: Rule
) -> None:
    early = await tell(database, "early", Kind.NEW, story="s1")
    late = await tell(database, "late", Kind.NEW, story="s2", minutes=1)
    await tell(database, "moved on", Kind.UPDATE, story="s2", minutes=2)
    assert await rule.join(late, early, change=JOIN)
    assert not await rule.join(early, late, change=JOIN)
    assert await stories(database) == [{"early", "late", "moved on"}]
    assert await kinds(database) == {
        "early": (Kind.NEW, True),
        "late": (Kind.REPEAT, False),
        "moved on": (Kind.UPDATE, True),
    }
    assert await pairs(database) == [({"early", "late"}, True)]
    async with database.reading() as tx:
        story = await tx.stories.get("s1")
    assert story is not None
    assert story.publishers == 3


async def test_a_ruling_is_undone_by_its_opposite_and_the_last_word_counts(
    database: Database, rule: Rule
) -> None:
    early = await tell(database, "early", Kind.NEW, story="s1")
    late = await tell(database, "late", Kind.NEW, story="s2", minutes=1)
    assert await rule.join(early, late, change=JOIN)
    assert await rule.split(late, change=replace(SPLIT, at=NOW + timedelta(minutes=1)))
    assert await stories(database) == [{"early"}, {"late"}]
    assert await kinds(database) == {"early": (Kind.NEW, True), "late": (Kind.NEW, True)}
    assert await pairs(database) == [({"early", "late"}, False)]


async def test_a_ruling_keeps_its_reports_when_tellings_are_forgotten(
    database: Database, rule: Rule, clock: Clock
) -> None:
    early = await tell(database, "early", Kind.NEW, story="s1")
    late = await tell(database, "late", Kind.NEW, story="s2", minutes=1)
    assert await rule.join(early, late, change=JOIN)
    clock.advance(days=60)
    await Prune(database=database, clock=clock, keep=timedelta(days=30))()
    async with database.reading() as tx:
        assert await tx.tellings.of_brief("early") is None
        kept = await tx.rulings.all()
    assert kept == [
        Ruling(one=report_of("early"), other=report_of("late", 1), is_same=True, user_id=7, at=NOW)
    ]


async def test_a_brief_that_was_never_judged_is_kept_as_it_would_be(
    database: Database, rule: Rule
) -> None:
    async with database.transaction() as tx:
        for name in ("with article", "without"):
            brief = replace(BRIEF, id=name, story_id=name)
            await tx.briefs.add(brief, story=replace(STORY, id=name), entry_id=name)
        await tx.articles.add(ARTICLE, entry_id="with article", story_id="with article")
    one, other = (replace(BRIEF, id=name) for name in ("with article", "without"))
    assert await rule.join(one, other, change=JOIN)
    async with database.reading() as tx:
        (ruling,) = await tx.rulings.all()
    assert (ruling.one.title, ruling.one.lead) == (ARTICLE.title, ARTICLE.text)
    assert (ruling.other.title, ruling.other.lead) == (BRIEF.headline, BRIEF.facts[0].text)


async def revised(database: Database, clock: Callable[[], datetime]) -> None:
    """Owe the edits of all posts whose stories changed."""
    revise = Revise(
        database=database,
        clock=clock,
        token=lambda: "revising",
        lease=timedelta(minutes=2),
        owed=lambda: None,
    )
    for claim in await revise.claim(99):
        await revise(claim)


async def test_a_ruling_edits_the_posts_of_a_story_and_of_its_updates(
    database: Database, rule: Rule
) -> None:
    await tell(database, "first", Kind.NEW)
    await tell(database, "update", Kind.UPDATE, minutes=1)
    repeat = await tell(database, "repeat", Kind.REPEAT, match="update", minutes=2)
    assert await rule.split(repeat, change=SPLIT)
    async with database.engine.connect() as connection:
        revised = sorted(await connection.scalars(select(revisions.c.brief_id)))
    assert revised == ["first", "repeat", "update"]
