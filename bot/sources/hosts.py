"""Politeness: how many requests to one host at once, and how far apart."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta


@dataclass(slots=True)
class _Host:
    places: asyncio.Semaphore
    users: int = 0
    next_start: float = 0.0


@dataclass(slots=True, kw_only=True)
class Hosts:
    """Lets requests to one host start `spacing` apart, `per_host` at once, `concurrency` in all."""

    per_host: int
    spacing: timedelta
    concurrency: int
    _hosts: dict[str, _Host] = field(default_factory=dict)
    _all: asyncio.Semaphore = field(init=False)

    def __post_init__(self) -> None:
        self._all = asyncio.Semaphore(self.concurrency)

    @contextlib.asynccontextmanager
    async def turn(self, name: str) -> AsyncIterator[None]:
        """Wait for one's turn at a host."""
        host = self._hosts.setdefault(name, _Host(asyncio.Semaphore(self.per_host)))
        host.users += 1
        try:
            async with host.places:
                await self._space(host)
                async with self._all:
                    yield
        finally:
            host.users -= 1
            if not host.users:
                self._forget_idle()

    async def _space(self, host: _Host) -> None:
        now = asyncio.get_running_loop().time()
        start = max(now, host.next_start)
        host.next_start = start + self.spacing.total_seconds()
        if start > now:
            await asyncio.sleep(start - now)

    def _forget_idle(self) -> None:
        now = asyncio.get_running_loop().time()
        idle = [
            name for name, host in self._hosts.items() if not host.users and host.next_start <= now
        ]
        for name in idle:
            del self._hosts[name]
