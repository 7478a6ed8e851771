"""Which of a page's many titles is the article's."""

import re
from collections.abc import Sequence

from bot.sources.cleaning import clean_text

_WORD = re.compile(r"\w+")
_ENOUGH = 0.5  # share of words that makes a heading the same title
_PARTS = re.compile(r"\s+[|｜»·•–—-]\s+|\s+::\s+")


def choose_title(
    *, feed: str, headings: Sequence[str], json_ld: str, og: str, extracted: str, site: str
) -> str:
    """Return the title in the order: feed, best-matching h1, JSON-LD, og without site, extracted.

    A heading matches best that shares most words with what the others say.
    """
    if feed:
        return feed
    others = [clean_text(text) for text in (json_ld, og, extracted) if text]
    heading = max(headings, key=lambda each: _agreement(each, others), default="")
    if heading and (not others or _agreement(heading, others) >= _ENOUGH):
        return heading
    bare = without_site(clean_text(og), site)
    return clean_text(json_ld) or bare or clean_text(extracted) or heading


def without_site(title: str, site: str) -> str:
    """Take the site's name off a title's end."""
    cuts = list(_PARTS.finditer(title))
    if cuts and site and _letters(title[cuts[-1].end() :]) == _letters(site):
        return title[: cuts[-1].start()].strip()
    return title


def _agreement(heading: str, others: Sequence[str]) -> float:
    words = set(_WORD.findall(heading.casefold()))
    if not words:
        return 0.0
    # Against the longer of both: the site's own name is part of many a title, and is none.
    return max(
        (len(words & theirs) / max(len(words), len(theirs)) for theirs in map(_words, others)),
        default=0.0,
    )


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())
