"""Sources and how their polling stands."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, case, delete, func, null, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model.sources import NO_SELECTION, Origin, PollState, Selection, Source, SourceKind
from bot.storage.claims import Claims
from bot.storage.columns import clean
from bot.storage.schema import polls, sources
from bot.storage.statements import insert_into, insert_new


@dataclass(frozen=True, slots=True, kw_only=True)
class PollClaim:
    """A source that is ours to poll until the lease ends; `token` fences the result."""

    source: Source
    state: PollState
    token: str

    @property
    def row_id(self) -> str:
        """The key of its row."""
        return self.source.id


@dataclass(frozen=True, slots=True)
class Sources:
    """What is polled."""

    connection: AsyncConnection

    async def save(self, source: Source) -> None:
        """Add the source or change it; where it moved to is kept while what was asked for stays."""
        statement = insert_into(self.connection, sources).values(**_columns(source))
        new = statement.excluded
        changed: dict[str, ColumnElement[Any]] = {
            name: new[name] for name in _columns(source) if name not in {"id", "url"}
        }
        changed["url"] = case(
            (sources.c.configured_url == new.configured_url, sources.c.url), else_=new.url
        )
        await self.connection.execute(
            statement.on_conflict_do_update(index_elements=["id"], set_=changed)
        )

    async def get(self, source_id: str) -> Source | None:
        """Return the source of this id."""
        row = (await self.connection.execute(select(sources).filter_by(id=source_id))).first()
        return to_source(row) if row else None

    async def find(self, text: str) -> Source | None:
        """Return the one source with this id, URL or publisher; None if none or several."""
        wanted = text.strip().casefold()
        # Compared here, since SQLite's lower() knows ASCII alone.
        found = [
            source
            for source in await self.all()
            if wanted
            in {
                name.casefold()
                for name in (source.id, source.url, source.configured_url, source.publisher)
            }
        ]
        return found[0] if len(found) == 1 else None

    async def all(self) -> list[Source]:
        """Return every source, by publisher."""
        query = select(sources).order_by(func.lower(sources.c.publisher), sources.c.id)
        return [to_source(row) for row in await self.connection.execute(query)]

    async def delete(self, source_id: str) -> bool:
        """Forget the source, its polling and its entries; its articles and briefs stay."""
        result = await self.connection.execute(delete(sources).where(sources.c.id == source_id))
        return result.rowcount > 0

    async def move(self, source_id: str, url: str) -> None:
        """Poll the source at another URL from now on."""
        await self.connection.execute(
            update(sources).where(sources.c.id == source_id).values(url=url)
        )

    async def rename(self, source_id: str, publisher: str) -> None:
        """Credit another name from now on."""
        await self.connection.execute(
            update(sources).where(sources.c.id == source_id).values(publisher=publisher)
        )

    async def set_enabled(self, source_id: str, *, enabled: bool) -> bool:
        """Pause or resume the source; say whether there is one."""
        result = await self.connection.execute(
            update(sources).where(sources.c.id == source_id).values(enabled=enabled)
        )
        return result.rowcount > 0


@dataclass(frozen=True, slots=True)
class Polls:
    """The turns of the sources."""

    connection: AsyncConnection

    async def add(self, state: PollState) -> None:
        """Begin to poll a source; nothing changes when it is polled already."""
        await insert_new(self.connection, polls, [_poll_columns(state)])

    async def get(self, source_id: str) -> PollState | None:
        """Return how a source's polling stands."""
        query = select(polls).where(polls.c.source_id == source_id)
        row = (await self.connection.execute(query)).first()
        return _poll_state(row) if row else None

    async def states(self) -> dict[str, PollState]:
        """Return how all polling stands, by source id."""
        rows = await self.connection.execute(select(polls))
        return {row.source_id: _poll_state(row) for row in rows}

    async def claim(
        self, *, now: datetime, lease: timedelta, limit: int, token: str
    ) -> list[PollClaim]:
        """Take the sources that are due longest."""
        due = (
            select(polls.c.source_id)
            .join(sources, sources.c.id == polls.c.source_id)
            .where(sources.c.enabled, polls.c.due_at <= now)
            .order_by(polls.c.due_at)
            .limit(limit)
            .with_for_update(skip_locked=True, of=polls)
        )
        taken = await self.connection.execute(
            update(polls)
            .where(polls.c.source_id.in_(due))
            .values(due_at=now + lease, claim=token)
            .returning(*polls.c)
        )
        return await self._claims(taken.all(), token)

    async def begin(
        self, source_id: str, token: str, *, begun_as: str, due_at: datetime
    ) -> PollClaim | None:
        """Make a claim that was handed over one's own; None when another did."""
        row = await self._rows.begin(source_id, token, begun_as=begun_as, due_at=due_at)
        return (await self._claims([row], begun_as))[0] if row else None

    async def give_back(self, claims: Sequence[PollClaim], *, now: datetime) -> None:
        """Let what was claimed and not finished be due again."""
        for claim in claims:
            await self._rows.give_back(claim.row_id, claim.token, due_at=now)

    async def settle(self, token: str, state: PollState) -> bool:
        """Write what came of a poll; False when the claim was lost meanwhile."""
        result = await self.connection.execute(
            update(polls)
            .where(polls.c.source_id == state.source_id, polls.c.claim == token)
            .values(**_poll_columns(state), claim=None)
        )
        return result.rowcount > 0

    async def make_due(self, source_id: str, now: datetime) -> bool:
        """Have the source polled at the next tick."""
        result = await self.connection.execute(
            update(polls).where(polls.c.source_id == source_id).values(due_at=now, claim=None)
        )
        return result.rowcount > 0

    async def end_leases(self, now: datetime) -> None:
        """Let every claimed source be due: whoever claimed it is known to be dead."""
        await self.connection.execute(
            update(polls).where(polls.c.claim.is_not(None)).values(due_at=now, claim=None)
        )

    @property
    def _rows(self) -> Claims:
        return Claims(self.connection, polls)

    async def _claims(self, rows: Sequence[Row[*tuple[Any, ...]]], token: str) -> list[PollClaim]:
        ids = [row.source_id for row in rows]
        named = await self.connection.execute(select(sources).where(sources.c.id.in_(ids)))
        by_id = {row.id: to_source(row) for row in named}
        return [
            PollClaim(source=by_id[row.source_id], state=_poll_state(row), token=token)
            for row in rows
        ]


