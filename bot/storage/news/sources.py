"""The sources."""

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, case, delete, func, null, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model.sources import NO_SELECTION, Origin, Selection, Source, SourceKind
from bot.storage.columns import clean
from bot.storage.schema import polls, sources
from bot.storage.statements import insert_into


@dataclass(frozen=True, slots=True)
class Sources:
    """What is polled."""

    connection: AsyncConnection

    async def save(self, source: Source) -> None:
        """Add the source or change it; where it moved to is kept while what was asked for stays.

        One that was removed is forgotten first, and begins anew.
        """
        removed = sources.c.id == source.id, sources.c.removed_at.is_not(None)
        await self.connection.execute(delete(sources).where(*removed))
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
        row = (await self.connection.execute(_KEPT.where(sources.c.id == source_id))).first()
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
        query = _KEPT.order_by(func.lower(sources.c.publisher), sources.c.id)
        return [to_source(row) for row in await self.connection.execute(query)]

    async def delete(self, source_id: str) -> bool:
        """Forget the source for good, its polling and its entries; its briefs stay."""
        result = await self.connection.execute(delete(sources).where(sources.c.id == source_id))
        return result.rowcount > 0

    async def remove(self, source_id: str, now: datetime) -> bool:
        """Poll and show the source no more; until it is pruned it can be restored as it is.

        A turn that is under way writes nothing any more.
        """
        kept = sources.c.id == source_id, sources.c.removed_at.is_(None)
        result = await self.connection.execute(update(sources).where(*kept).values(removed_at=now))
        await self.connection.execute(
            update(polls).where(polls.c.source_id == source_id).values(claim=None)
        )
        return result.rowcount > 0

    async def restore(self, source_id: str, *, removed_since: datetime) -> bool:
        """Undo a removal; False when there is none, or it was before then."""
        removed = sources.c.id == source_id, sources.c.removed_at >= removed_since
        result = await self.connection.execute(
            update(sources).where(*removed).values(removed_at=None)
        )
        return result.rowcount > 0

    async def prune(self, *, removed_before: datetime) -> int:
        """Forget the sources that were removed before then, with their entries."""
        removed = sources.c.removed_at < removed_before
        return (await self.connection.execute(delete(sources).where(removed))).rowcount

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


_KEPT = select(sources).where(sources.c.removed_at.is_(None))


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
        interval=to_interval(row.interval_seconds),
        origin=Origin(row.origin),
        enabled=row.enabled,
        selection=Selection(**row.selection) if row.selection else NO_SELECTION,
        changed=row.changed,
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
        "interval_seconds": to_seconds(interval),
        "origin": source.origin,
        "enabled": source.enabled,
        "selection": _said(source.selection) or null(),
        "changed": source.changed,
    }


def to_seconds(interval: timedelta | None) -> int | None:
    """Write an interval as a column holds it."""
    return None if interval is None else max(1, round(interval.total_seconds()))


def to_interval(seconds: int | None) -> timedelta | None:
    """Read an interval."""
    return None if seconds is None else timedelta(seconds=seconds)


def _said(selection: Selection) -> dict[str, str]:
    return {name: clean(text) for name, text in asdict(selection).items() if text}
