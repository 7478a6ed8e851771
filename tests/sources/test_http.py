import asyncio
import logging
import ssl
import tracemalloc
import zlib
from datetime import timedelta
from ipaddress import ip_network

import pytest

from bot.model.outcomes import Document, NotModified, Unavailable
from tests.sources.servers import (
    CERTIFICATE,
    Asked,
    always,
    by_path,
    fetch,
    fetcher,
    gzipped,
    names,
    response,
    serving,
)

PAGE = b"<html><body><p>Bitcoin rose.</p></body></html>"


def chunk(data: bytes) -> bytes:
    return f"{len(data):x}\r\n".encode() + data + b"\r\n"


CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"


def reason(fetched: object) -> str:
    assert isinstance(fetched, Unavailable), fetched
    return fetched.reason


# What is found


async def test_a_page_is_found_with_what_its_headers_say() -> None:
    page = response(
        200,
        PAGE,
        content_type="Text/HTML; charset=ISO-8859-1",
        etag='W/"a-gzip"',
        last_modified="yesterday, more or less",
    )
    async with serving(page) as server:
        fetched = await fetch(server.url("/a?b=c#d"))
    assert fetched == Document(
        url=server.url("/a?b=c"),
        content=PAGE,
        content_type="text/html",
        charset="iso-8859-1",
        etag='W/"a-gzip"',
        last_modified="yesterday, more or less",
    )


async def test_a_request_says_who_asks_and_for_what() -> None:
    async with serving(response()) as server:
        await fetch(server.url("/ä ö"))
    asked = server.asked[0]
    assert asked.path == "/%C3%A4%20%C3%B6"
    assert set(asked.headers) == {"host", "user-agent", "accept", "accept-encoding", "connection"}
    assert asked.headers["host"] == f"127.0.0.1:{server.port}"
    assert asked.headers["user-agent"] == "Tests/1.0 (+https://example.org)"
    assert asked.headers["accept-encoding"] == "gzip"
    for kind in ("text/html", "application/rss+xml", "application/atom+xml", "feed+json"):
        assert kind in asked.headers["accept"]


@pytest.mark.parametrize(
    "answer",
    [
        response(200, gzipped(PAGE), content_encoding="gzip"),
        response(200, zlib.compress(PAGE), content_encoding="deflate"),
        CHUNKED + chunk(PAGE[:9]) + chunk(PAGE[9:]) + b"0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n\r\n" + PAGE,
        b"HTTP/1.0 200 OK\r\n\r\n" + PAGE,
        b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + response(200, PAGE),
        response(203, PAGE),
    ],
)
async def test_a_body_is_read_however_it_is_sent(answer: bytes) -> None:
    async with serving(answer) as server:
        fetched = await fetch(server.url())
    assert fetched == Document(url=server.url(), content=PAGE)


async def test_an_international_name_is_found() -> None:
    async with serving(response(200, PAGE)) as server:
        fetched = await fetch(server.url("/", host="bücher.example"), resolve=names("127.0.0.1"))
    assert isinstance(fetched, Document)
    assert server.asked[0].headers["host"] == f"xn--bcher-kva.example:{server.port}"


async def test_a_cookie_is_not_kept() -> None:
    async with serving(response(200, PAGE, set_cookie="a=b")) as server, fetcher() as get:
        await get(server.url())
        await get(server.url())
    assert all("cookie" not in asked.headers for asked in server.asked)


async def test_the_environment_names_no_proxy_and_no_password(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with serving(response(200, PAGE)) as server, serving(response(500)) as proxy:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.url())
        assert isinstance(await fetch(server.url()), Document)
    assert proxy.connections == 0


# Conditional requests


async def test_validators_are_sent_back_verbatim_and_304_is_not_modified() -> None:
    async with serving(b"HTTP/1.1 304 Not Modified\r\n\r\n") as server, fetcher() as get:
        fetched = await get(server.url(), etag='W/"\xe4"', last_modified="Sat, 1 Jan 0000 ?")
    assert fetched == NotModified()
    headers = server.asked[0].headers
    assert (headers["if-none-match"], headers["if-modified-since"]) == (
        'W/"\xe4"',
        "Sat, 1 Jan 0000 ?",
    )


