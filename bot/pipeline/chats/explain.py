"""Why a brief was posted in a chat, or why it was not: from what is on record."""

from dataclasses import dataclass
from datetime import datetime

from bot.model.briefs import Brief, Story
from bot.model.chats import Chat, Delivery
from bot.model.subscriptions import Importance, Subscription
from bot.policy.matching import Offer, Refusal, matches, refusal
from bot.storage.chats.subscriptions import Address
from bot.storage.database import Database, Transaction
from bot.storage.news.tellings import Telling
from bot.stories.matching import Kind
from bot.stories.telling.importance import Weight, importance


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """What is on record of a brief and a chat.

    `refused` is what keeps it away by the wishes of now; `is_changed` says that they were changed
    after the brief was composed, so that it was judged by others. `digest` is the digest it was
    held for.
    """

    brief: Brief
    source: str
    story: Story | None
    telling: Telling | None
    first: Brief | None
    weight: Weight
    subscription: Subscription | None
    matched: tuple[str, ...]
    refused: Refusal | None
    is_changed: bool
    delivery: Delivery | None
    digest: Delivery | None
    chat: Chat | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Explain:
    """Looks up why."""

    database: Database

    async def of_message(self, address: Address, message_id: int) -> Explanation | None:
        """Explain a post; None when the message is none."""
        async with self.database.reading() as tx:
            delivery = await tx.posts.of_message(address[0], message_id)
            brief_id = delivery.brief_ids[0] if delivery and delivery.brief_ids else None
            return await _explain(tx, address, brief_id) if brief_id else None

    async def of_link(self, address: Address, url: str) -> Explanation | None:
        """Explain the brief of an article's address; None when there is none."""
        async with self.database.reading() as tx:
            brief = await tx.briefs.by_url(url)
            return await _explain(tx, address, brief.id) if brief else None


async def _explain(tx: Transaction, address: Address, brief_id: str) -> Explanation | None:
    brief = await tx.briefs.get(brief_id)
    if brief is None:
        return None
    story = await tx.stories.get(brief.story_id)
    telling = await tx.tellings.of_brief(brief.id)
    subscription = await tx.subscriptions.get(*address)
    delivery = await tx.deliveries.find(address, brief.id)
    key = await tx.held.find(address, [brief.id])
    match = telling.verdict.match if telling else None
    source = await tx.sources.get(brief.source_id)
    return Explanation(
        brief=brief,
        source=source.url if source else "",
        story=story,
        telling=telling,
        first=await tx.briefs.get(match) if match else None,
        weight=importance(await tx.briefs.of_story(brief.story_id) or [brief]),
        subscription=subscription,
        matched=matches(subscription, brief) if subscription else (),
        refused=_refused(subscription, brief, story, telling),
        is_changed=_is_changed(subscription, brief.composed_at),
        delivery=delivery,
        digest=await tx.deliveries.find(address, key) if key else None,
        chat=await tx.chats.get(*address),
    )


def _refused(
    subscription: Subscription | None, brief: Brief, story: Story | None, telling: Telling | None
) -> Refusal | None:
    if subscription is None:
        return None
    kind = telling.verdict.kind if telling else Kind.NEW
    offer = Offer(
        brief=brief,
        is_repeat=kind is Kind.REPEAT,
        is_column=kind is Kind.COLUMN,
        importance=story.importance if story else Importance.ALL,
        publishers=story.publishers if story else 1,
    )
    return refusal(subscription, offer)


def _is_changed(subscription: Subscription | None, since: datetime) -> bool:
    changed = subscription.changed_at if subscription else None
    return changed is not None and changed > since
