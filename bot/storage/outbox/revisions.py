"""Briefs whose posts are still to be edited: a mark that moves from post to post."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Row
from typing_extensions import override

from bot.storage.claims import ClaimedRows, Rows
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
class Revisions(ClaimedRows[RevisionClaim]):
    """What is still to be brought to the posts. The row is gone when all have been looked at."""

    _table = revisions

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

    @override
    async def _claims(self, rows: Rows, token: str) -> list[RevisionClaim]:
        return [_claim(row, token) for row in rows]


def _claim(row: Row[*tuple[object, ...]], token: str) -> RevisionClaim:
    return RevisionClaim(
        brief_id=row.brief_id, revision=row.revision, after=row.after_id, token=token
    )
