"""What admins said of the recogniser's verdicts: pairs that it can learn from."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.news.tellings import report_columns, to_report
from bot.storage.schema import ruled_reports, rulings
from bot.storage.statements import upsert
from bot.stories.matching import Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """Two reports, by their briefs, that tell one story, or don't, by the word of an admin."""

    one: Report
    other: Report
    is_same: bool
    user_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Rulings:
    """The rulings; the last word on a pair counts.

    Their reports are kept with them: tellings are forgotten after a while, and briefs may be.
    """

    connection: AsyncConnection

    async def add(self, ruling: Ruling) -> None:
        """Put a ruling on record; a pair is the same whichever report is named first."""
        one, other = sorted((ruling.one, ruling.other), key=lambda report: report.id)
        for report in (one, other):
            await upsert(self.connection, ruled_reports, report_columns(report))
        row = {
            "brief_id": one.id,
            "other_id": other.id,
            "is_same": ruling.is_same,
            "user_id": ruling.user_id,
            "at": ruling.at,
        }
        await upsert(self.connection, rulings, row)

    async def all(self) -> list[Ruling]:
        """Return the last ruling on each pair whose reports are known, the oldest first."""
        rows = await self.connection.execute(select(ruled_reports))
        reports = {row.brief_id: to_report(row) for row in rows}
        order = (rulings.c.at, rulings.c.brief_id, rulings.c.other_id)
        rows = await self.connection.execute(select(rulings).order_by(*order))
        last: dict[frozenset[str], Ruling] = {}
        for row in rows:
            one, other = reports.get(row.brief_id), reports.get(row.other_id)
            if one and other:
                pair = frozenset((one.id, other.id))
                last.pop(pair, None)
                last[pair] = Ruling(
                    one=one, other=other, is_same=row.is_same, user_id=row.user_id, at=row.at
                )
        return list(last.values())
