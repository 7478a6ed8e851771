"""/stats: what there is, what a day or a week brought, and the picture of it."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, tzinfo
from functools import partial
from typing import Self

import structlog

from bot.commands.admins.curves import Curves, draw
from bot.commands.request import Asker, Button, Desk, File, Press, Reaction, Reply, Request
from bot.model.sources import EntryState
from bot.policy.slots import to_zone
from bot.storage.database import Transaction
from bot.storage.record.standing import Lag, Settled
from bot.stories.matching import Kind
from bot.texts import Texts
from bot.work.isolation import Overrun

log = structlog.get_logger()

STATS = "st"
_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)
_STRETCH = {1: _HOUR, 7: 6 * _HOUR}  # of a curve, by the days that it covers
_HOURS_A_LABEL = 4
_MERGED = (Kind.REPEAT, Kind.UPDATE)
_WITHOUT_BRIEF = (EntryState.UNBRIEFABLE, EntryState.FAILED)


async def stats(desk: Desk, request: Request) -> Reply:
    """Count what there is, and what the last 24 hours brought."""
    return await _of(desk, request, 1)


async def pressed(desk: Desk, press: Press) -> Reaction:
    """Count for a week, or for a day again."""
    days = {str(days): days for days in _STRETCH}.get(press.data)
    if days is None:
        return Reaction(toast=press.texts.plain("old-button"))
    return Reaction(send=await _of(desk, press, days))


async def _of(desk: Desk, asker: Asker, days: int) -> Reply:
    now, texts = desk.clock(), asker.texts
    since = now - days * _DAY
    stretches = Stretches.until(now, days, to_zone(asker.chat.timezone))
    async with desk.database.reading() as tx:
        before, *settled = await tx.standing.settled([since, *stretches.edges])
        lags = await tx.standing.lags(since)
        lines = [
            f"<b>{texts('stats-title', days=days)}</b>",
            *await _passed(tx, texts, since, [before, *settled]),
            *_lines_of_lags(texts, lags),
            "",
            f"<b>{texts('stats-now')}</b>",
            *await _there_is(tx, texts, now),
        ]
    other = 1 if days > 1 else 7
    button = Button(text=texts.plain("stats-title", days=other), data=f"{STATS}:{other}")
    reply = Reply(html="\n".join(lines), buttons=((button,),))
    posts = [each.posts for each in settled]
    if not any(posts):
        return reply
    curves = _curves(texts, stretches, posts, lags)
    return replace(reply, then=partial(_picture, desk, texts, days, curves))


async def _picture(desk: Desk, texts: Texts, days: int, curves: Curves) -> Reply | None:
    """Draw the curves, with their legend under them."""
    drawn = await desk.workers.run(draw, curves)
    if isinstance(drawn, Overrun):
        log.warning("the picture of /stats can't be drawn", reason=drawn.reason)
        return None
    legend = [texts(f"stats-curve-{name}") for name in ("posts", "first", "last")]
    return Reply(
        html="\n".join([f"<b>{texts('stats-title', days=days)}</b>", *legend]),
        file=File(name="stats.png", content=drawn, is_picture=True),
    )


async def _passed(
    tx: Transaction, texts: Texts, since: datetime, settled: Sequence[Settled]
) -> list[str]:
    standing = tx.standing
    found, told = await standing.found(since), await standing.told(since)
    sources = await tx.sources.all()
    figures = {
        "polled": await standing.polled(since),
        "found": sum(found.values()),
        "briefed": found.get(EntryState.BRIEFED, 0),
        "merged": sum(told.get(kind, 0) for kind in _MERGED),
        "unread": sum(found.get(state, 0) for state in _WITHOUT_BRIEF),
        "delivered": sum(each.posts for each in settled),
        "failed": sum(each.given_up for each in settled),
        "uncertain": sum(each.uncertain for each in settled),
    }
    shown = {name: texts.number(figure) for name, figure in figures.items()}
    shown["polled"] += f" / {texts.number(sum(1 for source in sources if source.enabled))}"
    if not figures["uncertain"]:
        del shown["uncertain"]
    return [texts(f"stats-{name}", count=figure) for name, figure in shown.items()]


async def _there_is(tx: Transaction, texts: Texts, now: datetime) -> list[str]:
    states = await tx.polls.states()
    sources = await tx.sources.all()
    model = await tx.model_use.on(now.date())
    figures = {
        "queue": (await tx.standing.outbox(now)).count,
        "sources": len(sources),
        "failing": sum(1 for state in states.values() if state.failures),
        "paused": sum(1 for source in sources if not source.enabled),
        "briefs": await tx.standing.briefs(),
        "subscriptions": await tx.subscriptions.count(),
    }
    lines = [texts(f"stats-{name}", count=texts.number(each)) for name, each in figures.items()]
    if model:
        calls = texts.number(sum(use.count for use in model))
        tokens = texts.number(sum(use.tokens for use in model))
        lines.append(texts("stats-model", count=calls, tokens=tokens))
    return lines


def _lines_of_lags(texts: Texts, lags: Sequence[Lag]) -> list[str]:
    if not lags:
        return []
    spreads = {"first": [lag.first for lag in lags], "last": [lag.last for lag in lags]}
    return [
        texts(
            f"stats-lag-{name}",
            median=texts.length(timedelta(seconds=_median(times))),
            worst=texts.length(max(times)),
        )
        for name, times in spreads.items()
    ]


def _median(times: Sequence[timedelta]) -> float:
    return statistics.median(time.total_seconds() for time in times)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretches:
    """The stretches of time of a curve, of an hour or six by the clock of who looks at it."""

    edges: tuple[datetime, ...]
    length: timedelta

    @classmethod
    def until(cls, now: datetime, days: int, zone: tzinfo) -> Self:
        """Part the last days; the last stretch is under way."""
        length, there = _STRETCH[days], now.astimezone(zone)
        midnight = timedelta(hours=there.hour, minutes=there.minute, seconds=there.second)
        begun = there.replace(microsecond=0) - midnight % length
        before = days * _DAY // length - 1
        edges = (begun.astimezone(UTC) + length * number for number in range(-before, 2))
        return cls(edges=tuple(edge.astimezone(zone) for edge in edges), length=length)

    def ticks(self, texts: Texts) -> tuple[tuple[int, str], ...]:
        """Label the stretches that begin every other day or, of a day, every fourth hour."""
        if self.length == _HOUR:
            return tuple(
                (place, texts.clock(edge.time()))
                for place, edge in enumerate(self.edges[:-1])
                if edge.hour % _HOURS_A_LABEL == 0
            )
        hours = self.length // _HOUR
        days = [place for place, edge in enumerate(self.edges[:-1]) if edge.hour // hours == 0]
        return tuple((place, texts.day(self.edges[place])) for place in reversed(days[::-2]))

    def parted(self, lags: Sequence[Lag]) -> list[list[Lag]]:
        """Put lags to the stretches in which the first posts went out."""
        parts: list[list[Lag]] = [[] for _ in self.edges[:-1]]
        for lag in lags:
            place = (lag.at - self.edges[0]) // self.length
            if 0 <= place < len(parts):
                parts[place].append(lag)
        return parts


def _curves(
    texts: Texts, stretches: Stretches, posts: Sequence[int], lags: Sequence[Lag]
) -> Curves:
    parts = stretches.parted(lags)
    return Curves(
        posts=tuple(posts),
        first=tuple(_median([lag.first for lag in part]) if part else None for part in parts),
        last=tuple(_median([lag.last for lag in part]) if part else None for part in parts),
        ticks=stretches.ticks(texts),
    )
