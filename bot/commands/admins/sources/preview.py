"""What an inspection found, shown before anything is stored: sources, robots.txt, a sample."""

from bot.commands.admins.sources import wording
from bot.commands.readers.latest import style_of
from bot.commands.request import Asker, Button, Desk, Rows
from bot.delivery.message import render
from bot.delivery.wording import MAX_UNITS, plain_text, units
from bot.model.articles import Unbriefable
from bot.pipeline.sources.inspect import Inspection


def shown(asker: Asker, found: Inspection, *, heading: str) -> tuple[str, Rows]:
    """Return the HTML below a heading, and the buttons of the sample brief."""
    texts, sample = asker.texts, found.sample
    blocks = [heading, wording.found(asker, found.candidates), wording.allowed(texts, found.robots)]
    head = "\n\n".join(filter(None, blocks))
    if isinstance(sample, Unbriefable):
        return f"{head}\n\n{texts('source-no-brief')} {wording.why(texts, sample)}", ()
    head = f"{head}\n\n{texts('source-sample')}"
    left = MAX_UNITS - units(plain_text(head)) - len("\n\n")
    message = render(sample, style=style_of(asker), max_units=left)
    links = tuple((Button(text=each.text, url=each.url),) for each in message.buttons if each.url)
    return f"{head}\n\n{message.html}", links


def offers(desk: Desk, asker: Asker, found: Inspection) -> Rows:
    """Return a button for each source that was found."""
    texts = asker.texts
    return tuple(
        (
            Button(
                text=texts.plain(
                    "source-offer",
                    number=n,
                    kind=texts.plain(f"source-kind-{each.source.kind}"),
                    count=len(each.listing.entries),
                ),
                data=desk.choices.offer(each.source),
            ),
        )
        for n, each in enumerate(found.candidates, 1)
    )
