import asyncio
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, text

from bot.model.errors import ConfigError
from bot.storage.database import Database
from bot.storage.schema import metadata
from tests.conftest import opened
from tests.samples import CHAT, SOURCE


async def test_migrations_lead_to_the_schema(database: Database) -> None:
    def differences(connection: Connection) -> list[object]:
        def is_ours(name: str | None, kind: str, _: object) -> bool:
            return kind != "table" or not (name or "").startswith("brief_search")

        context = MigrationContext.configure(connection, opts={"include_name": is_ours})
        return list(compare_metadata(context, metadata))

    async with database.engine.connect() as connection:
        assert await connection.run_sync(differences) == []


async def test_two_programs_that_start_at_once_both_find_the_schema(empty_url: str) -> None:
    databases = [Database.connect(empty_url) for _ in range(2)]
    await asyncio.gather(*(database.upgrade() for database in databases))
    for database in databases:
        async with database.reading() as tx:
            assert await tx.sources.all() == []
        await database.close()


async def test_a_database_of_a_newer_program_is_refused(database: Database) -> None:
    async with database.engine.begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(ConfigError, match="newer version"):
        await database.upgrade()


async def test_a_transaction_that_fails_leaves_nothing(database: Database) -> None:
    async def save_and_fail() -> None:
        async with database.transaction() as tx:
            await tx.sources.save(SOURCE)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await save_and_fail()
    async with database.reading() as tx:
        assert await tx.sources.all() == []


async def test_writers_queue_and_readers_do_not_wait(database: Database) -> None:
    async with database.transaction() as writing:
        await writing.chats.save(CHAT)
        async with database.reading() as reading:
            assert await reading.chats.get(CHAT.id) is None
        second = asyncio.create_task(_save_source(database))
        await asyncio.sleep(0)
    await second
    async with database.reading() as tx:
        assert await tx.chats.get(CHAT.id) == CHAT
        assert await tx.sources.all() == [SOURCE]


async def _save_source(database: Database) -> None:
    async with database.transaction() as tx:
        await tx.sources.save(SOURCE)


async def test_sqlite_is_durable_and_checks_references(sqlite: Database) -> None:
    async with sqlite.engine.connect() as connection:
        pragmas = {
            name: await connection.scalar(text(f"PRAGMA {name}"))
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    assert pragmas == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 10_000,
    }


async def test_ping_names_the_database_and_not_the_password(database: Database) -> None:
    answer = await database.ping()
    assert answer.startswith("SQLite 3." if database.is_sqlite else "PostgreSQL 1")


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("mysql://a:secret@b/c", "mysql is not known here"),
        ("not a url", "write sqlite:///hottopics.db"),
        ("sqlite:///no/such/folder/x.db", "there is no folder no/such/folder"),
        ("sqlite://", "name a file"),
    ],
)
def test_a_wrong_url_is_named_with_the_remedy(url: str, words: str) -> None:
    with pytest.raises(ConfigError, match=words) as caught:
        Database.connect(url)
    assert "secret" not in str(caught.value)


async def test_an_unreachable_server_is_the_operators_mistake() -> None:
    database = Database.connect("postgresql://reader:canary-word@127.0.0.1:1/x?connect_timeout=2")
    assert "canary-word" not in repr(database)
    with pytest.raises(ConfigError, match=r"can't be used") as caught:
        await database.ping()
    assert "canary-word" not in str(caught.value)
    await database.close()


async def test_a_backup_is_whole_while_the_bot_writes(sqlite: Database, tmp_path: Path) -> None:
    async with sqlite.transaction() as tx:
        await tx.sources.save(SOURCE)
        target = tmp_path / "backup.db"
    await sqlite.backup(target)
    async with opened(f"sqlite:///{target}") as copy, copy.reading() as tx:
        assert await tx.sources.all() == [SOURCE]
    with pytest.raises(ConfigError, match="exists already"):
        await sqlite.backup(target)


async def test_a_backup_of_postgresql_is_its_own_tools_work(
    postgres_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(postgres_url) as database:
        monkeypatch.setenv("PATH", str(tmp_path))
        with pytest.raises(ConfigError, match="pg_dump"):
            await database.backup(tmp_path / "backup.sql")


async def test_a_line_to_postgresql_that_falls_silent_is_given_up_as_soon_as_the_url_says(
    postgres_url: str,
) -> None:
    for url, milliseconds in (
        (postgres_url, "10000"),
        (f"{postgres_url}&tcp_user_timeout=60000", "60000"),
    ):
        async with opened(url) as database, database.engine.connect() as connection:
            raw = (await connection.get_raw_connection()).driver_connection
            assert raw is not None
            options = raw.info.get_parameters()
        assert (options["tcp_user_timeout"], options["keepalives_idle"]) == (milliseconds, "5")