def to_source(row: Row[*tuple[object, ...]]) -> Source:
    """Read a row of `sources`."""
    return Source(
        id=row.id,
        url=row.url,
        configured_url=row.configured_url,
        kind=SourceKind(row.kind),
        publisher=row.publisher,
        topics=row.topics,
        language=row.language,
        interval=_interval(row.interval_seconds),
        origin=Origin(row.origin),
        enabled=row.enabled,
        selection=Selection(**row.selection) if row.selection else NO_SELECTION,
    )


def _columns(source: Source) -> dict[str, object]:
    interval = source.interval
    return {
        "id": source.id,
        "url": source.url,
        "configured_url": source.configured_url,
        "kind": source.kind,
        "publisher": source.publisher,
        "topics": source.topics,
        "language": source.language,
        "interval_seconds": _seconds(interval),
        "origin": source.origin,
        "enabled": source.enabled,
        "selection": _said(source.selection) or null(),
    }


def _poll_state(row: Row[*tuple[object, ...]]) -> PollState:
    return PollState(
        source_id=row.source_id,
        due_at=row.due_at,
        polled_at=row.polled_at,
        succeeded_at=row.succeeded_at,
        etag=row.etag,
        last_modified=row.last_modified,
        failures=row.failures,
        last_error=row.last_error,
        interval=_interval(row.interval_seconds),
        failing_since=row.failing_since,
        told_at=row.told_at,
        moved_to=row.moved_to,
    )


def _poll_columns(state: PollState) -> dict[str, object]:
    return {
        "source_id": state.source_id,
        "due_at": state.due_at,
        "polled_at": state.polled_at,
        "succeeded_at": state.succeeded_at,
        "etag": state.etag,
        "last_modified": state.last_modified,
        "failures": state.failures,
        "last_error": state.last_error,
        "interval_seconds": _seconds(state.interval),
        "failing_since": state.failing_since,
        "told_at": state.told_at,
        "moved_to": state.moved_to,
    }


def _seconds(interval: timedelta | None) -> int | None:
    return None if interval is None else max(1, round(interval.total_seconds()))


def _interval(seconds: int | None) -> timedelta | None:
    return None if seconds is None else timedelta(seconds=seconds)


def _said(selection: Selection) -> dict[str, str]:
    return {name: clean(text) for name, text in asdict(selection).items() if text}
