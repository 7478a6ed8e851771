"""Which of a page's many titles is the article's.

A page has up to five voices: the heading that a reader sees, JSON-LD, what it gives for sharing
(og, twitter), and what its window is called. Each loses its site's name, then they vote.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bot.sources.cleaning import clean_text

# What readers see counts most; a site seldom puts its name into JSON-LD; windows are called for
# search engines, and twitter's title is mostly og's again.
_HEADING, _JSON_LD, _OG, _TWITTER, _WINDOW = 1.5, 1.1, 1.0, 0.25, 0.5
_DOUBTFUL = 0.5  # a heading that may be the site's, or a section's
_AS_PART = 0.4  # of a voice's weight, for a title to which it adds something
_RELATED = 0.5  # share of words that makes a heading the same title
_AKIN = 0.2  # and that makes two titles those of one article

_WORD = re.compile(r"[\u2e80-\U0010ffff]|\w+")  # scripts that write without spaces: a letter each
_A_HEADLINE = 4  # words
_PARTS = re.compile(r"\s+[|｜»·•–—-]\s+|\s+::\s+|\s*[：｜ㅣ]\s*(?=[^：｜ㅣ]{1,20}$)")
_FIRST_PART = re.compile(r"^([^|｜»·•]{2,40}?)\s*[|｜»]\s+")
_ADDED_AFTER = re.compile(r"\s*(?:[|｜»·•ㅣ：]|\s-+\s|-(?=\D)|::)\s*\S.{0,80}$")
_ADDED_BEFORE = re.compile(r"(?:[:|»!?.]|\s-+)\s*$")
_DAY = re.compile(r"^[\d./ -]{6,12}$")
_CUT = re.compile(r"(?:\.\.\.|…)$")
_MOST_SUFFIXES = 3
_LONGEST_SUFFIX = 40
_TYPEWRITER = str.maketrans("‘’‚‛“”„«»‐‑–—", '\'\'\'\'"""""----')


@dataclass(frozen=True, slots=True)
class _Voice:
    """A title that the page gives, and how much that counts."""

    text: str
    weight: float


def choose_title(  # noqa: PLR0913 -- the page's titles, and whose they are
    *,
    feed: str,
    headings: Sequence[str],
    json_ld: str,
    og: str,
    twitter: str,
    window: str,
    site: str,
    host: str = "",
) -> str:
    """Return the feed's title, else the one that the page's voices agree on most.

    A title of its own that the page gives for sharing is taken: a post shares it.
    """
    if feed:
        return feed
    said, shared, tweeted, called = (
        without_site(clean_text(text), site, host) for text in (json_ld, og, twitter, window)
    )
    others = (
        _Voice(said, _JSON_LD), _Voice(shared, _OG), _Voice(called, _WINDOW),
        _Voice(tweeted, _TWITTER),
    )  # fmt: skip
    heading = _heading(headings, [voice.text for voice in others], site)
    voices = [voice for voice in (heading, *others) if voice.text]
    chosen = _elected(voices)
    if _is_for_sharing(shared, tweeted, [heading.text, said, called], chosen):
        chosen = shared
    return _spelled(chosen, shared, voices)


def without_site(title: str, site: str, host: str = "") -> str:
    """Take the site's name, and a day, off a title's end, and its name off the start."""
    for _ in range(_MOST_SUFFIXES):
        cuts = list(_PARTS.finditer(title))
        if not cuts:
            break
        end = title[cuts[-1].end() :].strip()
        if not (_DAY.match(end) or _names_site(end, site, host)):
            break
        title = title[: cuts[-1].start()].strip()
    first = _FIRST_PART.match(title)
    return title[first.end() :] if first and _letters(first[1]) == _letters(site) else title


