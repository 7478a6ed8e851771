"""Statements that both databases have, but SQLAlchemy spells once for each."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

Insert = postgresql.Insert | sqlite.Insert


def insert_into(connection: AsyncConnection, table: Table) -> Insert:
    """Start an INSERT that can say ON CONFLICT."""
    if connection.dialect.name == "sqlite":
        return sqlite.insert(table)
    return postgresql.insert(table)


async def upsert(
    connection: AsyncConnection,
    table: Table,
    row: Mapping[str, Any],
    *,
    keep: Collection[str] = (),
) -> None:
    """Insert the row, or update the one with its primary key but for the columns to keep."""
    key = [column.name for column in table.primary_key]
    statement = insert_into(connection, table).values(**row)
    changed = {
        name: statement.excluded[name] for name in row if name not in key and name not in keep
    }
    await connection.execute(statement.on_conflict_do_update(index_elements=key, set_=changed))


async def insert_new(
    connection: AsyncConnection, table: Table, rows: Sequence[Mapping[str, Any]]
) -> int:
    """Insert the rows that break no unique rule; return how many they were."""
    if not rows:
        return 0
    key = next(iter(table.primary_key))
    statement = insert_into(connection, table).on_conflict_do_nothing().returning(key)
    # As many rows in one statement as the database takes; compiled once for all pages.
    return len((await connection.execute(statement, [dict(row) for row in rows])).all())
