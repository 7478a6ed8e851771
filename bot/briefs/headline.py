"""The headline: the article's own, cleaned and never made up."""

import re
import unicodedata
from collections import Counter

MAX_CHARACTERS = 120
_ELLIPSIS = "…"
_BAR = re.compile(r"\s+[|｜»·•¦]\s+|\s*[|｜]\s+|\s+::\s+")
_DASH = re.compile(r"\s+[-–—]\s+")
_COLON = re.compile(r"[:：]\s+|\s+[-–—]\s+")
_SECTION = re.compile(
    r"(?i)\b(?:hot\s+topics?|news|newsroom|newsletter|headlines?|blog|press\s+releases?|press|"
    r"announcements?|insights?|breaking|exclusive|markets?|latest|daily|weekly|magazine|academy|"
    r"research|business|technology|tech|finance|crypto|features?|articles?|home|world|policy|learn)\b"
)
_PAPER = re.compile(
    r"(?i)(?:\.(?:com|net|org|io|co|news|media|today)$|\b(?:news|times|post|journal|daily|today|"
    r"gazette|herald|tribune|magazine|newsroom|insider|weekly|wire|press|blog|media)$)"
)
_LABEL = re.compile(
    r"(?i)^\W*(?:breaking(?:\s+news)?|just\s+in|exclusive|urgent|updated?|watch|video|flash|alert|"
    r"hot|new|listen|live(?:\s+updates?)?|news(?:\s+flash)?|bitcoin\s+news|crypto\s+news|press\s+release|markets?)"
    r"\s*(?:[:：!|]|\s[-–—])\s*(?=\S)"
)
_BRACKETED = re.compile(
    r"(?i)^\s*[\[(【](?:breaking|updated?|exclusive|video|watch|new|live|速報)[\])】]\s*"
    r"|\s*[\[(](?:updated?|video|watch|infographic|photos?|gallery)[\])]\s*$"
)
_BAIT = re.compile(
    r"(?ix)(?:\s*[,;:–—-]\s+|[.!?…]\s+)(?:(?:(?:and|but)\s+)?(?:here|this)(?:[’']?s|\s+is)\s+(?:why|how|what|everything|all|"
    r"the\s+(?:reason|details?|catch|deal|scoop))\b[^:]*"
    r"|(?:here\s+are\s+)?(?:all|everything|what)\s+you\s+need\s+to\s+know\b[^:]*|what(?:\s+to\s+know|(?:\s+comes|\s+happens|\s+is|[’']?s)\s+next)"
    r"|what\s+(?:it|this)\s+means\b[^:]*|why\s+it\s+matters\b[^:]*|find\s+out\s+\w+\b[^:]*|read\s+more|details\s+(?:inside|here)"
    r"|must[\s-]read|you\s+won[’']?t\s+believe\b[^:]*|here[’']?s\s+the\s+(?:reason|details?)\b[^:]*)\s*[.!?…]*$"
)
_SHORTEST_BAITED = 15
_EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\u20e3\ufe0e\ufe0f\u200d]+")
_UNSEEN = re.compile(
    "[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ud800-\udfff]"
)
_REPEATED = re.compile(r"([!?])[!?]{1,}|([.])\.{3,}")
_CLAUSE = re.compile(r"[,;:–—]\s|\s[-–—]\s|[，、；：。]")
_STRAY = " ,;:–—-|｜·•"
_PAIRS = (("(", ")"), ("“", "”"), ("‘", "’ "), ("«", "»"), ("「", "」"), ("[", "]"))
_WORD = re.compile(r"[^\W\d_]+")
_INNER_WORD = re.compile(r"(?<=[\w,;:)’-] )[^\W\d_]+")
_READ = 20_000
_SHOUTED = 0.7  # share of capital letters that makes a title shout
_SHOUTED_WORDS = 4
_TICKER_LENGTH = 4
_SMALL = frozenset(
    """A AN AND ARE AS AT BE BUT BY FOR FROM HAS IN INTO IS ITS NOT OF ON OR OVER THE TO WAS
    WITH""".split()
)
_HOST_LABELS = {
    "www",
    "com",
    "net",
    "org",
    "co",
    "io",
    "feeds",
    "feed",
    "rss",
    "blog",
    "news",
    "uk",
}


def clean_headline(title: str, publisher: str = "", *, host: str = "", text: str = "") -> str:
    """Take section prefix, site suffix, labels, bait, emoji and stray space from a title.

    What stands between bars or, at an end, beside a dash or colon goes when it names the publisher
    (or its host), or is a few words that name a section. A title in capitals gets the capitals of
    `text`, the article's. At most 120 characters are kept, cut at a clause. Empty if nothing stays.
    """
    sites = _sites(publisher, host)
    cleaned = " ".join(_EMOJI.sub(" ", _UNSEEN.sub(" ", title)).split())
    cleaned = _without_sections(_BRACKETED.sub("", cleaned), sites)
    cleaned = _BRACKETED.sub("", _LABEL.sub("", cleaned))
    cleaned = _REPEATED.sub(lambda match: (match[1] or "") or "...", _without_bait(cleaned))
    cleaned = _calmed(cleaned.strip(_STRAY), text)
    return shorten(cleaned) if any(map(str.isalnum, cleaned)) else ""


