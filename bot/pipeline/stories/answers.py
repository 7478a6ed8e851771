"""Updates in the chats that have their story: which post each answers, and what of it is new."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.delivery.style import Told
from bot.model.briefs import Brief
from bot.model.chats import Action, Delivery
from bot.pipeline.stories.story import told_of
from bot.storage.database import Transaction
from bot.storage.outbox.posts import Post
from bot.stories.telling.news import new_or_lead

Heard = tuple[str, ...]
"""Sentences that a chat has read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The first post of a story in a chat, and all that its posts there tell."""

    message_id: int
    heard: Heard


async def answers_of(tx: Transaction, deliveries: Sequence[Delivery]) -> dict[int, Answer]:
    """Return by their ids what deliveries of updates, or edits of them, answer; most do not."""
    following = [each for each in deliveries if each.action in _FOLLOWING and each.brief_ids]
    if not following:
        return {}
    before = await tx.tellings.before({each.brief_ids[0] for each in following})
    following = [each for each in following if each.brief_ids[0] in before]
    if not following:
        return {}
    posts = await tx.posts.of_briefs(
        {brief for each in following for brief in before[each.brief_ids[0]]},
        {each.chat_id for each in following},
    )
    answered = {each.id: _answered(each, before[each.brief_ids[0]], posts) for each in following}
    heard: dict[Heard, Heard] = {}
    for found in answered.values():
        ids = tuple(sorted(post.brief_id for post in found))
        if ids and ids not in heard:
            heard[ids] = await heard_of(tx, ids)
    return {
        delivery_id: Answer(
            message_id=found[0].message_id,
            heard=heard[tuple(sorted(post.brief_id for post in found))],
        )
        for delivery_id, found in answered.items()
        if found
    }


def _answered(delivery: Delivery, before: Sequence[str], posts: Sequence[Post]) -> list[Post]:
    """Return the posts that tell the story in the chat so far; an edit's are older than its own."""
    return [
        post
        for post in posts
        if post.address == (delivery.chat_id, delivery.thread_id)
        and post.brief_id in before
        and (delivery.target_id is None or post.message_id < delivery.target_id)
    ]


async def heard_of(tx: Transaction, brief_ids: Sequence[str]) -> Heard:
    """Return what the posts of these briefs tell, as they are now."""
    briefs = await tx.briefs.get_many(list(brief_ids))
    heard: list[str] = []
    for brief in sorted(briefs.values(), key=lambda each: (each.composed_at, each.id)):
        if brief.retracted_at is None:
            told = await told_of(tx, brief)
            heard += [brief.headline, *(fact.text for fact in (told and told.facts) or brief.facts)]
            heard += [told.headline] if told else []
    return tuple(heard)


@lru_cache(maxsize=256)  # an update to many chats is compared once
def only_new(brief: Brief, told: Told | None, heard: Heard) -> tuple[Brief, Told | None]:
    """Leave out of a brief, and of what others tell with it, the facts that were read before."""
    if not heard:
        return brief, told
    facts = [brief.facts[at] for at in new_or_lead([fact.text for fact in brief.facts], heard)]
    if told:
        new = new_or_lead([fact.text for fact in told.facts], heard)
        told = replace(told, facts=tuple(told.facts[at] for at in new))
    return replace(brief, facts=tuple(facts)), told


_FOLLOWING = {Action.REPLY, Action.EDIT}
