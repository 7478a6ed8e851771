"""How the polling of each source stands, and the queue of those that are due."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Row, select, update
from typing_extensions import override

from bot.model.sources import PollState, Source
from bot.model.troubles import Trouble
from bot.storage.claims import ClaimedRows, Rows
from bot.storage.news.sources import to_interval, to_seconds, to_source
from bot.storage.schema import polls, sources
from bot.storage.statements import insert_new


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
class Polls(ClaimedRows[PollClaim]):
    """The turns of the sources."""

    _table = polls

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

    @override
    async def claim(
        self, *, now: datetime, lease: timedelta, limit: int, token: str
    ) -> list[PollClaim]:
        """Take the sources that are due longest."""
        due = (
            select(polls.c.source_id)
            .join(sources, sources.c.id == polls.c.source_id)
            .where(sources.c.enabled, sources.c.removed_at.is_(None), polls.c.due_at <= now)
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

    async def hasten(self, source_id: str, by: datetime) -> None:
        """Have the source polled by then, unless its turn comes sooner or is now."""
        is_later = (polls.c.source_id == source_id, polls.c.claim.is_(None), polls.c.due_at > by)
        await self.connection.execute(update(polls).where(*is_later).values(due_at=by))

    @override
    async def _claims(self, rows: Rows, token: str) -> list[PollClaim]:
        ids = [row.source_id for row in rows]
        named = await self.connection.execute(select(sources).where(sources.c.id.in_(ids)))
        by_id = {row.id: to_source(row) for row in named}
        return [
            PollClaim(source=by_id[row.source_id], state=_poll_state(row), token=token)
            for row in rows
        ]


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
        interval=to_interval(row.interval_seconds),
        failing_since=row.failing_since,
        told_at=row.told_at,
        moved_to=row.moved_to,
        trouble=Trouble(row.trouble) if row.trouble else None,
        about=row.about,
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
        "interval_seconds": to_seconds(state.interval),
        "failing_since": state.failing_since,
        "told_at": state.told_at,
        "moved_to": state.moved_to,
        "trouble": state.trouble,
        "about": state.about,
    }
