"""What a post looks like. Pure: a brief in, Telegram's HTML out, always valid and within limits."""

import re
from dataclasses import dataclass

from bot.delivery.style import PLAIN, Dispute, SourcedFact, Style, Told
from bot.delivery.templates import Fields, Template, check, fill
from bot.delivery.wording import (
    MAX_UNITS,
    apart,
    escape,
    host_of,
    is_web,
    plain_text,
    quiet,
    shorten,
    units,
)
from bot.model.briefs import Brief
from bot.texts import Texts, texts_of

MAX_BYTES = 32_768  # of the raw HTML: refused before parsing (Client.cpp, get_formatted_text)
FEEDBACK = "p"  # the family of the buttons under posts
_MOST_COINS = 10
_MOST_PUBLISHERS = 8
_MOST_DISPUTES = 2
_LONGEST_PUBLISHER = 80
_LONGEST_FIGURE = 60
_SHORTEST_HEADLINE = 40
_MANY_FACTS = 3
_LONG_FACTS = 700  # units of all facts from which on those after the second are folded
_BULLET = "• "


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """An inline button that opens a link, or sends its data back to us."""

    text: str
    url: str = ""
    data: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """Telegram's HTML, and the buttons below it."""

    html: str
    buttons: tuple[Button, ...] = ()


def render(
    brief: Brief, *, style: Style = PLAIN, told: Told | None = None, max_units: int = MAX_UNITS
) -> Message:
    """Render a post: headline, facts, publisher and time, coins, disclaimer.

    With `told` it brings the story's best headline and facts, names all its publishers and what
    they disagree on. An owner's own form
    is used for all but what was taken back. When it is too long facts go from the end, then the
    headline is cut; the publisher and the link always stay, and so does the disclaimer unless it
    alone is longer than a message.
    """
    texts = texts_of(style.language)
    parts = _Parts(brief=brief, style=style, told=told, texts=texts)
    template = check(style.template) if style.template and not brief.retracted_at else None
    if isinstance(template, Template) and max_units >= MAX_UNITS:
        html = fill(template, parts.fields())
    else:
        html = parts.fitted(max_units)
    return Message(html=html, buttons=_buttons(brief, style, texts))


@dataclass(slots=True, kw_only=True)
class _Parts:
    """The parts of a post, some of which give way."""

    brief: Brief
    style: Style
    told: Told | None
    texts: Texts

    def fitted(self, max_units: int) -> str:
        headline, disclaimer = self._headline(), quiet(self.brief.disclaimer)
        facts = self._facts()
        html = self._post(headline, facts, disclaimer)
        while (excess := excess_of(html, max_units)) and facts:
            facts.pop()
            html = self._post(headline, facts, disclaimer)
        if excess:
            headline = shorten(headline, max(units(headline) - excess, _SHORTEST_HEADLINE))
            html = self._post(headline, facts, disclaimer)
        if excess := excess_of(html, max_units):
            disclaimer = shorten(disclaimer, units(disclaimer) - excess)
            html = self._post(headline, facts, disclaimer)
        return html

    def fields(self) -> Fields:
        """Return what an owner's own form is filled with."""
        told = self.told.publishers if self.told else ()
        names = [name_of(name, url) for name, url in told[:_MOST_PUBLISHERS]]
        return Fields(
            headline=self._headline(),
            facts=tuple(self._facts()),
            source=", ".join(names) or publisher_of(self.brief),
            time=time_of(self.brief, self.texts, self.style.timezone),
            tags=_coin_line(self.brief),
            url=self.brief.url,
            disclaimer=quiet(self.brief.disclaimer),
            notice="\n".join(filter(None, [self._notice(), *self._disputes()])),
        )

    def _headline(self) -> str:
        told = self.told.headline if self.told and not self.brief.retracted_at else ""
        return quiet(told or self.brief.headline)

    def _facts(self) -> list[str]:
        if self.brief.retracted_at:
            return []
        own = [SourcedFact(text=fact.text) for fact in self.brief.facts]
        facts = list(self.told.facts) if self.told and self.told.facts else own
        return [self._fact(fact) for fact in facts[: self.style.facts]]

    def _fact(self, fact: SourcedFact) -> str:
        by = f" ({shorten(quiet(fact.publisher), _LONGEST_PUBLISHER)})" if fact.publisher else ""
        return f"{_BULLET}{quiet(fact.text)}{by}"

    def _post(self, headline: str, facts: list[str], disclaimer: str) -> str:
        source = "\n".join(filter(None, [self._source(), _coin_line(self.brief)]))
        blocks = [
            self._notice(),
            bold(headline),
            folded(facts),
            "\n".join(self._disputes()),
            source,
            note(disclaimer),
        ]
        return "\n\n".join(filter(None, blocks))

    def _notice(self) -> str:
        return notice_of(self.brief, self.texts, self.style.timezone)

    def _disputes(self) -> list[str]:
        disputes = self.told.disputes[:_MOST_DISPUTES] if self.told else ()
        return [dispute_of(dispute, self.texts) for dispute in disputes]

    def _source(self) -> str:
        when = time_of(self.brief, self.texts, self.style.timezone)
        told = (self.told and self.told.publishers) or ((self.brief.publisher, self.brief.url),)
        names = ", ".join(
            link(url, escape(name_of(name, url))) for name, url in told[:_MOST_PUBLISHERS]
        )
        count = self.texts("post-sources", count=len(told))
        return f"{count}: {names} · {when}"