def _heading(headings: Sequence[str], others: Sequence[str], site: str) -> _Voice:
    """Return the heading that has most in common with what the others say, if it can be one."""
    filled = [text for text in headings if _WORD.search(text) and _letters(text) != _letters(site)]
    said = [text for text in others if text]
    best = max(filled, key=lambda each: _agreement(each, said), default="")
    is_known = _agreement(best, said) >= _RELATED or any(_adds_to(text, best) for text in said)
    is_alone = len(filled) == 1 and _is_headline(best)
    return _Voice(best, _HEADING if is_known or is_alone else _DOUBTFUL)


def _elected(voices: Sequence[_Voice]) -> str:
    """Return the text with most weight behind it; of two with the same, the first."""

    def support(text: str) -> float:
        typed = _typed(text)
        return sum(
            voice.weight * (1.0 if _typed(voice.text) == typed else _AS_PART)
            for voice in voices
            if _typed(voice.text) == typed or _adds_to(voice.text, text)
        )

    return max((voice.text for voice in voices), key=support, default="")


def _is_for_sharing(shared: str, tweeted: str, others: Sequence[str], chosen: str) -> bool:
    """Tell a title that the page's writer gave for sharing from a mere form of another."""
    if not _is_headline(shared) or _CUT.search(shared) or _agreement(shared, [chosen]) < _AKIN:
        return False
    if tweeted and not (_typed(tweeted) == _typed(shared) or _adds_to(tweeted, shared)):
        return False
    return not any(_is_form(shared, other) for other in others if other)


def _is_form(one: str, other: str) -> bool:
    """Tell whether two titles are one, but for its end or what is added to it."""
    mine, theirs = _typed(one), _typed(other)
    return (
        mine.startswith(theirs)
        or theirs.startswith(mine)
        or _adds_to(one, other)
        or _adds_to(other, one)
    )


def _adds_to(longer: str, title: str) -> bool:
    """Tell whether a text is a title with a section, a site or a line above parted from it."""
    whole, part = _flat(longer), _flat(title)
    if not _WORD.search(part) or len(part) >= len(whole):
        return False
    if whole.startswith(part):
        return bool(_ADDED_AFTER.match(whole, len(part)))
    before = whole.removesuffix(part)
    is_above = before != whole and len(before) < len(part) and _is_headline(title)
    return is_above and bool(_ADDED_BEFORE.search(before))


def _spelled(chosen: str, shared: str, voices: Sequence[_Voice]) -> str:
    """Write a title as most who say it do; og's way where they are even, or with more spaces."""
    ways = Counter(voice.text for voice in voices if _typed(voice.text) == _typed(chosen))
    return max(ways, key=lambda way: (ways[way], way == shared, way.count(" ")), default=chosen)


def _names_site(end: str, site: str, host: str) -> bool:
    letters = _letters(end.removeprefix("www."))
    if not letters or len(end) > _LONGEST_SUFFIX:
        return False
    own = _letters(site)
    domain = _letters(host.removeprefix("www."))
    return (bool(own) and (letters in own or own in letters)) or (
        len(letters) > 1 and letters in domain
    )


def _is_headline(text: str) -> bool:
    """Tell whether a text is long enough to be a headline, rather than a section's name."""
    return len(_WORD.findall(text)) >= _A_HEADLINE


def _agreement(text: str, others: Sequence[str]) -> float:
    """Return the share of words that a text has in common with the likest of others."""
    words = _words(text)
    if not words:
        return 0.0
    # Against the longer of both: the site's own name is part of many a title, and is none.
    return max(
        (len(words & theirs) / max(len(words), len(theirs)) for theirs in map(_words, others)),
        default=0.0,
    )


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))


def _flat(title: str) -> str:
    """Write a title as a typewriter does, so that quotes and dashes make no difference."""
    return " ".join(title.translate(_TYPEWRITER).split()).casefold()


def _typed(title: str) -> str:
    """Leave out the spaces too, which markup loses."""
    return _flat(title).replace(" ", "")


def _letters(text: str) -> str:
    """Leave letters and digits alone, without accents, as a host has them."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKD", text).casefold())
