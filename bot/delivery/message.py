"""What a post looks like. Pure: briefs in, Telegram's HTML out, always valid and within limits."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.model.briefs import Brief

MAX_UNITS = 4096  # UTF-16 units after parsing: Bot API, sendMessage
_SHORTEST_HEADLINE = 40
_ELLIPSIS = "…"
_JOINER = "\u2060"
_BULLET = "• "

# Characters that turn the direction of text, or hide in it, could make a line say something else.
_UNSEEN = re.compile(
    "[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f"
    "\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
# What Telegram would turn into a mention, a command, a tag, or a link, if we let it.
_ACTIVE = re.compile(r"[@#](?=\w)|(?<!\w)[$/](?=[^\W\d])|(?<=\w)\.(?=[^\W\d_]{2})|:(?=//)")


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

    When it is too long facts go from the end, then the headline is cut; the disclaimer, the
    publisher and the link always stay.
    """
    facts = [f"{_BULLET}{quiet(fact.text)}" for fact in brief.facts]
    tail = [_source_line(brief, timezone), *_coin_line(brief), _disclaimer(brief)]
    headline = quiet(brief.headline)
    while True:
        html = _join(headline, facts, tail)
        excess = units(plain_text(html)) - max_units
        if excess <= 0:
            break
        if facts:
            facts.pop()
        else:
            headline = shorten(headline, max(units(headline) - excess, _SHORTEST_HEADLINE))
            html = _join(headline, facts, tail)
            break
    return Message(html=html, buttons=_buttons(brief))


def render_list(
    briefs: Sequence[Brief], *, timezone: str = "UTC", first: int = 1, max_units: int = MAX_UNITS
) -> Message:
    """Render several briefs in one message, numbered from `first`, with one disclaimer.

    Briefs that find no room are left out from the end; the first one always stays.
    """
    shown = list(briefs)
    lengths = (None, 280, 140)
    while True:
        for length in lengths:
            html = _list(shown, timezone, first, length)
            if units(plain_text(html)) <= max_units:
                return Message(html=html)
        if len(shown) <= 1:
            return Message(html=html)
        shown.pop()


def _list(briefs: Sequence[Brief], timezone: str, first: int, length: int | None) -> str:
    parts = []
    for number, brief in enumerate(briefs, start=first):
        fact = quiet(brief.facts[0].text)
        lines = [
            f"{number}. {_link(brief.url, f'<b>{_safe(shorten(quiet(brief.headline), 200))}</b>')}",
            _safe(fact if length is None else shorten(fact, length)),
            f"<i>{_safe(shorten(quiet(brief.publisher), 80))} · {_time(brief, timezone)}</i>",
        ]
        parts.append("\n".join(lines))
    notes = list(dict.fromkeys(_disclaimer(brief) for brief in briefs))
    return "\n\n".join([*parts, *notes[:1]])


def _join(headline: str, facts: list[str], tail: list[str]) -> str:
    blocks = [f"<b>{_safe(headline)}</b>", "\n".join(_safe(fact) for fact in facts), *tail]
    return "\n\n".join(block for block in blocks if block)


def _source_line(brief: Brief, timezone: str) -> str:
    publisher = _safe(shorten(quiet(brief.publisher or _host(brief.url) or "Source"), 80))
    return f"{_link(brief.url, publisher)} · {_time(brief, timezone)}"


def _coin_line(brief: Brief) -> list[str]:
    tags = [f"${coin}" for coin in brief.coins if re.fullmatch(r"[A-Z]{1,8}", coin)]
    return [" ".join(tags)] if tags else []


def _disclaimer(brief: Brief) -> str:
    return f"<i>{_safe(quiet(brief.disclaimer))}</i>"


def _buttons(brief: Brief) -> tuple[Button, ...]:
    return (Button(text="Read the article", url=brief.url),) if is_web(brief.url) else ()


def _time(brief: Brief, timezone: str) -> str:
    moment = brief.published_at
    if moment is None:
        return "time not given"
    return _local(moment, timezone)


def _local(moment: datetime, timezone: str) -> str:
    try:
        there = moment.astimezone(ZoneInfo(timezone))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        there = moment.astimezone(UTC)
    return f"{there.day} {there:%b %Y, %H:%M %Z}"


def _link(url: str, html: str) -> str:
    return f'<a href="{escape(url)}">{html}</a>' if is_web(url) else html


def is_web(url: str) -> bool:
    """Tell whether a URL may stand in a message: http or https, a host, no name or password."""
    try:
        parts = urlsplit(url)
        host, has_user = parts.hostname, "@" in parts.netloc
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(host) and not has_user


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.") if is_web(url) else ""


def _safe(text: str) -> str:
    return escape(text, quote=False)


def quiet(text: str) -> str:
    """Take from a publisher's text what could act in a chat: it may be read, and no more.

    A word joiner (U+2060), which takes no room, keeps mentions, commands, tags and links from
    being recognised; unseen and direction-turning characters are removed.
    """
    visible = _UNSEEN.sub("", text)
    return _ACTIVE.sub(lambda match: match.group() + _JOINER, " ".join(visible.split()))


def shorten(text: str, most: int) -> str:
    """Cut a text at a word to at most so many UTF-16 units, with an ellipsis where it was cut."""
    if units(text) <= most:
        return text
    kept = ""
    for word in text.split(" "):
        longer = f"{kept} {word}" if kept else word
        if units(longer) + 1 > most:
            break
        kept = longer
    if not kept:
        kept = text.encode("utf-16-le")[: 2 * (most - 1)].decode("utf-16-le", "ignore")
    return kept.rstrip(" ,;:–—-") + _ELLIPSIS


def units(text: str) -> int:
    """Count the UTF-16 code units of a text, as Telegram does."""
    return len(text) + sum(character > "\uffff" for character in text)


_TAG = re.compile(r"<[^<>]*>")


def plain_text(html: str) -> str:
    """Return what is read of our own HTML."""
    text = _TAG.sub("", html)
    for name, sign in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#x27;", "'")):
        text = text.replace(name, sign)
    return text.replace("&amp;", "&")