def notice_of(brief: Brief, texts: Texts, timezone: str) -> str:
    """Say that a brief was taken back, or that its publisher corrected it; "" if neither."""
    if brief.retracted_at:
        when, why = texts.moment(brief.retracted_at, timezone), quiet(brief.retraction)
        return texts("post-retracted-because" if why else "post-retracted", when=when, why=why)
    if brief.corrected_at:
        return texts("post-corrected", when=texts.moment(brief.corrected_at, timezone))
    return ""


def dispute_of(dispute: Dispute, texts: Texts) -> str:
    """Say what publishers disagree on."""
    sayings = [
        f"{shorten(quiet(name), _LONGEST_PUBLISHER)}: {shorten(quiet(figure), _LONGEST_FIGURE)}"
        for name, figure in dispute.sayings
    ]
    return texts("post-disputed", sayings="; ".join(sayings))


def render_notice(text: str) -> Message:
    """Render a plain text of ours."""
    return Message(html=escape(shorten(quiet(text), MAX_UNITS)))


def excess_of(html: str, max_units: int) -> int:
    """Return by how many units a message is too long; its bytes are counted as units."""
    too_many_bytes = len(html.encode()) - MAX_BYTES
    return max(0, units(plain_text(html)) - max_units, too_many_bytes)


def folded(facts: list[str]) -> str:
    """Write facts as a list; many long ones are folded but for the first two."""
    lines = [escape(fact) for fact in facts]
    if len(facts) <= _MANY_FACTS or sum(map(units, facts)) <= _LONG_FACTS:
        return "\n".join(lines)
    rest = "\n".join(lines[2:])
    return "\n".join([*lines[:2], f"<blockquote expandable>{rest}</blockquote>"])


def bold(text: str) -> str:
    """Write a headline."""
    return f"<b>{escape(text)}</b>" if text else ""


def note(text: str) -> str:
    """Return the disclaimer; a long one is folded until it is tapped."""
    return f"<blockquote expandable>{escape(text)}</blockquote>" if text else ""


def publisher_of(brief: Brief) -> str:
    """Return the name of who is credited."""
    return name_of(brief.publisher, brief.url)


def name_of(publisher: str, url: str) -> str:
    """Return a publisher's name fit for a line, or else the host of a link."""
    name = quiet(publisher) or quiet(host_of(url)) or "Source"
    return apart(shorten(name, _LONGEST_PUBLISHER))


def time_of(brief: Brief, texts: Texts, timezone: str) -> str:
    """Write when a brief was published."""
    if brief.published_at is None:
        return texts("post-no-time")
    return texts.moment(brief.published_at, timezone)


def link(url: str, html: str) -> str:
    """Link some HTML, if the URL may stand in a message."""
    return f'<a href="{escape(url)}">{html}</a>' if is_web(url) and html else html


def _coin_line(brief: Brief) -> str:
    tags = [_tag(coin) for coin in dict.fromkeys(brief.coins)]
    return " ".join([tag for tag in tags if tag][:_MOST_COINS])


def _tag(coin: str) -> str:
    """Write a ticker as Telegram's cashtag or, where it can't be one, as a hashtag."""
    if re.fullmatch(r"[A-Z]{1,8}|1INCH", coin):
        return f"${coin}"
    return f"#{coin}" if re.fullmatch(r"(?=[0-9]*[A-Za-z])[A-Za-z0-9]{1,16}", coin) else ""


def _buttons(brief: Brief, style: Style, texts: Texts) -> tuple[Button, ...]:
    read = [Button(text=texts.plain("post-read"), url=brief.url)] if is_web(brief.url) else []
    if not style.has_feedback or brief.retracted_at:
        return tuple(read)
    feedback = (
        Button(text=texts.plain(f"post-{name}"), data=f"{FEEDBACK}:{name}:{brief.id}")
        for name in ("more", "less", "mute")
    )
    return (*read, *feedback)
