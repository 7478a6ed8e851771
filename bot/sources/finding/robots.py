"""What a site's robots.txt allows (RFC 9309), remembered a day for each host."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from protego import Protego

from bot.model.outcomes import Document, Fetched, Unavailable
from bot.model.troubles import Trouble

_REMEMBERED = timedelta(days=1)  # RFC 9309 section 2.4
_MOST_HOSTS = 5000
_MOST_BYTES = 500_000  # RFC 9309 section 2.5 asks for at least 500 KiB
LONGEST_DELAY = timedelta(seconds=10)  # as most ask; those who wait hold up other sources
_NO_DELAY = timedelta(0)

Get = Callable[[str], Awaitable[Fetched]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """A robots.txt as it was read; `rules` is None where there is none to be had."""

    rules: Protego | None
    until: datetime


@dataclass(slots=True, kw_only=True)
class Robots:
    """Answers for many hosts. A file that can't be had forbids nothing."""

    agent: str
    clock: Callable[[], datetime]
    _hosts: OrderedDict[str, Rules] = field(default_factory=OrderedDict)
    _asking: dict[str, asyncio.Lock] = field(default_factory=dict)

    async def refusal(self, url: str, get: Get) -> Unavailable | None:
        """Say why a URL must not be fetched; None when it may be."""
        rules = await self._rules(url, get)
        if rules is None or rules.can_fetch(url, self._name):
            return None
        return Unavailable(
            reason=f"robots.txt of {urlsplit(url).hostname} asks bots not to fetch this; "
            "ask the publisher, or set fetch.respect_robots = false",
            is_permanent=True,
            trouble=Trouble.ROBOTS,
            about=urlsplit(url).hostname or "",
        )

    def delay(self, url: str) -> timedelta:
        """Return how far apart requests should be, as far as the site's robots.txt is known."""
        known = self._known(robots_url(url))
        return crawl_delay(known.rules, self._name) if known and known.rules else _NO_DELAY

    async def sitemaps(self, url: str, get: Get) -> tuple[str, ...]:
        """Return the sitemaps that the site's robots.txt names."""
        rules = await self._rules(url, get)
        return tuple(rules.sitemaps) if rules else ()

    async def _rules(self, url: str, get: Get) -> Protego | None:
        place = robots_url(url)
        if known := self._known(place):
            return known.rules
        # Whoever comes meanwhile waits for the same answer.
        async with self._asking.setdefault(place, asyncio.Lock()):
            if known := self._known(place):
                return known.rules
            rules = read_rules(await get(place))
            self._hosts[place] = Rules(rules=rules, until=self.clock() + _REMEMBERED)
            while len(self._hosts) > _MOST_HOSTS:
                self._hosts.popitem(last=False)
            self._asking.pop(place, None)
            return rules

    @property
    def _name(self) -> str:
        """What we are called there: the product token alone (RFC 9309 section 2.2.1)."""
        return self.agent.partition("/")[0]

    def _known(self, place: str) -> Rules | None:
        known = self._hosts.get(place)
        return known if known and known.until > self.clock() else None


def robots_url(url: str) -> str:
    """Return where the robots.txt is that speaks for a URL."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.lower()}/robots.txt"


def crawl_delay(rules: Protego, name: str) -> timedelta:
    """Return the longer of crawl-delay and request-rate, bounded; neither is in the RFC."""
    rate = rules.request_rate(name)
    asked = (
        rules.crawl_delay(name) or 0.0,
        rate.seconds / rate.requests if rate and rate.requests else 0.0,
    )
    longest = LONGEST_DELAY.total_seconds()
    return timedelta(seconds=max(min(each, longest) if each > 0 else 0.0 for each in asked))


def read_rules(fetched: Fetched) -> Protego | None:
    """Read a robots.txt; None for whatever is none."""
    if not isinstance(fetched, Document) or "html" in fetched.content_type:
        return None
    try:
        return Protego.parse(fetched.content[:_MOST_BYTES].decode("utf-8", "replace"))
    except Exception:  # noqa: BLE001 -- a library's fault over what a host sent
        return None
