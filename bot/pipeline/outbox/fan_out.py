"""From a brief to the outbox: owe it to every chat that wants it, a page of chats at a time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

import structlog
from typing_extensions import override

from bot.model.subscriptions import Importance, Subscription
from bot.pipeline.outbox.owe import Owe
from bot.pipeline.taking import Taking
from bot.policy.matching import Offer, may_follow, refusal
from bot.storage.claims import ClaimedRows
from bot.storage.database import Transaction
from bot.storage.outbox.fanouts import FanOutClaim
from bot.stories.matching import Kind

log = structlog.get_logger()

_PAGE = 1000
_MANY = 10_000  # new rows that make PostgreSQL's old plans slow


@dataclass(frozen=True, slots=True, kw_only=True)
class FanOut(Taking[FanOutClaim]):
    """Owes one brief. Each page is a transaction, so that other writers come in between.

    The mark that is left behind moves with each page: a crash goes on from there.
    """

    owed: Callable[[], None]

    @override
    def _rows(self, tx: Transaction) -> ClaimedRows[FanOutClaim]:
        return tx.fanouts

    async def __call__(self, claim: FanOutClaim) -> None:
        """Look at all subscriptions, page by page."""
        offered, after, owed = await self._offered(claim), claim.after, 0
        while offered:
            async with self.database.transaction() as tx:
                await tx.fanouts.wait_for_turn()
                # Read here, so that who unsubscribes meanwhile does so before or after: not amid.
                page = await tx.subscriptions.active(
                    after=after, limit=_PAGE, asking=_asking(offered.offer)
                )
                if not page:
                    break
                after = (page[-1].chat_id, page[-1].thread_id)
                if not await tx.fanouts.advance(claim, after, now=self.clock(), lease=self.lease):
                    return
                wanting = await offered.wanting(tx, page)
                if wanting:
                    owe = Owe(tx=tx, offer=offered.offer, now=self.clock(), before=offered.before)
                    owed += await owe(wanting)
            if wanting:
                self.owed()
        async with self.database.transaction() as tx:
            await tx.fanouts.finish(claim)
            if owed >= _MANY:
                await tx.deliveries.analyze()
        if offered:
            brief = offered.offer.brief
            log.info("brief owed", brief=brief.id, publisher=brief.publisher, chats=owed)

    async def _offered(self, claim: FanOutClaim) -> "_Offered | None":
        """Put together what is offered; None when it is not stored any more, or was taken back."""
        async with self.database.reading() as tx:
            brief = await tx.briefs.get(claim.brief_id)
            if brief is None or brief.retracted_at:
                return None
            story = await tx.stories.get(brief.story_id)
            telling = await tx.tellings.of_brief(brief.id)
            before = (await tx.tellings.before([brief.id])).get(brief.id, ())
        kind = telling.verdict.kind if telling else Kind.NEW
        offer = Offer(
            brief=brief,
            importance=story.importance if story else Importance.ALL,
            publishers=story.publishers if story else 1,
            is_repeat=kind is Kind.REPEAT,
            is_update=kind is Kind.UPDATE,
            is_column=kind is Kind.COLUMN,
        )
        return _Offered(offer=offer, before=before, is_again=claim.is_again)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Offered:
    """A brief, and whether it is looked at once more because its story grew.

    `before` is what its story came to before it, if it is an update.
    """

    offer: Offer
    before: tuple[str, ...]
    is_again: bool

    async def wanting(self, tx: Transaction, page: Sequence[Subscription]) -> list[Subscription]:
        """Return who is owed it: who asked for it, and an update also where its story was sent.

        Who came later does not get what was news before.
        """
        page = [each for each in page if not self._is_late(each)]
        wanted = [refusal(each, self.offer) is None for each in page]
        following = [
            (each.chat_id, each.thread_id)
            for each, is_wanted in zip(page, wanted, strict=True)
            if self.before and not is_wanted and may_follow(each, self.offer)
        ]
        having = await tx.posts.owed_any(self.before, following) if following else set()
        return [
            each
            for each, is_wanted in zip(page, wanted, strict=True)
            if is_wanted or (each.chat_id, each.thread_id) in having
        ]

    def _is_late(self, subscription: Subscription) -> bool:
        return self.is_again and subscription.subscribed_at > self.offer.brief.composed_at


def _asking(offer: Offer) -> Literal["repeats", "columns"] | None:
    if offer.is_column:
        return "columns"
    return "repeats" if offer.is_repeat else None
