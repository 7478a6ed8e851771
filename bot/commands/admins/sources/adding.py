"""/addsource and /testsource: what is at an address, shown, chosen and polled from now on."""

from bot.commands.admins.naming import changed
from bot.commands.admins.sources import preview, wording
from bot.commands.admins.sources.naming import stored, wrong_address
from bot.commands.admins.sources.screen import manage
from bot.commands.choices import ADD, NONE
from bot.commands.request import Asker, Button, Desk, Press, Reaction, Reply, Request
from bot.model.sources import Source
from bot.pipeline.sources.inspect import Inspected, Inspection
from bot.sources.finding.catalogue import find_known

_LONGEST_NAME = 100


async def addsource(desk: Desk, request: Request) -> Reply:
    """Poll what is found at an address, or a source of the catalogue, from now on.

    Where several sources are found, the admin chooses.
    """
    asked, _, name = request.arguments.strip().partition(" ")
    known = find_known(request.arguments)
    if known is None and (problem := wrong_address(request, asked, "addsource")):
        return problem
    if source := await desk.tend.polled_already(known.url if known else asked):
        return _known(request, source)
    publisher = " ".join(name.split())[:_LONGEST_NAME] or None
    if known:
        found = await desk.inspect.of(known)
    else:
        found = await desk.inspect(asked, publisher=publisher)
    if not isinstance(found, Inspection):
        why = wording.why(request.texts, found)
        return Reply(html=f"{request.texts('source-not-added')} {why}")
    if len(found.candidates) == 1:
        return await _add_shown(desk, request, found)
    html, links = preview.shown(request, found, heading=request.texts("source-several"))
    return Reply(
        html=html, buttons=(*links, *preview.offers(desk, request, found), _cancel(request))
    )


async def chosen(desk: Desk, press: Press) -> Reaction:
    """Add the source of a button, or none."""
    if press.data == NONE:
        return Reaction(edit=Reply(html=press.texts("nothing-done")))
    source = desk.choices.chosen(press.data)
    if source is None:
        return Reaction(toast=press.texts.plain("old-button"))
    if polled := await desk.tend.polled_already(source.url):
        return Reaction(edit=_known(press, polled))
    if not await _add(desk, press, source):
        return Reaction(edit=_known(press, source))
    html = wording.says(press, "source-added", source).html
    return Reaction(edit=Reply(html=html, buttons=(manage(press.texts, source),)))


async def testsource(desk: Desk, request: Request) -> Reply:
    """Show what can be polled at an address and the brief of its newest entry; store nothing."""
    asked = request.arguments.strip()
    polled = await stored(desk, asked)
    if source := polled or find_known(asked):
        return await tested(desk, request, source, is_polled=polled is not None)
    if problem := wrong_address(request, asked, "testsource"):
        return problem
    return _tested(desk, request, await desk.inspect(asked), is_polled=False)


async def tested(desk: Desk, asker: Asker, source: Source, *, is_polled: bool) -> Reply:
    """Show what a source that is known gives now."""
    return _tested(desk, asker, await desk.inspect.of(source), is_polled=is_polled)


def _tested(desk: Desk, asker: Asker, found: Inspected, *, is_polled: bool) -> Reply:
    if not isinstance(found, Inspection):
        return Reply(html=f"{asker.texts('source-nothing')} {wording.why(asker.texts, found)}")
    html, links = preview.shown(asker, found, heading="")
    offers = () if is_polled else preview.offers(desk, asker, found)
    return Reply(html=html, buttons=(*links, *offers))


async def _add_shown(desk: Desk, request: Request, found: Inspection) -> Reply:
    source = found.source
    if not await _add(desk, request, source):
        return _known(request, source)
    heading = wording.says(request, "source-added", source).html
    html, links = preview.shown(request, found, heading=heading)
    return Reply(html=html, buttons=(*links, manage(request.texts, source)))


async def _add(desk: Desk, asker: Asker, source: Source) -> bool:
    change = changed(desk, asker, source.id, source.url)("addsource")
    return await desk.tend.add(source, change=change)


def _known(asker: Asker, source: Source) -> Reply:
    return Reply(html=wording.known(asker, source), buttons=(manage(asker.texts, source),))


def _cancel(asker: Asker) -> tuple[Button]:
    return (Button(text=asker.texts.plain("cancel"), data=f"{ADD}:{NONE}"),)
