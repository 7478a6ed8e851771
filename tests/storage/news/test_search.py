from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from bot.storage.database import Database
from bot.storage.news.search import _ADD, words_of
from tests.conftest import NOW
from tests.samples import BRIEF, STORY, TEXT


async def add(
    database: Database, name: str, headline: str, *, days: int = 0, body: str = TEXT
) -> None:
    when = NOW - timedelta(days=days)
    brief = replace(BRIEF, id=name, headline=headline, published_at=when)
    async with database.transaction() as tx:
        await tx.briefs.add(brief, story=STORY, entry_id=name)
        await tx.search.add(brief, body)


async def found(database: Database, query: str, *, limit: int = 9, offset: int = 0) -> list[str]:
    async with database.reading() as tx:
        return await tx.search.find(words_of(query), now=NOW, limit=limit, offset=offset)


async def test_briefs_are_found_by_headline_facts_and_article(database: Database) -> None:
    await add(database, "a", "Quayside opens an office")
    await add(database, "b", "Meridian closes", body="It was a café in Zürich.")
    assert await found(database, "quayside OFFICE") == ["a"]
    assert await found(database, "settlement covers") == ["a", "b"] or await found(
        database, "settlement covers"
    ) == ["b", "a"]
    assert await found(database, "zürich") == ["b"]
    assert await found(database, "quays") == ["a"]
    assert await found(database, "quayside zebra") == []
    assert await found(database, "") == []


async def test_the_headline_counts_most_and_then_the_newest(database: Database) -> None:
    await add(database, "body", "Something else", body="A word of quayside in the text.")
    await add(database, "old", "Quayside pays", days=200)
    await add(database, "new", "Quayside pays", days=1)
    assert (
        await found(database, "quayside") == ["new", "body", "old"]
        or (await found(database, "quayside"))[0] == "new"
    )
    assert await found(database, "quayside", limit=1, offset=1) != ["new"]


async def test_what_was_corrected_or_retracted_is_found_no_more_by_what_it_said(
    database: Database,
) -> None:
    await add(database, "a", "Quayside opens")
    async with database.transaction() as tx:
        await tx.search.add(replace(BRIEF, id="a", headline="Meridian opens"), "")
    assert await found(database, "quayside") == []
    assert await found(database, "meridian") == ["a"]
    async with database.transaction() as tx:
        await tx.briefs.retract("a", now=NOW, reason="")
    assert await found(database, "meridian") == []


async def test_of_very_many_matches_the_newest_are_ranked(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, number in (("_MOST_RANKED", 3), ("_NEWEST", 3), ("_ENOUGH", 2)):
        monkeypatch.setattr(f"bot.storage.news.search.{name}", number)
    for number in range(6):
        await add(database, f"b{number}", "Quayside opens", days=6 - number)
    await add(database, "rare", "Meridian quayside opens", days=100)
    assert (await found(database, "quayside"))[:2] == ["b5", "b4"]
    assert await found(database, "meridian") == ["rare"]


async def test_to_store_one_more_brief_no_other_is_looked_at(sqlite: Database) -> None:
    [_, delete, insert] = _ADD["sqlite"]
    row = dict.fromkeys(("id", "headline", "facts", "body"), "x")
    async with sqlite.engine.connect() as connection:
        for statement in (delete, insert):
            plan = await connection.execute(text(f"EXPLAIN QUERY PLAN {statement}"), row)
            steps = [each.detail for each in plan]
            assert not any(each.startswith("SCAN") and "INDEX 0:=" not in each for each in steps)


async def test_what_an_older_program_indexed_is_found_and_replaced(sqlite: Database) -> None:
    await add(sqlite, "a", "Quayside opens")
    await add(sqlite, "b", "Quayside closes")
    async with sqlite.engine.begin() as connection:
        await connection.execute(text("DROP TABLE brief_search_rows"))
        await connection.execute(text("UPDATE alembic_version SET version_num = '0013'"))
    await sqlite.upgrade()
    assert set(await found(sqlite, "quayside")) == {"a", "b"}
    async with sqlite.transaction() as tx:
        await tx.search.add(replace(BRIEF, id="a", headline="Meridian opens"), "")
    assert await found(sqlite, "quayside") == ["b"]


@pytest.mark.parametrize(
    "query",
    [
        *('"', "a OR b", "NEAR(a b)", "headline: a*", "a & !b | c <-> d", "a:*"),
        *("\x00\ud800", "'; DROP TABLE", "😀" * 4096, "_", "x" * 5000),
    ],
)
async def test_signs_of_a_query_language_mean_nothing(database: Database, query: str) -> None:
    await add(database, "a", "Quayside opens")
    assert await found(database, query) in ([], ["a"])


@given(st.text(max_size=200))
def test_words_are_few_and_short(query: str) -> None:
    words = words_of(query)
    assert len(words) <= 8
    assert all(0 < len(word) <= 40 for word in words)
