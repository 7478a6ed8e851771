"""Briefs whose posts are still to be edited: a mark that moves from post to post."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.claims import Claims
from bot.storage.schema import revisions
from bot.storage.statements import upsert


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionClaim:
    """A brief whose posts after this delivery are to be brought to a revision of its story."""

    brief_id: str
    revision: int
    after: int
    token: str

    @property
    def row_id(self) -> str:
        """The key of its row."""
        return self.brief_id


@dataclass(frozen=True, slots=True)
class Revisions:
    """What is still to be brought to the posts. The row is gone when all have been looked at."""

    connection: AsyncConnection

    async def add(self, brief_id: str, *, revision: int, due_at: datetime) -> None:
        """Begin to bring a revision to a brief's posts, instead of one that is under way."""
        row = {
            "brief_id": brief_id,
            "revision": revision,
            "after_id": 0,
            "due_at": due_at,
            "claim": None,
        }
        await upsert(self.connection, revisions, row)

    async def has_due(self, *, now: datetime) -> bool:
        """Tell whether there is anything to bring, without taking the write lock."""
        return await self._rows.has_due(now=now)

    async def claim(
        self, *, now: datetime, lease: timedelta, limit: int, token: str
    ) -> list[RevisionClaim]:
        """Take those that are due longest."""
        rows = await self._rows.take(now=now, lease=lease, limit=limit, token=token)
        return [_claim(row, token) for row in rows]

    async def begin(
        self, brief_id: str, token: str, *, begun_as: str, due_at: datetime
    ) -> RevisionClaim | None:
        """Make a claim that was handed over one's own; None when another did."""
        row = await self._rows.begin(brief_id, token, begun_as=begun_as, due_at=due_at)
        return _claim(row, begun_as) if row else None

    async def give_back(self, claims: Sequence[RevisionClaim], *, now: datetime) -> None:
        """Let what was claimed and not finished be due again."""
        for claim in claims:
            await self._rows.give_back(claim.row_id, claim.token, due_at=now)

    async def keep(self, claim: RevisionClaim, *, now: datetime, lease: timedelta) -> bool:
        """Prolong the claim; False when it was lost meanwhile."""
        return await self._rows.keep(claim.row_id, claim.token, due_at=now + lease)

    async def advance(
        self, claim: RevisionClaim, after: int, *, now: datetime, lease: timedelta
    ) -> bool:
        """Note how far it has come; False when the claim was lost meanwhile."""
        return await self._rows.keep(claim.row_id, claim.token, due_at=now + lease, after_id=after)

    async def finish(self, claim: RevisionClaim) -> bool:
        """Forget it; False when the claim was lost meanwhile."""
        return await self._rows.finish(claim.row_id, claim.token)

    async def end_leases(self, now: datetime) -> None:
        """Let every claimed one be due: whoever claimed it is known to be dead."""
        await self._rows.end_leases(now)

    @property
    def _rows(self) -> Claims:
        return Claims(self.connection, revisions)


def _claim(row: Row[*tuple[object, ...]], token: str) -> RevisionClaim:
    return RevisionClaim(
        brief_id=row.brief_id, revision=row.revision, after=row.after_id, token=token
    )
