"""The sample newsroom: three sites on loopback that publish one article after another."""

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from datetime import datetime, timedelta
from types import TracebackType
from typing import Self
from urllib.parse import urldefrag, urlsplit

from bot.playground.newsroom.articles import Manuscript, PublishedArticle, load_manuscripts
from bot.playground.newsroom.looks import load_looks
from bot.playground.newsroom.sites import ReceivedRequest, Site


class Newsroom:
    """An async context manager that opens the sites and publishes while it is open.

    The first `start` manuscripts are there at once, dated back as many minutes as their own
    `minute` says; the others follow by `publish_next`, or by themselves `every` so often.
    `on_published` is told of each.
    """

    def __init__(
        self,
        clock: Callable[[], datetime],
        *,
        start: int = 6,
        every: timedelta | None = timedelta(seconds=5),
        manuscripts: Sequence[Manuscript] | None = None,
        on_published: Callable[[PublishedArticle], None] = lambda _article: None,
    ) -> None:
        self.sites = tuple(Site(look, clock) for look in load_looks())
        self.published: dict[str, PublishedArticle] = {}
        self._clock = clock
        self._start = start
        self._every = every
        self._on_published = on_published
        self._waiting = deque(load_manuscripts() if manuscripts is None else manuscripts)
        self._stack = AsyncExitStack()

    @property
    def waiting(self) -> tuple[Manuscript, ...]:
        """What is still to be published, in its order."""
        return tuple(self._waiting)

    @property
    def requests(self) -> tuple[ReceivedRequest, ...]:
        """What all sites were asked, in the order of time."""
        requests = (request for site in self.sites for request in site.requests)
        return tuple(sorted(requests, key=lambda request: request.at))

    async def __aenter__(self) -> Self:
        async with AsyncExitStack() as stack:
            for site in self.sites:
                await stack.enter_async_context(site)
            self._publish_backlog()
            if self._every is not None:
                task = asyncio.create_task(self._keep_publishing(self._every))
                stack.push_async_callback(_stop, task)
            self._stack = stack.pop_all()
        return self

    async def __aexit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        await self._stack.aclose()

    def site(self, key: str) -> Site:
        """Return the site of this key; raise ValueError if there is none."""
        for site in self.sites:
            if site.key == key:
                return site
        known = ", ".join(site.key for site in self.sites)
        raise ValueError(f"no site is called {key!r}; there are {known}")

    def publish(self, manuscript: Manuscript) -> PublishedArticle:
        """Publish a manuscript now.

        Raise ValueError if its site is unknown, its slug taken, or there is nothing to revise.
        """
        return self._publish(manuscript, at=self._clock())

    def publish_next(self) -> PublishedArticle | None:
        """Publish the next manuscript, or return None when all are out."""
        return self.publish(self._waiting.popleft()) if self._waiting else None

    def find(self, url: str) -> PublishedArticle | None:
        """Return what was published at a URL, whatever its query and fragment say."""
        bare = urlsplit(urldefrag(url).url)._replace(query="").geturl()
        return self.published.get(bare)

    def _publish(self, manuscript: Manuscript, *, at: datetime) -> PublishedArticle:
        article = self.site(manuscript.site).publish(manuscript, at=at)
        self.published[article.url] = article
        self._on_published(article)
        return article

    def _publish_backlog(self) -> None:
        now = self._clock()
        backlog = [self._waiting.popleft() for _ in range(min(self._start, len(self._waiting)))]
        for manuscript in backlog:
            age = timedelta(minutes=max(backlog[-1].minute - manuscript.minute, 0))
            self._publish(manuscript, at=now - age)

    async def _keep_publishing(self, every: timedelta) -> None:
        while self._waiting:
            await asyncio.sleep(every.total_seconds())
            self.publish_next()


async def _stop(task: asyncio.Task[None]) -> None:
    """End the publishing; an error in it is raised here, where it can be seen."""
    task.cancel()
    await asyncio.wait([task])
    if not task.cancelled():
        task.result()
