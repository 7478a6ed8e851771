"""What the world throws at the border of the database, and what must not break there."""

import asyncio
import random
import string
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg
import pytest

from bot.model.briefs import Fact
from bot.model.chats import ChatState, Delivery, DeliveryState, Settlement
from bot.model.errors import ConfigError
from bot.model.sources import EntryState
from bot.storage.database import Database, Transaction
from bot.storage.news.briefs import BriefFilter
from tests.conftest import NOW, opened
from tests.samples import ARTICLE, BRIEF, CHAT, ENTRY, GROUP, SOURCE, STORY, SUBSCRIPTION

LEASE = timedelta(minutes=1)
OLD, NEW = -1, -100
SENT = Settlement(state=DeliveryState.SENT, due_at=None, attempts=1, message_id=5)


async def _wait(tx: Transaction, name: str, published_at: datetime | None) -> None:
    entry = replace(ENTRY, id=name, published_at=published_at)
    await tx.entries.add([entry], state=EntryState.WAITING, is_news=True, seen_at=NOW, due_at=NOW)


async def _owe(tx: Transaction, *chats: int, key: str = "k") -> None:
    await tx.deliveries.add(
        chats=[(chat, None) for chat in chats], key=key, brief_ids=("b",), due_at=NOW
    )


async def _claim_for(tx: Transaction, chat: int) -> Delivery:
    [due] = [item for item in await tx.queue.due(now=NOW, limit=9) if item.chat_id == chat]
    [claimed] = await tx.queue.claim([due.id], now=NOW, lease=LEASE, token="t")
    return claimed


@pytest.mark.parametrize("language", ["en-" + "x" * 40, "e\x00n", "e\ud800n"])
async def test_a_strange_language_breaks_nothing(database: Database, language: str) -> None:
    async with database.transaction() as tx:
        await tx.sources.save(replace(SOURCE, language=language))
        await tx.articles.add(replace(ARTICLE, language=language), entry_id="e", story_id="s")
        await tx.briefs.add(replace(BRIEF, language=language), story=STORY, entry_id="e")


async def test_a_url_may_be_longer_than_an_index_takes(database: Database) -> None:
    letters = random.Random(1).choices(string.ascii_letters, k=6000)
    article = replace(ARTICLE, url="https://ledger-post.example/" + "".join(letters))
    async with database.transaction() as tx:
        assert await tx.articles.add(article, entry_id="e", story_id="s")
        assert await tx.articles.by_url(article.url) == article


@pytest.mark.parametrize("words", ["Économie Örtlich", " économie örtlich ", "ÉCONOMIE ÖRTLICH"])
async def test_a_publisher_is_found_in_any_case_of_any_letter(
    database: Database, words: str
) -> None:
    source = replace(SOURCE, publisher="Économie Örtlich")
    async with database.transaction() as tx:
        await tx.sources.save(source)
        assert await tx.sources.find(words) == source


async def test_hostile_words_find_nothing(database: Database) -> None:
    async with database.transaction() as tx:
        await tx.briefs.add(BRIEF, story=STORY, entry_id="e")
        assert await tx.sources.find("a\x00b\ud800") is None
        assert await tx.sources.get("a\x00b\ud800") is None
        for word in ("a\x00\ud800", "%", "_", "\\", "/"):
            for wanted in (BriefFilter(words=(word,)), BriefFilter(coin=word, topic=word)):
                assert await tx.briefs.latest(wanted, limit=5) == []
                assert await tx.briefs.count(wanted) == 0


async def test_facts_and_tags_are_cleaned_too(database: Database) -> None:
    dirty = replace(
        BRIEF,
        facts=(Fact(text="a\ud800b\x00c", start=0, end=5),),
        coins=("B\x00TC",),
        topics=("law\udfff",),
    )
    clean = replace(
        BRIEF, facts=(Fact(text="a?bc", start=0, end=5),), coins=("BTC",), topics=("law?",)
    )
    async with database.transaction() as tx:
        await tx.briefs.add(dirty, story=STORY, entry_id="e")
        assert await tx.briefs.get(BRIEF.id) == clean
        assert await tx.briefs.latest(BriefFilter(coin="BTC"), limit=5) == [clean]


