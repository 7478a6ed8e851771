"""parse_mode HTML, as strict as TDLib's parser and with its words for what is wrong."""

import re
from dataclasses import dataclass, field
from typing import NoReturn

from bot.playground.botapi.entities.entity import CODE, Entity, Formatted, utf16_length
from bot.playground.botapi.entities.links import checked_link, linked_user
from bot.playground.botapi.errors import bad_request

_TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "code": "code",
    "pre": "pre",
}
_TAGS = frozenset(_TYPES) | {"a", "blockquote", "tg-emoji", "tg-time"}
_SPACE = " \t\r\n\0\v"
_NAME = re.compile(r"[^ \t\r\n\0\v>]*")
_ATTRIBUTE = re.compile(r"[^ \t\r\n\0\v=>/\"']*")
_BLANKS = re.compile(r"[ \t\r\n\v]*")
_TOKEN = re.compile(r"[A-Za-z0-9.-]*")
_SURROGATE = re.compile("[\ud800-\udfff]")
_PLAIN = re.compile(r"[^<&]+")
_REFERENCE = re.compile(r"&(?:#(?:x([0-9a-fA-F]*)|([0-9]*))|([A-Za-z]*));?")
_REFERENCES = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_LONGEST_NUMERIC = 10
_LAST_CHARACTER = 0x10FFFF
_LOWER = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz")


def parse_html(text: str) -> Formatted:
    """Return text and entities in the order in which the tags were closed; raise ApiError."""
    return _Parser(source=text + "\0").parse()


@dataclass(slots=True, kw_only=True)
class _Open:
    tag: str
    attributes: dict[str, str]
    offset: int
    start: int


@dataclass(slots=True, kw_only=True)
class _Parser:
    source: str  # ends in NUL, as the C string that TDLib reads
    at: int = 0
    units: int = 0
    pieces: list[str] = field(default_factory=list)
    opened: list[_Open] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)

    def parse(self) -> Formatted:
        end = len(self.source) - 1
        while self.at < end:
            self._step(end)
        if self.opened:
            tag = self.opened[-1].tag
            _fail(f'Can\'t find end tag corresponding to start tag "{tag}"')
        text = "".join(self.pieces)
        if _SURROGATE.search(text):
            _fail(
                "Text contains invalid Unicode characters after decoding HTML entities, "
                "check for unmatched surrogate code units"
            )
        return Formatted(text=text, entities=tuple(self.entities))

    def _step(self, end: int) -> None:
        char = self.source[self.at]
        if char == "<":
            self._close() if self.source[self.at + 1] == "/" else self._open()
        elif char == "&":
            decoded, self.at = _decode(self.source, self.at)
            self._emit(decoded)
        elif found := _PLAIN.match(self.source, self.at, end):
            self.at = found.end()
            self._emit(found.group())

    def _emit(self, text: str) -> None:
        self.pieces.append(text)
        self.units += utf16_length(text)

    def _open(self) -> None:
        begin = self.at
        self.at += 1
        tag = self._take(_NAME).translate(_LOWER)
        if self._char == "\0":
            self._fail_at("Unclosed start tag", begin)
        if tag not in _TAGS:
            self._fail_at(f'Unsupported start tag "{tag}"', begin)
        attributes = self._attributes(tag, begin)
        self.at += 1
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            self._fail_at('Tag "span" must have class "tg-spoiler"', begin)
        start = len(self.pieces)
        self.opened.append(
            _Open(tag=tag, attributes=attributes, offset=self.units, start=start),
        )

    def _attributes(self, tag: str, begin: int) -> dict[str, str]:
        found: dict[str, str] = {}
        while self._char != ">":
            self._take(_BLANKS)
            if self._char == ">":
                break
            name = self._take(_ATTRIBUTE)
            if not name:
                self._fail_at(f'Empty attribute name in the tag "{tag}"', begin)
            self._take(_BLANKS)
            found[name.translate(_LOWER)] = self._value(tag, begin)
        return found

    def _value(self, tag: str, begin: int) -> str:
        if self._char != "=":
            self._fail_unclosed(tag, begin)
            return ""
        self.at += 1
        self._take(_BLANKS)
        self._fail_unclosed(tag, begin)
        value = self._quoted() if self._char in "'\"" else self._token()
        if self._char == "\0":
            self._fail_at("Unclosed start tag", begin)
        return value

    def _fail_unclosed(self, tag: str, begin: int) -> None:
        if self._char == "\0":
            self._fail_at(f'Unclosed start tag "{tag}"', begin)

    def _token(self) -> str:
        begin = self.at
        value = self._take(_TOKEN).translate(_LOWER)
        if self._char not in _SPACE and self._char != ">":
            self._fail_at("Unexpected end of name token", begin)
        return value

    def _quoted(self) -> str:
        quote = self._char
        self.at += 1
        pieces = []
        while self._char not in (quote, "\0"):
            piece, self.at = (
                _decode(self.source, self.at) if self._char == "&" else (self._char, self.at + 1)
            )
            pieces.append(piece)
        if self._char == quote:
            self.at += 1
        return "".join(pieces)

    def _close(self) -> None:
        begin = self.at
        if not self.opened:
            self._fail_at("Unexpected end tag", begin)
        self.at += 2
        name = self._take(_NAME).translate(_LOWER)
        self._take(_BLANKS)
        if self._char != ">":
            self._fail_at("Unclosed end tag", begin)
        self.at += 1
        tag = self.opened[-1].tag
        if name and name != tag:
            place = f"at byte offset {self._offset(begin)}"
            _fail(f'Unmatched end tag {place}, expected "</{tag}>", found "</{name}>"')
        last = self.opened.pop()
        if self.units > last.offset:
            self._add(last)

    def _add(self, tag: _Open) -> None:
        length = self.units - tag.offset
        if tag.tag == "a":
            self._add_link(tag, length)
        elif tag.tag in CODE:
            self._add_code(tag, length)
        elif tag.tag == "tg-time":
            self.entities.extend(filter(None, [_time(tag, length)]))
        else:
            self.entities.append(_entity(tag, length))

    def _add_link(self, tag: _Open, length: int) -> None:
        url = tag.attributes.get("href") or "".join(self.pieces[tag.start :])
        if user_id := linked_user(url):
            self.entities.append(
                Entity(type="text_mention", offset=tag.offset, length=length, user_id=user_id)
            )
        elif checked := checked_link(url):
            self.entities.append(
                Entity(type="text_link", offset=tag.offset, length=length, url=checked)
            )

    def _add_code(self, tag: _Open, length: int) -> None:
        name = tag.attributes.get("class", "")
        language = name.removeprefix("language-") if name.startswith("language-") else None
        inner = self.entities[-1] if self.entities else None
        same = inner and (inner.offset, inner.length) == (tag.offset, length)
        if inner and same and tag.tag == "pre" and inner.type == "code" and inner.language:
            self.entities[-1] = _code("pre", tag, length, inner.language)
        elif inner and same and tag.tag == "code" and inner.type == "pre" and language:
            self.entities[-1] = _code("pre", tag, length, language)
        else:
            self.entities.append(
                _code(tag.tag, tag, length, language if tag.tag == "code" else None)
            )

    @property
    def _char(self) -> str:
        return self.source[self.at]

    def _take(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self.source, self.at)
        text = found.group() if found else ""
        self.at += len(text)
        return text

    def _offset(self, at: int) -> int:
        return len(self.source[:at].encode("utf-8", "surrogatepass"))

    def _fail_at(self, what: str, at: int) -> NoReturn:
        _fail(f"{what} at byte offset {self._offset(at)}")


