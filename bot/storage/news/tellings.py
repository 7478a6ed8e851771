"""What each brief is to its story: the record from which the live stories are rebuilt."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Row, and_, delete, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.schema import tellings
from bot.storage.statements import insert_new
from bot.stories.matching import Kind, Report, Verdict

_JUDGING = 4_100_002  # the advisory lock of those who judge, on PostgreSQL


@dataclass(frozen=True, slots=True)
class Telling:
    """A report as it was judged; `number` grows in the order of judging.

    `changed_by` is the change on the audit that put it where it is, if an admin did.
    """

    number: int
    report: Report
    verdict: Verdict
    changed_by: int | None = None


@dataclass(frozen=True, slots=True)
class Title:
    """By whom a title was used, and when: enough to know a column by."""

    text: str
    publisher: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Tellings:
    """Who told which story, and why that was thought."""

    connection: AsyncConnection

    async def wait_for_turn(self) -> None:
        """Let one at a time judge, until the transaction ends: two could both find a story new.

        On SQLite writers wait for each other anyway.
        """
        if self.connection.dialect.name == "postgresql":
            await self.connection.execute(select(func.pg_advisory_xact_lock(_JUDGING)))

    async def add(self, report: Report, verdict: Verdict) -> None:
        """Put a verdict on record; the report's id is that of its brief."""
        row = report_columns(report) | {
            "story_id": verdict.story,
            "kind": verdict.kind,
            "score": verdict.score,
            "why": verdict.why,
            "match_id": verdict.match,
        }
        await insert_new(self.connection, tellings, [row])

    async def after(self, number: int, *, since: datetime, limit: int) -> list[Telling]:
        """Return what was judged after this one and told since then, in that order."""
        query = (
            select(tellings)
            .where(tellings.c.number > number, tellings.c.told_at >= since)
            .order_by(tellings.c.number)
            .limit(limit)
        )
        return [_telling(row) for row in await self.connection.execute(query)]

    async def changed_after(self, change: int) -> list[Telling]:
        """Return what admins put elsewhere by changes after this one, in that order."""
        query = (
            select(tellings)
            .where(tellings.c.changed_by > change)
            .order_by(tellings.c.changed_by, tellings.c.number)
        )
        return [_telling(row) for row in await self.connection.execute(query)]

    async def titles(self, *, since: datetime, before: datetime) -> list[Title]:
        """Return the titles told in a time, in the order of judging."""
        query = (
            select(tellings.c.title, tellings.c.publisher, tellings.c.told_at)
            .where(tellings.c.told_at >= since, tellings.c.told_at < before)
            .order_by(tellings.c.number)
        )
        rows = await self.connection.execute(query)
        return [Title(row.title, row.publisher, row.told_at) for row in rows]

    async def of_brief(self, brief_id: str) -> Telling | None:
        """Return how a brief was judged."""
        query = select(tellings).where(tellings.c.brief_id == brief_id)
        row = (await self.connection.execute(query)).first()
        return _telling(row) if row else None

    async def before(self, brief_ids: Collection[str]) -> dict[str, tuple[str, ...]]:
        """Return for each of these that is an update what told its story before, the first first.

        Columns tell no story; who is first, or repeats, follows on nothing.
        """
        update, earlier = tellings.alias(), tellings.alias()
        query = (
            select(update.c.brief_id, earlier.c.brief_id)
            .join_from(
                update,
                earlier,
                and_(
                    earlier.c.story_id == update.c.story_id,
                    earlier.c.number < update.c.number,
                    earlier.c.kind != Kind.COLUMN,
                ),
            )
            .where(update.c.brief_id.in_(brief_ids), update.c.kind == Kind.UPDATE)
            .order_by(earlier.c.number)
        )
        found: dict[str, list[str]] = defaultdict(list)
        for brief_id, before in await self.connection.execute(query):
            found[brief_id].append(before)
        return {brief_id: tuple(before) for brief_id, before in found.items()}

    async def prune(self, *, before: datetime, limit: int) -> int:
        """Forget how briefs were judged that were told before then."""
        old = select(tellings.c.number).where(tellings.c.told_at < before).limit(limit)
        result = await self.connection.execute(delete(tellings).where(tellings.c.number.in_(old)))
        return int(result.rowcount)

    async def of_story(self, story_id: str) -> Sequence[Telling]:
        """Return all that tell a story, in the order of judging."""
        query = select(tellings).where(tellings.c.story_id == story_id).order_by(tellings.c.number)
        return [_telling(row) for row in await self.connection.execute(query)]


def _telling(row: Row[*tuple[object, ...]]) -> Telling:
    verdict = Verdict(
        report=row.brief_id,
        story=row.story_id,
        kind=Kind(row.kind),
        score=row.score,
        why=row.why,
        match=row.match_id,
    )
    return Telling(row.number, to_report(row), verdict, row.changed_by)


def to_report(row: Row[*tuple[object, ...]]) -> Report:
    """Read a report out of a row that tells it."""
    return Report(
        id=row.brief_id,
        title=row.title,
        publisher=row.publisher,
        at=row.told_at,
        lead=row.lead,
        url=row.url,
    )


def report_columns(report: Report) -> dict[str, object]:
    """Write a report as the columns of a row that tells it."""
    return {
        "brief_id": report.id,
        "title": report.title,
        "lead": report.lead,
        "publisher": report.publisher,
        "url": report.url,
        "told_at": report.at,
    }
