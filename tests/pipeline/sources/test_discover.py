import json
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from urllib.parse import urlsplit

import pytest

from bot.model.outcomes import Unavailable
from bot.model.sources import Selection, SourceKind, Unreadable
from bot.model.troubles import Trouble
from bot.pipeline.sources.discover import Candidate, Discover, described
from bot.sources.http import Fetcher
from bot.work.isolation import Workers
from tests.sources.servers import Server, by_path, fetcher, response, serving


def feed(*slugs: str, title: str = "Ledger Post") -> bytes:
    items = "".join(
        f"<item><title>{slug}</title><link>/news/{slug}</link>"
        "<pubDate>Mon, 23 Nov 2026 09:30:00 GMT</pubDate></item>"
        for slug in slugs
    )
    return response(body=f"<rss><channel><title>{title}</title>{items}</channel></rss>".encode())


def page(head: str = "", body: str = "") -> bytes:
    html = f"<html><head><title>Ledger Post</title>{head}</head><body>{body}</body></html>"
    return response(body=html.encode(), content_type="text/html")


LIST = "".join(
    f"<h2><a href='/news/harbor-fined-for-late-report-{n}'>Harbor fined for report {n}</a></h2>"
    for n in range(5)
)
SITEMAP = response(
    body=b"<urlset><url><loc>/news/harbor-fined-for-late-report</loc></url></urlset>"
)
LINK = "<link rel='alternate' type='application/rss+xml' href='/{}'>"
ROWS = [{"title": f"Harbor fined again {n}", "url": f"/n/{n}000"} for n in range(4)]
NEXT = {"props": {"list": ROWS}}


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    with Workers(count=1, timeout=timedelta(seconds=20), memory_bytes=1 << 30) as workers:
        yield workers


@pytest.fixture
async def get() -> AsyncIterator[Fetcher]:
    async with fetcher() as get:
        yield get


async def found(
    answers: dict[str, bytes], path: str, get: Fetcher, workers: Workers, **selection: str
) -> tuple[Server, tuple[Candidate, ...] | Unavailable | Unreadable]:
    discover = Discover(fetcher=get, workers=workers)
    async with serving(by_path(answers)) as server:
        told = await discover(server.url(path), selection=Selection(**selection))
    return server, told


def kinds(told: tuple[Candidate, ...] | Unavailable | Unreadable) -> list[tuple[str, str, int]]:
    assert isinstance(told, tuple), told
    return [
        (
            each.source.kind.value,
            urlsplit(each.source.url).path.removeprefix("/"),
            len(each.listing.entries),
        )
        for each in told
    ]


@pytest.mark.parametrize(
    ("answers", "path", "wanted"),
    [
        ({"/f": feed("a", "b")}, "/f", [("feed", "f", 2)]),
        ({"/": page(LINK.format("f")), "/f": feed("a")}, "/", [("feed", "f", 1)]),
        ({"/": page(LINK.format("f") + LINK.format("g"), LIST), "/f": feed("a"), "/g": feed("b")},
         "/", [("feed", "f", 1), ("feed", "g", 1), ("listing", "", 5)]),
        ({"/": page(LINK.format("gone"), LIST), "/feed.xml": feed("a")},
         "/", [("feed", "feed.xml", 1), ("listing", "", 5)]),
        ({"/news": page("", LIST)}, "/news", [("listing", "news", 5)]),
        ({"/": page(body="Nothing"), "/robots.txt": response(body=b"Sitemap: {site}/news.xml"),
          "/news.xml": SITEMAP}, "/", []),
        ({"/s.xml": SITEMAP}, "/s.xml", [("sitemap", "s.xml", 1)]),
        ({"/i.xml": response(body=b"<sitemapindex><sitemap><loc>/s.xml</loc></sitemap><sitemap>"
                                  b"<loc>/gone.xml</loc></sitemap></sitemapindex>"),
          "/s.xml": SITEMAP}, "/i.xml", [("sitemap", "i.xml", 1)]),
        ({"/n": page(body="<div id='__next'></div><script id='__NEXT_DATA__' "
                          f"type='application/json'>{json.dumps(NEXT)}</script>")},
         "/n", [("listing", "n", 4)]),
        ({"/j": response(body=json.dumps(NEXT).encode())}, "/j", [("listing", "j", 4)]),
    ],
)  # fmt: skip
async def test_whatever_an_admin_has_at_hand_leads_to_sources(  # noqa: PLR0917 -- fixtures too
    answers: dict[str, bytes],
    path: str,
    wanted: list[tuple[str, str, int]],
    get: Fetcher,
    workers: Workers,
) -> None:
    _, told = await found(answers, path, get, workers)
    if wanted:
        assert kinds(told) == wanted
    else:
        assert isinstance(told, Unreadable)


