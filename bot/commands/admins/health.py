"""/health: whether everything works, a line for each part."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.commands.request import Desk, Reply, Request
from bot.model.sources import PollState, Source
from bot.storage.record.standing import Waiting
from bot.texts import Texts

_LATE = timedelta(minutes=5)  # what is due for longer waits for something that should not be
_MOST_NAMES = 5


async def health(desk: Desk, request: Request) -> Reply:
    """Say of each part whether it works."""
    now, texts = desk.clock(), request.texts
    async with desk.database.reading() as tx:
        sources = {source.id: source for source in await tx.sources.all() if source.enabled}
        states = await tx.polls.states()
        is_held = await tx.standing.is_acted_for(now)
        lines = [
            _verdict(texts("health-acting" if is_held else "health-not-acting"), is_well=is_held),
            _late(texts, "polls", await tx.standing.unpolled(now), now),
            _late(texts, "articles", await tx.standing.unread(now), now),
            _late(texts, "posts", await tx.standing.outbox(now), now),
            _failing(texts, sources, states),
        ]
    return Reply(html="\n".join([*lines, _verdict(texts("health-database"), is_well=True)]))


def _late(texts: Texts, what: str, waiting: Waiting, now: datetime) -> str:
    if waiting.since is None:
        return _verdict(texts(f"health-{what}-none"), is_well=True)
    age = max(now - waiting.since, timedelta())
    said = texts(f"health-{what}-due", count=texts.number(waiting.count), age=texts.length(age))
    return _verdict(said, is_well=age < _LATE)


def _failing(texts: Texts, sources: Mapping[str, Source], states: Mapping[str, PollState]) -> str:
    failing = [key for key, state in states.items() if state.failures and key in sources]
    names = [sources[key].publisher for key in failing]
    if not names:
        return _verdict(texts("health-sources-well"), is_well=True)
    shown = ", ".join(names[:_MOST_NAMES]) + (", …" if len(names) > _MOST_NAMES else "")
    said = texts(
        "health-sources-fail",
        count=texts.number(len(names)),
        all=texts.number(len(sources)),
        names=shown,
    )
    return _verdict(said, is_well=False)


def _verdict(text: str, *, is_well: bool) -> str:
    return f"{'✅' if is_well else '⚠️'} {text}"