async def test_validators_go_along_with_a_redirect() -> None:
    async def answer(asked: Asked) -> None:
        moved = response(301, location="/b")
        await asked.send(moved if asked.path == "/a" else response(304))

    async with serving(answer) as server, fetcher() as get:
        assert await get(server.url("/a"), etag='"x"') == NotModified()


async def test_a_validator_that_cannot_be_sent_is_left_out() -> None:
    async with serving(response(200, PAGE)) as server, fetcher() as get:
        fetched = await get(server.url(), etag="a\r\nX-Evil: b", last_modified="\u20ac")
    assert isinstance(fetched, Document)
    assert not {"x-evil", "if-none-match", "if-modified-since"} & set(server.asked[0].headers)


async def test_304_to_a_question_that_was_not_asked_is_no_news() -> None:
    async with serving(response(304)) as server:
        assert "(304)" in reason(await fetch(server.url()))


# Statuses


@pytest.mark.parametrize(
    ("status", "is_permanent"),
    [(204, False), (206, False), (304, False), (401, False), (403, False), (404, True),
     (410, True), (429, False), (451, True), (500, False), (503, False), (999, False)],
)  # fmt: skip
async def test_a_status_without_a_document_is_told(status: int, *, is_permanent: bool) -> None:
    async with serving(response(status)) as server:
        fetched = await fetch(server.url())
    assert isinstance(fetched, Unavailable)
    assert (fetched.status, fetched.is_permanent) == (status, is_permanent)
    assert str(status) in fetched.reason


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize(
    ("header", "wait"),
    [
        ("90", timedelta(seconds=90)),
        ("Tue, 24 Nov 2026 12:30:00 GMT", timedelta(minutes=30)),
        ("99999999999999999999", None),
        ("999999999", timedelta(days=1)),
        ("later", None),
    ],
)
async def test_retry_after_is_handed_on(status: int, header: str, wait: timedelta | None) -> None:
    async with serving(response(status, retry_after=header)) as server:
        fetched = await fetch(server.url())
    assert isinstance(fetched, Unavailable)
    assert fetched.retry_after == wait


async def test_a_bot_check_is_told_from_a_refusal() -> None:
    challenge = response(403, b"<title>Just a moment...</title>", cf_mitigated="challenge")
    async with serving(challenge) as server:
        assert reason(await fetch(server.url())).startswith("Cloudflare stands before the site")


# Redirects


@pytest.mark.parametrize(
    ("statuses", "moved"),
    [
        ([301], True),
        ([308], True),
        ([301, 308, 301], True),
        ([302], False),
        ([303], False),
        ([307], False),
        ([301, 302], False),
        ([302, 301], False),
        ([], False),
    ],
)
async def test_a_source_has_moved_if_every_hop_is_permanent(
    statuses: list[int], *, moved: bool
) -> None:
    answers = {
        f"/{hop}": response(status, location=f"{hop + 1}") for hop, status in enumerate(statuses)
    }
    last = f"/{len(statuses)}"
    async with serving(by_path({**answers, last: response(200, PAGE)})) as server:
        fetched = await fetch(server.url("/0"))
    url = server.url(last)
    assert fetched == Document(url=url, content=PAGE, moved_to=url if moved else None)
    assert server.paths == [f"/{hop}" for hop in range(len(statuses) + 1)]


async def test_a_moved_page_that_is_gone_is_gone() -> None:
    async with serving(by_path({"/a": response(301, location="/b")})) as server:
        fetched = await fetch(server.url("/a"))
    assert isinstance(fetched, Unavailable)
    assert fetched.status == 404


@pytest.mark.parametrize("way", [{"/a": "/a"}, {"/a": "/b", "/b": "/a#other"}])
async def test_a_circle_is_left_at_once(way: dict[str, str]) -> None:
    answers = {path: response(302, location=to) for path, to in way.items()}
    async with serving(by_path(answers)) as server:
        assert "in a circle" in reason(await fetch(server.url("/a")))
    assert len(server.asked) == len(way)


