"""An admin's word on stories: what was wrongly kept back goes out."""

from dataclasses import replace
from datetime import timedelta

from bot.pipeline.rule import Rule
from bot.storage.audit import Change
from bot.storage.database import Database
from bot.stories.matching import Kind, Report, Verdict
from tests.conftest import NOW, Clock
from tests.samples import BRIEF, STORY

OTHER = replace(BRIEF, id="other", publisher="Coin Gazette", url="https://gazette.example/other")


async def test_a_repeat_that_is_parted_from_its_story_is_news(
    database: Database, clock: Clock
) -> None:
    async with database.transaction() as tx:
        for brief, kind in ((BRIEF, Kind.NEW), (OTHER, Kind.REPEAT)):
            report = Report(id=brief.id, title="T", publisher=brief.publisher, at=NOW, lead="")
            verdict = Verdict(report=brief.id, story=STORY.id, kind=kind, score=1.0, why="a test")
            await tx.briefs.add(brief, story=STORY, entry_id=brief.id, is_told=kind is Kind.NEW)
            await tx.tellings.add(report, verdict)
    rule = Rule(database=database, clock=clock, owed=lambda: None, rejudge=lambda: None)
    change = Change(at=NOW, user_id=7, action="split", target=OTHER.id, detail="")
    assert await rule.split(OTHER, change=change)
    async with database.transaction() as tx:
        told = await tx.tellings.of_brief(OTHER.id)
        assert told is not None
        assert told.verdict.kind is Kind.NEW
        assert {brief.id for brief in await tx.briefs.latest(limit=9)} == {BRIEF.id, OTHER.id}
        [claim] = await tx.fanouts.claim(
            now=clock.now, lease=timedelta(minutes=1), limit=9, token="t"
        )
        assert claim.brief_id == OTHER.id