async def test_a_coin_and_a_topic_are_both_asked_for(database: Database) -> None:
    async with database.transaction() as tx:
        for name, coins, topics in (("1", ("BTC",), ("law",)), ("2", ("BTC",), ()), ("3", (), ())):
            brief = replace(BRIEF, id=name, coins=coins, topics=topics)
            await tx.briefs.add(brief, story=STORY, entry_id=name)
        both = BriefFilter(coin="BTC", topic="law", words=("settlement",))
        assert [brief.id for brief in await tx.briefs.latest(both, limit=5)] == ["1"]
        assert await tx.briefs.count(both) == 1


async def test_entries_are_claimed_newest_first_and_undated_last(database: Database) -> None:
    async with database.transaction() as tx:
        await tx.sources.save(SOURCE)
        await _wait(tx, "undated", None)
        for age in range(20):
            await _wait(tx, f"{age} old", NOW - timedelta(hours=age))
        first = await tx.entries.claim(now=NOW, lease=LEASE, limit=5, token="a")
        rest = await tx.entries.claim(now=NOW, lease=LEASE, limit=50, token="b")
    assert [claim.entry.id for claim in first] == [f"{age} old" for age in range(5)]
    assert rest[-1].entry.id == "undated"


async def test_what_the_old_group_has_is_not_sent_to_the_supergroup(database: Database) -> None:
    async with database.transaction() as tx:
        await _owe(tx, OLD, NEW)
        sent = await _claim_for(tx, OLD)
        await tx.queue.settle("t", {sent.id: SENT}, now=NOW)
        await tx.chats.move(OLD, NEW)
        assert await tx.queue.due(now=NOW, limit=9) == []
        assert [item.message_id for item in await tx.deliveries.of_chat(NEW)] == [5]


async def test_a_send_under_way_is_settled_after_the_move(database: Database) -> None:
    async with database.transaction() as tx:
        await _owe(tx, OLD, NEW)
        claimed = await _claim_for(tx, OLD)
        await tx.chats.move(OLD, NEW)
        assert await tx.queue.settle("t", {claimed.id: SENT}, now=NOW) == {claimed.id}


async def test_a_move_opens_the_supergroup_where_the_group_was_open(database: Database) -> None:
    closed = replace(GROUP, id=NEW, state=ChatState.CLOSED, closed_because="kicked")
    async with database.transaction() as tx:
        await tx.chats.save(replace(GROUP, id=OLD))
        await tx.chats.save(closed)
        await tx.chats.move(OLD, NEW)
        chat = await tx.chats.get(NEW)
    assert chat is not None
    assert (chat.state, chat.closed_because) == (ChatState.ACTIVE, None)


@pytest.mark.parametrize(
    ("asked", "wanted"), [(("BTC",), ("ETH", "BTC")), (("ETH",), ("ETH",)), ((), ())]
)
async def test_a_move_merges_what_both_asked_for(
    database: Database, asked: tuple[str, ...], wanted: tuple[str, ...]
) -> None:
    async with database.transaction() as tx:
        await tx.subscriptions.save(replace(SUBSCRIPTION, chat_id=OLD, coins=asked))
        await tx.subscriptions.save(replace(SUBSCRIPTION, chat_id=NEW, coins=("ETH",)))
        await tx.chats.move(OLD, NEW)
        merged = replace(SUBSCRIPTION, chat_id=NEW, coins=wanted)
        assert await tx.subscriptions.get(NEW) == merged
        assert await tx.subscriptions.get(OLD) is None


async def test_one_busy_chat_does_not_hide_the_others(database: Database) -> None:
    async with database.transaction() as tx:
        for number in range(50):
            await _owe(tx, 1, key=f"k{number}")
        await _owe(tx, *range(2, 12))
        due = await tx.queue.due(now=NOW, limit=10)
    assert [item.chat_id for item in due] == list(range(1, 11))


async def test_any_number_of_chats_can_be_excluded(database: Database) -> None:
    async with database.transaction() as tx:
        await _owe(tx, 1, 100)
        [due] = await tx.queue.due(now=NOW, limit=10, excluding=range(100, 70_100))
    assert due.chat_id == 1


