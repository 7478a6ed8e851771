from dataclasses import replace
from datetime import timedelta

from bot.model.chats import DeliveryState
from bot.model.notices import Notice
from bot.pipeline.chats.telling import TellAdmins, owe_notice
from bot.storage.database import Database
from tests.conftest import NOW, Clock
from tests.samples import CHAT

GONE = Notice(
    name="notice-source-gone",
    arguments={"source": "Ledger <Post>", "id": "ledger", "reason": "HTTP 410 & <gone>"},
)
SILENT = Notice(
    name="notice-source-failing",
    arguments={"source": "Ledger", "id": "ledger", "when": NOW, "reason": "it is down"},
)


async def test_each_admin_is_owed_the_notice_each_time(sqlite: Database, clock: Clock) -> None:
    tell = TellAdmins(admins=(7, 8), clock=clock)
    for _ in range(2):
        async with sqlite.transaction() as tx:
            await tell(tx, GONE)
            await tell(tx, GONE)
        clock.now += timedelta(hours=1)
    async with sqlite.reading() as tx:
        assert await tx.deliveries.counts() == {DeliveryState.PENDING: 4}


async def told(database: Database, person: int) -> list[str | None]:
    async with database.reading() as tx:
        return [each.notice for each in await tx.deliveries.of_chat(person)]


async def test_everybody_is_told_in_their_own_language_and_zone(
    sqlite: Database, clock: Clock
) -> None:
    german = replace(CHAT, id=7, language="de", timezone="Europe/Berlin")
    async with sqlite.transaction() as tx:
        await tx.chats.save_settings(german)
        await TellAdmins(admins=(7, 8), clock=clock)(tx, SILENT)
    assert await told(sqlite, 7) == [
        "Ledger (ledger) liefert nichts seit 24.11.2026, 13:00 CET: it is down. "
        "Ich versuche es weiter; /pausesource ledger beendet das."
    ]
    assert await told(sqlite, 8) == [
        "Ledger (ledger) has given nothing since 24 Nov 2026, 12:00 UTC: it is down. "
        "I keep trying; /pausesource ledger stops that."
    ]


async def test_what_looks_like_markup_is_told_as_it_is(sqlite: Database, clock: Clock) -> None:
    async with sqlite.transaction() as tx:
        await TellAdmins(admins=(7,), clock=clock)(tx, GONE)
    assert await told(sqlite, 7) == [
        "Ledger <Post> (ledger) is gone for good: HTTP 410 & <gone>. "
        "It is paused; /removesource ledger forgets it."
    ]


async def test_who_is_unknown_is_told_in_the_language_of_the_chat_that_it_is_about(
    sqlite: Database,
) -> None:
    notice = Notice(name="notice-given-up", arguments={"chat": "Salon", "reason": "no answer"})
    async with sqlite.transaction() as tx:
        await owe_notice(tx, [7], notice, key="k", now=NOW, language="fr")
    assert await told(sqlite, 7) == ["Un message a été abandonné (no answer). Discussion : Salon."]
