"""What a post looks like. Pure: briefs in, Telegram's HTML out, always valid and within limits."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.delivery.wording import apart, escape, host_of, is_web, plain_text, quiet, shorten, units
from bot.model.briefs import Brief

MAX_UNITS = 4096  # UTF-16 units after parsing: Bot API, sendMessage
MAX_BYTES = 32_768  # of the raw HTML: refused before parsing (Client.cpp, get_formatted_text)
_MOST_LISTED = 30  # three entities each, and Telegram drops what comes after the hundredth
_MOST_COINS = 10
_LONGEST_PUBLISHER = 80
_SHORTEST_HEADLINE = 40
_BULLET = "• "
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
# The lengths of headline and fact in a list, tried in turn: ten briefs always fit the last.
_LIST_LENGTHS = ((200, 1000), (200, 280), (160, 140), (120, 80))


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """An inline button that opens a link."""

    text: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """Telegram's HTML, and the buttons below it."""

    html: str
    buttons: tuple[Button, ...] = ()


def render(brief: Brief, *, timezone: str = "UTC", max_units: int = MAX_UNITS) -> Message:
    """Render a post: headline, facts, publisher and time, coins, disclaimer.

    When it is too long facts go from the end, then the headline is cut; the publisher and the
    link always stay, and so does the disclaimer unless it alone is longer than a message.
    """
    headline, disclaimer = quiet(brief.headline), quiet(brief.disclaimer)
    facts = [f"{_BULLET}{quiet(fact.text)}" for fact in brief.facts]
    source = "\n".join(filter(None, [_source_line(brief, timezone), _coin_line(brief)]))
    html = _post(headline, facts, source, disclaimer)
    while (excess := _excess(html, max_units)) and facts:
        facts.pop()
        html = _post(headline, facts, source, disclaimer)
    if excess:
        headline = shorten(headline, max(units(headline) - excess, _SHORTEST_HEADLINE))
        html = _post(headline, facts, source, disclaimer)
    if excess := _excess(html, max_units):
        disclaimer = shorten(disclaimer, units(disclaimer) - excess)
        html = _post(headline, facts, source, disclaimer)
    return Message(html=html, buttons=_buttons(brief))


def render_notice(text: str) -> Message:
    """Render a plain text of ours."""
    return Message(html=escape(shorten(quiet(text), MAX_UNITS)))


def render_list(
    briefs: Sequence[Brief], *, timezone: str = "UTC", first: int = 1, max_units: int = MAX_UNITS
) -> Message:
    """Render several briefs in one message, numbered from `first`, with one disclaimer.

    Ten always find room in a message of full length; what finds none is left out from the end.
    """
    shown = list(briefs[:_MOST_LISTED])
    while True:
        for lengths in _LIST_LENGTHS:
            html = _list(shown, timezone, first, lengths)
            if not _excess(html, max_units):
                return Message(html=html)
        if len(shown) <= 1:
            return Message(html=html)
        shown.pop()


def _excess(html: str, max_units: int) -> int:
    """Return by how many units a message is too long; its bytes are counted as units."""
    too_many_bytes = len(html.encode()) - MAX_BYTES
    return max(0, units(plain_text(html)) - max_units, too_many_bytes)


def _post(headline: str, facts: list[str], source: str, disclaimer: str) -> str:
    blocks = [_bold(headline), "\n".join(map(escape, facts)), source, _note(disclaimer)]
    return "\n\n".join(filter(None, blocks))


def _list(briefs: Sequence[Brief], timezone: str, first: int, lengths: tuple[int, int]) -> str:
    items = [
        _item(number, brief, timezone, lengths) for number, brief in enumerate(briefs, start=first)
    ]
    notes = [_note(quiet(brief.disclaimer)) for brief in briefs[:1]]
    return "\n\n".join([*items, *notes])


def _item(number: int, brief: Brief, timezone: str, lengths: tuple[int, int]) -> str:
    headline_length, fact_length = lengths
    headline = _bold(shorten(quiet(brief.headline), headline_length) or _publisher(brief))
    lines = [
        f"{number}. {_link(brief.url, headline)}",
        *(escape(shorten(quiet(fact.text), fact_length)) for fact in brief.facts[:1]),
        f"<i>{escape(_publisher(brief))} · {_time(brief.published_at, timezone)}</i>",
    ]
    return "\n".join(lines)


def _bold(text: str) -> str:
    return f"<b>{escape(text)}</b>" if text else ""


def _note(text: str) -> str:
    """Return the disclaimer; a long one is folded until it is tapped."""
    return f"<blockquote expandable>{escape(text)}</blockquote>" if text else ""


def _source_line(brief: Brief, timezone: str) -> str:
    return f"{_link(brief.url, escape(_publisher(brief)))} · {_time(brief.published_at, timezone)}"


def _publisher(brief: Brief) -> str:
    name = quiet(brief.publisher) or quiet(host_of(brief.url)) or "Source"
    return apart(shorten(name, _LONGEST_PUBLISHER))


def _coin_line(brief: Brief) -> str:
    tags = [_tag(coin) for coin in dict.fromkeys(brief.coins)]
    return " ".join([tag for tag in tags if tag][:_MOST_COINS])


def _tag(coin: str) -> str:
    """Write a ticker as Telegram's cashtag or, where it can't be one, as a hashtag."""
    if re.fullmatch(r"[A-Z]{1,8}|1INCH", coin):
        return f"${coin}"
    return f"#{coin}" if re.fullmatch(r"(?=[0-9]*[A-Za-z])[A-Za-z0-9]{1,16}", coin) else ""


def _buttons(brief: Brief) -> tuple[Button, ...]:
    return (Button(text="Read the article", url=brief.url),) if is_web(brief.url) else ()


def _link(url: str, html: str) -> str:
    return f'<a href="{escape(url)}">{html}</a>' if is_web(url) and html else html


def _time(moment: datetime | None, timezone: str) -> str:
    """Write a time as `24 Nov 2026, 14:05 UTC`, in the chat's zone if that is known."""
    if moment is None:
        return "time not given"
    try:
        there = moment.astimezone(ZoneInfo(timezone))
    except (ZoneInfoNotFoundError, ValueError, OSError, OverflowError):
        there = moment.astimezone(UTC)
    zone = there.tzname() or ""
    zone = f"UTC{zone}" if zone[:1] in {"+", "-"} else zone
    month = _MONTHS[there.month - 1]
    return f"{there.day} {month} {there.year}, {there.hour:02}:{there.minute:02} {zone}"
