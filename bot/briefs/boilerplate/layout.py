"""Sentences that stand around the news and are never facts: by their words, paragraph and place."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from bot.briefs.boilerplate.wording import (
    BIO,
    CAPTION,
    DISCLAIMER,
    PAGE,
    PROMOTION,
    RELATED,
    why_boilerplate,
)

HEADING = "heading"
POST = "embedded post"

_LONGEST_ASIDE = 700  # a paragraph up to this length is boilerplate as a whole when its head is
_LONGEST_CAPTION = 220
_ENDING = 0.5  # headings of boilerplate past this share of the paragraphs close the news
_HEADING_WORDS = 14
_CLOSING_HEADING = re.compile(
    r"""(?ix)^\W*(?:disclaimers?|disclosures?|about\s+(?:the\s+)?\w[^.!?]{0,60}|
    other\s+(?:articles?|news|stories)|
    related(?:\s+\w+)?|read\s+(?:more|next)|recommended(?:\s+\w+)?|trending(?:\s+\w+)?|
    more\s+(?:news|stories|from\s.*)|
    media\s+contacts?|contacts?|frequently\s+asked\s+questions|faqs?|latest\s+(?:news|
    articles?))\W*$"""
)
# What the widget of a network leaves behind an embedded post.
_POST = re.compile(
    r"\bpic\.(?:twitter|x)\.com/|\bhttps?://t\.co/"
    r"|[—–-]\s[^.!?]{1,60}\(@\w+\)(?:\s[A-Z][a-z]+\.?\s\d{1,2},\s\d{4}|\W*$)"
)
# A picture's credit that a page put before the next sentence.
_CREDITED = re.compile(
    r"\((?:AFP|AP|EPA|EFE|PTI|IANS|ANI|UPI|dpa|Reuters|Xinhua|Getty(?: Images)?|Shutterstock)"
    r"(?: [Pp]hoto| [Ff]ile)?\)\s"
)
_POST_CUES = ("pic.", "//t.co/", "(@")
_ENDS_SENTENCE = re.compile(r"""[.!?。！？؟।॥…۔][\"”’'»)\]」』*]*$|[\"”」]$""")


class Line(NamedTuple):
    """A sentence, white space folded, its words as they stand, and its paragraph's number."""

    text: str
    tokens: Sequence[str]
    paragraph: int


def reasons(lines: Sequence[Line]) -> list[str | None]:
    """Tell of each sentence why it can't be a fact, by its words, paragraph and place."""
    found = [why_boilerplate(line.text, line.tokens) for line in lines]
    for index, line in enumerate(lines[1:]):
        if _CREDITED.match(line.text) and len(lines[index].text) <= _LONGEST_CAPTION:
            found[index] = found[index] or CAPTION
    by_paragraph: dict[int, list[int]] = {}
    for index, line in enumerate(lines):
        by_paragraph.setdefault(line.paragraph, []).append(index)
    if len(by_paragraph) > 1:
        for members in by_paragraph.values():
            _spread(lines, found, members)
        _close(lines, found, list(by_paragraph.values()))
    return found


def _spread(lines: Sequence[Line], found: list[str | None], members: list[int]) -> None:
    """Let a paragraph be what its first sentence is; a caption, what its credit says."""
    text = sum(len(lines[index].text) for index in members)
    first, last = found[members[0]], found[members[-1]]
    whole = None
    if text <= _LONGEST_ASIDE and any(_is_post(lines[index].text) for index in members):
        whole = POST
    elif first in {DISCLAIMER, RELATED, BIO, PROMOTION} and text <= _LONGEST_ASIDE:
        whole = first
    elif last == CAPTION and text <= _LONGEST_CAPTION:
        whole = CAPTION
    elif len(members) == 1 and _is_heading(lines[members[0]].text):
        whole = HEADING
    if whole:
        for index in members:
            found[index] = found[index] or whole


def _is_post(sentence: str) -> bool:
    return any(cue in sentence for cue in _POST_CUES) and bool(_POST.search(sentence))


def _close(lines: Sequence[Line], found: list[str | None], groups: list[list[int]]) -> None:
    """Drop what follows a heading such as `Disclaimer` or `Other articles` near the end."""
    for place, members in enumerate(groups):
        if place < _ENDING * len(groups) or not _CLOSING_HEADING.match(
            lines[members[0]].text[:100]
        ):
            continue
        for index in (index for group in groups[place:] for index in group):
            found[index] = found[index] or PAGE
        return


def _is_heading(sentence: str) -> bool:
    return len(sentence.split()) <= _HEADING_WORDS and not _ENDS_SENTENCE.search(sentence)
