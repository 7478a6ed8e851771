from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import pytest

from bot.model.notices import Notice
from bot.model.sources import Entry, EntryState, Origin, PollState, Source
from bot.pipeline.sources.poll import Poll, PollLimits
from bot.policy.naming import to_source
from bot.sources.http import Fetcher
from bot.storage.database import Database, Transaction
from bot.work.isolation import Workers
from tests.conftest import Clock
from tests.sources.servers import by_path, fetcher, response, serving

LIMITS = PollLimits(
    min_interval=timedelta(minutes=5),
    max_interval=timedelta(hours=6),
    baseline_entries=10,
    max_age=timedelta(days=2),
)


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    with Workers(count=1, timeout=timedelta(seconds=20), memory_bytes=1 << 30) as workers:
        yield workers


@dataclass
class Desk:
    """A poll of one source, turn by turn."""

    database: Database
    workers: Workers
    clock: Clock
    told: list[Notice] = field(default_factory=list)

    async def turn(self, get: Fetcher) -> None:
        self.clock.advance(days=1, hours=1)
        poll = Poll(
            database=self.database,
            fetcher=get,
            workers=self.workers,
            clock=self.clock,
            spread=lambda: 0.0,
            token=lambda: "token",
            lease=timedelta(minutes=2),
            limits=LIMITS,
            found=lambda: None,
            tell_admins=self._tell,
        )
        for claim in await poll.claim(1):
            await poll(claim)

    async def _tell(self, _tx: Transaction, notice: Notice) -> None:
        self.told.append(notice)

    async def begin(self, url: str) -> Source:
        source = replace(to_source(url, publisher="Ledger Post"), origin=Origin.COMMAND)
        async with self.database.transaction() as tx:
            await tx.sources.save(source)
            await tx.polls.add(PollState(source_id=source.id, due_at=self.clock()))
        return source

    async def source(self, source: Source) -> Source:
        async with self.database.reading() as tx:
            found = await tx.sources.get(source.id)
        assert found
        return found

    async def settle(self, state: EntryState, reason: str = "") -> None:
        async with self.database.transaction() as tx:
            for claim in await tx.entries.claim(
                now=self.clock(), lease=timedelta(0), limit=99, token="x"
            ):
                await tx.entries.settle("x", claim.entry.id, state=state, reason=reason)

    async def waiting(self) -> list[Entry]:
        async with self.database.transaction() as tx:
            lease = timedelta(0)
            claims = await tx.entries.claim(now=self.clock(), lease=lease, limit=9, token="x")
        return [claim.entry for claim in claims]


@pytest.fixture
def desk(sqlite: Database, workers: Workers, clock: Clock) -> Desk:
    return Desk(sqlite, workers, clock)


def column(title: str, at: datetime) -> bytes:
    item = f"<item><title>{title}</title><guid>/prices</guid><link>/prices</link>"
    item += f"<pubDate>{at:%a, %d %b %Y %H:%M:%S} GMT</pubDate></item>"
    return response(body=f"<rss><channel>{item}</channel></rss>".encode())


def listing(numbers: Iterable[int]) -> bytes:
    items = "".join(
        f"<item><title>Story {n}</title><guid>{n}</guid><link>/{n}</link></item>" for n in numbers
    )
    return response(body=f"<rss><channel>{items}</channel></rss>".encode())


async def test_a_permanent_move_is_kept_once_it_held_twice(desk: Desk) -> None:
    feed = column("Prices", desk.clock())
    answers = {"/new": feed}
    async with serving(by_path(answers)) as server, fetcher() as get:
        answers["/old"] = response(301, location=server.url("/new"))
        source = await desk.begin(server.url("/old"))
        await desk.turn(get)
        assert (await desk.source(source)).url == server.url("/old")
        await desk.turn(get)
        assert (await desk.source(source)).url == server.url("/new")


