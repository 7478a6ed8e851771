"""Claims that are handed over and given back, on every table that has them."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.model.sources import EntryState
from bot.storage.database import Database, Transaction
from tests.conftest import NOW
from tests.samples import ARTICLE, BRIEF, ENTRY, POLL, SOURCE, STORY

LEASE = timedelta(minutes=2)


async def _poll(tx: Transaction) -> Any:
    await tx.sources.save(SOURCE)
    await tx.polls.add(POLL)
    return tx.polls


async def _entry(tx: Transaction) -> Any:
    await tx.sources.save(SOURCE)
    await tx.entries.add([ENTRY], state=EntryState.WAITING, is_news=True, seen_at=NOW, due_at=NOW)
    return tx.entries


async def _fan_out(tx: Transaction) -> Any:
    await tx.articles.add(ARTICLE, entry_id=ENTRY.id, story_id=STORY.id)
    await tx.briefs.add(BRIEF, story=STORY, entry_id=ENTRY.id)
    await tx.fanouts.add(BRIEF.id, due_at=NOW)
    return tx.fanouts


async def _revision(tx: Transaction) -> Any:
    await tx.briefs.add(BRIEF, story=STORY, entry_id=ENTRY.id)
    await tx.revisions.add(BRIEF.id, revision=3, due_at=NOW)
    return tx.revisions


@pytest.mark.parametrize("prepare", [_poll, _entry, _fan_out, _revision])
async def test_a_claim_that_is_handed_over_is_begun_once_and_given_back_by_who_has_it(
    database: Database, prepare: Callable[[Transaction], Awaitable[Any]]
) -> None:
    async with database.transaction() as tx:
        rows = await prepare(tx)
        [claim] = await rows.claim(now=NOW, lease=LEASE, limit=5, token="t")
        later = NOW + timedelta(minutes=1)
        begun = await rows.begin(claim.row_id, "t", begun_as="u", due_at=later + LEASE)
        assert begun == replace(claim, token="u", **_leased(claim, later + LEASE))
        assert await rows.begin(claim.row_id, "t", begun_as="v", due_at=later) is None
        await rows.give_back([claim], now=later)
        assert (
            await rows.claim(now=later + timedelta(seconds=119), lease=LEASE, limit=5, token="w")
            == []
        )
        await rows.give_back([begun], now=later)
        [again] = await rows.claim(now=later, lease=LEASE, limit=5, token="w")
        assert again == replace(claim, token="w", **_leased(claim, later + LEASE))


def _leased(claim: Any, due_at: Any) -> dict[str, Any]:
    return {"state": replace(claim.state, due_at=due_at)} if hasattr(claim, "state") else {}
