from collections.abc import AsyncIterator

import pytest

from bot.storage.database import Database
from tests.conftest import Clock
from tests.pipeline.sending import Outbox, outbox_on


@pytest.fixture
async def outbox(
    database: Database, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Outbox]:
    """An outbox on each kind of database in turn."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    async with outbox_on(database, clock) as outbox:
        yield outbox