def _code(kind: str, tag: _Open, length: int, language: str | None) -> Entity:
    return Entity(type=kind, offset=tag.offset, length=length, language=language)


def _entity(tag: _Open, length: int) -> Entity:
    match tag.tag:
        case "blockquote":
            kind = "expandable_blockquote" if "expandable" in tag.attributes else "blockquote"
            return Entity(type=kind, offset=tag.offset, length=length)
        case "tg-emoji":
            emoji = tag.attributes.get("emoji-id", "")
            if not emoji.lstrip("-").isdecimal() or not int(emoji):
                _fail("Invalid custom emoji identifier specified")
            return Entity(
                type="custom_emoji", offset=tag.offset, length=length, custom_emoji_id=emoji
            )
        case name:
            return Entity(type=_TYPES[name], offset=tag.offset, length=length)


def _time(tag: _Open, length: int) -> Entity | None:
    unix = tag.attributes.get("unix", "")
    if not (unix.isascii() and unix.isdecimal() and int(unix)):
        return None
    form = tag.attributes.get("format") or None
    return Entity(
        type="date_time",
        offset=tag.offset,
        length=length,
        unix_time=int(unix),
        date_time_format=form,
    )


def _decode(source: str, at: int) -> tuple[str, int]:
    """Return what the reference at this place stands for, or its `&`, and where it ends."""
    found = _REFERENCE.match(source, at)
    if not found:  # pragma: no cover  # an "&" always matches
        return source[at], at + 1
    hexadecimal, decimal, name = found.groups()
    if name is not None:
        char = _REFERENCES.get(name)
        return (char, found.end()) if char else ("&", at + 1)
    code = int(hexadecimal or "0", 16) if hexadecimal is not None else int(decimal or "0")
    length = found.end() - at - found.group().endswith(";")
    if not 0 < code < _LAST_CHARACTER or length >= _LONGEST_NUMERIC:
        return "&", at + 1
    return chr(code), found.end()


def _fail(why: str) -> NoReturn:
    raise bad_request(f"can't parse entities: {why}")
