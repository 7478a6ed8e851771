"""A brief in an owner's own form: always valid for Telegram, within limits, with a disclaimer."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from bot.delivery.templates.reading import Field, Link, Literal, Marked, Part, Section, Template
from bot.delivery.wording import MAX_UNITS, escape, is_web, plain_text, shorten, units

_LONGEST_SOURCE = 120
_LONGEST_TIME = 60
_LONGEST_TAGS = 200
_LONGEST_SHOWN_URL = 60
_MOST_LINK_BYTES = 2500  # a longer one is left to the button: the whole has a limit in bytes
# The lengths of headline and disclaimer, tried in turn once no fact is left; the last ones fit
# with the longest template.
_LENGTHS = ((1000, 1000), (400, 600), (40, 600))
_SPARE_LINES = re.compile(r"\n{3,}")
_LINE_ENDS = re.compile(r"[ \t]+$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """A brief's parts as plain texts, made quiet already; `tags` are meant to act.

    Facts bring their bullets. A `notice`, as HTML, stands above it all if there is room.
    """

    headline: str
    facts: tuple[str, ...]
    source: str
    time: str
    tags: str
    url: str
    disclaimer: str
    notice: str = ""


def fill(template: Template, fields: Fields) -> str:
    """Return the HTML of a post. When it is too long facts go from the end, then words."""
    for count in range(len(fields.facts), -1, -1):
        html = _post(template, replace(fields, facts=fields.facts[:count]))
        if units(plain_text(html)) <= MAX_UNITS:
            return html
    for headline, disclaimer in _LENGTHS:
        shorter = replace(
            fields,
            facts=(),
            headline=shorten(fields.headline, headline),
            disclaimer=shorten(fields.disclaimer, disclaimer),
        )
        html = _post(template, shorter)
        if units(plain_text(html)) <= MAX_UNITS:
            return html
    return _post(template, replace(shorter, notice=""))


def _post(template: Template, fields: Fields) -> str:
    values = _values(fields)
    body = _LINE_ENDS.sub("", _html(template.parts, values, fields.url))
    blocks = [fields.notice, _SPARE_LINES.sub("\n\n", body).strip()]
    if template.fields.isdisjoint({"source", "link"}):
        blocks.append(values["source"])
    if fields.disclaimer and "disclaimer" not in template.fields:
        blocks.append(f"<blockquote expandable>{values['disclaimer']}</blockquote>")
    return "\n\n".join(filter(None, blocks))


def _values(fields: Fields) -> dict[str, str]:
    """Return the HTML of each field."""
    source = escape(shorten(fields.source, _LONGEST_SOURCE))
    return {
        "headline": escape(fields.headline),
        "facts": "\n".join(map(escape, fields.facts)),
        "source": _link(fields.url, source),
        "time": escape(shorten(fields.time, _LONGEST_TIME)),
        "tags": escape(_whole_words(fields.tags, _LONGEST_TAGS)),
        "link": _link(fields.url, escape(_shown(fields.url))),
        "disclaimer": escape(fields.disclaimer),
    }


def _html(parts: Sequence[Part], values: dict[str, str], url: str, *, linked: bool = False) -> str:
    """Render parts; what is `linked` already holds no other link."""
    html = []
    for part in parts:
        match part:
            case Literal():
                html.append(escape(part.text))
            case Field():
                value = values[part.name]
                html.append(_unlinked(value) if linked else value)
            case Marked():
                inner = _html(part.parts, values, url, linked=linked)
                html.append(f"<{part.tag}>{inner}</{part.tag}>" if inner.strip() else inner)
            case Link():
                inner = _html(part.parts, values, url, linked=True)
                html.append(_link(part.url or url, inner))
            case Section():
                is_full = all(values[name] for name in Template(part.parts).fields)
                html.append(_html(part.parts, values, url, linked=linked) if is_full else "")
            case never:
                assert_never(never)
    return "".join(html)


def _link(url: str, html: str) -> str:
    address = escape(url)
    if not html.strip() or not is_web(url) or len(address.encode()) > _MOST_LINK_BYTES:
        return html
    return f'<a href="{address}">{html}</a>'


def _unlinked(html: str) -> str:
    return re.sub(r"</?a\b[^>]*>", "", html)


def _shown(url: str) -> str:
    return shorten(re.sub(r"^https?://(?:www\.)?", "", url).rstrip("/"), _LONGEST_SHOWN_URL)


def _whole_words(text: str, most: int) -> str:
    words = text.split()
    while words and units(" ".join(words)) > most:
        words.pop()
    return " ".join(words)
