from datetime import timedelta

from bot.model.updates import Incoming, Started
from bot.storage.database import Database
from tests.conftest import NOW

BOT = 42
FIRST = Incoming(id=7, line=-100, body='{"update_id": 7}')
SECOND = Incoming(id=8, line=-100, body='{"update_id": 8}')
OTHER = Incoming(id=9, line=5, body='{"update_id": 9}')


async def test_an_update_is_new_once_for_each_bot(database: Database) -> None:
    async with database.transaction() as tx:
        assert await tx.updates.add(BOT, [FIRST, FIRST, OTHER], now=NOW) == [FIRST, OTHER]
        assert await tx.updates.add(BOT, [FIRST, SECOND], now=NOW) == [SECOND]
        assert await tx.updates.add(BOT + 1, [FIRST], now=NOW) == [FIRST]
        await tx.updates.finish(BOT, [SECOND.id])
        assert await tx.updates.add(BOT, [SECOND], now=NOW) == []
        assert await tx.updates.waiting(BOT) == {-100: 1, 5: 1}


async def test_a_line_is_started_oldest_first_and_each_update_by_one(database: Database) -> None:
    async with database.transaction() as tx:
        await tx.updates.add(BOT, [SECOND, OTHER, FIRST], now=NOW)
        assert await tx.updates.start(BOT, -100, claim="a") == Started(update=FIRST, starts=1)
        assert await tx.updates.start(BOT, -100, claim="b") == Started(update=SECOND, starts=1)
        assert await tx.updates.start(BOT, -100, claim="a") is None
        assert await tx.updates.waiting(BOT) == {5: 1}


async def test_what_others_did_not_finish_is_found_and_may_wait_again(database: Database) -> None:
    async with database.transaction() as tx:
        await tx.updates.add(BOT, [FIRST, SECOND, OTHER], now=NOW)
        await tx.updates.start(BOT, -100, claim="dead")
        await tx.updates.start(BOT, 5, claim="alive")
        assert await tx.updates.cut_off(BOT, claim="alive") == [Started(update=FIRST, starts=1)]
        await tx.updates.again(BOT, [FIRST.id])
        assert await tx.updates.start(BOT, -100, claim="alive") == Started(update=FIRST, starts=2)
        assert await tx.updates.cut_off(BOT, claim="new") == [
            Started(update=FIRST, starts=2),
            Started(update=OTHER, starts=1),
        ]
        await tx.updates.finish(BOT, [FIRST.id])
        await tx.updates.finish(BOT, [OTHER.id])
        assert await tx.updates.cut_off(BOT, claim="new") == []


async def test_only_what_is_done_and_old_is_forgotten(database: Database) -> None:
    old, later = NOW - timedelta(days=3), NOW
    async with database.transaction() as tx:
        await tx.updates.add(BOT, [FIRST, SECOND], now=old)
        await tx.updates.add(BOT, [OTHER], now=later)
        await tx.updates.finish(BOT, [FIRST.id])
        await tx.updates.finish(BOT, [OTHER.id])
        assert await tx.updates.prune(before=NOW - timedelta(days=2)) == 1
        assert await tx.updates.add(BOT, [FIRST, SECOND, OTHER], now=NOW) == [FIRST]
