"""Where sentences begin and end."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_PARAGRAPH = re.compile(r"(?:(?!\n\s*\n).)+", re.DOTALL)
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_UNSPACED_END = re.compile(r"[^。！？!?]+[。！？!?]*[」』”’）)]*|[。！？!?]+")
# A break after these is none: abbreviations that a name, a figure or a verb follows.
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"“‘])(?:U\.S|U\.K|U\.N|E\.U|D\.C|a\.m|p\.m|No|Nos|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|"
    r"St|vs|approx|est|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Fig|Vol|Art|Sec|[A-Z])\.$"
)
_COMPANY = re.compile(r"(?:Inc|Corp|Ltd|Co|LLC|plc|bn|mn|tn|etc|e\.g|i\.e)\.$")
_LOWER_OR_FIGURE = re.compile(r"[^\W\d_A-Z\u0400-\u042f]|\d|[,;:)]")
_CLOSING = re.compile(r"[\s\"”’»)]+$")


@dataclass(frozen=True, slots=True)
class Span:
    """A sentence's place: `text[start:end]`, without white space around it."""

    start: int
    end: int


def split(text: str) -> tuple[Span, ...]:
    """Part a text into sentences; a blank line always ends one.

    The spans are in order, do not overlap, and hold every character that is not white space.
    """
    spans: list[Span] = []
    for paragraph in _PARAGRAPH.finditer(text):
        for start, end in _split_paragraph(paragraph.group()):
            span = _trimmed(text, paragraph.start() + start, paragraph.start() + end)
            if span:
                spans.append(span)
    return tuple(spans)


def _split_paragraph(paragraph: str) -> Iterator[tuple[int, int]]:
    if _UNSPACED.search(paragraph):
        yield from (match.span() for match in _UNSPACED_END.finditer(paragraph))
        return
    begin = 0
    for start, end in _breaks(paragraph):
        if start < begin:
            continue
        if not _goes_on(paragraph[begin:end], paragraph[end:]):
            yield begin, end
            begin = end
    if begin < len(paragraph):
        yield begin, len(paragraph)


def _breaks(paragraph: str) -> list[tuple[int, int]]:
    # The segmenter brings its model along, so it is loaded when the first text comes.
    from nupunkt import sent_spans  # noqa: PLC0415 -- see above

    return [(start, end) for start, end in sent_spans(paragraph)]


def _goes_on(sentence: str, rest: str) -> bool:
    """Tell whether the break after a sentence is none."""
    following = rest.lstrip()
    if not following:
        return False
    if _ABBREVIATION.search(sentence.rstrip()):
        return True
    if _COMPANY.search(sentence.rstrip()):
        return bool(_LOWER_OR_FIGURE.match(following))
    if sentence.count("“") > sentence.count("”"):
        return len(sentence) < _LONGEST_QUOTE
    end = _CLOSING.sub("", sentence)
    return bool(end) and end[-1] in ".?!" and following[0].islower()


_LONGEST_QUOTE = 300


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None
