"""What was settled long ago is forgotten, page by page; what is owed never is."""

from datetime import timedelta

import pytest

from bot.model.chats import DeliveryState
from bot.pipeline import prune
from bot.pipeline.prune import Prune
from bot.storage.database import Database
from tests.conftest import NOW, Clock


@pytest.mark.parametrize("count", [0, 3, 4, 7])
async def test_all_that_is_old_goes_and_the_rest_stays(
    database: Database, clock: Clock, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    monkeypatch.setattr(prune, "_PAGE", 3)
    async with database.transaction() as tx:
        for chat in range(1, count + 2):
            await tx.deliveries.add(chats=[(chat, None)], key="k", brief_ids=("b",), due_at=NOW)
        for chat in range(1, count + 1):
            await tx.deliveries.cancel(chat, reason="blocked", now=NOW)
    forget = Prune(database=database, clock=clock, keep=timedelta(days=30))
    clock.advance(days=30)
    assert await forget() == 0
    clock.advance(seconds=1)
    assert await forget() == count
    async with database.reading() as tx:
        assert await tx.deliveries.counts() == {DeliveryState.PENDING: 1}
