"""An owner's own form of posts: a small language, checked before it is kept. Pure.

`{headline}` and its like are fields, `*bold*`, `_italic_` and `[text]({link})` markup, and
`[[Tags: {tags}]]` is left out when a field in it is empty. A backslash takes a sign's meaning.
All else is literal. The source and the disclaimer are added where the form has none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from functools import lru_cache

from bot.delivery.wording import is_web, start_of, units, visible

FIELDS = ("headline", "facts", "source", "time", "tags", "link", "disclaimer")
MOST_UNITS = 1000
MOST_MARKS = 40  # of bold, italic and links: Telegram drops entities after the hundredth
_MOST_USES = 2
_MARKS = {"*": "b", "_": "i"}
_FIELD = re.compile(r"\{([^{}\n]*)\}")
_LINK = re.compile(r"\[(?=[^\[\]\n]*\]\()")
_TARGET = re.compile(r"\]\(([^()\s]*)\)")
_LITERAL = re.compile(r"[^\\*_{}\[\]]+")


class FaultKind(StrEnum):
    """What is wrong with a template."""

    TOO_LONG = "too-long"
    UNKNOWN_FIELD = "unknown-field"
    UNCLOSED = "unclosed"
    UNOPENED = "unopened"
    NESTED = "nested"
    BAD_LINK = "bad-link"
    TOO_OFTEN = "too-often"
    TOO_MANY_MARKS = "too-many-marks"
    NO_NEWS = "no-news"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """The first fault and its place, counted from 1. `found` is the sign or name that is wrong.

    `nearest` is the field that was probably meant.
    """

    kind: FaultKind
    line: int
    column: int
    found: str = ""
    nearest: str = ""


@dataclass(frozen=True, slots=True)
class Literal:
    """Text that stands as it is."""

    text: str


@dataclass(frozen=True, slots=True)
class Field:
    """A place for one of FIELDS."""

    name: str


@dataclass(frozen=True, slots=True)
class Marked:
    """Parts in bold ("b") or italics ("i")."""

    tag: str
    parts: tuple["Part", ...]


@dataclass(frozen=True, slots=True)
class Link:
    """Parts that lead to a URL; to the article where there is none."""

    url: str | None
    parts: tuple["Part", ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Parts that are left out when a field among them is empty."""

    parts: tuple["Part", ...]


Part = Literal | Field | Marked | Link | Section


@dataclass(frozen=True, slots=True)
class Template:
    """A form that was found right."""

    parts: tuple[Part, ...]

    @property
    def fields(self) -> frozenset[str]:
        """The fields that it shows; a link to the article shows `link`."""
        return frozenset(_names(self.parts))


@lru_cache(maxsize=256)
def check(text: str) -> Template | Fault:
    """Read a template, or say what is wrong with it first."""
    clean = visible(text).strip("\n")
    reader = _Reader(clean)
    if units(clean) > MOST_UNITS:
        return reader.fault(FaultKind.TOO_LONG, len(start_of(clean, MOST_UNITS)))
    try:
        template = Template(reader.parts("", 0))
    except _BrokenError as error:
        return error.fault
    if template.fields.isdisjoint({"headline", "facts"}):
        return reader.fault(FaultKind.NO_NEWS, len(clean))
    return template


def _names(parts: Sequence[Part]) -> Iterator[str]:
    for part in parts:
        match part:
            case Field():
                yield part.name
            case Link():
                yield from ("link",) if part.url is None else ()
                yield from _names(part.parts)
            case Marked() | Section():
                yield from _names(part.parts)
            case Literal():
                pass


