"""Make the stored sources agree with the settings file; those added by command stay."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import structlog

from bot.model.sources import Origin, PollState, Source
from bot.policy.naming import has_own_name
from bot.storage.database import Database

log = structlog.get_logger()


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepSources:
    """Adds and changes what the settings list, and forgets what they list no more."""

    database: Database
    clock: Callable[[], datetime]

    async def __call__(self, configured: Sequence[Source]) -> None:
        """Keep what admins set by command: a pause, an interval, topics."""
        wanted = {source.id for source in configured}
        async with self.database.transaction() as tx:
            known = {source.id: source for source in await tx.sources.all()}
            for source in configured:
                await tx.sources.save(_as_known(source, known.get(source.id)))
                await tx.polls.add(PollState(source_id=source.id, due_at=self.clock()))
            for source in known.values():
                if source.origin is Origin.SETTINGS and source.id not in wanted:
                    await tx.sources.delete(source.id)
                    log.info("source left the settings", source=source.id)


def _as_known(source: Source, known: Source | None) -> Source:
    """Keep what was learnt since: what admins set by command, and the name that the feed gave."""
    if known is None:
        return source
    publisher = source.publisher if has_own_name(source) else known.publisher
    kept = {name: getattr(known, name) for name in known.changed}
    return replace(
        source, enabled=known.enabled, publisher=publisher, changed=known.changed, **kept
    )
