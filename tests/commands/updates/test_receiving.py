import asyncio
from dataclasses import dataclass, field

import structlog
from sqlalchemy import text
from telegram import Bot, Update

from bot.commands.updates.intake import Intake
from bot.commands.updates.receiving import Receiving
from bot.commands.updates.repeating import may_change
from bot.storage.database import Database
from tests.commands.updates.conftest import Sleep, eventually, held
from tests.conftest import NOW


@dataclass
class Nothing:
    """A source that never brings anything."""

    silent_seconds: float = 3.0
    began: asyncio.Event = field(default_factory=asyncio.Event)

    async def run(self) -> None:
        self.began.set()
        await asyncio.Event().wait()


async def test_what_earlier_runs_left_comes_first_and_is_waited_for(
    bot: Bot, sqlite: Database
) -> None:
    async def handle(_: Update) -> None:
        """Nothing comes."""

    intake = Intake(
        bot=bot,
        bot_id=bot.id,
        database=sqlite,
        clock=lambda: NOW,
        token=lambda: "this run",
        handle=handle,
        changes=may_change,
        fence=held,
    )
    receiver = Nothing()
    receiving = Receiving(receiver=receiver, intake=intake)
    receiving.outage.sleep = Sleep()
    async with sqlite.engine.begin() as connection:
        await connection.execute(text("ALTER TABLE updates RENAME TO hidden"))
    with structlog.testing.capture_logs() as logged:
        task = asyncio.create_task(receiving.run())
        await eventually(lambda: len(logged) == 1)
        assert not receiver.began.is_set()
        async with sqlite.engine.begin() as connection:
            await connection.execute(text("ALTER TABLE hidden RENAME TO updates"))
        await receiver.began.wait()
    assert [each["event"] for each in logged] == [
        "earlier updates can't be read",
        "earlier updates are read",
    ]
    assert receiving.silent_seconds == 3.0
    task.cancel()
    await asyncio.wait([task])
    await receiving.stop(1)
