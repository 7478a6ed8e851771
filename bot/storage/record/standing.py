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
_LATE_ARTICLE = timedelta(days=2)  # older ones are hardly news, and have no say in how soon we are
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """How many posts went out, how many deliveries were given up, how many may be twice there."""

    posts: int
    given_up: int
    uncertain: int


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
        # Grouped by state, SQLite would walk the whole index of states.
        counts = [func.count().filter(entries.c.state == state) for state in EntryState]
        query = select(*counts).where(entries.c.seen_at >= since)
        row = (await self.connection.execute(query)).one()
        return {state: count for state, count in zip(EntryState, row, strict=True) if count}

    async def briefs(self) -> int:
        """Count the briefs that are stored, repeats too."""
        return int(await self.connection.scalar(select(func.count()).select_from(briefs)) or 0)

    async def told(self, since: datetime) -> dict[Kind, int]:
        """Count what articles told since then were to their stories."""
        query = select(tellings.c.kind, func.count()).where(tellings.c.told_at >= since)
        rows = await self.connection.execute(query.group_by(tellings.c.kind))
        return {Kind(kind): count for kind, count in rows}

    async def settled(self, edges: Sequence[datetime]) -> list[Settled]:
        """Count what came of the deliveries that were settled from each time to the next."""
        is_sent = deliveries.c.state == DeliveryState.SENT
        counts = (
            func.count().filter(is_sent, deliveries.c.action.in_(_POSTS)),
            func.count().filter(deliveries.c.state == DeliveryState.DISCARDED),
            func.count().filter(deliveries.c.unknowns > 0),
        )
        parts = [
            select(literal(place).label("place"), *counts)
            .select_from(deliveries)
            .where(deliveries.c.settled_at >= begin, deliveries.c.settled_at < end)
            for place, (begin, end) in enumerate(pairwise(edges))
        ]
        rows = (await self.connection.execute(union_all(*parts))).all()
        return [
            Settled(posts=posts, given_up=given_up, uncertain=uncertain)
            for _, posts, given_up, uncertain in sorted(tuple(row) for row in rows)
        ]

    async def lags(self, since: datetime) -> list[Lag]:
        """Return the lag of each brief that was composed and posted by itself since then.

        What was composed before then is left out: a new subscription begins with older briefs.
        """
        posted = select(deliveries.c.settled_at).where(
            deliveries.c.key == briefs.c.id,
            deliveries.c.message_id.is_not(None),
            deliveries.c.state == DeliveryState.SENT,
            deliveries.c.action.in_((Action.POST, Action.REPLY)),
        )
        at = deliveries.c.settled_at
        query = select(
            briefs.c.published_at,
            posted.order_by(at).limit(1).scalar_subquery().label("first"),
            posted.order_by(at.desc()).limit(1).scalar_subquery().label("last"),
        ).where(
            briefs.c.shown_at >= since - _LATE_ARTICLE,
            briefs.c.composed_at >= since,
            briefs.c.published_at.is_not(None),
        )
        return [
            Lag(at=row.first, first=row.first - row.published_at, last=row.last - row.published_at)
            for row in await self.connection.execute(query)
            if row.first and row.last
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
