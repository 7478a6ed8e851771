"""Which of a page's many titles is the article's."""

import re
from collections.abc import Sequence

from bot.sources.cleaning import clean_text

_WORD = re.compile(r"\w+")
_ENOUGH = 0.5  # share of words that makes a heading the same title
_PARTS = re.compile(r"\s+[|｜»·•–—-]\s+|\s+::\s+|\s*[：｜ㅣ]\s*(?=[^：｜ㅣ]{1,20}$)")
_KICKER_ENDS = re.compile(r"(?:[:|–—-]|[.!?])\s*$")
_DAY = re.compile(r"^[\d./ -]{6,12}$")
_A_HEADLINE = 4
_DENSE = 0x2E80  # from here on scripts write without spaces
_MOST_SUFFIXES = 3
_LONGEST_SUFFIX = 40
_TYPEWRITER = str.maketrans("‘’‚“”„«»‐‑–—", '\'\'\'"""""----')


def choose_title(  # noqa: PLR0913 -- the page's titles, and whose they are
    *,
    feed: str,
    headings: Sequence[str],
    json_ld: str,
    og: str,
    extracted: str,
    site: str,
    host: str = "",
) -> str:
    """Return the title in the order: feed, the page's heading, JSON-LD, og without site, extracted.

    Of several headings the one is meant that shares most words with what the others say; one
    alone is believed when it is long enough, since it is what a reader sees. It yields only to
    what the window is called, where more of the page's voices say that.
    """
    if feed:
        return feed
    said = [clean_text(json_ld), without_site(clean_text(og), site, host)]
    shown = without_site(clean_text(extracted), site, host)
    chosen = _likeliest(headings, said, clean_text(extracted), site)
    voices = [{_typed(text)} for text in (*said, shown)] + [{*map(_typed, headings)}]
    rivals = [text for text in said if text and _typed(text) == _typed(shown)]
    return max((chosen, *rivals), key=lambda each: _votes(each, voices))


def _likeliest(headings: Sequence[str], said: Sequence[str], extracted: str, site: str) -> str:
    """Return the heading that stands for the article, else the first that is said."""
    others = [text for text in (*said, extracted) if text]
    heading = max(headings, key=lambda each: _agreement(each, others), default="")
    if heading and (not others or _agreement(heading, others) >= _ENOUGH):
        return _as_said(heading, said)
    filled = [each for each in headings if each]
    if len(filled) == 1 and _is_headline(filled[0], site):
        return filled[0]
    return next((text for text in others if text), heading)


def without_site(title: str, site: str, host: str = "") -> str:
    """Take the site's name, and a day, off a title's end."""
    for _ in range(_MOST_SUFFIXES):
        cuts = list(_PARTS.finditer(title))
        if not cuts:
            break
        end = title[cuts[-1].end() :].strip()
        if not (_DAY.match(end) or _names_site(end, site, host)):
            break
        title = title[: cuts[-1].start()].strip()
    return title


def _votes(title: str, voices: Sequence[set[str]]) -> int:
    return sum(_typed(title) in voice for voice in voices)


def _typed(title: str) -> str:
    """Write a title as a typewriter does, so that quotes, dashes and spaces make no difference."""
    return "".join(title.translate(_TYPEWRITER).split()).casefold()


def _as_said(heading: str, said: Sequence[str]) -> str:
    """Prefer another's spaces, and leave out the line above that a heading may begin with."""
    for other in said:
        if "".join(other.split()) == "".join(heading.split()):
            return other
    for other in said:
        before = heading.removesuffix(other)
        if other and before != heading and len(other.split()) >= _A_HEADLINE:
            is_kicker = _KICKER_ENDS.search(before) and len(before) < len(other)
            return other if is_kicker else heading
    return heading


def _names_site(end: str, site: str, host: str) -> bool:
    letters = _letters(end)
    if not letters or len(end) > _LONGEST_SUFFIX:
        return False
    own = _letters(site)
    domain = _letters(host.removeprefix("www."))
    return (bool(own) and (letters in own or own in letters)) or (
        len(letters) > 1 and letters in domain
    )


def _is_headline(heading: str, site: str) -> bool:
    words = len(heading.split()) + sum(1 for letter in heading if ord(letter) >= _DENSE) // 2
    return words >= _A_HEADLINE and _letters(heading) != _letters(site)


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
