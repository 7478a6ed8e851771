"""How things stand: figures for who runs the bot, from indexes and never from a whole table."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from sqlalchemy import Select, and_, func, literal, select, union_all
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model.chats import Action, DeliveryState
from bot.model.sources import EntryState
from bot.storage.schema import bots, briefs, deliveries, entries, polls, sources, tellings
from bot.stories.matching import Kind

_MOST_COUNTED = 100_000
_POSTS = (Action.POST, Action.REPLY, Action.DIGEST)


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """How much is due, counted up to a bound, and since when the oldest of it is."""

    count: int
    since: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lag:
    """How long after its publication a brief was first and last posted; `at` is its first post."""

    at: datetime
    first: timedelta
    last: timedelta


@dataclass(frozen=True, slots=True)
class Standing:
    """Figures of now and of a time until now."""

    connection: AsyncConnection

    async def polled(self, since: datetime) -> int:
        """Count the sources that were asked since then."""
        query = select(func.count()).select_from(polls).where(polls.c.polled_at >= since)
        return int(await self.connection.scalar(query) or 0)

    async def found(self, since: datetime) -> dict[EntryState, int]:
        """Count the entries that were found since then, by what has become of them."""
        query = select(entries.c.state, func.count()).where(entries.c.seen_at >= since)
        rows = await self.connection.execute(query.group_by(entries.c.state))
        return {EntryState(state): count for state, count in rows}

    async def told(self, since: datetime) -> dict[Kind, int]:
        """Count what articles told since then were to their stories."""
        query = select(tellings.c.kind, func.count()).where(tellings.c.told_at >= since)
        rows = await self.connection.execute(query.group_by(tellings.c.kind))
        return {Kind(kind): count for kind, count in rows}

    async def settled(self, since: datetime) -> dict[DeliveryState, int]:
        """Count what came of the deliveries that were settled since then."""
        query = select(deliveries.c.state, func.count()).where(deliveries.c.settled_at >= since)
        rows = await self.connection.execute(query.group_by(deliveries.c.state))
        return {DeliveryState(state): count for state, count in rows}

    async def posted(self, edges: Sequence[datetime]) -> list[int]:
        """Count the posts sent from each of these times to the next."""
        parts = [
            select(literal(place), func.count())
            .select_from(deliveries)
            .where(
                deliveries.c.settled_at >= begin,
                deliveries.c.settled_at < end,
                deliveries.c.state == DeliveryState.SENT,
                deliveries.c.action.in_(_POSTS),
            )
            for place, (begin, end) in enumerate(pairwise(edges))
        ]
        rows = await self.connection.execute(union_all(*parts))
        return [count for _, count in sorted((place, count) for place, count in rows)]

    async def uncertain(self, since: datetime) -> int:
        """Count the deliveries since then of which a send may have arrived unknown to us."""
        settled = and_(deliveries.c.settled_at >= since, deliveries.c.unknowns > 0)
        query = select(func.count()).select_from(deliveries).where(settled)
        return int(await self.connection.scalar(query) or 0)

    async def lags(self, since: datetime) -> list[Lag]:
        """Return the lag of each brief that was posted by itself since then.

        What was composed before then is left out: a new subscription begins with older briefs.
        """
        first, last = func.min(deliveries.c.settled_at), func.max(deliveries.c.settled_at)
        query = (
            select(briefs.c.published_at, first.label("first"), last.label("last"))
            .join(briefs, briefs.c.id == deliveries.c.key)
            .where(
                deliveries.c.settled_at >= since,
                deliveries.c.state == DeliveryState.SENT,
                deliveries.c.action == Action.POST,
                briefs.c.composed_at >= since,
                briefs.c.published_at.is_not(None),
            )
            .group_by(briefs.c.id, briefs.c.published_at)
        )
        return [
            Lag(at=row.first, first=row.first - row.published_at, last=row.last - row.published_at)
            for row in await self.connection.execute(query)
        ]

    async def outbox(self, now: datetime) -> Waiting:
        """Tell what is due to be sent."""
        due = and_(deliveries.c.state == DeliveryState.PENDING, deliveries.c.due_at <= now)
        return await self._waiting(select(deliveries.c.due_at).where(due))

    async def unread(self, now: datetime) -> Waiting:
        """Tell which entries wait for their article to be read."""
        removed = select(sources.c.id).where(sources.c.removed_at.is_not(None))
        due = and_(
            entries.c.state == EntryState.WAITING,
            entries.c.due_at <= now,
            entries.c.source_id.not_in(removed),
        )
        return await self._waiting(select(entries.c.due_at).where(due))

    async def unpolled(self, now: datetime) -> Waiting:
        """Tell which sources are due to be asked."""
        due = and_(polls.c.due_at <= now, sources.c.enabled, sources.c.removed_at.is_(None))
        return await self._waiting(select(polls.c.due_at).join(sources).where(due))

    async def is_acted_for(self, now: datetime) -> bool:
        """Tell whether a program acts for a bot at this time."""
        query = select(func.max(bots.c.leased_until))
        until: datetime | None = await self.connection.scalar(query)
        return until is not None and until > now

    async def _waiting(self, due: Select[tuple[datetime]]) -> Waiting:
        some = due.limit(_MOST_COUNTED).subquery()
        row = (await self.connection.execute(select(func.count(), func.min(some.c.due_at)))).one()
        return Waiting(count=row[0], since=row[1])
