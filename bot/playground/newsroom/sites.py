"""One news site on loopback: its front page, feed and articles, and a book of its visitors."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import TracebackType
from typing import Self

from aiohttp import web

from bot.playground.loopback import open_at
from bot.playground.newsroom import feeds, pages
from bot.playground.newsroom.articles import Kind, Manuscript, PublishedArticle
from bot.playground.newsroom.faults import MOVED_PREFIX, Fault
from bot.playground.newsroom.looks import Look

_HOST = "127.0.0.1"
_LISTED = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivedRequest:
    """One line of the visitors' book: `path` with its query, header names in lower case."""

    at: datetime
    site: str
    path: str
    status: int
    headers: Mapping[str, str]


@dataclass(slots=True, kw_only=True)
class _Misbehaviour:
    fault: Fault
    path: str | None
    times_left: int | None

    def concerns(self, path: str) -> bool:
        return self.times_left != 0 and self.path in {None, path}


class Site:
    """A publisher's web site; an async context manager that listens while it is open."""

    def __init__(self, look: Look, clock: Callable[[], datetime]) -> None:
        self.look = look
        self.requests: list[ReceivedRequest] = []
        self._clock = clock
        self._opened_at = clock()
        self._articles: dict[str, PublishedArticle] = {}
        self._misbehaviours: list[_Misbehaviour] = []
        self._port: int | None = None

    @property
    def key(self) -> str:
        """The short name by which manuscripts choose the site."""
        return self.look.key

    @property
    def name(self) -> str:
        """The publisher's name."""
        return self.look.name

    @property
    def url(self) -> str:
        """The address without a slash at its end; raise RuntimeError while the site is closed."""
        if self._port is None:
            raise RuntimeError(f"{self.name} is closed and has no address")
        return f"http://{_HOST}:{self._port}"

    @property
    def feed_url(self) -> str:
        """The address of the feed."""
        return self.url + self.look.feed_path

    @property
    def articles(self) -> tuple[PublishedArticle, ...]:
        """What readers can open, newest first."""
        return tuple(reversed(self._articles.values()))

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_get("/{path:.*}", self._receive)
        self._runner, self._port = await open_at(_HOST, 0, app, closing=0.5)
        return self

    async def __aexit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        await self._runner.cleanup()
        self._port = None

    def publish(self, manuscript: Manuscript, *, at: datetime) -> PublishedArticle:
        """Put a manuscript on the site; a revision takes the place of what was published.

        Raise ValueError if the slug is taken, or there is nothing to revise.
        """
        path = f"{self.look.article_path}{manuscript.place}"
        known, is_revision = self._articles.get(path), manuscript.kind is Kind.REVISION
        if known and not is_revision:
            raise ValueError(f"{self.name} has already published {manuscript.slug!r}")
        if is_revision and not known:
            raise ValueError(f"{self.name} has not published {manuscript.about!r}")
        article = PublishedArticle(
            manuscript=manuscript,
            url=self.url + path,
            published_at=known.published_at if known else at,
            revised_at=at if known else None,
        )
        self._articles[path] = article
        return article

    def misbehave(self, fault: Fault, *, path: str | None = None, times: int | None = None) -> None:
        """Answer with the fault: on one path or on all, for a number of requests or until told."""
        self._misbehaviours.insert(0, _Misbehaviour(fault=fault, path=path, times_left=times))

    def behave(self) -> None:
        """Answer rightly again."""
        self._misbehaviours.clear()

    async def _receive(self, request: web.Request) -> web.StreamResponse:
        healthy = self._answer(request.path.removeprefix(MOVED_PREFIX))
        answer = await self._spoil(request, healthy)
        if answer is healthy:
            answer = _if_modified(request, healthy)
        headers = {name.lower(): value for name, value in request.headers.items()}
        self.requests.append(
            ReceivedRequest(
                at=self._clock(),
                site=self.key,
                path=request.path_qs,
                status=answer.status,
                headers=headers,
            )
        )
        return answer

    async def _spoil(self, request: web.Request, healthy: web.Response) -> web.StreamResponse:
        for misbehaviour in self._misbehaviours:
            if misbehaviour.concerns(request.path):
                if misbehaviour.times_left is not None:
                    misbehaviour.times_left -= 1
                return await misbehaviour.fault(request, healthy)
        return healthy

    def _answer(self, path: str) -> web.Response:
        if path == self.look.feed_path:
            return self._feed()
        if path == "/":
            return self._page(pages.front_page(self.look, self.articles[:_LISTED]))
        if article := self._articles.get(path):
            others = [other for other in self.articles if other is not article]
            return self._page(pages.article_page(self.look, article, others))
        if path.startswith("/media/"):
            return web.Response(text=pages.drawing(path), content_type="image/svg+xml")
        if path == "/robots.txt":
            return web.Response(text="User-agent: *\nAllow: /\n")
        return web.Response(status=404, text=pages.NOT_FOUND, content_type="text/html")

    def _feed(self) -> web.Response:
        feed = feeds.Feed(
            look=self.look,
            url=self.url,
            articles=self.articles[:_LISTED],
            updated_at=self._changed_at(),
        )
        return self._validated(feeds.render(feed), self.look.feed_kind.media_type)

    def _page(self, html: str) -> web.Response:
        return self._validated(
            html.encode(self.look.charset, "xmlcharrefreplace"), self.look.page_type
        )

    def _validated(self, body: bytes, content_type: str) -> web.Response:
        response = web.Response(body=body, headers={"Content-Type": content_type})
        response.etag = hashlib.sha256(body).hexdigest()[:16]
        response.last_modified = self._changed_at()
        return response

    def _changed_at(self) -> datetime:
        return max(
            (article.changed_at for article in self._articles.values()), default=self._opened_at
        ).replace(microsecond=0)


def _if_modified(request: web.Request, response: web.Response) -> web.Response:
    """Return a 304 where the client's copy is good (RFC 9110 section 13.2.2)."""
    if response.etag is None or response.last_modified is None:
        return response
    if request.if_none_match is not None:
        known = {tag.value for tag in request.if_none_match}
        is_current = not known.isdisjoint({"*", response.etag.value})
    else:
        since = request.if_modified_since
        is_current = since is not None and response.last_modified <= since
    if not is_current:
        return response
    validators = {name: response.headers[name] for name in ("ETag", "Last-Modified")}
    return web.Response(status=304, headers=validators)
