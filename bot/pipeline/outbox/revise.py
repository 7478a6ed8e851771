"""From a story that changed to its posts: each is owed an edit, a page of posts at a time."""

from collections.abc import Callable
from dataclasses import dataclass

import structlog
from typing_extensions import override

from bot.pipeline.taking import Taking
from bot.policy.editing import edit_key
from bot.storage.claims import ClaimedRows
from bot.storage.database import Transaction
from bot.storage.outbox.revisions import RevisionClaim

log = structlog.get_logger()

_PAGE = 1000
_MANY = 10_000  # new rows that make PostgreSQL's old plans slow
_RETRACTED = "retracted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Revise(Taking[RevisionClaim]):
    """Brings a revision to all posts of a brief. Each page is a transaction of its own.

    What is being sent meanwhile sees to itself: whoever settles it compares revisions. Of a brief
    that was retracted, what is not sent yet is cancelled first.
    """

    owed: Callable[[], None]

    @override
    def _rows(self, tx: Transaction) -> ClaimedRows[RevisionClaim]:
        return tx.revisions

    async def __call__(self, claim: RevisionClaim) -> None:
        """Look at all posts, page by page."""
        async with self.database.reading() as tx:
            brief = await tx.briefs.get(claim.brief_id)
        if brief and brief.retracted_at and not await self._cancel(claim):
            return
        pages, after = 0, claim.after
        while (last := await self._edit(claim, after)) is not None:
            if last == after:
                return
            pages, after = pages + 1, last
            self.owed()
        async with self.database.transaction() as tx:
            await tx.revisions.finish(claim)
            if pages * _PAGE >= _MANY:
                await tx.deliveries.analyze()
        log.info("posts revised", brief=claim.brief_id, revision=claim.revision)

    async def _edit(self, claim: RevisionClaim, after: int) -> int | None:
        """Owe the edits of a page; return where it ends, None behind the last one.

        That is where it began when the claim was lost: then nothing is owed.
        """
        now = self.clock()
        async with self.database.transaction() as tx:
            if not await tx.revisions.keep(claim, now=now, lease=self.lease):
                return after
            last = await tx.posts.owe_edits(
                claim.brief_id,
                key=edit_key(claim.brief_id, claim.revision),
                after=after,
                limit=_PAGE,
                now=now,
            )
            if last is not None:
                await tx.revisions.advance(claim, last, now=now, lease=self.lease)
        return last

    async def _cancel(self, claim: RevisionClaim) -> bool:
        """Cancel what is owed, begun anew after a crash; False when the claim was lost."""
        after = 0
        while True:
            async with self.database.reading() as tx:
                page = await tx.posts.owed_page(claim.brief_id, after=after, limit=_PAGE)
            if not page:
                return True
            after, now = page[-1], self.clock()
            async with self.database.transaction() as tx:
                if not await tx.revisions.keep(claim, now=now, lease=self.lease):
                    return False
                await tx.posts.cancel(page, reason=_RETRACTED, now=now)
