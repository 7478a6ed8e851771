"""The headline: the article's own, cleaned and never made up."""

import re

MAX_CHARACTERS = 120
_ELLIPSIS = "…"
_BAR = re.compile(r"\s+[|｜»·•]\s+|\s+::\s+")
_DASH = re.compile(r"\s+[-–—]\s+")
_SECTION = re.compile(
    r"(?i)\b(?:hot\s+topics?|news|newsroom|headlines?|blog|press\s+releases?|announcements?|insights?|"
    r"breaking|exclusive|analysis|markets?|opinion|latest|daily|magazine|academy|research)\b"
)
_LONGEST_SECTION_WORDS = 5
_EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d]+")
_UNSEEN = re.compile(
    "[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
)
_CLAUSE = re.compile(r"[,;:–—]\s|\s[-–—]\s")


def clean_headline(title: str, publisher: str = "") -> str:
    """Take section prefix, site suffix, emoji and stray space from a title.

    What stands between bars or, at the end, after a dash goes when it names the publisher, or is
    a few words that name a section. At most 120 characters are kept, cut at a clause.
    """
    text = " ".join(_EMOJI.sub(" ", _UNSEEN.sub(" ", title)).split())
    text = _without_sections(text, publisher)
    return shorten(text)


def _without_sections(text: str, publisher: str) -> str:
    parts = _BAR.split(text)
    if len(parts) > 1:
        kept = [part for part in parts if not _is_label(part, publisher)]
        text = max(kept or parts, key=len)
    pieces = list(_DASH.finditer(text))
    if pieces and _names(text[pieces[-1].end() :], publisher):
        text = text[: pieces[-1].start()]
    return text.strip()


def _is_label(part: str, publisher: str) -> bool:
    is_short = len(part.split()) <= _LONGEST_SECTION_WORDS
    return is_short and (_names(part, publisher) or bool(_SECTION.search(part)))


def _names(part: str, publisher: str) -> bool:
    """Tell whether a part of a title is the publisher's name, or its host's."""
    ours, theirs = _letters(publisher), _letters(part)
    host = _letters(publisher.removeprefix("www.").rsplit(".", 1)[0]) if "." in publisher else ours
    return (
        bool(theirs) and bool(ours) and (theirs in {ours, host} or ours in theirs or theirs == host)
    )


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())


def shorten(text: str, most: int = MAX_CHARACTERS) -> str:
    """Cut at a clause if a good part stays, else at a word, with an ellipsis where words went."""
    if len(text) <= most:
        return text
    clauses = [match.start() for match in _CLAUSE.finditer(text[:most])]
    if clauses and clauses[-1] >= most // 2:
        return text[: clauses[-1]].rstrip(" ,;:–—-") + _ELLIPSIS
    cut = text[: most - 1].rsplit(" ", 1)[0] if " " in text[: most - 1] else text[: most - 1]
    return cut.rstrip(" ,;:–—-") + _ELLIPSIS
