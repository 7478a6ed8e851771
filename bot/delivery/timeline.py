"""A story's timeline: who reported what and when, and what each report added. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.delivery.message import bold, dispute_of, excess_of, link, name_of, notice_of
from bot.delivery.style import PLAIN, Dispute, Style
from bot.delivery.wording import MAX_UNITS, escape, quiet, shorten
from bot.model.briefs import Brief
from bot.texts import Texts, texts_of

_LONGEST_HEADLINE = 160
_MOST_DISPUTES = 3
# How many new facts of a report, and of what length, tried in turn until all reports fit.
_FACTS = ((3, 240), (2, 160), (1, 120), (0, 0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """A brief of a story: its kind as the texts name it, and its facts that were new then."""

    brief: Brief
    kind: str
    new: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The reports of a story in their order, and what they disagree on."""

    reports: tuple[Reported, ...]
    disputes: tuple[Dispute, ...] = ()


def render_timeline(headline: str, timeline: Timeline, *, style: Style = PLAIN) -> str:
    """Render a timeline as HTML; facts give way where it is too long, then the oldest reports."""
    texts, reports = texts_of(style.language), list(timeline.reports)
    title = bold(shorten(quiet(headline), _LONGEST_HEADLINE))
    disputes = [dispute_of(each, texts) for each in timeline.disputes[:_MOST_DISPUTES]]
    while True:
        for most, longest in _FACTS:
            told = ["\n".join(_lines(each, style, texts, (most, longest))) for each in reports]
            told = told or [texts("story-alone")]
            html = "\n\n".join(filter(None, [title, *told, "\n".join(disputes)]))
            if not excess_of(html, MAX_UNITS):
                return html
        reports = reports[1:]


def _lines(reported: Reported, style: Style, texts: Texts, facts: tuple[int, int]) -> Iterator[str]:
    brief, (most, longest) = reported.brief, facts
    when = texts.moment(brief.published_at or brief.composed_at, style.timezone)
    name = link(brief.url, escape(name_of(brief.publisher, brief.url)))
    headline = escape(shorten(quiet(brief.headline), _LONGEST_HEADLINE))
    yield f"{when} · {name} · {texts(f'story-{reported.kind}')}: {headline}"
    if notice := notice_of(brief, texts, style.timezone):
        yield notice
    for fact in reported.new[:most]:
        yield f"• {escape(shorten(quiet(fact), longest))}"
