"""/split and /join: what an admin says of the recogniser's verdicts."""

from bot.commands.admins.naming import changed
from bot.commands.request import Desk, Reply, Request
from bot.model.briefs import Brief

_LONGEST_URL = 2000


async def split(desk: Desk, request: Request) -> Reply:
    """Say that a brief tells a story of its own."""
    texts = request.texts
    briefs = await _meant(desk, request, 1)
    if briefs is None:
        return Reply(html=texts("split-what"))
    change = changed(desk, request, briefs[0].id)("split")
    is_done = await desk.rule.split(briefs[0], change=change)
    return Reply(html=texts("split-done" if is_done else "split-alone"))


async def join(desk: Desk, request: Request) -> Reply:
    """Say that two briefs tell one story."""
    texts = request.texts
    briefs = await _meant(desk, request, 2)
    if briefs is None:
        return Reply(html=texts("join-what"))
    one, other = briefs
    change = changed(desk, request, f"{one.id} {other.id}")("join")
    is_done = await desk.rule.join(one, other, change=change)
    return Reply(html=texts("join-done" if is_done else "join-already"))


async def _meant(desk: Desk, request: Request, count: int) -> list[Brief] | None:
    links = request.arguments.split()[:count]
    async with desk.database.reading() as tx:
        found = [await tx.briefs.by_url(link[:_LONGEST_URL]) for link in links]
    briefs = [brief for brief in found if brief]
    if not links and count == 1 and request.replied and request.replied.is_ours:
        address = (request.chat.id, request.chat.thread_id)
        replied = await desk.explain.of_message(address, request.replied.message_id)
        briefs = [replied.brief] if replied else []
    return briefs if len(briefs) == count else None
