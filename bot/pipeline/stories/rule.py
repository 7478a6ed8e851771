"""Put a wrong verdict right: part a brief from its story, or join two stories into one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.model.briefs import Brief, Story
from bot.model.identity import stable_id
from bot.pipeline.stories.recognise import to_report
from bot.pipeline.stories.story import has_posts, owe_edits, weigh
from bot.storage.database import Database, Transaction
from bot.storage.news.tellings import Telling
from bot.storage.record.audit import Change
from bot.storage.record.rulings import Ruling
from bot.stories.matching import Kind, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Changes stories by an admin's word; posts are edited, and the word is kept to learn from.

    Nobody judges meanwhile, and whoever judges next, in whatever program, has read the change.
    """

    database: Database
    clock: Callable[[], datetime]
    owed: Callable[[], None]

    async def split(self, brief: Brief, *, change: Change) -> bool:
        """Give a brief a story of its own; False when it has that.

        What was kept back, as a repeat or a column, is news then, and owed to all who want it; so
        is the first of the repeats that a first report leaves behind.
        """
        async with self.database.transaction() as tx:
            await tx.tellings.wait_for_turn()
            brief = await _now(tx, brief)
            told = await tx.tellings.of_brief(brief.id)
            story = await tx.briefs.of_story(brief.story_id)
            left = [each for each in story if each.id != brief.id]
            if not left and not (told and told.verdict.kind is Kind.COLUMN):
                return False
            await self._part(tx, brief, left, change)
        self.owed()
        return True

    async def join(self, one: Brief, other: Brief, *, change: Change) -> bool:
        """Let the later of two stories be told by the earlier; False when they are one already."""
        now = self.clock()
        async with self.database.transaction() as tx:
            await tx.tellings.wait_for_turn()
            one, other = await _now(tx, one), await _now(tx, other)
            if one.story_id == other.story_id:
                return False
            first, later = await _in_order(tx, one.story_id, other.story_id)
            by = await tx.audit.add(change)
            await self._keep(tx, [(one, other)], change, is_same=True)
            tellings = {each.report.id: each for each in await tx.tellings.of_story(later)}
            for brief in await tx.briefs.of_story(later):
                told = tellings.get(brief.id)
                is_update = told is not None and told.verdict.kind is Kind.UPDATE
                kind = Kind.UPDATE if is_update else Kind.REPEAT
                await tx.stories.move(brief.id, to=first, kind=kind, by=by)
                if not is_update:
                    await tx.briefs.keep_back(brief.id)
            await _refresh(tx, first, now)
        self.owed()
        return True

    async def _part(
        self, tx: Transaction, brief: Brief, left: Sequence[Brief], change: Change
    ) -> None:
        now = self.clock()
        by = await tx.audit.add(change)
        tellings = await tx.tellings.of_story(brief.story_id)
        await self._keep(tx, _merged(brief, left, tellings), change, is_same=False)
        own = brief.story_id
        if left:
            own = stable_id("story", brief.id, now.isoformat())
            await tx.stories.add(Story(id=own, headline=brief.headline, first_seen_at=now))
        await _make_news(tx, brief.id, tellings, own, by=by, now=now)
        stay = [each for each in tellings if each.report.id != brief.id]
        if stay and not any(each.verdict.is_news for each in stay):
            await _make_news(tx, stay[0].report.id, tellings, brief.story_id, by=by, now=now)
        for story_id in dict.fromkeys((brief.story_id, own)):
            await _refresh(tx, story_id, now)

    async def _keep(
        self,
        tx: Transaction,
        pairs: Sequence[tuple[Brief, Brief]],
        change: Change,
        *,
        is_same: bool,
    ) -> None:
        """Keep what was ruled, with the reports as they were judged."""
        for pair in pairs:
            one, other = [await _report(tx, brief) for brief in pair]
            await tx.rulings.add(
                Ruling(one=one, other=other, is_same=is_same, user_id=change.user_id, at=change.at)
            )


async def _now(tx: Transaction, brief: Brief) -> Brief:
    """Return a brief as it is stored, now that nobody else changes its story."""
    return await tx.briefs.get(brief.id) or brief


def _merged(
    brief: Brief, left: Sequence[Brief], tellings: Sequence[Telling]
) -> list[tuple[Brief, Brief]]:
    """Return the pairs by which a brief came into one story with the others."""
    matches = {each.report.id: each.verdict.match for each in tellings}
    pairs = [
        (brief, each)
        for each in left
        if each.id == matches.get(brief.id) or matches.get(each.id) == brief.id
    ]
    return pairs or [(brief, each) for each in left[:1]]


async def _make_news(
    tx: Transaction,
    brief_id: str,
    tellings: Sequence[Telling],
    story_id: str,
    *,
    by: int,
    now: datetime,
) -> None:
    """Let a brief begin a story, and owe it if it was kept back."""
    await tx.stories.move(brief_id, to=story_id, kind=Kind.NEW, by=by)
    if any(each.report.id == brief_id and not each.verdict.is_news for each in tellings):
        await tx.briefs.tell(brief_id)
        await tx.fanouts.add(brief_id, due_at=now)


async def _in_order(tx: Transaction, *stories: str) -> list[str]:
    """Return the stories by when they were first told."""
    firsts = [(await tx.briefs.of_story(each))[0] for each in stories]
    return [each.story_id for each in sorted(firsts, key=lambda brief: brief.composed_at)]


async def _report(tx: Transaction, brief: Brief) -> Report:
    """Return a brief's report as it was judged; if it never was, as it would be."""
    if told := await tx.tellings.of_brief(brief.id):
        return told.report
    if article := await tx.articles.for_brief(brief.id):
        return to_report(article, brief, brief.composed_at)
    return Report(
        id=brief.id,
        title=brief.headline,
        publisher=brief.publisher,
        at=min(brief.published_at or brief.composed_at, brief.composed_at),
        lead=" ".join(fact.text for fact in brief.facts),
        url=brief.url,
    )


async def _refresh(tx: Transaction, story_id: str, now: datetime) -> None:
    """Weigh a story anew, and bring its posts, those of updates too, to what it is now."""
    briefs = await tx.briefs.of_story(story_id)
    if not briefs:
        return
    await weigh(tx, story_id, briefs)
    told = await tx.tellings.of_story(story_id)
    posted = {each.report.id for each in told if has_posts(each)}
    for brief in briefs:
        if brief.id in posted or brief is briefs[0]:
            await owe_edits(tx, brief, now=now, is_forced=True)
