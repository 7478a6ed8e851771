"""What was settled long ago is forgotten, page by page; what is owed never is."""

from datetime import timedelta

import pytest

from bot.model.chats import Action, DeliveryState
from bot.pipeline import prune
from bot.pipeline.prune import Prune
from bot.storage.database import Database
from bot.storage.outbox.deliveries import NewDelivery
from bot.stories.matching import Kind, Report, Verdict
from tests.conftest import NOW, Clock
from tests.samples import BRIEF, CHAT, STORY


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


async def test_what_was_held_and_judged_long_ago_goes_with_what_no_owner_decided(
    database: Database, clock: Clock
) -> None:
    report = Report(id=BRIEF.id, title="T", publisher="P", at=NOW, lead="")
    verdict = Verdict(report=BRIEF.id, story=STORY.id, kind=Kind.NEW, score=1.0, why="a test")
    asked = NewDelivery(
        chat_id=CHAT.id,
        thread_id=None,
        key=BRIEF.id,
        action=Action.POST,
        state=DeliveryState.HELD,
        due_at=None,
    )
    here = (CHAT.id, None)
    async with database.transaction() as tx:
        await tx.briefs.add(BRIEF, story=STORY, entry_id="e")
        await tx.tellings.add(report, verdict)
        await tx.held.add(BRIEF.id, [(here, "digest")], now=NOW)
        await tx.deliveries.add_each([asked])
    forget = Prune(database=database, clock=clock, keep=timedelta(days=30))
    for days, is_kept in ((30, True), (1, False)):
        clock.advance(days=days)
        await forget()
        async with database.reading() as tx:
            assert bool(await tx.held.of(here, "digest")) is is_kept
            assert bool(await tx.tellings.of_brief(BRIEF.id)) is is_kept
            [post] = await tx.deliveries.of_chat(CHAT.id)
            assert (post.state is DeliveryState.HELD) is is_kept
