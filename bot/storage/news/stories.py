"""What a story has come to: how important it is, how many tell it, how often its posts changed."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Row, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model.briefs import Story
from bot.model.subscriptions import Importance
from bot.storage.schema import articles, briefs, stories, tellings
from bot.storage.statements import insert_new
from bot.stories.matching import Kind


@dataclass(frozen=True, slots=True)
class Stories:
    """The stories; each is stored with its first brief."""

    connection: AsyncConnection

    async def add(self, story: Story) -> None:
        """Add a story, if it is new."""
        row = {
            "id": story.id,
            "headline": story.headline,
            "first_seen_at": story.first_seen_at,
        }
        await insert_new(self.connection, stories, [row])

    async def move(self, brief_id: str, *, to: str, kind: Kind, by: int) -> None:
        """Let a brief, its article and its telling belong to a story, by this change on record."""
        owners = select(briefs.c.entry_id).where(briefs.c.id == brief_id)
        for statement in (
            update(articles).where(articles.c.entry_id.in_(owners)).values(story_id=to),
            update(tellings)
            .where(tellings.c.brief_id == brief_id)
            .values(story_id=to, kind=kind, why="an admin said so", changed_by=by),
            update(briefs).where(briefs.c.id == brief_id).values(story_id=to),
        ):
            await self.connection.execute(statement)

    async def get(self, story_id: str) -> Story | None:
        """Return the story of this id."""
        return (await self.get_many([story_id])).get(story_id)

    async def get_many(self, ids: list[str]) -> dict[str, Story]:
        """Return the stories of these ids, by id."""
        rows = await self.connection.execute(select(stories).where(stories.c.id.in_(ids)))
        return {row.id: _story(row) for row in rows}

    async def weigh(
        self, story_id: str, *, importance: Importance, value: float, publishers: int
    ) -> None:
        """Note what all its briefs together make of it."""
        await self.connection.execute(
            update(stories)
            .where(stories.c.id == story_id)
            .values(importance=importance, importance_value=value, publishers=publishers)
        )

    async def revisions(self, ids: Collection[str]) -> dict[str, int]:
        """Return how often the posts of stories were changed; until the transaction ends no more.

        They are locked in one order, so that no two transactions wait for each other.
        """
        query = (
            select(stories.c.id, stories.c.revision)
            .where(stories.c.id.in_(ids))
            .order_by(stories.c.id)
            .with_for_update(read=True)
        )
        return {row.id: row.revision for row in await self.connection.execute(query)}

    async def revise(self, story_id: str) -> int:
        """Count one more edit of its posts; return how many that makes."""
        query = (
            update(stories)
            .where(stories.c.id == story_id)
            .values(revision=stories.c.revision + 1)
            .returning(stories.c.revision)
        )
        return int(await self.connection.scalar(query) or 0)


def _story(row: Row[*tuple[object, ...]]) -> Story:
    return Story(
        id=row.id,
        headline=row.headline,
        first_seen_at=row.first_seen_at,
        importance=Importance(row.importance),
        importance_value=row.importance_value,
        publishers=row.publishers,
        revision=row.revision,
    )