async def test_a_source_that_is_gone_is_paused_and_told(desk: Desk) -> None:
    async with serving(by_path({"/f": response(410)})) as server, fetcher() as get:
        source = await desk.begin(server.url("/f"))
        await desk.turn(get)
        assert (await desk.source(source)).enabled
        await desk.turn(get)
        assert not (await desk.source(source)).enabled
    (notice,) = desk.told
    assert notice.name == "notice-source-gone"
    assert notice.arguments["source"] == "Ledger Post"


async def test_a_failure_that_lasts_is_told_once_and_its_end_too(desk: Desk) -> None:
    answers = {"/f": response(500)}
    async with serving(by_path(answers)) as server, fetcher() as get:
        await desk.begin(server.url("/f"))
        for _ in range(6):
            await desk.turn(get)
        (notice,) = desk.told
        assert notice.name == "notice-source-failing"
        answers["/f"] = column("Prices", desk.clock())
        await desk.turn(get)
        await desk.turn(get)
    assert [each.name == "notice-source-back" for each in desk.told] == [False, True]


async def test_entries_that_give_no_briefs_are_told_once_and_their_end_too(desk: Desk) -> None:
    answers = {"/f": listing(range(12))}
    async with serving(by_path(answers)) as server, fetcher() as get:
        await desk.begin(server.url("/f"))
        await desk.turn(get)
        await desk.settle(EntryState.UNBRIEFABLE, "it is a teaser")
        await desk.turn(get)
        await desk.turn(get)
        (notice,) = desk.told
        assert notice.name == "notice-source-barren"
        assert (notice.arguments["count"], notice.arguments["reason"]) == (10, "it is a teaser")
        answers["/f"] = listing(range(20, 21))
        await desk.turn(get)
        await desk.settle(EntryState.BRIEFED)
        await desk.turn(get)
    assert [each.name == "notice-source-back" for each in desk.told] == [False, True]


async def test_a_column_that_keeps_its_address_is_news_each_day(desk: Desk) -> None:
    answers: dict[str, bytes] = {}
    async with serving(by_path(answers)) as server, fetcher() as get:
        await desk.begin(server.url("/f"))
        for title in ("Prices on Monday", "Prices on Tuesday", "Prices on Tuesday"):
            answers["/f"] = column(title, desk.clock() - timedelta(days=30))
            await desk.turn(get)
    assert [entry.title for entry in await desk.waiting()] == [
        "Prices on Tuesday",
        "Prices on Monday",
    ]


async def test_an_entry_that_appears_in_the_middle_is_found(desk: Desk) -> None:
    def feed(*names: str) -> bytes:
        items = "".join(f"<item><title>{n}</title><link>/{n}</link></item>" for n in names)
        return response(body=f"<rss><channel>{items}</channel></rss>".encode())

    answers = {"/f": feed("a", "c")}
    async with serving(by_path(answers)) as server, fetcher() as get:
        await desk.begin(server.url("/f"))
        await desk.turn(get)
        answers["/f"] = feed("a", "b", "c")
        await desk.turn(get)
    assert {entry.title for entry in await desk.waiting()} == {"a", "b", "c"}


async def test_an_index_of_sitemaps_is_polled_with_its_newest_parts(desk: Desk) -> None:
    def urls(*slugs: str) -> bytes:
        rows = "".join(f"<url><loc>/news/{slug}</loc></url>" for slug in slugs)
        return response(body=f"<urlset>{rows}</urlset>".encode())

    parts = "".join(f"<sitemap><loc>/{n}.xml</loc></sitemap>" for n in "abcd")
    answers = {
        "/f": response(body=f"<sitemapindex>{parts}</sitemapindex>".encode()),
        "/a.xml": urls("one-story-of-many-words"),
        "/b.xml": urls("another-story-of-many-words"),
        "/c.xml": response(500),
    }
    async with serving(by_path(answers)) as server, fetcher() as get:
        await desk.begin(server.url("/f"))
        await desk.turn(get)
        assert server.paths == ["/f", "/a.xml", "/b.xml", "/c.xml"]
    assert len(await desk.waiting()) == 2
