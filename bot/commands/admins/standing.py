"""/stats and /health: how things stand, and whether everything works."""

import statistics
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from bot.commands.request import Desk, Reply, Request, says
from bot.model.chats import DeliveryState
from bot.model.sources import EntryState, PollState, Source
from bot.storage.database import Transaction
from bot.storage.standing import Waiting
from bot.stories.matching import Kind

_DAY = timedelta(days=1)
_LATE = timedelta(minutes=5)  # what is due for longer waits for something that should not be
_MOST_NAMES = 5
_MINUTE, _HOUR = 60, 3600


async def stats(desk: Desk, request: Request) -> Reply:
    """Count what there is, and what the last 24 hours brought."""
    del request
    now = desk.clock()
    async with desk.database.reading() as tx:
        lines = [*await _there_is(tx), "", "In the last 24 hours:", *await _of_a_day(tx, now)]
        model = await tx.model_use.on(now.date())
    if model:
        outcomes = ", ".join(f"{use.count} {use.outcome}" for use in model)
        tokens = sum(use.tokens for use in model)
        lines.append(f"Language model today: {outcomes}; {tokens:,} tokens")
    return says("\n".join(lines))


async def _there_is(tx: Transaction) -> list[str]:
    sources = await tx.sources.all()
    states = await tx.polls.states()
    failing = sum(1 for state in states.values() if state.failures)
    paused = sum(1 for source in sources if not source.enabled)
    return [
        f"Sources: {len(sources)} ({failing} failing, {paused} paused)",
        "Entries: " + (_counts(await tx.entries.counts()) or "none"),
        f"Briefs: {await tx.briefs.count()}",
        f"Subscriptions: {await tx.subscriptions.count()}",
    ]


async def _of_a_day(tx: Transaction, now: datetime) -> list[str]:
    since, standing = now - _DAY, tx.standing
    waiting = await standing.outbox(now)
    lags = await standing.lags(since)
    uncertain = await standing.uncertain(since)
    lines = [
        f"Sources polled: {await standing.polled(since)}",
        "Articles told: " + (_counts(await standing.told(since)) or "none"),
        "Deliveries: " + (_counts(await standing.settled(since)) or "none"),
    ]
    if uncertain:
        lines.append(f"Of these {uncertain} may have arrived once without an answer")
    lines.append(f"Due to be sent: {waiting.count}")
    if lags:
        lines.append("From publication to first post: " + _spread([lag.first for lag in lags]))
        lines.append("From publication to last post: " + _spread([lag.last for lag in lags]))
    return lines


async def health(desk: Desk, request: Request) -> Reply:
    """Say of each part whether it works."""
    del request
    now = desk.clock()
    async with desk.database.reading() as tx:
        sources = {source.id: source for source in await tx.sources.all() if source.enabled}
        states = await tx.polls.states()
        lines = [
            _acting(is_held=await tx.standing.is_acted_for(now)),
            _late("Sources to be polled", await tx.standing.unpolled(now), now),
            _late("Articles to be read", await tx.standing.unread(now), now),
            _late("Posts to be sent", await tx.standing.outbox(now), now),
            _failing(sources, states),
        ]
    return says("\n".join([*lines, _verdict(is_well=True, text="Database: it answers")]))


def _acting(*, is_held: bool) -> str:
    text = "a program acts for the bot" if is_held else "no program acts for the bot"
    return _verdict(is_well=is_held, text=f"Telegram: {text}")


def _late(what: str, waiting: Waiting, now: datetime) -> str:
    if waiting.since is None:
        return _verdict(is_well=True, text=f"{what}: none are due")
    age = max(now - waiting.since, timedelta())
    text = f"{what}: {waiting.count} due, the oldest for {_length(age)}"
    return _verdict(is_well=age < _LATE, text=text)


def _failing(sources: Mapping[str, Source], states: Mapping[str, PollState]) -> str:
    failing = [key for key, state in states.items() if state.failures and key in sources]
    names = [sources[key].publisher for key in failing]
    if not names:
        return _verdict(is_well=True, text="Sources: none of those polled fails")
    shown = ", ".join(names[:_MOST_NAMES]) + (", …" if len(names) > _MOST_NAMES else "")
    return _verdict(is_well=False, text=f"Sources: {len(names)} of {len(sources)} fail: {shown}")


def _verdict(*, is_well: bool, text: str) -> str:
    return f"{'✅' if is_well else '⚠️'} {text}"


def _counts(
    counts: Mapping[EntryState, int] | Mapping[DeliveryState, int] | Mapping[Kind, int],
) -> str:
    return ", ".join(f"{count} {state}" for state, count in sorted(counts.items()))


def _spread(times: Sequence[timedelta]) -> str:
    median = timedelta(seconds=statistics.median(time.total_seconds() for time in times))
    return f"{_length(median)} in the median, {_length(max(times))} at worst"


def _length(time: timedelta) -> str:
    seconds = round(time.total_seconds())
    if abs(seconds) < _MINUTE:
        return f"{seconds} s"
    if abs(seconds) < _HOUR:
        return f"{seconds // _MINUTE} min"
    return f"{seconds // _HOUR} h {seconds % _HOUR // _MINUTE} min"
