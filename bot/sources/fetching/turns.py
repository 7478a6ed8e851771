"""Politeness: how many requests to one host at once, how far apart, and how many in all."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Hashable
from dataclasses import dataclass, field
from datetime import timedelta

from bot.model.troubles import Trouble
from bot.sources.fetching.troubles import FetchError

_LONGEST_WAIT = timedelta(seconds=60)  # with fetch.timeout still shorter than a claim's lease


@dataclass(slots=True)
class _Host:
    """A host that somebody waits for, or asked a moment ago. `starting` is held by the next."""

    places: asyncio.Semaphore
    starting: asyncio.Lock = field(default_factory=asyncio.Lock)
    users: int = 0
    next_start: float = 0.0


@dataclass(slots=True, kw_only=True)
class Turns:
    """Lets requests to one host start `spacing` apart, `per_host` at once, `concurrency` in all.

    Nobody holds one of the places in all while waiting for a host. Only hosts in use or asked
    less than `spacing` ago are remembered.
    """

    per_host: int
    spacing: timedelta
    concurrency: int
    longest_wait: timedelta = _LONGEST_WAIT
    _hosts: dict[Hashable, _Host] = field(default_factory=dict)
    _places: asyncio.Semaphore = field(init=False)

    def __post_init__(self) -> None:
        self._places = asyncio.Semaphore(self.concurrency)

    @contextlib.asynccontextmanager
    async def turn(self, name: Hashable, *, asked: timedelta = timedelta(0)) -> AsyncIterator[None]:
        """Wait for a turn at a host, and hold it. Raises FetchError when too many wait.

        `asked` is how far apart the host wants them, where that is further than `spacing`.
        """
        host = self._host(name)
        host.users += 1
        try:
            async with contextlib.AsyncExitStack() as held:
                try:
                    async with asyncio.timeout(self.longest_wait.total_seconds()):
                        await held.enter_async_context(host.places)
                        await self._start(host, max(self.spacing, asked))
                        held.callback(self._places.release)
                except TimeoutError:
                    raise FetchError(
                        Trouble.SLOW, "too many requests wait for this host already"
                    ) from None
                yield
        finally:
            host.users -= 1

    async def _start(self, host: _Host, spacing: timedelta) -> None:
        """Take a place in all as soon as the host may be asked again."""
        time = asyncio.get_running_loop().time
        async with host.starting:
            await asyncio.sleep(max(0.0, host.next_start - time()))
            await self._places.acquire()
            host.next_start = time() + spacing.total_seconds()

    def _host(self, name: Hashable) -> _Host:
        if name not in self._hosts:
            self._forget_idle()
            self._hosts[name] = _Host(asyncio.Semaphore(self.per_host))
        return self._hosts[name]

    def _forget_idle(self) -> None:
        now = asyncio.get_running_loop().time()
        self._hosts = {
            name: host for name, host in self._hosts.items() if host.users or host.next_start > now
        }
