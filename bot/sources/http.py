"""The guarded fetcher: one GET, and what came of it as a value. httpx lives here alone."""

import asyncio
import email.utils
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from types import TracebackType
from typing import Self
from urllib.parse import urljoin, urlsplit

import httpcore
import httpx

from bot.model.outcomes import Document, Fetched, NotModified, Unavailable
from bot.sources.body import BodyError, read_body
from bot.sources.guard import AddressGuard, GuardedBackend, Network, RefusedAddressError, Resolve
from bot.sources.guard import resolve as system_resolve
from bot.sources.hosts import Hosts

_ACCEPT = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, "
    "text/html;q=0.9, application/json;q=0.8, */*;q=0.5"
)
_REDIRECTS = {301, 302, 303, 307, 308}
_PERMANENT = {301, 308}
_LONGEST_URL = 4000
_LONGEST_RETRY_AFTER = timedelta(days=1)
_REASONS = {
    401: "the server wants a password (401); use a public feed",
    403: "the server refuses us (403); it may block bots, so try the site's feed URL",
    404: "there is nothing at this URL (404); check it",
    410: "it is gone for good (410); remove the source",
    429: "the server asks us to come less often (429)",
    451: "it is withheld for legal reasons (451)",
}
_FOR_GOOD = {400, 401, 404, 405, 410, 414, 451}


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchLimits:
    """Bounds on every GET: times, bytes after decompression, redirects, requests at once."""

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


@dataclass(frozen=True, slots=True)
class _Hop:
    """A response that sends us elsewhere."""

    url: str
    is_permanent: bool


