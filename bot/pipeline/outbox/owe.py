"""Owe a brief to chats that want it: at once, in a digest, or once its owner approves."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.model.chats import Action, Chat, DeliveryState, Priority
from bot.model.subscriptions import Subscription
from bot.policy.matching import Offer
from bot.policy.slots import Due, digest_key, next_due
from bot.storage.chats.subscriptions import Address
from bot.storage.database import Transaction
from bot.storage.outbox.deliveries import NewDelivery


@dataclass(frozen=True, slots=True, kw_only=True)
class Owe:
    """Owes one brief within a transaction. A chat gets it once, as a post or in a digest.

    `before` is what its story came to before it, if it is an update: that is not worth a digest
    any more where the update goes out at once.
    """

    tx: Transaction
    offer: Offer
    now: datetime
    before: tuple[str, ...] = ()

    async def __call__(self, wanting: Sequence[Subscription]) -> int:
        """Owe it to these chats; return to how many newly."""
        addresses = [(each.chat_id, each.thread_id) for each in wanting]
        chats = await self.tx.chats.of(addresses)
        by_address = dict(zip(addresses, wanting, strict=True))
        due = {
            address: self._due(each, chats[address], self.now)
            for address, each in by_address.items()
        }
        left = await self._without_digested(due, by_address)
        at_once = [address for address in left if not due[address].is_held]
        asked = [address for address in at_once if _has_owner(chats[address])]
        owed = await self._post([address for address in at_once if address not in set(asked)])
        owed += await self._ask(asked, chats)
        digests: dict[datetime, list[Address]] = defaultdict(list)
        for address in await self._without_posted([each for each in left if due[each].is_held]):
            digests[due[address].at].append(address)
        for slot, held in digests.items():
            await self._hold(held, slot, chats, by_address)
        return owed + sum(map(len, digests.values()))

    async def _without_digested(
        self, due: Mapping[Address, Due], subscriptions: Mapping[Address, Subscription]
    ) -> list[Address]:
        """Leave out where a digest brings it, or did; one that still waits gives way to a post."""
        brief_id = self.offer.brief.id
        held = await self.tx.held.places((brief_id, *self.before), due)
        free = [
            each
            for each in held
            if each.digest in _NEVER_WENT
            or (each.digest is DeliveryState.PENDING and not due[each.address].is_held)
            if each.brief_id == brief_id or not subscriptions[each.address].is_every_article
        ]
        await self.tx.held.release(free)
        kept = {each.address for each in held if each.brief_id == brief_id and each not in free}
        return [address for address in due if address not in kept]

    async def _without_posted(self, addresses: list[Address]) -> list[Address]:
        """Leave out where it was posted, or is about to be."""
        if not addresses:
            return []
        posted = await self.tx.posts.owed_any([self.offer.brief.id], addresses)
        return [address for address in addresses if address not in posted]

    @property
    def _action(self) -> Action:
        return Action.REPLY if self.offer.is_update else Action.POST

    def _due(self, subscription: Subscription, chat: Chat, now: datetime) -> Due:
        return next_due(
            now,
            subscription.cadence,
            chat.quiet,
            timezone=chat.timezone,
            importance=self.offer.importance,
        )

    async def _post(self, addresses: list[Address]) -> int:
        brief_id = self.offer.brief.id
        return await self.tx.deliveries.add(
            chats=addresses,
            key=brief_id,
            brief_ids=(brief_id,),
            due_at=self.now,
            action=self._action,
        )

    async def _ask(self, addresses: list[Address], chats: Mapping[Address, Chat]) -> int:
        """Hold posts until the chats' owners approve of them."""
        if not addresses:
            return 0
        brief_id = self.offer.brief.id
        owed = await self.tx.deliveries.add_each(
            [
                NewDelivery(
                    chat_id=chat_id,
                    thread_id=thread_id,
                    key=brief_id,
                    action=self._action,
                    brief_ids=(brief_id,),
                    state=DeliveryState.HELD,
                    due_at=None,
                )
                for chat_id, thread_id in addresses
            ]
        )
        ids = await self.tx.deliveries.ids(brief_id, addresses)
        await self.tx.deliveries.add_each(
            [
                NewDelivery(
                    chat_id=owner_id,
                    thread_id=None,
                    key=f"approval:{held_id}",
                    action=Action.APPROVAL,
                    brief_ids=(brief_id,),
                    about_id=held_id,
                    priority=Priority.ASKED,
                    due_at=self.now,
                )
                for address, held_id in ids.items()
                if (owner_id := chats[address].owner_id) is not None
            ]
        )
        return owed

    async def _hold(
        self,
        addresses: list[Address],
        slot: datetime,
        chats: Mapping[Address, Chat],
        subscriptions: Mapping[Address, Subscription],
    ) -> None:
        """Hold it for a digest; one that is being sent already is followed by the next."""
        key = digest_key(slot)
        await self.tx.deliveries.add_each(
            [
                NewDelivery(
                    chat_id=chat_id,
                    thread_id=thread_id,
                    key=key,
                    action=Action.DIGEST,
                    priority=Priority.ASKED,
                    due_at=slot,
                )
                for chat_id, thread_id in addresses
            ]
        )
        gone = await self.tx.deliveries.at_rest(key, addresses)
        staying = [address for address in addresses if address not in gone]
        await self.tx.held.add(
            self.offer.brief.id, [(address, key) for address in staying], now=self.now
        )
        for address in gone:
            later = self._due(subscriptions[address], chats[address], slot).at
            await self._hold([address], max(later, _after(slot)), chats, subscriptions)


_NEVER_WENT = {DeliveryState.CANCELLED, DeliveryState.DISCARDED}


def _has_owner(chat: Chat) -> bool:
    return chat.needs_approval and chat.owner_id is not None


def _after(slot: datetime) -> datetime:
    """Return a minute later: a digest's key has no seconds."""
    return slot.replace(second=0, microsecond=0) + timedelta(minutes=1)