@pytest.mark.parametrize("most", [0, 1, 5])
async def test_redirects_have_a_limit(most: int) -> None:
    async def answer(asked: Asked) -> None:
        await asked.send(response(302, location=asked.path + "x"))

    async with serving(answer) as server:
        fetched = await fetch(server.url("/"), max_redirects=most)
    assert f"more than {most} times" in reason(fetched)
    assert len(server.asked) == most + 1


@pytest.mark.parametrize(
    "location",
    [
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]/",
        "http://2130706433/",
        "http://user:secret@example.com/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "gopher://127.0.0.1:6379/_FLUSHALL",
        "http://",
        "http://[",
        "https://example.com/" + "x" * 9000,
    ],
)
async def test_a_redirect_is_checked_like_an_address(location: str) -> None:
    async with serving(response(301, location=location)) as server:
        fetched = await fetch(server.url())
    assert isinstance(fetched, Unavailable)
    assert "secret" not in fetched.reason
    assert len(server.asked) == 1


async def test_a_redirect_to_a_name_with_a_private_address_is_refused() -> None:
    async def resolve(host: str, port: int) -> list[str]:
        del port
        return ["127.0.0.1"] if host == "public.test" else ["127.0.0.2"]

    async with serving(by_path({})) as inner:
        target = inner.url("/", host="inner.test")
        async with serving(response(302, location=target)) as server:
            fetched = await fetch(
                server.url("/", host="public.test"),
                resolve=resolve,
                allow_networks=(ip_network("127.0.0.1/32"),),
            )
    assert "inner.test has the address 127.0.0.2, " not in reason(fetched)
    assert "127.0.0.2 is a loopback address" in reason(fetched)
    assert inner.connections == 0


async def test_a_redirect_to_nowhere_is_told() -> None:
    async with serving(response(302)) as server:
        assert "does not say where (302)" in reason(await fetch(server.url()))


# Addresses that must not be reached

FORBIDDEN = [
    "http://127.0.0.1:{port}/",
    "http://127.0.0.1.:{port}/",
    "http://127.1:{port}/",
    "http://127.0.1:{port}/",
    "http://127.1.2.3:{port}/",
    "http://0.0.0.0:{port}/",
    "http://0:{port}/",
    "http://2130706433:{port}/",
    "http://017700000001:{port}/",
    "http://0177.0.0.1:{port}/",
    "http://0x7f.1:{port}/",
    "http://0x7f.0x0.0x0.0x1:{port}/",
    "http://0x7f000001:{port}/",
    "http://localhost:{port}/",
    "http://LOCALHOST.:{port}/",
    "http://[::1]:{port}/",
    "http://[::]:{port}/",
    "http://[::127.0.0.1]:{port}/",
    "http://[::ffff:127.0.0.1]:{port}/",
    "http://[::ffff:7f00:1]:{port}/",
    "http://[0:0:0:0:0:ffff:127.0.0.1]:{port}/",
    "http://[::ffff:0:127.0.0.1]:{port}/",
    "http://[64:ff9b::127.0.0.1]:{port}/",
    "http://[64:ff9b:1::127.0.0.1]:{port}/",
    "http://[2002:7f00:1::]:{port}/",
    "http://[2001:0:7f00:1::]:{port}/",
    "http://[fe80::1%25lo]:{port}/",
    "http://１２７.０.０.１:{port}/",
    "http://127。0。0。1:{port}/",
    "http://①②⑦.⓪.⓪.①:{port}/",
    "http://%31%32%37.0.0.1:{port}/",
    "http://example.com@127.0.0.1:{port}/",
    "http://127.0.0.1:{port}\\@example.com/",
    "http://example.com\\@127.0.0.1:{port}/",
    "http://10.0.0.1/",
    "http://172.16.0.1/",
    "http://192.168.0.1/",
    "http://100.64.0.1/",
    "http://100.100.100.200/",
    "http://169.254.169.254/latest/meta-data/",
    "http://192.0.2.1/",
    "http://198.18.0.1/",
    "http://224.0.0.1/",
    "http://255.255.255.255/",
    "http://[fd00:ec2::254]/",
    "http://[fe80::1]/",
    "http://[ff02::1]/",
    "http://[2001:db8::1]/",
    "https://127.0.0.1:{port}/",
    "ftp://127.0.0.1:{port}/",
    "unix:///var/run/docker.sock",
]


