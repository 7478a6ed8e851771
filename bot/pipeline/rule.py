"""Put a wrong verdict right: part a brief from its story, or join two stories into one."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.model.briefs import Brief, Story
from bot.model.identity import stable_id
from bot.pipeline.story import owe_edits, weigh
from bot.storage.audit import Change
from bot.storage.database import Database, Transaction
from bot.storage.rulings import Ruling
from bot.stories.matching import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Changes stories by an admin's word; posts are edited, and the word is kept to learn from.

    `rejudge` lets the recogniser of this program read its record anew; those of others do so when
    they start.
    """

    database: Database
    clock: Callable[[], datetime]
    owed: Callable[[], None]
    rejudge: Callable[[], None]

    async def split(self, brief: Brief, *, change: Change) -> bool:
        """Give a brief a story of its own; False when it has that.

        One that was kept back as a repeat is news then, and owed to all who want it.
        """
        now = self.clock()
        async with self.database.transaction() as tx:
            told = await tx.tellings.of_brief(brief.id)
            others = [each for each in await tx.briefs.of_story(brief.story_id) if each != brief]
            if not others:
                return False
            own = stable_id("story", brief.id, now.isoformat())
            await tx.stories.add(Story(id=own, headline=brief.headline, first_seen_at=now))
            await tx.stories.move(brief.id, to=own, kind=Kind.NEW)
            if told and told.verdict.kind is Kind.REPEAT:
                await tx.briefs.tell(brief.id)
                await tx.fanouts.add(brief.id, due_at=now)
            match = told.verdict.match if told else None
            await self._keep(tx, change, (brief.id, match or others[0].id), is_same=False)
            for story_id in (brief.story_id, own):
                await _refresh(tx, story_id, now)
        self._tell()
        return True

    async def join(self, one: Brief, other: Brief, *, change: Change) -> bool:
        """Let all that tell the other's story tell the one's; False when they do already."""
        now = self.clock()
        if one.story_id == other.story_id:
            return False
        async with self.database.transaction() as tx:
            for brief in await tx.briefs.of_story(other.story_id):
                await tx.stories.move(brief.id, to=one.story_id, kind=Kind.REPEAT)
            await self._keep(tx, change, (one.id, other.id), is_same=True)
            await _refresh(tx, one.story_id, now)
        self._tell()
        return True

    async def _keep(
        self, tx: Transaction, change: Change, pair: tuple[str, str], *, is_same: bool
    ) -> None:
        await tx.rulings.add(
            Ruling(
                brief_id=pair[0],
                other_id=pair[1],
                is_same=is_same,
                user_id=change.user_id,
                at=change.at,
            )
        )
        await tx.audit.add(change)

    def _tell(self) -> None:
        self.rejudge()
        self.owed()


async def _refresh(tx: Transaction, story_id: str, now: datetime) -> None:
    """Weigh a story anew, and bring its posts to what it is now."""
    briefs = await tx.briefs.of_story(story_id)
    if briefs:
        await weigh(tx, story_id, briefs)
        await owe_edits(tx, briefs[0], now=now, is_forced=True)
