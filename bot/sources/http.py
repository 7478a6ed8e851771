"""The guarded fetcher: one GET, and what came of it as a value."""

import asyncio
import ssl
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from types import TracebackType
from typing import Self, TypeAlias

import httpcore
import httpx

from bot.model.outcomes import Document, Fetched, NotModified, Unavailable
from bot.model.troubles import Trouble
from bot.sources.fetching.addresses import AddressRules, Network
from bot.sources.fetching.answers import fresh_for, media_type, refused, validator
from bot.sources.fetching.body import check_size, read_body
from bot.sources.fetching.names import Resolve, resolve
from bot.sources.fetching.targets import joined, parsed, port_of, wire_form
from bot.sources.fetching.troubles import TROUBLES, FetchError, in_words
from bot.sources.fetching.turns import Turns
from bot.sources.finding.robots import Robots
from bot.sources.guard import GuardedBackend, MeteredStream

# All kinds alike, so that a server that has an address in several forms gives its own choice.
_ACCEPT = (
    "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, "
    "application/rdf+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, "
    "application/json;q=0.9, */*;q=0.5"
)
_REDIRECTS = {301, 302, 303, 307, 308}  # RFC 9110 section 15.4
_PERMANENT = {301, 308}
_WITH_DOCUMENT = {200, 203}  # RFC 9110 section 15.3; the others carry a part or nothing
_NOT_MODIFIED = 304
_ENVELOPE_BYTES = 256 * 1024  # of headers, interim answers and a TLS handshake

_Headers: TypeAlias = list[tuple[bytes, bytes]]


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchLimits:
    """Bounds on every GET.

    `timeout` holds for all hops together, but not for the wait for a turn (a minute at most).
    `max_body_bytes` counts what is received and what it unpacks to, each. `allow_networks` are
    let through the address guard, also to ports where no website should be.
    """

    allow_networks: tuple[Network, ...]
    timeout: timedelta
    connect_timeout: timedelta
    first_byte_timeout: timedelta
    max_body_bytes: int
    max_redirects: int
    per_host: int
    host_spacing: timedelta
    concurrency: int
    user_agent: str
    contact: str = ""
    respect_robots: bool = False


def _in_brackets(contact: str) -> str:
    """Write a contact as robots do: https://www.rfc-editor.org/rfc/rfc9309#section-2.2.1."""
    return f"(+{contact})" if contact else ""


@dataclass(frozen=True, slots=True)
class _Hop:
    """An answer that sends us elsewhere."""

    to: httpx.URL
    is_permanent: bool