class Fetcher:
    """Fetches from the public web: ordinary trouble comes back as `Unavailable`, never raised."""

    def __init__(
        self,
        limits: FetchLimits,
        *,
        resolve: Resolve = system_resolve,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._limits = limits
        self._clock = clock
        self._hosts = Hosts(
            per_host=limits.per_host, spacing=limits.host_spacing, concurrency=limits.concurrency
        )
        self._client = httpx.AsyncClient(
            transport=_transport(limits, resolve),
            timeout=httpx.Timeout(
                limits.first_byte_timeout.total_seconds(),
                connect=limits.connect_timeout.total_seconds(),
                pool=None,
            ),
            trust_env=False,
            follow_redirects=False,
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._client.aclose()

    async def __call__(
        self, url: str, *, etag: str | None = None, last_modified: str | None = None
    ) -> Fetched:
        """GET a URL, following redirects; validators are sent as they were received."""
        headers = {
            "User-Agent": self._limits.user_agent,
            "Accept": _ACCEPT,
            "Accept-Encoding": "gzip",
        }
        if etag:
            headers["If-None-Match"] = etag
        if last_modified:
            headers["If-Modified-Since"] = last_modified
        try:
            return await self._follow(url, headers)
        except httpx.InvalidURL:
            return Unavailable(reason="this is no valid URL", is_permanent=True)
        except (httpx.HTTPError, httpcore.ConnectError, ssl.SSLError, OSError) as error:
            return _trouble(error)
        except (BodyError, ValueError) as error:
            return Unavailable(reason=str(error)[:300])

    async def _follow(self, url: str, headers: dict[str, str]) -> Fetched:
        moved_to: str | None = None
        is_permanent = True
        here = url
        for _ in range(self._limits.max_redirects + 1):
            if refusal := _refusal(here):
                return Unavailable(reason=refusal, is_permanent=True)
            async with self._hosts.turn(urlsplit(here).netloc.lower()):
                answer = await self._get(here, headers, moved_to)
            if not isinstance(answer, _Hop):
                return answer
            here = answer.url
            is_permanent = is_permanent and answer.is_permanent
            moved_to = here if is_permanent else None
        return Unavailable(reason=f"more than {self._limits.max_redirects} redirects")

    async def _get(self, url: str, headers: dict[str, str], moved_to: str | None) -> Fetched | _Hop:
        seconds = self._limits.timeout.total_seconds()
        try:
            async with (
                asyncio.timeout(seconds),
                self._client.stream("GET", url, headers=headers) as response,
            ):
                if response.status_code == httpx.codes.NOT_MODIFIED:
                    return NotModified()
                if response.status_code in _REDIRECTS:
                    return _hop(url, response)
                if not response.is_success:
                    return self._refused(response)
                return await self._document(url, response, moved_to)
        except TimeoutError:
            return Unavailable(reason=f"it took longer than fetch.timeout ({seconds:.0f} s)")

    async def _document(self, url: str, response: httpx.Response, moved_to: str | None) -> Document:
        content = await read_body(
            response.aiter_raw(),
            encoding=response.headers.get("content-encoding", ""),
            most=self._limits.max_body_bytes,
        )
        kind = response.headers.get("content-type", "")
        return Document(
            url=url,
            content=content,
            content_type=kind.partition(";")[0].strip().lower(),
            charset=response.charset_encoding,
            etag=response.headers.get("etag"),
            last_modified=response.headers.get("last-modified"),
            moved_to=moved_to,
        )

    def _refused(self, response: httpx.Response) -> Unavailable:
        status = response.status_code
        return Unavailable(
            reason=_REASONS.get(status, f"the server answered {status}"),
            retry_after=self._retry_after(response.headers.get("retry-after")),
            is_permanent=status in _FOR_GOOD,
            status=status,
        )

    def _retry_after(self, value: str | None) -> timedelta | None:
        """Read Retry-After: seconds or a date (RFC 9110 section 10.2.3), at most a day."""
        if not value:
            return None
        text = value.strip()
        if text.isascii() and text.isdigit():
            wait = timedelta(seconds=min(int(text[:9]), 86_400))
        else:
            try:
                moment = email.utils.parsedate_to_datetime(text)
                wait = moment.astimezone(UTC) - self._clock()
            except (ValueError, OverflowError):
                return None
        return min(max(wait, timedelta()), _LONGEST_RETRY_AFTER)


def _transport(limits: FetchLimits, resolve: Resolve) -> httpx.AsyncHTTPTransport:
    transport = httpx.AsyncHTTPTransport(trust_env=False)
    # httpx has no seam for the network below it; its pool takes one, so ours replaces it.
    transport._pool = httpcore.AsyncConnectionPool(  # noqa: SLF001 -- see above
        ssl_context=httpx.create_ssl_context(trust_env=False),
        max_connections=limits.concurrency + 10,
        max_keepalive_connections=limits.concurrency,
        keepalive_expiry=15,
        network_backend=GuardedBackend(AddressGuard(limits.allow_networks), resolve),
    )
    return transport


def _refusal(url: str) -> str | None:
    """Say why a URL is not even tried."""
    if len(url) > _LONGEST_URL:
        return "the URL is too long"
    try:
        parts = urlsplit(url)
        host, user = parts.hostname, parts.username
    except ValueError:
        return "this is no valid URL"
    if parts.scheme not in {"http", "https"}:
        return f"only http and https are fetched, not {parts.scheme[:20] or 'this'}"
    if not host:
        return "the URL names no host"
    if user is not None:
        return "a URL with a user name or password is not fetched"
    return None


def _hop(url: str, response: httpx.Response) -> _Hop | Unavailable:
    target = response.headers.get("location", "")
    if not target:
        return Unavailable(reason="the server redirects to nowhere", status=response.status_code)
    return _Hop(urljoin(url, target), response.status_code in _PERMANENT)


def _trouble(error: Exception) -> Unavailable:
    """Put a library's exception in words that hold no URL."""
    causes = _chain(error)
    if any(isinstance(cause, RefusedAddressError) for cause in causes):
        return Unavailable(
            reason="the address is not a public one; fetch.allow_networks can let it through",
            is_permanent=True,
        )
    if any(isinstance(cause, ssl.SSLError) for cause in causes):
        return Unavailable(reason="the server's certificate or encryption is not in order")
    match error:
        case httpx.ConnectTimeout():
            return Unavailable(reason="no connection in time")
        case httpx.TimeoutException():
            return Unavailable(reason="the server did not answer in time")
        case httpx.ConnectError() if "not known" in str(error):
            return Unavailable(reason="the host name is not known")
        case httpx.ConnectError():
            return Unavailable(reason="no connection: refused or unreachable")
        case httpx.RemoteProtocolError():
            return Unavailable(reason="the server does not speak HTTP properly")
        case _:
            return Unavailable(reason=f"the connection broke ({type(error).__name__})")


def _chain(error: BaseException | None) -> list[BaseException]:
    chain: list[BaseException] = []
    while error is not None and len(chain) < 10:  # noqa: PLR2004 -- no chain is longer
        chain.append(error)
        error = error.__cause__ or error.__context__
    return chain
