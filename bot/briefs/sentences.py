"""Where sentences begin and end."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.briefs.language.joints import is_joint
from bot.briefs.language.words import is_unspaced

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_WRAPPED_AT = 100  # no line of a text that was wrapped by hand is longer
_FULL_LINE = 50
_LONGEST_SPEECH = 300  # a quotation up to this length is not taken apart
_NEAR = 80  # characters around a break that tell whether it is one
# What needs no segmenter: a long word in small letters, and a capital after the stop.
_SURE_BREAKS = re.compile(r"\.(?<=[a-z]{4}\.)(?=\s+[A-Z][a-z])")
_STOPS = re.compile(r"[.!?…]")
# Marks that end a sentence in scripts that the segmenter does not know.
_OTHER_BREAKS = re.compile(r"[।॥؟۔。！？｡።။។]+[\"”’»)\]」』]*")
# Breaks that it overlooks: no space after the stop, a sentence in brackets, a stop after capitals.
# The mark comes first, and what stands before it later, so that a search is fast.
_MORE_BREAKS = re.compile(
    r"""[.!?](?:(?<=[^\W\d_A-Z]{2}.|\w[)”\"].)\??[\"”’)]?
      (?=[\"“]?[A-Z][a-z’']*[ ,])(?!(?:Com|Net|Org|Io|Js|Ai|Fun)\b)
    | (?<=\d{2}\.)(?=[A-Z][a-z’']+[ ,])
    | (?<=\w\?\.)\s*(?=[A-Z][a-z’']*[ ,])
    | (?<=[^\W\d_]{2}.)[\"”’)]?\s+(?=\([A-Z])
    | (?<=\bт\.\ [дп]\.)\s+(?=[А-ЯЁІЇЄҐ])
    | (?<=\b[A-Z]{2}\.)\s+(?=[A-Z][a-z])
    | (?<=\b[A-Z]{3}\.)\s+(?=[A-Z][a-z]))""",
    re.VERBOSE,
)
_UNSPACED_BREAKS = re.compile(r"[。！？｡!?]+[」』”’）)】》〉\"]*|\.(?=\s|$)")
_GOES_ON_AFTER_SPEECH = re.compile(r"[」』”](?:[とっのなで]|[他她]\w?[说說表]|[说說])")
# What takes the segmenter quadratic time, masked by letters of the same number.
_SLOW = re.compile(r"\S{300,}|[!?]{4,}|(?:[!?]\s){8,}")
_LONGEST_WORD, _FEW_CALLS = 300, 4
_CLOSERS = {"“": "”", "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』", "(": ")", '"': '"'}
_QUOTE = re.compile('[“”„«»「」『』()"]')


@dataclass(frozen=True, slots=True)
class Span:
    """A sentence's place: `text[start:end]`, without white space around it."""

    start: int
    end: int


def split(text: str) -> tuple[Span, ...]:
    """Part a text into sentences; a paragraph's end always ends one.

    The spans are in order, do not overlap, and hold every character that is not white space.
    """
    spans = (
        _trimmed(text, block.start + start, block.start + end)
        for block in paragraphs(text)
        for start, end in _sentences(text[block.start : block.end])
    )
    return tuple(span for span in spans if span)


def paragraphs(text: str) -> tuple[Span, ...]:
    """Return the paragraphs: a line each, unless lines were wrapped or broken in mid-sentence."""
    lines = [match.span() for match in _LINE.finditer(text) if not match.group().isspace()]
    is_wrapped = len(lines) > 2 and all(end - start <= _WRAPPED_AT for start, end in lines)  # noqa: PLR2004 -- a pair of lines shows no habit
    joined: list[tuple[int, int]] = []
    for start, end in lines:
        if joined and _is_broken(text, joined[-1], start, is_wrapped=is_wrapped):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(Span(start, end) for start, end in joined)


def _is_broken(text: str, before: tuple[int, int], start: int, *, is_wrapped: bool) -> bool:
    """Tell whether the line at `start` goes on with the line before it."""
    gap = text[before[1] : start]
    if gap.count("\n") + gap.count("\r") - gap.count("\r\n") > 1:
        return False
    line = text[max(before[0], before[1] - _WRAPPED_AT) : before[1]]
    last_line = line.rsplit("\n", 1)[-1].strip()
    following = text[start : start + _NEAR].lstrip()
    if is_wrapped and len(last_line) >= _FULL_LINE:
        return True
    return following[:1].islower() and not last_line.endswith((".", "!", "?", ":", "…", "”", '"'))


def _sentences(paragraph: str) -> Iterator[tuple[int, int]]:
    begin, speech = 0, _Speech(paragraph)
    for place in _breaks(paragraph):
        tail = paragraph[max(begin, place - _NEAR) : place].rstrip()
        head = paragraph[place : place + _NEAR].lstrip()
        if not tail or not head or speech.holds(begin, place):
            continue
        beginning = paragraph[begin : begin + _NEAR].lstrip()
        if is_joint(tail, head, began_small=beginning[:1].islower()):
            continue
        yield begin, place
        begin = place
    yield begin, len(paragraph)


def _breaks(paragraph: str) -> list[int]:
    if is_unspaced(paragraph) and "。" in paragraph:
        return [
            match.end()
            for match in _UNSPACED_BREAKS.finditer(paragraph)
            if not _GOES_ON_AFTER_SPEECH.match(paragraph, match.end() - 1)
        ]
    found, begin = set[int](), 0
    for place in (*(match.end() for match in _SURE_BREAKS.finditer(paragraph)), len(paragraph)):
        found.add(place)
        if _STOPS.search(paragraph, begin, place - 1):
            found.update(_doubtful(paragraph[begin:place], begin))
        begin = place
    found.update(match.end() for match in _MORE_BREAKS.finditer(paragraph))
    if not paragraph.isascii():
        found.update(match.end() for match in _OTHER_BREAKS.finditer(paragraph))
    return sorted(found)


def _doubtful(part: str, begin: int) -> Iterator[int]:
    """Let the segmenter find breaks; it brings its model along, which is loaded with the first."""
    from nupunkt import sent_spans  # noqa: PLC0415 -- see above

    return (begin + end for _, end in sent_spans(_masked(part)))


def _masked(paragraph: str) -> str:
    calls = paragraph.count("!") + paragraph.count("?")
    if calls < _FEW_CALLS and max(map(len, paragraph.split()), default=0) < _LONGEST_WORD:
        return paragraph
    return _SLOW.sub(lambda match: "x" * len(match.group()), paragraph)


class _Speech:
    """Follows quotation marks and brackets through a paragraph, from break to break."""

    def __init__(self, paragraph: str) -> None:
        self._text = paragraph
        self._marks = [match.start() for match in _QUOTE.finditer(paragraph)]
        self._next = 0
        self._closers = ""

    def holds(self, begin: int, place: int) -> bool:
        """Tell whether the place is in a quotation that ends soon; places must not go back."""
        while self._next < len(self._marks) and self._marks[self._next] < place:
            self._turn(self._marks[self._next])
            self._next += 1
        if not self._closers:
            return False
        ahead = self._text[place : begin + _LONGEST_SPEECH]
        if any(closer in ahead for closer in self._closers):
            return True
        self._closers = ""
        return False

    def _turn(self, at: int) -> None:
        mark = self._text[at]
        if self._closers:
            if mark in self._closers:
                self._closers = ""
        elif mark in _CLOSERS and self._opens(at):
            self._closers = _CLOSERS[mark]

    def _opens(self, at: int) -> bool:
        if self._text[at] != '"':
            return True
        before, after = self._text[at - 1 : at], self._text[at + 1 : at + 2]
        return (not before or before.isspace() or before in "([-–—") and not after.isspace()


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None
