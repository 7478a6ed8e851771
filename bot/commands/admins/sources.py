"""For admins: the sources."""

from html import escape
from urllib.parse import urlsplit

from bot.commands.readers.latest import style_of
from bot.commands.request import Button, Desk, Press, Reaction, Reply, Request, says
from bot.delivery.message import render
from bot.model.articles import Unbriefable
from bot.model.identity import source_id
from bot.model.outcomes import Unavailable
from bot.model.sources import NO_SELECTION, Origin, PollState, Source, Unreadable
from bot.pipeline.discover import Candidate, described
from bot.pipeline.inspect import Inspection
from bot.sources.finding.catalogue import find_known

_LONGEST_URL = 2000
_LONGEST_NAME = 100


async def addsource(desk: Desk, request: Request) -> Reply:
    """Poll what is found at an address, or a source of the catalogue, from now on.

    Where several sources are found, the admin chooses.
    """
    asked, _, name = request.arguments.strip().partition(" ")
    if known := find_known(request.arguments):
        return await _add_known(desk, known)
    if problem := _wrong_url(asked, "/addsource https://example.com, or a name like coindesk"):
        return says(problem)
    if source := await _polled_already(desk, asked):
        return says(f"{source.publisher} is polled already, as {source.id}.")
    publisher = " ".join(name.split())[:_LONGEST_NAME] or None
    found = await desk.inspect.candidates(asked, publisher=publisher)
    if isinstance(found, Unavailable | Unreadable):
        return says(f"Not added: {found.reason}")
    if len(found) == 1:
        return await _add(desk, found[0].source, len(found[0].listing.entries))
    lines = "\n".join(f"{n}. {described(each)}" for n, each in enumerate(found, 1))
    return Reply(
        html=escape(f"Several sources are there. Which one?\n\n{lines}", quote=False),
        buttons=_offers(desk, found),
    )


async def add_chosen(desk: Desk, press: Press) -> Reaction:
    """Add the source of a button."""
    source = desk.choices.chosen(press.data)
    if source is None:
        return Reaction(send=says("This button is old. Send /addsource again."))
    if known := await _polled_already(desk, source.url):
        return Reaction(send=says(f"{known.publisher} is polled already, as {known.id}."))
    return Reaction(send=await _add(desk, source, None))


async def take_opml(desk: Desk, content: bytes) -> Reply:
    """Poll the feeds of a list from now on, and report."""
    taken = await desk.take_opml(content)
    if taken is None:
        return says("That is no OPML file.")
    desk.sources_changed()
    return says(str(taken))


async def _add_known(desk: Desk, known: Source) -> Reply:
    if source := await _polled_already(desk, known.url):
        return says(f"{source.publisher} is polled already, as {source.id}.")
    found = await desk.inspect.listing(known.url, selection=known.selection)
    if isinstance(found, Unavailable | Unreadable):
        return says(f"Not added: {known.publisher} at {known.url}: {found.reason}")
    return await _add(desk, known, len(found[1].entries))


async def _add(desk: Desk, source: Source, entries: int | None) -> Reply:
    async with desk.database.transaction() as tx:
        await tx.sources.save(source)
        await tx.polls.add(PollState(source_id=source.id, due_at=desk.clock()))
    desk.sources_changed()
    count = "" if entries is None else f": {entries} entries"
    return says(
        f"Added {source.publisher} as {source.id}{count}. "
        "What it lists now can be asked for with /latest; what comes next is posted."
    )


async def _polled_already(desk: Desk, url: str) -> Source | None:
    async with desk.database.reading() as tx:
        return await tx.sources.get(source_id(url)) or await tx.sources.find(url)


def _offers(desk: Desk, found: tuple[Candidate, ...]) -> tuple[tuple[Button, ...], ...]:
    return tuple(
        (
            Button(
                text=f"{n}. {each.source.kind.value}, {len(each.listing.entries)} entries",
                data=desk.choices.offer(each.source),
            ),
        )
        for n, each in enumerate(found, 1)
    )


async def removesource(desk: Desk, request: Request) -> Reply:
    """Stop polling a source and forget it; its briefs stay."""
    source = await _named(desk, request)
    if isinstance(source, Reply):
        return source
    if source.origin is Origin.SETTINGS:
        return says(
            f"{source.publisher} is kept in the settings file; remove it there and restart, "
            f"or use /pausesource {source.id}."
        )
    async with desk.database.transaction() as tx:
        await tx.sources.delete(source.id)
    return says(f"Removed {source.publisher}. Its briefs stay.")


async def pausesource(desk: Desk, request: Request) -> Reply:
    """Stop polling a source for now."""
    return await _set_enabled(desk, request, enabled=False)


async def resumesource(desk: Desk, request: Request) -> Reply:
    """Poll a paused source again."""
    return await _set_enabled(desk, request, enabled=True)


async def _set_enabled(desk: Desk, request: Request, *, enabled: bool) -> Reply:
    source = await _named(desk, request)
    if isinstance(source, Reply):
        return source
    if source.enabled == enabled:
        return says(f"{source.publisher} is {'polled' if enabled else 'paused'} already.")
    async with desk.database.transaction() as tx:
        await tx.sources.set_enabled(source.id, enabled=enabled)
        if enabled:
            await tx.polls.make_due(source.id, desk.clock())
    desk.sources_changed()
    return says(f"{'Resumed' if enabled else 'Paused'} {source.publisher}.")


async def testsource(desk: Desk, request: Request) -> Reply:
    """Show what can be polled at an address and the brief of its newest entry; store nothing."""
    asked = request.arguments.strip()
    known = find_known(asked)
    url = known.url if known else asked
    if problem := _wrong_url(url, "/testsource https://example.com, or a name like coindesk"):
        return says(problem)
    selection = known.selection if known else NO_SELECTION
    found = await desk.inspect(url, selection=selection)
    if not isinstance(found, Inspection):
        return says(f"Nothing found: {found.reason}")
    head = "\n".join([*map(described, found.candidates), f"{found.robots}."])
    adding = () if known else _offers(desk, found.candidates)
    if isinstance(found.sample, Unbriefable):
        text = f"{head}\n\nThe newest gives no brief: {found.sample.reason}"
        return Reply(html=escape(text, quote=False), buttons=adding)
    message = render(found.sample, style=style_of(request))
    return Reply(
        html=f"{escape(head, quote=False)}\n\n{message.html}",
        buttons=(*((Button(text=each.text, url=each.url),) for each in message.buttons), *adding),
    )


async def _named(desk: Desk, request: Request) -> Source | Reply:
    text = request.arguments.strip()
    if not text:
        return says("Name a source by its id, URL or publisher; /sources lists them.")
    async with desk.database.reading() as tx:
        source = await tx.sources.find(text[:_LONGEST_URL])
    return source or says("There is no such source, or more than one; /sources lists the ids.")


def _wrong_url(url: str, example: str) -> str | None:
    if not url:
        return f"A URL is missing. Write {example}"
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        parts, host = None, None
    if parts is None or parts.scheme not in {"http", "https"} or not host:
        return f"That is no http or https URL. Write {example}"
    return "That URL is too long." if len(url) > _LONGEST_URL else None
