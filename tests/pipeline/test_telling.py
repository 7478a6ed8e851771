from datetime import timedelta

from bot.model.chats import DeliveryState
from bot.pipeline.telling import TellAdmins
from bot.storage.database import Database
from tests.conftest import Clock


async def test_each_admin_is_owed_the_notice_each_time(sqlite: Database, clock: Clock) -> None:
    tell = TellAdmins(admins=(7, 8), clock=clock)
    for _ in range(2):
        async with sqlite.transaction() as tx:
            await tell(tx, "Ledger Post is gone.")
            await tell(tx, "Ledger Post is gone.")
        clock.now += timedelta(hours=1)
    async with sqlite.reading() as tx:
        assert await tx.deliveries.counts() == {DeliveryState.PENDING: 4}
