"""What admins do to sources, each change with its line in the record, in one transaction."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.model.identity import source_id
from bot.model.sources import PollState, Source
from bot.storage.database import Database
from bot.storage.record.audit import Change

UNDO = timedelta(days=1)  # how long a removal can be undone


@dataclass(frozen=True, slots=True, kw_only=True)
class Tend:
    """Changes sources; `wake` lets those that are due be polled at once.

    Each verb returns False where there is nothing to change: no such source, or it is so already.
    """

    database: Database
    clock: Callable[[], datetime]
    wake: Callable[[], None]

    async def polled_already(self, url: str) -> Source | None:
        """Return the source that is polled at this address."""
        async with self.database.reading() as tx:
            return await tx.sources.get(source_id(url)) or await tx.sources.find(url)

    async def add(self, source: Source, *, change: Change) -> bool:
        """Poll a source from now on."""
        async with self.database.transaction() as tx:
            if await tx.sources.get(source.id):
                return False
            await tx.sources.save(source)
            await tx.polls.add(PollState(source_id=source.id, due_at=self.clock()))
            await tx.audit.add(change)
        self.wake()
        return True

    async def set_enabled(self, source_id: str, *, enabled: bool, change: Change) -> bool:
        """Pause a source, or poll it again, at once."""
        async with self.database.transaction() as tx:
            source = await tx.sources.get(source_id)
            if source is None or source.enabled == enabled:
                return False
            await tx.sources.set_enabled(source_id, enabled=enabled)
            if enabled:
                await tx.polls.make_due(source_id, self.clock())
            await tx.audit.add(change)
        self.wake()
        return True

    async def poll_now(self, source_id: str, *, change: Change) -> bool:
        """Have a source polled at once, unless it is paused."""
        async with self.database.transaction() as tx:
            source = await tx.sources.get(source_id)
            if source is None or not source.enabled:
                return False
            await tx.polls.make_due(source_id, self.clock())
            await tx.audit.add(change)
        self.wake()
        return True

    async def set_interval(
        self, source_id: str, interval: timedelta | None, *, change: Change
    ) -> bool:
        """Poll a source so often, the first time after that time; None is as it publishes."""
        async with self.database.transaction() as tx:
            source = await tx.sources.get(source_id)
            if source is None or source.interval == interval:
                return False
            await tx.sources.save(_changed(replace(source, interval=interval), "interval"))
            if interval:
                await tx.polls.hasten(source_id, self.clock() + interval)
            await tx.audit.add(change)
        return True

    async def set_topics(self, source_id: str, topics: tuple[str, ...], *, change: Change) -> bool:
        """Give these topics to every brief of a source from now on."""
        async with self.database.transaction() as tx:
            source = await tx.sources.get(source_id)
            if source is None or source.topics == topics:
                return False
            await tx.sources.save(_changed(replace(source, topics=topics), "topics"))
            await tx.audit.add(change)
        return True

    async def remove(self, source_id: str, *, change: Change) -> bool:
        """Poll and show a source no more; its briefs stay. It can be undone for a day."""
        async with self.database.transaction() as tx:
            if not await tx.sources.remove(source_id, self.clock()):
                return False
            await tx.audit.add(change)
        return True

    async def restore(self, source_id: str, *, change: Change) -> bool:
        """Undo a removal: the source goes on where it stopped, and nothing comes twice."""
        now = self.clock()
        async with self.database.transaction() as tx:
            if not await tx.sources.restore(source_id, removed_since=now - UNDO):
                return False
            await tx.audit.add(change)
        self.wake()
        return True


def _changed(source: Source, field: str) -> Source:
    return replace(source, changed=tuple(sorted({*source.changed, field})))
