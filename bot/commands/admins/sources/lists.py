"""OPML both ways: /opml sends the sources as a list, and a list that is sent is taken in."""

from bot.commands.admins.naming import changed
from bot.commands.request import Desk, File, Reply, Request
from bot.delivery.wording import apart, quiet, shorten
from bot.pipeline.sources.take_opml import Taken
from bot.sources.finding.opml import write_opml
from bot.storage.record.audit import Change

MOST_FILE_BYTES = 5_000_000
_NAME = "hot-topics.opml"
_MOST_NAMES = 20
_LONGEST_NAME = 60


async def opml(desk: Desk, request: Request) -> Reply:
    """Send the sources as a file that other readers take."""
    async with desk.database.reading() as tx:
        every = await tx.sources.all()
    if not every:
        return Reply(html=request.texts("opml-empty"))
    file = File(name=_NAME, content=write_opml(every))
    return Reply(html=request.texts("opml-file", count=len(every)), file=file)


async def take_opml(desk: Desk, request: Request, content: bytes) -> Reply:
    """Poll the feeds of a list from now on, and report."""

    def change(taken: Taken) -> Change:
        return changed(desk, request, _NAME, f"{len(taken.taken)} taken")("opml")

    taken = await desk.take_opml(content, change=change)
    if taken is None:
        return Reply(html=request.texts("opml-wrong"))
    desk.sources_changed()
    return Reply(html=_report(request, taken))


def too_large(request: Request) -> Reply:
    """Say that a list is too large."""
    return Reply(html=request.texts("opml-large", most=MOST_FILE_BYTES // 1_000_000))


def _report(request: Request, taken: Taken) -> str:
    texts = request.texts
    lines = [
        texts("opml-taken", count=len(taken.taken)),
        texts("opml-known", count=taken.known),
        texts("opml-unusable", count=taken.unusable),
    ]
    names = [apart(shorten(quiet(name), _LONGEST_NAME)) for name in taken.taken[:_MOST_NAMES]]
    if names:
        more = " …" if len(taken.taken) > _MOST_NAMES else ""
        lines.append(texts.escaped(texts.together(names)) + more)
    return "\n".join(lines)
