"""Entries, and the queue of those that wait for their article."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Row, func, or_, select, type_coerce, update
from typing_extensions import override

from bot.model.sources import Entry, EntryState, Source
from bot.storage.claims import ClaimedRows, Rows
from bot.storage.columns import UtcDateTime
from bot.storage.news.sources import to_source
from bot.storage.schema import entries, sources
from bot.storage.statements import insert_new

_MOST_READINGS = 4
_SETTLED = (EntryState.BRIEFED, EntryState.REPEAT, EntryState.UNBRIEFABLE, EntryState.FAILED)

_REMOVED = select(sources.c.id).where(sources.c.removed_at.is_not(None))
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryClaim:
    """An entry that is ours to report until the lease ends; `attempts` counts this one."""

    entry: Entry
    source: Source
    is_news: bool
    attempts: int
    token: str

    @property
    def row_id(self) -> str:
        """The key of its row."""
        return self.entry.id


@dataclass(frozen=True, slots=True)
class Entries(ClaimedRows[EntryClaim]):
    """What sources listed."""

    _table = entries

    async def add(
        self,
        listed: Sequence[Entry],
        *,
        state: EntryState,
        is_news: bool,
        seen_at: datetime,
        due_at: datetime | None,
    ) -> list[str]:
        """Store the entries not known yet; return their ids in the order listed."""
        rows = [
            {
                "id": entry.id,
                "source_id": entry.source_id,
                "url": entry.url,
                "title": entry.title,
                "summary": entry.summary,
                "content": entry.content if state is EntryState.WAITING else "",
                "published_at": entry.published_at,
                "seen_at": seen_at,
                "is_news": is_news,
                "state": state,
                "due_at": due_at,
                "attempts": 0,
            }
            for entry in listed
        ]
        known = await self.known([entry.id for entry in listed])
        await insert_new(self.connection, entries, rows)
        return [entry.id for entry in listed if entry.id not in known]

    async def known(self, ids: Sequence[str]) -> set[str]:
        """Return which of these are stored."""
        rows = await self.connection.scalars(select(entries.c.id).where(entries.c.id.in_(ids)))
        return set(rows)

    async def titles(self, ids: Sequence[str]) -> dict[str, tuple[str, datetime | None]]:
        """Return the title and time under which those of these that are stored are known."""
        query = select(entries.c.id, entries.c.title, entries.c.published_at).where(
            entries.c.id.in_(ids)
        )
        return {
            row.id: (row.title, row.published_at) for row in await self.connection.execute(query)
        }

    async def read_again(self, changed: Sequence[Entry], *, now: datetime) -> None:
        """Have the pages read again of entries that came under new titles, a few times each."""
        for entry in changed:
            await self.connection.execute(
                update(entries)
                .where(
                    entries.c.id == entry.id,
                    entries.c.state == EntryState.BRIEFED,
                    entries.c.attempts < _MOST_READINGS,
                )
                .values(
                    state=EntryState.WAITING, title=entry.title, content=entry.content, due_at=now
                )
            )

    @override
    async def claim(
        self, *, now: datetime, lease: timedelta, limit: int, token: str
    ) -> list[EntryClaim]:
        """Take entries that wait for their article: news first, then the newest."""
        due = (
            select(entries.c.id)
            .where(
                entries.c.state == EntryState.WAITING,
                entries.c.due_at <= now,
                entries.c.source_id.not_in(_REMOVED),
            )
            .order_by(
                entries.c.is_news.desc(), entries.c.published_at.desc().nulls_last(), entries.c.id
            )
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        rows = await self.connection.execute(
            update(entries)
            .where(entries.c.id.in_(due))
            .values(due_at=now + lease, claim=token, attempts=entries.c.attempts + 1)
            .returning(*entries.c)
        )
        return await self._claims(sorted(rows.all(), key=_urgency), token)

    @override
    async def give_back(self, claims: Sequence[EntryClaim], *, now: datetime) -> None:
        """Let what was claimed and not finished be due again; the attempt does not count."""
        for claim in claims:
            await self._rows.give_back(
                claim.row_id, claim.token, due_at=now, attempts=claim.attempts - 1
            )

    async def settle(
        self,
        token: str,
        entry_id: str,
        *,
        state: EntryState,
        reason: str | None = None,
        due_at: datetime | None = None,
    ) -> bool:
        """Write what became of an entry; False when the claim was lost meanwhile."""
        values: dict[str, object] = {"state": state, "reason": reason, "due_at": due_at}
        if state is not EntryState.WAITING:
            values["content"] = ""
        result = await self.connection.execute(
            update(entries)
            .where(entries.c.id == entry_id, entries.c.claim == token)
            .values(**values, claim=None)
        )
        return result.rowcount > 0

    async def outcomes(self, source_id: str, limit: int) -> list[tuple[EntryState, str]]:
        """Return what became of a source's last entries, with the reasons, the newest in front."""
        query = (
            select(entries.c.state, entries.c.reason)
            .where(entries.c.source_id == source_id, entries.c.state.in_(_SETTLED))
            .order_by(entries.c.seen_at.desc(), entries.c.id)
            .limit(limit)
        )
        rows = await self.connection.execute(query)
        return [(EntryState(row.state), row.reason or "") for row in rows]

    async def a_day(
        self, source_ids: Sequence[str], *, since: datetime, now: datetime
    ) -> dict[str, float]:
        """Return how many entries a day each of these sources published since then.

        Of a source that is younger the time counts since its first entry, but at least a day.
        """
        published = func.coalesce(entries.c.published_at, entries.c.seen_at)
        first = type_coerce(func.min(published), UtcDateTime)
        is_dated = or_(entries.c.published_at.is_not(None), entries.c.is_news)
        query = (
            select(entries.c.source_id, func.count().label("count"), first.label("first"))
            .where(
                entries.c.source_id.in_(source_ids),
                entries.c.seen_at >= since,
                published >= since,
                published <= now,
                is_dated,
            )
            .group_by(entries.c.source_id)
        )
        rows = await self.connection.execute(query)
        return {row.source_id: row[1] / (max(now - row.first, _DAY) / _DAY) for row in rows}

    async def counts(self) -> dict[EntryState, int]:
        """Count the entries in each state."""
        query = select(entries.c.state, func.count()).group_by(entries.c.state)
        return {EntryState(state): count for state, count in await self.connection.execute(query)}

    @override
    async def _claims(self, rows: Rows, token: str) -> list[EntryClaim]:
        ids = {row.source_id for row in rows}
        named = await self.connection.execute(select(sources).where(sources.c.id.in_(ids)))
        by_id = {row.id: to_source(row) for row in named}
        return [
            EntryClaim(
                entry=_entry(row),
                source=by_id[row.source_id],
                is_news=row.is_news,
                attempts=row.attempts,
                token=token,
            )
            for row in rows
        ]


def _urgency(row: Row[*tuple[object, ...]]) -> tuple[bool, float, str]:
    """Order what a claim returns as it was chosen: databases return it in any order."""
    age = -row.published_at.timestamp() if row.published_at else math.inf
    return not row.is_news, age, row.id


def _entry(row: Row[*tuple[object, ...]]) -> Entry:
    return Entry(
        id=row.id,
        source_id=row.source_id,
        url=row.url,
        title=row.title,
        summary=row.summary,
        content=row.content,
        published_at=row.published_at,
    )
