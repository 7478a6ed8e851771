"""What is said of sources, in the language of whoever reads it."""

from collections.abc import Sequence

from bot.commands.request import Asker, Reply
from bot.delivery.wording import apart, quiet, shorten, visible
from bot.model.articles import Unbriefable
from bot.model.outcomes import Unavailable
from bot.model.sources import Listing, PollState, Source, Unreadable
from bot.model.troubles import Trouble
from bot.pipeline.sources.discover import Candidate
from bot.pipeline.sources.inspect import Robots
from bot.texts import Texts

_LONGEST_NAME = 60
_LONGEST_ABOUT = 200
_LONGEST_URL = 200


def name_of(source: Source) -> str:
    """Return a source's name, which a publisher chose."""
    return apart(shorten(quiet(source.publisher), _LONGEST_NAME))


def url_of(source: Source) -> str:
    """Return where a source is polled, to be shown as code."""
    return shorten(visible(source.url), _LONGEST_URL)


def known(asker: Asker, source: Source) -> str:
    """Say that a source is polled already."""
    return asker.texts("source-known", publisher=name_of(source), source=source.id)


def why(texts: Texts, outcome: Unavailable | Unreadable | Unbriefable) -> str:
    """Say what is wrong, and the remedy."""
    return _told(texts, outcome.trouble, outcome.about, outcome.reason)


def problem_of(texts: Texts, state: PollState | None) -> str:
    """Say what is wrong with a source's polling now, if anything."""
    if state is None or not state.failures:
        return ""
    return _told(texts, state.trouble or Trouble.OTHER, state.about, state.last_error or "")


def found(asker: Asker, candidates: Sequence[Candidate]) -> str:
    """Say what was found, a paragraph each; several are numbered."""
    texts = asker.texts
    numbers = [""] if len(candidates) == 1 else [f"{n}. " for n in range(1, len(candidates) + 1)]
    return "\n".join(
        f"{number}{_found(asker, each.source, each.listing)}"
        f"\n<code>{texts.escaped(url_of(each.source))}</code>"
        for number, each in zip(numbers, candidates, strict=True)
    )


def allowed(texts: Texts, robots: Robots) -> str:
    """Say what a site's robots.txt says."""
    if not robots.is_allowed:
        return texts("robots-forbids")
    if robots.apart:
        return texts("robots-apart", apart=texts.span(robots.apart))
    return texts("robots-allows")


def says(asker: Asker, name: str, source: Source) -> Reply:
    """Reply with a text about a source."""
    return Reply(html=asker.texts(name, publisher=name_of(source), source=source.id))


def _found(asker: Asker, source: Source, listing: Listing) -> str:
    texts = asker.texts
    line = texts(
        "source-found",
        publisher=name_of(source),
        kind=texts.plain(f"source-kind-{source.kind}"),
        count=len(listing.entries),
    )
    times = [entry.published_at for entry in listing.entries if entry.published_at]
    if not times:
        return line
    newest = texts("source-newest", when=texts.moment(max(times), asker.chat.timezone))
    return f"{line}\n{newest}"


def _told(texts: Texts, trouble: Trouble, about: str, reason: str) -> str:
    said = reason if trouble is Trouble.OTHER else about
    return texts(f"trouble-{trouble}", about=shorten(quiet(said), _LONGEST_ABOUT))
