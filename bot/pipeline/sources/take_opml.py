"""Take a list of feeds into the bot: what is new is polled, what is known is left as it is."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.model.sources import PollState
from bot.policy.naming import to_source
from bot.sources.finding.opml import Outlines, read_opml
from bot.storage.database import Database
from bot.storage.record.audit import Change
from bot.work.isolation import Overrun, Workers


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What came of a list: names of what was taken, how much was known, how much leads nowhere."""

    taken: tuple[str, ...]
    known: int
    unusable: int

    def __str__(self) -> str:
        """Report it in a sentence or two."""
        names = ", ".join(self.taken[:_MOST_NAMES])
        more = f" and {len(self.taken) - _MOST_NAMES} more" if len(self.taken) > _MOST_NAMES else ""
        added = f"Taken: {len(self.taken)}{f' ({names}{more})' if names else ''}. "
        return f"{added}Known already: {self.known}. Not usable: {self.unusable}."


_MOST_NAMES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeOpml:
    """Reads a list in a worker process, since it may be hostile, and stores its feeds."""

    database: Database
    workers: Workers
    clock: Callable[[], datetime]

    async def __call__(
        self, content: bytes, *, change: Callable[[Taken], Change] | None = None
    ) -> Taken | None:
        """Return what was taken; None when the file is no list of feeds.

        Whether a feed can be read shows at its first poll: a thousand are not fetched here.
        `change` writes the line of the record.
        """
        outlines = await self.workers.run(read_opml, content)
        if outlines is None or isinstance(outlines, Overrun):
            return None
        return await self._store(outlines, change)

    async def _store(self, outlines: Outlines, change: Callable[[Taken], Change] | None) -> Taken:
        names: list[str] = []
        async with self.database.transaction() as tx:
            known = {
                url
                for source in await tx.sources.all()
                for url in (source.url, source.configured_url)
            }
            new = [outline for outline in outlines.feeds if outline.url not in known]
            for outline in new:
                source = to_source(outline.url, publisher=outline.name or None)
                await tx.sources.save(source)
                await tx.polls.add(PollState(source_id=source.id, due_at=self.clock()))
                names.append(source.publisher)
            taken = Taken(
                taken=tuple(names),
                known=len(outlines.feeds) - len(new),
                unusable=outlines.unusable,
            )
            if change and names:
                await tx.audit.add(change(taken))
        return taken
