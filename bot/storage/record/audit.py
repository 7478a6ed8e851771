"""What admins changed, and when: written with the change itself."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.schema import audit


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Who did what to what. `action` is the command's name."""

    at: datetime
    user_id: int
    action: str
    target: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Audit:
    """The record of changes."""

    connection: AsyncConnection

    async def add(self, change: Change) -> int:
        """Put a change on record; return its number, which grows."""
        row = {
            "at": change.at,
            "user_id": change.user_id,
            "action": change.action,
            "target": change.target,
            "detail": change.detail,
        }
        query = insert(audit).values(**row).returning(audit.c.id)
        return int(await self.connection.scalar(query) or 0)

    async def newest(self, *, limit: int, offset: int = 0) -> list[Change]:
        """Return the newest changes."""
        query = select(audit).order_by(audit.c.id.desc()).limit(limit).offset(offset)
        return [
            Change(
                at=row.at,
                user_id=row.user_id,
                action=row.action,
                target=row.target,
                detail=row.detail,
            )
            for row in await self.connection.execute(query)
        ]
