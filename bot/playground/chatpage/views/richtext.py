"""A text with entities, as a Telegram client shows it. Pure.

https://core.telegram.org/bots/api#messageentity
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from bot.playground.botapi.errors import Object
from bot.playground.chatpage.views.markup import EMPTY, Html, join, tag, text

_SIMPLE = {
    "bold": "strong",
    "italic": "em",
    "underline": "u",
    "strikethrough": "s",
    "code": "code",
    "pre": "pre",
}
_BLOCKS = frozenset({"blockquote", "expandable_blockquote", "pre"})
_HOSTS = frozenset({"t.me", "telegram.me"})
_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def rich(words: str, entities: Sequence[Object], *, bot: str = "") -> Html:
    """Return the text as HTML; `bot` is the username whose deep links start a chat here."""
    return _Writer(units=words.encode("utf-16-le", "replace"), bot=bot).write(
        0, len(words.encode("utf-16-le", "replace")) // 2, list(entities)
    )


def web_link(url: str) -> str | None:
    """Return the address that a browser may open, None for any but the web and mail."""
    address = url if _SCHEME.match(url) else f"https://{url}"
    return address if address.lower().startswith(("http://", "https://", "mailto:")) else None


def start_payload(url: str, bot: str) -> str | None:
    """Return what a link like t.me/bot?start=words starts the bot with, None for another link."""
    try:
        parts = urlsplit(web_link(url) or "")
    except ValueError:
        return None
    if parts.hostname not in _HOSTS or parts.path.strip("/").lower() != bot.lower():
        return None
    return parse_qs(parts.query).get("start", [""])[0]


def first_link(words: str, entities: Sequence[Object]) -> str | None:
    """Return the first link in the text, of which Telegram shows a preview."""
    units = words.encode("utf-16-le", "replace")
    for entity in entities:
        if entity["type"] == "text_link":
            return web_link(entity["url"])
        if entity["type"] == "url":
            return web_link(_cut(units, entity["offset"], entity["offset"] + entity["length"]))
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Writer:
    units: bytes
    bot: str

    def write(self, start: int, end: int, entities: list[Object]) -> Html:
        parts, at = [], start
        while entities:
            entity, *entities = entities
            begin, stop = entity["offset"], entity["offset"] + entity["length"]
            if begin < at or stop > end:
                continue
            inner = [one for one in entities if one["offset"] + one["length"] <= stop]
            entities = entities[len(inner) :]
            parts.append(text(_cut(self.units, at, begin)))
            parts.append(self._wrap(entity, begin, self.write(begin, stop, inner)))
            at = stop
            if entity["type"] in _BLOCKS and _cut(self.units, at, min(at + 1, end)) == "\n":
                at += 1  # a block begins a line anyway
        return join(*parts, text(_cut(self.units, at, end)))

    def _wrap(self, entity: Object, begin: int, inner: Html) -> Html:
        kind = entity["type"]
        shown = _cut(self.units, begin, begin + entity["length"])
        if kind in _SIMPLE:
            return tag(_SIMPLE[kind], inner, data_language=entity.get("language"))
        wrap = _WRAPS.get(kind)
        return wrap(self, entity, shown, inner) if wrap else inner

    def link(self, entity: Object, shown: str, inner: Html) -> Html:
        url = entity.get("url") or (f"mailto:{shown}" if entity["type"] == "email" else shown)
        payload = start_payload(url, self.bot)
        if payload is not None:
            return tag("a", inner, href="#", data_start=payload)
        address = web_link(url)
        if address is None:
            return inner
        return tag("a", inner, href=address, target="_blank", rel="noopener noreferrer")

    def command(self, _entity: Object, shown: str, inner: Html) -> Html:
        return tag("a", inner, href="#", data_send=shown)

    def quote(self, _entity: Object, _shown: str, inner: Html) -> Html:
        return tag("blockquote", inner, dir="auto")

    def folded(self, _entity: Object, _shown: str, inner: Html) -> Html:
        label = "Show all or less of the quote"
        button = tag("button", EMPTY, type="button", class_="unfold", aria_label=label)
        return tag("blockquote", tag("div", inner), button, class_="fold", dir="auto")

    def spoiler(self, _entity: Object, _shown: str, inner: Html) -> Html:
        hidden = tag("span", inner)
        return tag("span", hidden, class_="spoiler", tabindex="0", role="button", title="Spoiler")

    def tagged(self, _entity: Object, _shown: str, inner: Html) -> Html:
        return tag("span", inner, class_="tagged")


_WRAPS: dict[str, Callable[[_Writer, Object, str, Html], Html]] = {
    "url": _Writer.link,
    "text_link": _Writer.link,
    "email": _Writer.link,
    "bot_command": _Writer.command,
    "blockquote": _Writer.quote,
    "expandable_blockquote": _Writer.folded,
    "spoiler": _Writer.spoiler,
    "hashtag": _Writer.tagged,
    "cashtag": _Writer.tagged,
    "mention": _Writer.tagged,
    "text_mention": _Writer.tagged,
}


def _cut(units: bytes, start: int, end: int) -> str:
    return units[2 * start : 2 * end].decode("utf-16-le", "replace")
