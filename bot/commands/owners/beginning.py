"""Let a chat begin: its draft, its first post, and its return after the bot was away."""

from dataclasses import replace
from datetime import datetime, time

from bot.commands.owners.addressing import Mine, owned_by
from bot.commands.request import Asker, Desk
from bot.model.chats import Action, Chat, DeliveryState, Priority
from bot.model.subscriptions import Cadence, Importance, Rhythm, Subscription
from bot.pipeline.chats.adjust import draft_of
from bot.policy.matching import wants
from bot.storage.database import Transaction
from bot.storage.outbox.deliveries import NewDelivery
from bot.texts import negotiate

DIGEST_AT = time(8)
CADENCES = {
    "instant": (Cadence(), Importance.ALL),
    "daily": (Cadence(rhythm=Rhythm.DAILY, at=DIGEST_AT), Importance.ALL),
    "big": (Cadence(), Importance.BIG),
}
_LOOK_BACK = 100


async def prepare(desk: Desk, chat: Chat, owner: Asker | None) -> Mine:
    """Note a chat that the bot was added to, in the language and the zone of who did it."""
    async with desk.database.transaction() as tx:
        known = await tx.chats.get(chat.id)
        if known is None and owner:
            there = replace(
                chat,
                language=negotiate(owner.chat.language or owner.language),
                timezone=owner.chat.timezone,
            )
            await tx.chats.save_settings(there)
        await tx.chats.save(chat)
        wishes = await tx.subscriptions.get(chat.id)
        if wishes is None:
            wishes = draft_of(chat, desk.clock())
            await tx.subscriptions.save(wishes)
        saved = await tx.chats.get(chat.id)
    return Mine(chat=saved or chat, wishes=wishes)


async def former(desk: Desk, chat_id: int) -> list[Subscription]:
    """Return what was ended last in a chat, as a rule because the bot was removed."""
    async with desk.database.reading() as tx:
        asked = await tx.subscriptions.of_chat(chat_id)
    ended = [each for each in asked if each.ended_at and each.ended_at != each.subscribed_at]
    last = max((each.ended_at for each in ended if each.ended_at), default=None)
    return [each for each in ended if each.ended_at == last]


async def go_live(desk: Desk, mine: Mine, user_id: int | None) -> Mine:
    """Let a chat get posts from now on; who says so is its owner."""
    chat = owned_by(mine, user_id)
    await desk.subscribe.begin(chat)
    async with desk.database.reading() as tx:
        wishes = await tx.subscriptions.get(chat.id, chat.thread_id)
    return Mine(chat=chat, wishes=wishes or mine.wishes)


async def restore(desk: Desk, chat: Chat, *, since: datetime | None = None) -> bool:
    """Let a chat and its topics go on as before; False when there is nothing to go on with.

    `since` leaves alone what was ended before then.
    """
    ended = await former(desk, chat.id)
    if since:
        ended = [each for each in ended if each.ended_at and each.ended_at >= since]
    for wishes in ended:
        async with desk.database.reading() as tx:
            there = await tx.chats.get(chat.id, wishes.thread_id)
        place = there or replace(chat, thread_id=wishes.thread_id)
        await desk.subscribe.begin(replace(place, owner_id=chat.owner_id or place.owner_id))
    return bool(ended)


async def post_sample(desk: Desk, mine: Mine) -> bool:
    """Owe a chat the newest brief that it would get; False when there is none."""
    now = desk.clock()
    async with desk.database.transaction() as tx:
        brief_id = await _newest_for(tx, mine.wishes)
        if brief_id is None:
            return False
        sample = NewDelivery(
            chat_id=mine.chat.id,
            thread_id=mine.chat.thread_id,
            key=f"sample:{now.isoformat(timespec='seconds')}",
            action=Action.POST,
            brief_ids=(brief_id,),
            priority=Priority.ASKED,
            state=DeliveryState.PENDING,
            due_at=now,
        )
        await tx.deliveries.add_each([sample])
    desk.owed()
    return True


async def _newest_for(tx: Transaction, wishes: Subscription) -> str | None:
    briefs = await tx.briefs.latest(limit=_LOOK_BACK)
    return next((brief.id for brief in briefs if wants(wishes, brief)), None)
