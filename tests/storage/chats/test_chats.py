"""Chats: waits that outlive a restart, and one topic's state apart from the others'."""

from dataclasses import replace
from datetime import timedelta

from bot.model.chats import ChatState
from bot.storage.database import Database
from tests.conftest import NOW
from tests.samples import CHAT, GROUP, SUBSCRIPTION

LATER = NOW + timedelta(hours=3)


async def test_a_wait_of_hours_is_kept_with_the_chat(database: Database) -> None:
    async with database.transaction() as tx:
        await tx.chats.save(CHAT)
        await tx.chats.save(replace(GROUP, thread_id=7))
        await tx.chats.save(GROUP)
        await tx.chats.hold(GROUP.id, LATER)
        assert await tx.chats.held(NOW) == {GROUP.id: LATER}
        await tx.chats.save(GROUP)
        assert await tx.chats.held(NOW) == {GROUP.id: LATER}
        assert await tx.chats.held(LATER) == {}


async def test_one_topic_is_paused_alone(database: Database) -> None:
    async with database.transaction() as tx:
        for thread in (None, 7):
            await tx.chats.save(replace(GROUP, thread_id=thread))
            await tx.subscriptions.save(replace(SUBSCRIPTION, chat_id=GROUP.id, thread_id=thread))
        await tx.chats.set_topic_state(GROUP.id, 7, ChatState.PAUSED, reason="closed")
        active = await tx.subscriptions.active(after=None, limit=9)
        assert [each.thread_id for each in active] == [None]
        await tx.chats.set_topic_state(GROUP.id, None, ChatState.CLOSED, reason="gone")
        await tx.chats.set_topic_state(GROUP.id, 7, ChatState.ACTIVE)
        active = await tx.subscriptions.active(after=None, limit=9)
        assert [each.thread_id for each in active] == [7]


async def test_the_owner_is_kept_until_there_is_another(database: Database) -> None:
    async with database.transaction() as tx:
        await tx.chats.save(replace(GROUP, owner_id=5))
        await tx.chats.save(GROUP)
        assert await tx.chats.get(GROUP.id) == replace(GROUP, owner_id=5)
        await tx.chats.save(replace(GROUP, owner_id=6))
        assert await tx.chats.get(GROUP.id) == replace(GROUP, owner_id=6)


async def test_time_zones_are_known_by_address(database: Database) -> None:
    async with database.transaction() as tx:
        await tx.chats.save(replace(CHAT, timezone="Asia/Tokyo"))
        known = await tx.chats.of([(CHAT.id, None), (9, None)])
        assert {address: chat.timezone for address, chat in known.items()} == {
            (CHAT.id, None): "Asia/Tokyo",
        }


async def test_a_bots_wait_is_kept(database: Database) -> None:
    async with database.transaction() as tx:
        assert await tx.bots.get_held_until(42) is None
        await tx.bots.save_held_until(42, LATER)
        assert await tx.bots.get_held_until(42) == LATER
