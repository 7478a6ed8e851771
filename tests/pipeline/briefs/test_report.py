import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.briefs.compose import BriefLimits
from bot.model.briefs import Brief
from bot.model.sources import Entry, EntryState
from bot.pipeline.briefs.report import Report, ReportLimits
from bot.pipeline.stories.recognise import Recognise
from bot.sources.http import Fetcher
from bot.storage.database import Database
from bot.stories.matching import Kind, standard_recogniser
from bot.work.isolation import Workers
from tests.conftest import NOW, Clock, opened
from tests.house import House, is_post, settled
from tests.samples import ENTRY, SOURCE
from tests.sources.servers import by_path, fetcher, response, serving

TEXT = (
    "<p>Harbor Exchange will pay ${} million to settle with the regulator, which said on Monday "
    "that the company let sanctioned customers trade for two years without a check.</p>"
    "<p>The settlement covers 4,100 trades between 2023 and 2025, the regulator said, and the "
    "company has hired an auditor that will report to it for three years from now on.</p>"
    "<p>Its shares fell after the news, and two of its directors left the board that day.</p>"
)


def page(title: str, millions: int, day: int = 23) -> bytes:
    meta = f'<meta property="article:published_time" content="2026-11-{day}T09:30:00Z">'
    html = f"<html><head>{meta}</head><body><article><h1>{title}</h1>{TEXT}</article></body></html>"
    return response(body=html.format(millions).encode(), content_type="text/html")


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    with Workers(count=1, timeout=timedelta(seconds=30), memory_bytes=1 << 30) as workers:
        yield workers


@pytest.fixture
async def database(sqlite: Database) -> Database:
    async with sqlite.transaction() as tx:
        await tx.sources.save(SOURCE)
    return sqlite


async def add(adding: object, entry: Entry) -> None:
    assert callable(adding)
    await adding([entry], state=EntryState.WAITING, is_news=True, seen_at=NOW, due_at=NOW)


async def briefs(database: Database) -> list[Brief]:
    async with database.reading() as tx:
        return await tx.briefs.latest(limit=9)


async def test_a_correction_is_put_into_the_brief_that_is_stored(
    database: Database, workers: Workers
) -> None:
    answers = {"/prices": page("Harbor fined 12 million", 12)}
    async with serving(by_path(answers)) as server:
        entry = replace(ENTRY, url=server.url("/prices"), title="", published_at=None)
        await _report_at(database, workers, entry)
        (first,) = await briefs(database)
        answers["/prices"] = page("Harbor fined 21 million", 21)
        async with database.transaction() as tx:
            await tx.entries.read_again([replace(entry, title="Harbor fined 21 million")], now=NOW)
        await _report_at(database, workers, None)
    (corrected,) = await briefs(database)
    assert corrected.id == first.id
    assert "$12 million" in first.facts[0].text
    assert "$21 million" in corrected.facts[0].text
    assert corrected.headline == "Harbor fined 21 million"


async def test_another_article_under_the_same_address_gets_a_brief_of_its_own(
    database: Database, workers: Workers
) -> None:
    answers = {"/prices": page("Prices on Monday", 12)}
    async with serving(by_path(answers)) as server:
        entry = replace(ENTRY, url=server.url("/prices"), title="", published_at=None)
        await _report_at(database, workers, entry)
        answers["/prices"] = page("Prices on Tuesday", 12, day=24)
        await _report_at(database, workers, replace(entry, id="entry-2"))
        await _report_at(database, workers, replace(entry, id="entry-3"))
    async with database.reading() as tx:
        counts = await tx.entries.counts()
    assert counts == {EntryState.BRIEFED: 2, EntryState.REPEAT: 1}


async def test_of_two_programs_that_report_one_story_at_once_one_posts_it(
    database_url: str, workers: Workers
) -> None:
    titles = {
        "/wire": "Harbor Exchange fined $12 million over sanctions",
        "/gazette": "Regulator fines Harbor Exchange $12 million over sanctions",
    }
    answers = {path: page(title, 12) for path, title in titles.items()}
    async with (
        serving(by_path(answers)) as server,
        opened(database_url) as one,
        opened(database_url) as other,
        fetcher() as get,
    ):
        async with one.transaction() as tx:
            for path in titles:
                url = server.url(path)
                source = replace(SOURCE, id=path, url=url, configured_url=url, publisher=path)
                await tx.sources.save(source)
                entry = replace(ENTRY, id=path, source_id=path, url=url, title="")
                await add(tx.entries.add, replace(entry, published_at=None))
        programs = [_report(database, workers, get) for database in (one, other)]
        claims = [(await program.claim(1))[0] for program in programs]
        await asyncio.gather(*(p(claim) for p, claim in zip(programs, claims, strict=True)))
        async with one.reading() as tx:
            tellings = await tx.tellings.after(0, since=NOW - timedelta(days=9), limit=9)
        told = await briefs(one)
    kinds = [telling.verdict.kind for telling in tellings]
    assert kinds == [Kind.NEW, Kind.REPEAT]
    assert len({telling.verdict.story for telling in tellings}) == 1
    assert [brief.id for brief in told] == [tellings[0].report.id]


async def _report_at(database: Database, workers: Workers, entry: Entry | None) -> None:
    if entry:
        async with database.transaction() as tx:
            await add(tx.entries.add, entry)
    async with fetcher() as get:
        report = _report(database, workers, get)
        for claim in await report.claim(9):
            await report(claim)


def _report(database: Database, workers: Workers, get: Fetcher) -> Report:
    return Report(
        database=database,
        fetcher=get,
        workers=workers,
        clock=Clock(),
        spread=lambda: 0.5,
        token=lambda: "token",
        lease=timedelta(minutes=2),
        limits=ReportLimits(
            brief=BriefLimits(facts=3, max_characters=900),
            disclaimer="No advice.",
            language="en",
            attempts=3,
        ),
        owed=lambda: None,
        recognise=Recognise(recogniser=standard_recogniser()),
    )


FIRST, AGAIN, UPDATE = "attacker-ether", "what-happened", "update-recovered"


async def test_a_story_is_posted_once_and_so_is_its_update(house: House) -> None:
    urls = []
    async with house.running() as bot:
        await house.answer(house.reader, "/subscribe")
        await settled(bot, 4)
        for count in range(5, 12):
            urls.append(house.publish())
            await settled(bot, count)
        first, again, update = (
            next(url for url in urls if slug in url) for slug in (FIRST, AGAIN, UPDATE)
        )
        await house.post_about(update, house.reader.chat)
        async with bot.database.reading() as tx:
            brief = next(each for each in await tx.briefs.latest(limit=20) if each.url == first)
            told = await tx.tellings.of_story(brief.story_id)
            shown = {each.url for each in await tx.briefs.latest(limit=20)}
    posts = house.posts(house.reader.chat)
    posted = [url for url in urls if any(is_post(post, url) for post in posts)]
    assert posted == [url for url in urls if url != again]
    assert [(each.report.url, each.verdict.kind) for each in told] == [
        (first, Kind.NEW),
        (again, Kind.REPEAT),
        (update, Kind.UPDATE),
    ]
    assert again not in shown
