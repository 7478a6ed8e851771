"""How often sources publish, and how their polling stands."""

from dataclasses import replace
from datetime import timedelta

from bot.model.sources import EntryState
from bot.model.troubles import Trouble
from bot.storage.database import Database
from tests.conftest import NOW
from tests.samples import ENTRY, POLL, SOURCE

DAY = timedelta(days=1)
WEEK = 7 * DAY


async def test_entries_a_day_are_counted_by_when_they_were_published(database: Database) -> None:
    listed = [
        replace(ENTRY, id=f"e{n}", url=f"https://a.example/{n}", published_at=NOW - n * DAY / 2)
        for n in range(20)
    ]
    undated = replace(ENTRY, id="u", url="https://a.example/u", published_at=None)
    async with database.transaction() as tx:
        await tx.sources.save(SOURCE)
        state = EntryState.WAITING
        await tx.entries.add(listed, state=state, is_news=False, seen_at=NOW, due_at=None)
        await tx.entries.add([undated], state=state, is_news=False, seen_at=NOW, due_at=None)
        rates = await tx.entries.a_day([SOURCE.id, "nobody"], since=NOW - WEEK, now=NOW)
    assert rates == {SOURCE.id: 15 / 7}


async def test_of_a_young_source_a_day_is_the_least(database: Database) -> None:
    fresh = replace(ENTRY, published_at=None)
    async with database.transaction() as tx:
        await tx.sources.save(SOURCE)
        await tx.entries.add(
            [fresh], state=EntryState.WAITING, is_news=True, seen_at=NOW, due_at=None
        )
        assert await tx.entries.a_day([SOURCE.id], since=NOW - WEEK, now=NOW) == {SOURCE.id: 1.0}


async def test_what_is_wrong_with_a_source_is_kept_as_a_value(database: Database) -> None:
    state = replace(POLL, failures=1, last_error="no", trouble=Trouble.REFUSED, about="403")
    async with database.transaction() as tx:
        await tx.sources.save(SOURCE)
        await tx.polls.add(state)
        assert await tx.polls.get(SOURCE.id) == state


async def test_a_turn_is_hastened_and_never_put_off(database: Database) -> None:
    async with database.transaction() as tx:
        await tx.sources.save(SOURCE)
        await tx.polls.add(replace(POLL, due_at=NOW + DAY))
        for by, due_at in ((NOW + WEEK, NOW + DAY), (NOW, NOW)):
            await tx.polls.hasten(SOURCE.id, by)
            found = await tx.polls.get(SOURCE.id)
            assert found is not None
            assert found.due_at == due_at
        await tx.polls.claim(now=NOW, lease=DAY, limit=1, token="t")
        await tx.polls.hasten(SOURCE.id, NOW)
        claimed = await tx.polls.get(SOURCE.id)
        assert claimed is not None
        assert claimed.due_at == NOW + DAY