@pytest.mark.parametrize("form", FORBIDDEN)
async def test_a_forbidden_address_is_refused_in_every_form(form: str) -> None:
    async with serving(response(200, PAGE)) as server:
        fetched = await fetch(form.format(port=server.port), allow_networks=())
    assert isinstance(fetched, Unavailable)
    assert fetched.is_permanent, fetched
    assert server.connections == 0


async def test_what_the_operator_lets_through_does_not_open_the_rest() -> None:
    async with serving(response(200, PAGE)) as server:
        only = (ip_network("127.0.0.1/32"),)
        assert isinstance(await fetch(server.url(), allow_networks=only), Document)
        refused = await fetch(server.url(host="127.0.0.2"), allow_networks=only)
    assert reason(refused) == (
        "127.0.0.2 is a loopback address; fetch.allow_networks can let it through"
    )
    assert server.connections == 1


async def test_a_name_that_changes_its_address_reaches_nothing_private() -> None:
    answers = [["93.184.216.34", "127.0.0.1"], ["127.0.0.1"]]

    async def rebind(host: str, port: int) -> list[str]:
        del host, port
        return answers.pop(0)

    async with (
        serving(response(200, PAGE)) as server,
        fetcher(rebind, allow_networks=()) as get,
    ):
        for _ in range(2):
            assert "is a loopback address" in reason(await get(server.url(host="evil.test")))
    assert (answers, server.connections) == ([], 0)


@pytest.mark.parametrize(
    "url",
    ["", "http://", "http:///x", "javascript:alert(1)", "https://a.test/" + "x" * 10_000, "\ud800"],
)
async def test_a_weird_address_is_refused_for_good(url: str) -> None:
    fetched = await fetch(url)
    assert isinstance(fetched, Unavailable)
    assert fetched.is_permanent


# Trouble on the way


async def test_nobody_there_is_told_without_the_address() -> None:
    async with serving(response()) as server:
        pass
    fetched = await fetch(server.url("/secret?token=secret"))
    assert reason(fetched) == "the server refuses connections; it may be down, or the port wrong"


async def test_an_unknown_name_is_told() -> None:
    async def unknown(host: str, port: int) -> list[str]:
        raise OSError(host, port)

    assert "no host named news.test" in reason(await fetch("http://news.test/", resolve=unknown))


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (b"", "closed the connection without an answer"),
        (b"\r\n\r\n", "not valid HTTP"),
        (b"SSH-2.0-OpenSSH_9.2\r\n\r\n", "not valid HTTP"),
        (b"\x16\x03\x01" * 100, "not valid HTTP"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort", "ends in the middle"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n", "not valid HTTP"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", "not valid HTTP"),
        (b"HTTP/1.1 200 OK\r\nBad header\r\n\r\n", "not valid HTTP"),
        (CHUNKED + b"nonsense\r\n", "not valid HTTP"),
        (CHUNKED + b"fffffffffffffffffffffff\r\n", "not valid HTTP"),
        (CHUNKED + b"a\r\nab", "ends in the middle"),
        (response(200, b"data", content_encoding="br"), "packed as 'br'"),
        (response(200, b"data", content_encoding="zstd"), "packed as 'zstd'"),
        (response(200, gzipped(PAGE)[:-9], content_encoding="gzip"), "ends in the middle"),
        (b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n", "not valid HTTP"),
    ],
)
async def test_a_broken_answer_is_told(answer: bytes, words: str) -> None:
    async with serving(answer) as server:
        assert words in reason(await fetch(server.url()))


