"""/removesource, /pausesource and /resumesource: what the screens' buttons do, by name."""

from bot.commands.admins.naming import changed
from bot.commands.admins.sources import screen, wording
from bot.commands.admins.sources.naming import named
from bot.commands.request import Desk, Reply, Request
from bot.model.sources import Origin


async def removesource(desk: Desk, request: Request) -> Reply:
    """Stop polling a source and forget it; its briefs stay."""
    source = await named(desk, request)
    if isinstance(source, Reply):
        return source
    if source.origin is Origin.SETTINGS:
        return wording.says(request, "source-in-settings", source)
    change = changed(desk, request, source.id)("removesource")
    await desk.tend.remove(source.id, change=change)
    return screen.removed(request, source)


async def pausesource(desk: Desk, request: Request) -> Reply:
    """Stop polling a source for now."""
    return await _turn(desk, request, is_on=False)


async def resumesource(desk: Desk, request: Request) -> Reply:
    """Poll a paused source again."""
    return await _turn(desk, request, is_on=True)


async def _turn(desk: Desk, request: Request, *, is_on: bool) -> Reply:
    source = await named(desk, request)
    if isinstance(source, Reply):
        return source
    change = changed(desk, request, source.id)("resumesource" if is_on else "pausesource")
    is_new = await desk.tend.set_enabled(source.id, enabled=is_on, change=change)
    if is_new:
        reply = wording.says(request, "source-resumed" if is_on else "source-paused", source)
    else:
        reply = wording.says(request, "source-is-polled" if is_on else "source-is-paused", source)
    return Reply(html=reply.html, buttons=(screen.manage(request.texts, source),))