async def test_robots_txt_names_the_sitemap_of_a_site_without_feeds(
    get: Fetcher, workers: Workers
) -> None:
    answers = {"/": page(body="Nothing"), "/news.xml": SITEMAP}
    async with serving(by_path(answers)) as server:
        answers["/robots.txt"] = response(body=f"Sitemap: {server.url('/news.xml')}".encode())
        told = await Discover(fetcher=get, workers=workers)(server.url("/"))
    assert kinds(told) == [("sitemap", "news.xml", 1)]


@pytest.mark.parametrize(
    ("answer", "reason", "trouble", "about"),
    [
        (response(403), "it may not let bots in: look for its feed", Trouble.REFUSED, "403"),
        (response(403, server="cloudflare"), "Cloudflare stands before the site",
         Trouble.BOT_GUARD, "Cloudflare"),
        (page("<script src='/cdn-cgi/challenge-platform/x.js'></script>"), "bot check",
         Trouble.BOT_CHECK, ""),
        (response(body=b"<title>Just a moment...</title>"), "bot check", Trouble.BOT_CHECK, ""),
        (page(body="<div id='root'></div><script src='/a.js'></script>"), "until JavaScript",
         Trouble.SCRIPTED, ""),
        (response(body=b"%PDF-1.7", content_type="application/pdf"), "the kind application/pdf",
         Trouble.FILE, "application/pdf"),
        (page(body="<p>Words.</p>"), "without a list of news", Trouble.NO_LIST, ""),
        (response(401), "asks for a login", Trouble.FOR_MEMBERS, "401"),
        (response(503), "it may pass", Trouble.SERVER_ERROR, "503"),
        (response(429), "less often", Trouble.TOO_OFTEN, "429"),
        (response(204), "without a document", Trouble.NO_DOCUMENT, "204"),
        (response(body=b" "), "is empty", Trouble.EMPTY, ""),
        (response(body=b"{"), "no valid JSON", Trouble.BROKEN_SOURCE, ""),
        (response(body=b"words"), "no RSS, Atom or JSON feed", Trouble.NO_FEED, ""),
    ],
)  # fmt: skip
async def test_why_there_is_nothing_is_told_apart(  # noqa: PLR0917 -- fixtures too
    answer: bytes, reason: str, trouble: Trouble, about: str, get: Fetcher, workers: Workers
) -> None:
    _, told = await found({"/x": answer}, "/x", get, workers)
    assert isinstance(told, (Unavailable, Unreadable))
    assert reason in told.reason
    assert (told.trouble, told.about) == (trouble, about)


async def test_an_empty_feed_is_a_source_all_the_same(get: Fetcher, workers: Workers) -> None:
    _, told = await found({"/f": feed()}, "/f", get, workers)
    assert kinds(told) == [("feed", "f", 0)]


async def test_where_a_person_says_what_to_take_nothing_else_is_looked_for(
    get: Fetcher, workers: Workers
) -> None:
    answers = {"/": page(LINK.format("f"), LIST), "/f": feed("a")}
    server, told = await found(answers, "/", get, workers, link_pattern="report-[12]")
    assert kinds(told) == [("listing", "", 2)]
    assert server.paths == ["/"]


async def test_a_candidate_is_described_in_a_line(get: Fetcher, workers: Workers) -> None:
    _, told = await found({"/f": feed("a", "b")}, "/f", get, workers)
    assert isinstance(told, tuple)
    line = described(told[0])
    assert line.startswith("Ledger Post: feed, 2 entries, newest 2026-11-23 09:30 UTC, http://127")
    assert told[0].source.kind is SourceKind.FEED