class _BrokenError(Exception):
    """Ends the reading of a template at its first fault."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.kind)
        self.fault = fault


class _Reader:
    """Reads parts one after the other; `_open` are the signs that wait for their end."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._open: list[tuple[str, int]] = []
        self._uses: dict[str, int] = {}
        self._marks = 0

    def fault(self, kind: FaultKind, at: int, found: str = "", nearest: str = "") -> Fault:
        """Return a fault with its place."""
        before = self._text[:at]
        column = at - (before.rfind("\n") + 1) + 1
        return Fault(
            kind=kind,
            line=before.count("\n") + 1,
            column=column,
            found=found,
            nearest=nearest,
        )

    def parts(self, closing: str, opened: int) -> tuple[Part, ...]:
        """Read until the sign that closes, which is left behind."""
        self._open.append((closing, opened))
        parts: list[Part] = []
        while not (closing and self._text.startswith(closing, self._at)):
            if self._at >= len(self._text):
                if closing:
                    self._fail_unclosed()
                break
            parts.append(self._part())
        self._at += len(closing)
        self._open.pop()
        return tuple(parts)

    def _part(self) -> Part:
        text, at = self._text, self._at
        if literal := _LITERAL.match(text, at):
            return self._literal(literal.group())
        sign = text[at]
        if sign == "\\" and at + 1 < len(text) and text[at + 1] in "\\*_{}[]":
            self._at += 1
            return self._literal(text[at + 1])
        if sign == "{":
            return self._field()
        if sign in _MARKS and not (sign == "_" and self._is_inside_word()):
            return self._marked(sign)
        if text.startswith(("[[", "]]"), at):
            return self._section()
        if sign == "[" and _LINK.match(text, at) and not self._waits("]("):
            return self._link()
        if sign == "}":
            raise _BrokenError(self.fault(FaultKind.UNOPENED, at, "}"))
        return self._literal(sign)

    def _literal(self, text: str) -> Literal:
        self._at += len(text)
        return Literal(text)

    def _field(self) -> Field:
        found = _FIELD.match(self._text, self._at)
        if found is None:
            raise _BrokenError(self.fault(FaultKind.UNCLOSED, self._at, "{"))
        name = found[1].strip().lower()
        if name not in FIELDS:
            nearest = get_close_matches(name, FIELDS, n=1, cutoff=0.5)
            written = found[1].strip()[:20]
            fault = self.fault(FaultKind.UNKNOWN_FIELD, self._at, written, "".join(nearest))
            raise _BrokenError(fault)
        self._use(name)
        self._at = found.end()
        return Field(name)

    def _use(self, name: str) -> None:
        self._uses[name] = self._uses.get(name, 0) + 1
        if self._uses[name] > _MOST_USES:
            raise _BrokenError(self.fault(FaultKind.TOO_OFTEN, self._at, name))

    def _marked(self, sign: str) -> Marked:
        if self._waits(sign):
            self._fail_unclosed()
        self._count_mark()
        self._at += 1
        return Marked(_MARKS[sign], self.parts(sign, self._at - 1))

    def _section(self) -> Section:
        sign, is_inside = self._text[self._at : self._at + 2], self._waits("]]")
        if sign == "]]" and is_inside:
            self._fail_unclosed()
        if sign == "]]" or is_inside:
            kind = FaultKind.NESTED if is_inside else FaultKind.UNOPENED
            raise _BrokenError(self.fault(kind, self._at, sign))
        self._at += 2
        return Section(self.parts("]]", self._at - 2))

    def _link(self) -> Link:
        self._count_mark()
        opened = self._at
        self._at += 1
        parts = self.parts("](", opened)
        start = self._at - 2
        target = _TARGET.match(self._text, start)
        url = target[1] if target else ""
        if target is None or not (url.lower() == "{link}" or is_web(url)):
            raise _BrokenError(self.fault(FaultKind.BAD_LINK, start + 2, url[:40]))
        is_article = url.lower() == "{link}"
        if is_article:
            self._use("link")
        self._at = target.end()
        return Link(None if is_article else url, parts)

    def _count_mark(self) -> None:
        self._marks += 1
        if self._marks > MOST_MARKS:
            raise _BrokenError(self.fault(FaultKind.TOO_MANY_MARKS, self._at))

    def _waits(self, closing: str) -> bool:
        return any(sign == closing for sign, _ in self._open)

    def _fail_unclosed(self) -> None:
        closing, opened = self._open[-1]
        found = {"]]": "[[", "](": "["}.get(closing, closing)
        raise _BrokenError(self.fault(FaultKind.UNCLOSED, opened, found))

    def _is_inside_word(self) -> bool:
        before, after = self._text[self._at - 1 : self._at], self._text[self._at + 1 : self._at + 2]
        return before.isalnum() and after.isalnum()