def shorten(text: str, most: int = MAX_CHARACTERS) -> str:
    """Cut at a clause if a good part stays, else at a word, with an ellipsis where words went."""
    if len(text) <= most:
        return text
    places = [match.start() for match in _CLAUSE.finditer(text[:most])]
    places = [place for place in places if place >= most // 2 and _is_balanced(text[:place])]
    place = places[-1] if places else text.rfind(" ", most // 2, most)
    if place < 0:
        place = most - 1
        while place > most // 2 and unicodedata.combining(text[place]):
            place -= 1
    return text[:place].rstrip(_STRAY) + _ELLIPSIS


def _is_balanced(text: str) -> bool:
    return text.count('"') % 2 == 0 and all(
        text.count(opening) <= text.count(closing) for opening, closing in _PAIRS
    )


def _sites(publisher: str, host: str) -> frozenset[str]:
    """Return the letters of what may name the site."""
    names = {_letters(publisher)}
    for name in (publisher.casefold(), host.casefold()):
        if "." in name:
            names.update(set(re.split(r"[^\w-]+", name)) - _HOST_LABELS)
            names.add(_letters(name.removeprefix("www.")))
    return frozenset(_letters(name) for name in names if len(_letters(name)) > 1)


def _without_sections(text: str, sites: frozenset[str]) -> str:
    parts = [part for part in _BAR.split(text) if part.strip()]
    if len(parts) > 1:
        longest = max(parts, key=lambda part: (len(part.split()), len(part)))
        kept = [part for part in parts if part == longest or not _is_label(part, longest, sites)]
        text = longest if len(kept) == 1 else text
    while (cuts := list(_DASH.finditer(text))) and _is_site(text, cuts[-1].end(), sites):
        text = text[: cuts[-1].start()]
    opening = _COLON.search(text)
    if opening and _names(text[: opening.start()], sites):
        text = text[opening.end() :]
    return text.strip()


def _is_label(part: str, longest: str, sites: frozenset[str]) -> bool:
    """Tell whether a part between bars is a section or a site: short, and no second headline."""
    words = len(part.split())
    if _names(part, sites):
        return True
    return words <= 5 and (bool(_SECTION.search(part)) or 2 * words <= len(longest.split()))  # noqa: PLR2004 -- labels are short


def _is_site(text: str, start: int, sites: frozenset[str]) -> bool:
    """Tell whether what stands after the last dash is the site, not a part of the headline."""
    tail, head = text[start:], text[:start]
    if _names(tail, sites):
        return True
    is_longer = len(head.split()) > 2 * len(tail.split())
    return is_longer and tail[:1].isupper() and len(tail.split()) <= 3 and bool(_PAPER.search(tail))  # noqa: PLR2004 -- a paper's name is short


def _names(part: str, sites: frozenset[str]) -> bool:
    letters = _letters(part)
    if not letters:
        return False
    return letters in sites or any(
        len(site) > 3 and site in letters and len(letters) <= 2 * len(site) + 6  # noqa: PLR2004 -- short names stand in many words
        for site in sites
    )


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())


def _without_bait(text: str) -> str:
    bait = _BAIT.search(text)
    if bait and bait.start() >= _SHORTEST_BAITED:
        ending = text[bait.start()] if text[bait.start()] in ".!?" else ""
        return text[: bait.start()] + ending.replace(".", "")
    return text


def _calmed(title: str, text: str) -> str:
    """Write a title that is all capitals as its article writes the words."""
    words = _WORD.findall(title)
    letters = "".join(words)
    shouted = sum(map(str.isupper, letters))
    if len(words) < _SHOUTED_WORDS or shouted < _SHOUTED * len(letters):
        return title
    seen = _as_written(text)
    return _WORD.sub(lambda match: _calm(match.group(), seen, is_first=not match.start()), title)


def _calm(word: str, seen: dict[str, str], *, is_first: bool) -> str:
    if not word.isupper():
        return word
    written = seen.get(word.casefold())
    if written is None and word in _SMALL:
        written = word.lower()
    if written is None:
        written = word if len(word) <= _TICKER_LENGTH else word.capitalize()
    return written[:1].upper() + written[1:] if is_first and written.islower() else written


def _as_written(text: str) -> dict[str, str]:
    """Return how a text writes each word most often, but for the words that open sentences."""
    counts: dict[str, Counter[str]] = {}
    for match in _INNER_WORD.finditer(text[:_READ]):
        counts.setdefault(match.group().casefold(), Counter())[match.group()] += 1
    return {word: max(sorted(each), key=each.__getitem__) for word, each in counts.items()}
