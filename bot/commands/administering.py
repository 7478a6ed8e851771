"""For admins: the sources, and how things stand."""

from collections.abc import Mapping
from html import escape
from urllib.parse import urlsplit

from bot.commands.request import Button, Desk, Reply, Request, says
from bot.delivery.message import render
from bot.model.articles import Unbriefable
from bot.model.chats import DeliveryState
from bot.model.identity import source_id
from bot.model.outcomes import Unavailable
from bot.model.sources import EntryState, Origin, PollState, Source, Unreadable
from bot.pipeline.inspect import Inspection

_LONGEST_URL = 2000
_LONGEST_NAME = 100


async def addsource(desk: Desk, request: Request) -> Reply:
    """Poll a feed from now on, once it was seen to be one."""
    url, _, name = request.arguments.strip().partition(" ")
    if problem := _wrong_url(url, "/addsource https://example.com/feed.xml Name"):
        return says(problem)
    async with desk.database.reading() as tx:
        known = await tx.sources.get(source_id(url)) or await tx.sources.find(url)
    if known:
        return says(f"{known.publisher} is polled already, as {known.id}.")
    publisher = " ".join(name.split())[:_LONGEST_NAME] or None
    found = await desk.inspect.listing(url, publisher=publisher)
    if isinstance(found, Unavailable | Unreadable):
        return says(f"Not added: {found.reason}")
    source, listing = found
    async with desk.database.transaction() as tx:
        await tx.sources.save(source)
        await tx.polls.add(PollState(source_id=source.id, due_at=desk.clock()))
    desk.sources_changed()
    return says(
        f"Added {source.publisher} as {source.id}: {len(listing.entries)} entries. "
        "What it lists now can be asked for with /latest; what comes next is posted."
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
    """Show what a source lists and the brief of its newest entry; nothing is stored."""
    url = request.arguments.strip()
    if problem := _wrong_url(url, "/testsource https://example.com/feed.xml"):
        return says(problem)
    found = await desk.inspect(url)
    if not isinstance(found, Inspection):
        return says(f"Nothing found: {found.reason}")
    head = f"{found.source.publisher}: {len(found.listing.entries)} entries."
    if isinstance(found.sample, Unbriefable):
        return says(f"{head} The newest gives no brief: {found.sample.reason}")
    message = render(found.sample, timezone=request.chat.timezone)
    return Reply(
        html=f"{escape(head, quote=False)}\n\n{message.html}",
        buttons=tuple((Button(text=each.text, url=each.url),) for each in message.buttons),
    )


async def stats(desk: Desk, request: Request) -> Reply:
    """Count what there is."""
    del request
    async with desk.database.reading() as tx:
        sources = await tx.sources.all()
        states = await tx.polls.states()
        entries = await tx.entries.counts()
        briefs = await tx.briefs.count()
        subscriptions = await tx.subscriptions.count()
        deliveries = await tx.deliveries.counts()
        uncertain = await tx.deliveries.uncertain()
        model = await tx.model_use.on(desk.clock().date())
    failing = sum(1 for state in states.values() if state.failures)
    paused = sum(1 for source in sources if not source.enabled)
    lines = [
        f"Sources: {len(sources)} ({failing} failing, {paused} paused)",
        "Entries: " + (_counts(entries) or "none"),
        f"Briefs: {briefs}",
        f"Subscriptions: {subscriptions}",
        "Deliveries: " + (_counts(deliveries) or "none"),
    ]
    if uncertain:
        lines.append(f"Of these {uncertain} may have arrived once without an answer")
    if model:
        outcomes = ", ".join(f"{use.count} {use.outcome}" for use in model)
        tokens = sum(use.tokens for use in model)
        lines.append(f"Language model today: {outcomes}; {tokens:,} tokens")
    return says("\n".join(lines))


def _counts(counts: Mapping[EntryState, int] | Mapping[DeliveryState, int]) -> str:
    return ", ".join(f"{count} {state}" for state, count in sorted(counts.items()))


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