async def test_a_reset_is_told() -> None:
    async def reset(asked: Asked) -> None:
        await asked.send(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc")
        await asyncio.sleep(0.05)
        asked.writer.transport.abort()

    async with serving(reset) as server:
        assert isinstance(await fetch(server.url()), Unavailable)


async def test_silence_ends_with_the_first_byte_time_out() -> None:
    async def silent(asked: Asked) -> None:
        del asked
        await asyncio.sleep(60)

    async with serving(silent) as server:
        fetched = await fetch(server.url(), first_byte_timeout=timedelta(milliseconds=50))
    assert "fetch.first_byte_timeout" in reason(fetched)


@pytest.mark.parametrize(
    ("head", "drop"),
    [
        (b"HTTP/1.1 200 OK\r\n\r\n", b"x"),
        (CHUNKED, b"1\r\nx\r\n"),
        (b"HTTP/1.1 200 OK\r\nX-Long: ", b"x"),
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    ],
)
async def test_a_drip_ends_with_the_whole_time(head: bytes, drop: bytes) -> None:
    async def drip(asked: Asked) -> None:
        await asked.send(head)
        while True:
            await asked.send(drop)
            await asyncio.sleep(0.01)

    async with serving(drip) as server:
        fetched = await fetch(server.url(), timeout=timedelta(milliseconds=200))
    assert reason(fetched) == "the answer took longer than 0.2 s (fetch.timeout)"


async def test_the_whole_time_counts_over_redirects() -> None:
    async def slow(asked: Asked) -> None:
        await asyncio.sleep(0.06)
        await asked.send(response(302, location=asked.path + "x"))

    async with serving(slow) as server:
        fetched = await fetch(server.url(), timeout=timedelta(milliseconds=200), max_redirects=20)
    assert "fetch.timeout" in reason(fetched)
    assert len(server.asked) <= 4


async def test_a_cancelled_fetch_is_cancelled() -> None:
    arrived = asyncio.Event()

    async def silent(asked: Asked) -> None:
        del asked
        arrived.set()
        await asyncio.sleep(60)

    async with serving(silent) as server, fetcher() as get:
        task = asyncio.ensure_future(get(server.url()))
        await arrived.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert get._pool.connections == []


# Too much


@pytest.mark.parametrize(
    ("head", "flood", "words"),
    [
        (b"HTTP/1.1 200 OK\r\n\r\n", b"x" * 10_000, "larger than 1,000,000 bytes"),
        (CHUNKED, chunk(b"x" * 10_000), "larger than 1,000,000 bytes"),
        (CHUNKED, chunk(b"x") * 1000, "in crumbs"),
        (CHUNKED, b"1;" + b"x" * 9999 + b"\r\ny\r\n", "far more than an answer needs"),
        (CHUNKED, b"000" * 1000, "headers are too large"),
        (CHUNKED + b"0\r\n", b"Trailer: x\r\n" * 1000, "headers are too large"),
        (b"", b"HTTP/1.1 103 Early Hints\r\n\r\n" * 1000, "far more than an answer needs"),
        (b"HTTP/1.1 200 OK\r\n", b"Header: x\r\n" * 1000, "headers are too large"),
        (b"HTTP/1.1 200 OK\r\nX: ", b"x" * 10_000, "headers are too large"),
        (b"", b"x" * 10_000, "headers are too large"),
    ],
)
async def test_a_flood_is_refused_within_bounds(head: bytes, flood: bytes, words: str) -> None:
    async def pour(asked: Asked) -> None:
        await asked.send(head)
        while True:
            await asked.send(flood)

    async with serving(pour) as server:
        fetched = await fetch(server.url())
    assert words in reason(fetched)


async def test_a_large_answer_is_refused_by_its_announcement() -> None:
    async def announce(asked: Asked) -> None:
        await asked.send(b"HTTP/1.1 200 OK\r\nContent-Length: 1000001\r\n\r\n")
        await asyncio.sleep(60)

    async with serving(announce) as server:
        assert "larger than 1,000,000 bytes" in reason(await fetch(server.url()))


async def test_a_bomb_does_not_fill_the_memory() -> None:
    packer = zlib.compressobj(9, wbits=31)
    bomb = b"".join(packer.compress(bytes(1_000_000)) for _ in range(100)) + packer.flush()
    async with serving(response(200, bomb, content_encoding="gzip")) as server:
        tracemalloc.start()
        try:
            fetched = await fetch(server.url())
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    assert "larger than 1,000,000 bytes" in reason(fetched)
    assert peak < 8_000_000


# Politeness


async def test_one_host_is_asked_by_so_many_at_once() -> None:
    both = asyncio.Event()

    async def answer(asked: Asked) -> None:
        if server.under_way == 2:
            both.set()
        await both.wait()
        await asyncio.sleep(0.01)
        await asked.send(response(200, PAGE))

    async with serving(answer) as server, fetcher(per_host=2) as get:
        found = await asyncio.gather(*(get(server.url(f"/{n}")) for n in range(7)))
    assert all(isinstance(each, Document) for each in found)
    assert server.most_under_way == 2


async def test_all_hosts_together_are_asked_by_so_many_at_once() -> None:
    now = most = 0

    async def answer(asked: Asked) -> None:
        nonlocal now, most
        now += 1
        most = max(most, now)
        await asyncio.sleep(0.01)
        now -= 1
        await asked.send(response(200, PAGE))

    async with serving(answer) as one, serving(answer) as two, fetcher(concurrency=1) as get:
        await asyncio.gather(*(get(server.url()) for server in (one, two) * 3))
    assert most == 1


async def test_requests_to_one_host_start_apart() -> None:
    loop = asyncio.get_running_loop()
    arrivals: list[float] = []

    async def answer(asked: Asked) -> None:
        arrivals.append(loop.time())
        await asked.send(response(200, PAGE))

    async with serving(answer) as server, fetcher(host_spacing=timedelta(milliseconds=30)) as get:
        began = loop.time()
        await asyncio.gather(*(get(server.url()) for _ in range(5)))
    assert max(arrivals) - began >= 4 * 0.029


async def test_a_redirect_waits_for_its_turn_without_keeping_one() -> None:
    answers = {"/a": response(302, location="/b"), "/b": response(200, PAGE)}
    async with serving(by_path(answers)) as server, fetcher(per_host=1, concurrency=1) as get:
        found = await asyncio.gather(*(get(server.url("/a")) for _ in range(3)))
    assert all(isinstance(each, Document) for each in found)


# Secure connections


def server_tls() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    return context


async def test_a_secure_page_is_found_under_its_name() -> None:
    async with serving(response(200, PAGE), tls=server_tls()) as server:
        fetched = await fetch(
            server.url(host="news.test."),
            resolve=names("127.0.0.1"),
            tls=ssl.create_default_context(cafile=CERTIFICATE),
        )
    assert fetched == Document(url=server.url(host="news.test"), content=PAGE)


async def test_a_certificate_that_nobody_vouches_for_is_refused() -> None:
    quiet = asyncio.get_running_loop()
    quiet.set_exception_handler(lambda *_: None)
    async with serving(response(200, PAGE), tls=server_tls()) as server:
        fetched = await fetch(server.url())
    assert "the server's certificate is not valid: " in reason(fetched)
    assert server.asked == []


async def test_a_certificate_for_another_name_is_refused() -> None:
    async with serving(response(200, PAGE), tls=server_tls()) as server:
        fetched = await fetch(
            server.url(host="other.test"),
            resolve=names("127.0.0.1"),
            tls=ssl.create_default_context(cafile=CERTIFICATE),
        )
    assert "not valid for 'other.test'" in reason(fetched)


async def test_an_answer_that_is_no_tls_is_told() -> None:
    async def plain(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(10)
        writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        writer.close()
        await writer.wait_closed()

    listener = await asyncio.start_server(plain, "127.0.0.1", 0)
    async with listener:
        port = listener.sockets[0].getsockname()[1]
        fetched = await fetch(f"https://127.0.0.1:{port}/")
    assert "no secure connection can be made" in reason(fetched)


# Secrets


async def test_no_log_and_no_reason_shows_the_query(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        for answer in (always(response(403)), always(b"rubbish\r\n\r\n")):
            async with serving(answer) as server:
                fetched = await fetch(server.url("/path?key=canary"))
            assert "canary" not in reason(fetched)
    assert "canary" not in caplog.text
