"""Several briefs in one message: a page of /latest, the results of a search, a digest. Pure."""

from collections.abc import Sequence

from bot.briefs.disclaimers import disclaimer_in
from bot.delivery.message import (
    Message,
    bold,
    excess_of,
    link,
    note,
    publisher_of,
    time_of,
)
from bot.delivery.style import PLAIN, Style
from bot.delivery.wording import MAX_UNITS, escape, quiet, shorten
from bot.model.briefs import Brief
from bot.texts import texts_of

_MOST_LISTED = 30  # three entities each, and Telegram drops what comes after the hundredth
# The lengths of headline and fact in a list, tried in turn: ten briefs always fit the last.
_LIST_LENGTHS = ((200, 1000), (200, 280), (160, 140), (120, 80))


def render_list(
    briefs: Sequence[Brief],
    *,
    style: Style = PLAIN,
    first: int = 1,
    heading: str = "",
    max_units: int = MAX_UNITS,
) -> Message:
    """Render several briefs in one message, numbered from `first`, with one disclaimer.

    Ten always find room in a message of full length; what finds none is left out from the end.
    `heading` is HTML.
    """
    shown = list(briefs[:_MOST_LISTED])
    while True:
        for lengths in _LIST_LENGTHS:
            html = _list(shown, style, first, lengths)
            html = f"{heading}\n\n{html}" if heading else html
            if not excess_of(html, max_units):
                return Message(html=html)
        if len(shown) <= 1:
            return Message(html=html)
        shown.pop()


def render_digest(briefs: Sequence[Brief], *, style: Style = PLAIN, more: int = 0) -> Message:
    """Render a digest, the most important first; `more` is how many were left out."""
    texts = texts_of(style.language)
    heading = f"<b>{texts('digest-title', count=len(briefs) + more)}</b>"
    message = render_list(briefs, style=style, heading=heading)
    if not more:
        return message
    rest = texts("digest-more", count=more)
    return Message(html=render_list(briefs, style=style, heading=f"{heading}\n{rest}").html)


def _list(briefs: Sequence[Brief], style: Style, first: int, lengths: tuple[int, int]) -> str:
    items = [
        _item(number, brief, style, lengths) for number, brief in enumerate(briefs, start=first)
    ]
    notes = [note(quiet(_disclaimer(brief, style.language))) for brief in briefs[:1]]
    return "\n\n".join([*items, *notes])


def _disclaimer(brief: Brief, language: str) -> str:
    """Return the reader's, for a list of any languages; the operator's own, if there is one."""
    is_standard = brief.disclaimer == disclaimer_in(brief.language)
    return disclaimer_in(language) if is_standard else brief.disclaimer


def _item(number: int, brief: Brief, style: Style, lengths: tuple[int, int]) -> str:
    headline_length, fact_length = lengths
    headline = bold(shorten(quiet(brief.headline), headline_length) or publisher_of(brief))
    when = time_of(brief, texts_of(style.language), style.timezone)
    lines = [
        f"{number}. {link(brief.url, headline)}",
        *(escape(shorten(quiet(fact.text), fact_length)) for fact in brief.facts[:1]),
        f"<i>{escape(publisher_of(brief))} · {when}</i>",
    ]
    return "\n".join(lines)