async def test_a_cancelled_writer_leaves_nothing_and_holds_nobody_up(database: Database) -> None:
    async def write() -> None:
        async with database.transaction() as tx:
            for number in range(10_000):
                await tx.chats.save(replace(CHAT, id=number + 1))

    for milliseconds in range(1, 40, 5):
        task = asyncio.create_task(write())
        await asyncio.sleep(milliseconds / 1000)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        async with asyncio.timeout(10), database.transaction() as tx:
            await tx.chats.save(replace(CHAT, id=-milliseconds))
    async with database.reading() as tx:
        assert await tx.chats.get(1) is None
        assert await tx.chats.get(-1) is not None


async def test_claimers_side_by_side_never_take_the_same(
    database: Database, database_url: str
) -> None:
    async with database.transaction() as tx:
        await _owe(tx, *range(1, 201))
    taken: list[int] = []

    async def work(own: Database, token: str) -> None:
        while True:
            async with own.transaction() as tx:
                ids = [item.id for item in await tx.queue.due(now=NOW, limit=20)]
                if not ids:
                    return
                mine = await tx.queue.claim(ids, now=NOW, lease=LEASE, token=token)
                taken.extend(item.id for item in mine)

    other = Database.connect(database_url)
    await asyncio.gather(work(database, "a"), work(other, "b"), work(database, "c"))
    await other.close()
    assert len(taken) == len(set(taken)) == 200


_UPGRADE = """
import asyncio, sys
from bot.storage.database import Database
async def main():
    database = Database.connect(sys.argv[1])
    await database.upgrade()
    await database.close()
asyncio.run(main())
"""


def test_processes_that_start_at_once_all_find_the_schema(empty_url: str) -> None:
    started = [
        subprocess.Popen(  # noqa: S603 -- this interpreter and our own lines
            [sys.executable, "-c", _UPGRADE, empty_url], stderr=subprocess.PIPE
        )
        for _ in range(3)
    ]
    errors = [process.communicate()[1].decode() for process in started]
    assert [process.returncode for process in started] == [0, 0, 0], errors


async def test_a_file_that_is_no_database_is_the_operators_mistake(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("no database at all " * 500, "utf-8")
    database = Database.connect(f"sqlite:///{file}")
    with pytest.raises(ConfigError, match=r"can't be used"):
        await database.upgrade()
    await database.close()


def test_a_folder_in_the_place_of_the_file_is_the_operators_mistake(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="is a folder; name a file in it"):
        Database.connect(f"sqlite:///{tmp_path}")


def test_a_port_that_is_no_number_is_the_operators_mistake() -> None:
    with pytest.raises(ConfigError, match="write sqlite") as caught:
        Database.connect("postgresql://reader:canary-word@host:port/db")
    assert "canary-word" not in str(caught.value)


async def test_a_password_in_the_query_is_hidden_too() -> None:
    database = Database.connect(
        "postgresql://127.0.0.1:1/x?user=reader&password=canary-word&connect_timeout=2"
    )
    assert "canary-word" not in repr(database)
    with pytest.raises(ConfigError, match=r"can't be used") as caught:
        await database.ping()
    assert "canary-word" not in str(caught.value)
    await database.close()


async def test_a_backup_that_cannot_be_written_is_the_operators_mistake(
    sqlite: Database, tmp_path: Path
) -> None:
    with pytest.raises(ConfigError, match="name another file"):
        await sqlite.backup(tmp_path / "no folder" / "backup.db")


async def test_the_year_one_is_read_back_whatever_zone_the_server_keeps(postgres_url: str) -> None:
    with psycopg.connect(postgres_url, autocommit=True) as connection:
        connection.execute(
            f"ALTER DATABASE {connection.info.dbname} SET timezone TO 'America/New_York'"
        )
    zero = datetime(1, 1, 1, tzinfo=UTC)
    async with opened(postgres_url) as database, database.transaction() as tx:
        await tx.sources.save(SOURCE)
        await _wait(tx, "zero", zero)
        [claim] = await tx.entries.claim(now=NOW, lease=LEASE, limit=5, token="t")
    assert claim.entry.published_at == zero
