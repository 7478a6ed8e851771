"""Briefs, their stories, and the tags by which readers ask for them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Column, Row, ScalarSelect, Select, func, literal, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model.briefs import Brief, Fact, Story
from bot.model.identity import stable_id, url_key
from bot.storage.columns import clean
from bot.storage.schema import articles, brief_tags, briefs, stories
from bot.storage.statements import insert_new


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefFilter:
    """Which briefs are wanted: with this tag, and with all of these words in what is read."""

    coin: str | None = None
    topic: str | None = None
    words: tuple[str, ...] = ()


EVERYTHING = BriefFilter()
# Words are looked for in so many of the newest: what is older is found by the full-text index.
_LOOKED_THROUGH = 20_000
_BEFORE_ALL = literal(datetime.min.replace(tzinfo=UTC), briefs.c.shown_at.type)


@dataclass(frozen=True, slots=True)
class Briefs:
    """What was, or will be, posted."""

    connection: AsyncConnection

    async def add(self, brief: Brief, *, story: Story, entry_id: str, is_told: bool = True) -> bool:
        """Store a brief with its story and tags; False when it is stored already.

        `is_told` says whether readers are told of it: not of repeats, and not of columns.
        """
        await insert_new(
            self.connection,
            stories,
            [
                {
                    "id": story.id,
                    "headline": story.headline,
                    "first_seen_at": story.first_seen_at,
                }
            ],
        )
        row = _columns(brief) | {
            "entry_id": entry_id,
            "is_told": is_told,
        }
        if not await insert_new(self.connection, briefs, [row]):
            return False
        tags = [f"coin:{coin}" for coin in brief.coins] + [
            f"topic:{topic}" for topic in brief.topics
        ]
        await insert_new(
            self.connection,
            brief_tags,
            [{"tag": tag, "brief_id": brief.id, "shown_at": row["shown_at"]} for tag in tags],
        )
        return True

    async def of_story(self, story_id: str) -> list[Brief]:
        """Return the briefs that tell a story, in the order in which they came."""
        query = (
            select(briefs)
            .where(briefs.c.story_id == story_id)
            .order_by(briefs.c.composed_at, briefs.c.id)
        )
        return [_brief(row) for row in await self.connection.execute(query)]

    async def retract(self, brief_id: str, *, now: datetime, reason: str) -> bool:
        """Take a brief back; False when there is none, or it was taken back before."""
        result = await self.connection.execute(
            update(briefs)
            .where(briefs.c.id == brief_id, briefs.c.retracted_at.is_(None))
            .values(retracted_at=now, retraction=reason, is_told=False)
        )
        return result.rowcount > 0

    async def tell(self, brief_id: str) -> None:
        """Let readers be told of a brief that was kept from them, unless it was taken back."""
        await self.connection.execute(
            update(briefs)
            .where(briefs.c.id == brief_id, briefs.c.retracted_at.is_(None))
            .values(is_told=True)
        )

    async def keep_back(self, brief_id: str) -> None:
        """Let readers not be told of a brief: they were told the same by another."""
        await self.connection.execute(
            update(briefs).where(briefs.c.id == brief_id).values(is_told=False)
        )

    async def correct(self, brief: Brief, *, now: datetime) -> bool:
        """Put a publisher's correction into a stored brief; False when there is none, or no news.

        Its times and place among the others stay.
        """
        columns = _columns(brief)
        said = {name: columns[name] for name in ("headline", "facts", "words", "image_url")}
        known = await self.get(brief.id)
        if known is None or (known.headline, known.facts) == (brief.headline, brief.facts):
            return False
        await self.connection.execute(
            update(briefs).where(briefs.c.id == brief.id).values(**said, corrected_at=now)
        )
        return True

    async def get(self, brief_id: str) -> Brief | None:
        """Return the brief of this id."""
        return (await self.get_many([brief_id])).get(brief_id)

    async def by_url(self, url: str) -> Brief | None:
        """Return the newest brief that links this address."""
        query = (
            select(briefs)
            .join(articles, articles.c.entry_id == briefs.c.entry_id)
            .where(articles.c.url_id == stable_id(url_key(url)))
            .order_by(briefs.c.composed_at.desc())
            .limit(1)
        )
        row = (await self.connection.execute(query)).first()
        return _brief(row) if row else None

    async def get_many(self, ids: Sequence[str]) -> dict[str, Brief]:
        """Return the briefs of these ids, by id."""
        rows = await self.connection.execute(select(briefs).where(briefs.c.id.in_(ids)))
        return {row.id: _brief(row) for row in rows}

    async def latest(
        self, wanted: BriefFilter = EVERYTHING, *, limit: int, offset: int = 0
    ) -> list[Brief]:
        """Return the wanted briefs that readers are told of, newest first."""
        newest = _newest(wanted)
        query = (
            _matching(select(briefs), wanted)
            .order_by(*(column.desc() for column in newest))
            .limit(limit)
            .offset(offset)
        )
        return [_brief(row) for row in await self.connection.execute(query)]

    async def count(self, wanted: BriefFilter = EVERYTHING) -> int:
        """Count the wanted briefs that readers are told of."""
        query = _matching(select(func.count()), wanted)
        return int(await self.connection.scalar(query) or 0)


def _tags(wanted: BriefFilter) -> list[str]:
    pairs = (("coin", wanted.coin), ("topic", wanted.topic))
    return [f"{kind}:{value}" for kind, value in pairs if value]


def _newest(wanted: BriefFilter) -> tuple[Column[Any], Column[Any]]:
    """Return what to order by: of the table that leads, so that its index gives the order."""
    if _tags(wanted):
        return brief_tags.c.shown_at, brief_tags.c.brief_id
    return briefs.c.shown_at, briefs.c.id


def _matching(query: Select[Any], wanted: BriefFilter) -> Select[Any]:
    tags = _tags(wanted)
    if tags:
        query = query.select_from(
            brief_tags.join(briefs, briefs.c.id == brief_tags.c.brief_id)
        ).where(brief_tags.c.tag == tags[0])
    else:
        query = query.select_from(briefs)
    for tag in tags[1:]:
        other = brief_tags.alias()
        also = select(other.c.brief_id).where(
            other.c.tag == tag,
            other.c.shown_at == briefs.c.shown_at,
            other.c.brief_id == briefs.c.id,
        )
        query = query.where(also.exists())
    query = query.where(briefs.c.is_told)
    if wanted.words:
        query = query.where(briefs.c.shown_at >= func.coalesce(_oldest(), _BEFORE_ALL))
    for word in wanted.words:
        query = query.where(briefs.c.words.contains(word.lower(), autoescape=True))
    return query


def _oldest() -> ScalarSelect[datetime]:
    """Select when the last of those was shown in which words are looked for."""
    newest = select(briefs.c.shown_at).order_by(briefs.c.shown_at.desc())  # the index alone
    return newest.offset(_LOOKED_THROUGH - 1).limit(1).scalar_subquery()


def _columns(brief: Brief) -> dict[str, object]:
    facts = [
        {"text": clean(fact.text), "start": fact.start, "end": fact.end} for fact in brief.facts
    ]
    return {
        "id": brief.id,
        "story_id": brief.story_id,
        "headline": brief.headline,
        "facts": facts,
        "words": "\n".join([brief.headline, *(fact.text for fact in brief.facts)]).lower(),
        "disclaimer": brief.disclaimer,
        "publisher": brief.publisher,
        "url": brief.url,
        "published_at": brief.published_at,
        "shown_at": brief.published_at or brief.composed_at,
        "topics": brief.topics,
        "coins": brief.coins,
        "language": brief.language,
        "composed_at": brief.composed_at,
        "composer": brief.composer,
        "source_id": brief.source_id,
        "image_url": brief.image_url,
    }


def _brief(row: Row[*tuple[object, ...]]) -> Brief:
    return Brief(
        id=row.id,
        story_id=row.story_id,
        headline=row.headline,
        facts=tuple(Fact(**fact) for fact in row.facts),
        disclaimer=row.disclaimer,
        publisher=row.publisher,
        url=row.url,
        published_at=row.published_at,
        topics=row.topics,
        coins=row.coins,
        language=row.language,
        composed_at=row.composed_at,
        composer=row.composer,
        source_id=row.source_id,
        image_url=row.image_url,
        corrected_at=row.corrected_at,
        retracted_at=row.retracted_at,
        retraction=row.retraction,
    )