class Fetcher:
    """Fetches from the public web: ordinary trouble comes back as `Unavailable`, never raised.

    `resolve` asks for a host's addresses, `clock` is for dates in Retry-After, and `tls` says
    which certificates are trusted: by default those of the certifi list. Cookies, proxies and
    the environment are left alone, and a connection serves one request.
    """

    def __init__(
        self,
        limits: FetchLimits,
        *,
        resolve: Resolve = resolve,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self._limits = limits
        self._clock = clock
        self._contact = _in_brackets(limits.contact)
        self._robots = (
            Robots(agent=limits.user_agent, clock=clock) if limits.respect_robots else None
        )
        self._turns = Turns(
            per_host=limits.per_host, spacing=limits.host_spacing, concurrency=limits.concurrency
        )
        self._pool = httpcore.AsyncConnectionPool(
            ssl_context=tls or httpx.create_ssl_context(trust_env=False),
            max_connections=None,  # bounded by the turns
            max_keepalive_connections=0,
            network_backend=GuardedBackend(
                AddressRules(limits.allow_networks),
                most_bytes=_ENVELOPE_BYTES,
                resolve=resolve,
            ),
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._pool.aclose()

    async def __call__(
        self, url: str, *, etag: str | None = None, last_modified: str | None = None
    ) -> Fetched:
        """GET a URL, following redirects; validators are sent as they were received."""
        if self._robots and (refusal := await self._robots.refusal(url, self._plainly)):
            return refusal
        return await self._plainly(url, etag=etag, last_modified=last_modified)

    async def sitemaps(self, url: str) -> tuple[str, ...]:
        """Return the sitemaps that the robots.txt of a URL's site names."""
        robots = self._robots or Robots(agent=self._limits.user_agent, clock=self._clock)
        return await robots.sitemaps(url, self._plainly)

    async def robots_refusal(self, url: str) -> Unavailable | None:
        """Say why robots.txt forbids a URL, whether or not that is heeded; None when it doesn't."""
        robots = self._robots or Robots(agent=self._limits.user_agent, clock=self._clock)
        return await robots.refusal(url, self._plainly)

    def crawl_delay(self, url: str) -> timedelta:
        """Return how far apart the site's robots.txt has our requests, where it is heeded."""
        return self._robots.delay(url) if self._robots else timedelta(0)

    async def _plainly(
        self, url: str, *, etag: str | None = None, last_modified: str | None = None
    ) -> Fetched:
        try:
            return await self._follow(parsed(url), self._headers(etag, last_modified))
        except FetchError as error:
            return error.unavailable
        except TimeoutError:
            seconds = self._limits.timeout.total_seconds()
            reason = f"the answer took longer than {seconds:g} s (fetch.timeout)"
            return Unavailable(reason=reason, trouble=Trouble.SLOW)
        except TROUBLES as error:
            return in_words(error)

    def name_contact(self, contact: str) -> None:
        """Tell publishers whom to turn to, where the settings don't."""
        self._contact = self._contact or _in_brackets(contact)

    def _headers(self, etag: str | None, last_modified: str | None) -> _Headers:
        headers = {
            "User-Agent": f"{self._limits.user_agent} {self._contact}".strip(),
            "Accept": _ACCEPT,
            "Accept-Encoding": "gzip",
            "Connection": "close",
            "If-None-Match": validator(etag),
            "If-Modified-Since": validator(last_modified),
        }
        return [
            (name.encode(), value.encode("latin-1")) for name, value in headers.items() if value
        ]

    async def _follow(self, url: httpx.URL, headers: _Headers) -> Fetched:
        loop = asyncio.get_running_loop()
        left = self._limits.timeout.total_seconds()
        been, is_permanent = {url}, True
        while True:
            asked = self.crawl_delay(str(url))
            async with self._turns.turn((url.raw_host, port_of(url)), asked=asked):
                started = loop.time()
                async with asyncio.timeout(left):
                    answer = await self._get(url, headers)
                left -= loop.time() - started
            if not isinstance(answer, _Hop):
                return _found(answer, moved=is_permanent and len(been) > 1)
            url, is_permanent = answer.to, is_permanent and answer.is_permanent
            self._check_way(been, url)
            been.add(url)

    def _check_way(self, been: set[httpx.URL], url: httpx.URL) -> None:
        if url in been:
            raise FetchError(
                Trouble.REDIRECTS, "the site redirects in a circle; it may want cookies"
            )
        if len(been) > self._limits.max_redirects:
            raise FetchError(
                Trouble.REDIRECTS,
                f"the site redirects more than {self._limits.max_redirects} times "
                "(fetch.max_redirects)",
            )

    async def _get(self, url: httpx.URL, headers: _Headers) -> Fetched | _Hop:
        async with self._pool.stream(
            "GET", wire_form(url), headers=headers, extensions={"timeout": self._timeouts()}
        ) as response:
            status = response.status
            fields = httpx.Headers(response.headers, encoding="latin-1")
            if status in _REDIRECTS and "location" in fields:
                return _Hop(joined(url, fields["location"]), status in _PERMANENT)
            if status == _NOT_MODIFIED and _is_conditional(headers):
                return NotModified(fresh_for=fresh_for(fields, now=self._clock()))
            if status in _WITH_DOCUMENT:
                return await self._document(url, response, fields)
            return refused(status, fields, now=self._clock())

    def _timeouts(self) -> dict[str, float]:
        connect = self._limits.connect_timeout.total_seconds()
        first_byte = self._limits.first_byte_timeout.total_seconds()
        return {"connect": connect, "write": connect, "read": first_byte}

    async def _document(
        self, url: httpx.URL, response: httpcore.Response, fields: httpx.Headers
    ) -> Document:
        most = self._limits.max_body_bytes
        check_size(int(fields.get("content-length", 0)), most)
        stream: MeteredStream = response.extensions["network_stream"]
        stream.allow(2 * most)  # chunk sizes and trailers too
        coding = fields.get("content-encoding", "")
        kind, charset = media_type(fields.get("content-type", ""))
        return Document(
            url=str(url),
            content=await read_body(response.aiter_stream(), coding=coding, most=most),
            content_type=kind,
            charset=charset,
            etag=validator(fields.get("etag")),
            last_modified=validator(fields.get("last-modified")),
            fresh_for=fresh_for(fields, now=self._clock()),
        )


def _is_conditional(headers: _Headers) -> bool:
    return any(name.startswith(b"If-") for name, _ in headers)


def _found(answer: Fetched, *, moved: bool) -> Fetched:
    if moved and isinstance(answer, Document):
        return replace(answer, moved_to=answer.url)
    return answer
