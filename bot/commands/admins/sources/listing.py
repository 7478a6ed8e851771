"""/sources: for readers where the news comes from, for admins how each source stands."""

from bot.commands.admins.sources import wording
from bot.commands.admins.sources.naming import stored
from bot.commands.admins.sources.screen import (
    LIST,
    RATED_OVER,
    SOURCES,
    VIEW,
    data_of,
    show,
    standing,
)
from bot.commands.readers import sources as readers
from bot.commands.request import Asker, Button, Desk, Reply, Request, Rows, Who, may
from bot.delivery.wording import plain_text
from bot.model.sources import PollState, Source

_PAGE = 6
_LONGEST_LABEL = 28
_MARKS = {"well": "✅", "paused": "⏸", "failing": "⚠️", "new": "🕓"}


async def sources(desk: Desk, request: Request) -> Reply:
    """Show the sources, or to an admin the one that is named."""
    if not may(request, Who.ADMINS):
        return await readers.show_page(desk, request, 0)
    name = request.arguments.strip()
    if not name:
        return await show_list(desk, request)
    source = await stored(desk, name)
    if source is None:
        return Reply(html=request.texts("source-unknown"))
    return await show(desk, request, source)


async def show_list(desk: Desk, asker: Asker, at: str = "") -> Reply:
    """Show the page that begins at an offset, or holds the source of an id."""
    async with desk.database.reading() as tx:
        every = await tx.sources.all()
        states = await tx.polls.states()
    if not every:
        return Reply(html=asker.texts("sources-none"))
    ids = [source.id for source in every]
    offset = ids.index(at) if at in ids else int(at) if at.isdecimal() and len(at) < 7 else 0  # noqa: PLR2004 -- more sources than there can be
    offset = offset // _PAGE * _PAGE if offset < len(every) else 0
    page = every[offset : offset + _PAGE]
    rates = await _rates(desk, page)
    lines = [_line(asker, each, states.get(each.id), rates.get(each.id, 0.0)) for each in page]
    title = asker.texts(
        "sources-title",
        all=asker.texts.number(len(every)),
        failing=_count(every, states, "failing"),
        paused=_count(every, states, "paused"),
    )
    chosen = tuple((_open(each, states.get(each.id)),) for each in page)
    return Reply(html="\n\n".join([title, *lines]), buttons=(*chosen, *_turns(offset, len(every))))


async def _rates(desk: Desk, page: list[Source]) -> dict[str, float]:
    now = desk.clock()
    async with desk.database.reading() as tx:
        return await tx.entries.a_day(
            [source.id for source in page], since=now - RATED_OVER, now=now
        )


def _line(asker: Asker, source: Source, state: PollState | None, rate: float) -> str:
    texts, when = asker.texts, asker.texts.plain("source-never")
    if state and state.succeeded_at:
        when = texts.moment(state.succeeded_at, asker.chat.timezone)
    mark = _MARKS[standing(source, state)]
    line = texts(
        "sources-line",
        publisher=wording.name_of(source),
        rate=texts.number(round(rate, 1)),
        when=when,
    )
    problem = wording.problem_of(texts, state) if source.enabled else ""
    return f"{mark} {line}\n<i>{problem}</i>" if problem else f"{mark} {line}"


def _count(every: list[Source], states: dict[str, PollState], how: str) -> int:
    return sum(1 for source in every if standing(source, states.get(source.id)) == how)


def _open(source: Source, state: PollState | None) -> Button:
    name = plain_text(wording.name_of(source))
    label = name if len(name) <= _LONGEST_LABEL else f"{name[: _LONGEST_LABEL - 1]}…"
    return Button(
        text=f"{_MARKS[standing(source, state)]} {label}",
        data=data_of(VIEW, source),
    )


def _turns(offset: int, total: int) -> Rows:
    row = []
    if offset > 0:
        row.append(Button(text="←", data=f"{SOURCES}:{LIST}:{offset - _PAGE}"))
    if offset + _PAGE < total:
        row.append(Button(text="→", data=f"{SOURCES}:{LIST}:{offset + _PAGE}"))
    return (tuple(row),) if row else ()
