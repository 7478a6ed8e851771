"""The mark of a fan-out: it moves under its claim alone, and outlives a crash."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.storage.database import Database
from bot.storage.outbox.fanouts import FanOutClaim
from tests.conftest import NOW
from tests.samples import BRIEF, STORY

LEASE = timedelta(minutes=2)


@pytest.fixture
async def begun(database: Database) -> Database:
    async with database.transaction() as tx:
        for name in ("brief-1", "brief-2"):
            brief = replace(BRIEF, id=name)
            await tx.briefs.add(brief, story=STORY, entry_id=name)
        await tx.fanouts.add("brief-1", due_at=NOW)
        await tx.fanouts.add("brief-2", due_at=NOW + timedelta(seconds=1))
    return database


async def test_each_is_claimed_once_when_it_is_due(begun: Database) -> None:
    async with begun.transaction() as tx:
        assert await tx.fanouts.has_due(now=NOW)
        [first] = await tx.fanouts.claim(now=NOW, lease=LEASE, limit=9, token="a")
        assert first == FanOutClaim(brief_id="brief-1", after=None, token="a")
        assert not await tx.fanouts.has_due(now=NOW)
        assert await tx.fanouts.claim(now=NOW, lease=LEASE, limit=9, token="b") == []


async def test_the_mark_is_found_again_when_the_lease_ran_out(begun: Database) -> None:
    async with begun.transaction() as tx:
        [claim] = await tx.fanouts.claim(now=NOW, lease=LEASE, limit=9, token="a")
        assert await tx.fanouts.advance(claim, (5, None), now=NOW, lease=LEASE)
        assert await tx.fanouts.advance(claim, (-6, 7), now=NOW, lease=LEASE)
        claims = await tx.fanouts.claim(now=NOW + LEASE, lease=LEASE, limit=9, token="b")
        assert FanOutClaim(brief_id="brief-1", after=(-6, 7), token="b") in claims


async def test_who_lost_the_claim_moves_nothing(begun: Database) -> None:
    async with begun.transaction() as tx:
        [claim] = await tx.fanouts.claim(now=NOW, lease=LEASE, limit=9, token="a")
        claims = await tx.fanouts.claim(now=NOW + LEASE, lease=LEASE, limit=9, token="b")
        [taken] = [each for each in claims if each.brief_id == claim.brief_id]
        assert not await tx.fanouts.advance(claim, (5, None), now=NOW, lease=LEASE)
        assert not await tx.fanouts.finish(claim)
        assert await tx.fanouts.finish(taken)
        assert not await tx.fanouts.finish(taken)


async def test_what_a_dead_program_claimed_is_due_at_once(begun: Database) -> None:
    async with begun.transaction() as tx:
        await tx.fanouts.claim(now=NOW, lease=LEASE, limit=9, token="dead")
        await tx.fanouts.end_leases(NOW)
        [again] = await tx.fanouts.claim(now=NOW, lease=LEASE, limit=9, token="b")
        assert again.brief_id == "brief-1"


async def test_a_second_look_begins_anew_and_leaves_a_first_one_what_it_is(
    begun: Database,
) -> None:
    async with begun.transaction() as tx:
        [claim] = await tx.fanouts.claim(now=NOW, lease=LEASE, limit=1, token="a")
        assert await tx.fanouts.advance(claim, (5, None), now=NOW, lease=LEASE)
        await tx.fanouts.add_again("brief-1", due_at=NOW)
        assert not await tx.fanouts.advance(claim, (6, None), now=NOW, lease=LEASE)
        [again] = await tx.fanouts.claim(now=NOW, lease=LEASE, limit=1, token="b")
        assert (again.after, again.is_again) == (None, False)
        assert await tx.fanouts.finish(again)
        await tx.fanouts.add_again("brief-1", due_at=NOW)
        [second] = await tx.fanouts.claim(now=NOW, lease=LEASE, limit=1, token="c")
        assert second.is_again


async def test_one_at_a_time_owes_news_so_that_ids_are_in_the_order_of_commits(
    begun: Database,
) -> None:
    order: list[str] = []

    async def owe(name: str) -> None:
        async with begun.transaction() as tx:
            await tx.fanouts.wait_for_turn()
            order.append(f"{name} begins")
            await asyncio.sleep(0.05)
            order.append(f"{name} ends")

    await asyncio.gather(owe("one"), owe("two"))
    assert [each.split()[1] for each in order] == ["begins", "ends"] * 2
