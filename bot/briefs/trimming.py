"""What can be left out of a sentence without changing what it says.

Words only go; none is added, moved or rewritten. Attribution, negation, modality, numbers and
quotes stay.
"""

import re
from collections.abc import Iterable

# These join a sentence to the one before it. `Instead` or `If so` would leave another claim.
_CONNECTIVE = re.compile(
    r"""(?:(?:However|Meanwhile|Additionally|Moreover|Furthermore|Also|Nevertheless|Nonetheless|
    Besides|Notably|Similarly|Likewise|Consequently|Accordingly|Therefore|Thus|Hence|Still|
    In\ addition|As\ a\ result|As\ such|In\ turn|Of\ course|That\ said|That\ being\ said|
    Even\ so|In\ the\ meantime|On\ the\ other\ hand|By\ contrast|In\ contrast|For\ example|
    For\ instance|Interestingly|Importantly|More\ importantly|To\ be\ sure),\s+
    |(?:But|And|Yet)\s+)
    (?=[$€£¥₿]?\d|[A-Z])""",
    re.VERBOSE,
)
# Where an agency wrote it: `LONDON (Reuters) -`, `(CNN)`, `NEW YORK --`. One with a date stays, for
# numbers do.
_PLACE = r"[A-Z][^\W\d_]*(?:[.’'-][^\W\d_]*)?"
_AGENCY = r"""CNN|CNN\ Business|CNNMoney|Reuters|AP|AFP|PTI|IANS|ANI|UPI|dpa|Xinhua|Bloomberg|EFE|
    TASS|Kyodo|Kyodo\ News|Yonhap|GLOBE\ NEWSWIRE|BUSINESS\ WIRE|ACCESSWIRE|Chainwire"""
_DATELINE = re.compile(
    rf"""(?:
      (?:{_PLACE}(?:[,/]?\s{_PLACE}){{0,5}},?\s?)?
      (?:\((?:{_AGENCY})\)|/PRNewswire(?:-[\w-]+)?/)(?:\s?(?:--?|[–—]))?\s?
    | (?:[A-Z]{{6,}}|[A-Z]{{3,}}(?:[,/]?\s[A-Z][A-Z.]+){{1,4}})
      (?:,\s{_PLACE}(?:\s{_PLACE})?)?\s(?:--|[–—])\s
    )(?=["“‘'$€£¥₿]?[A-Z\d])""",
    re.VERBOSE,
)
_REPORTER = re.compile(
    r"""\s+(?:[–—]|--|-)\s+(?:(?:with\s+)?(?:additional\s+|further\s+)?reporting\s+by\s[^!?\d]{1,60}
    |(?:edited|written)\s+by\s[^!?\d]{1,60}|by\s+(?-i:[A-Z])[\w’'-]*(?:\s(?-i:[A-Z])[\w.’'-]*){0,3}
    |[^.!?\d]*\bcontributed\s+(?:to\s+this\s+(?:report|story|article)|reporting))[.]?$""",
    re.IGNORECASE | re.VERBOSE,
)
_DASHES = (" –", " —", " -")
_NAMED = re.compile(r"(\w+)\s\((\$?[A-Z]{2,10}|(?:NASDAQ|NYSE)[:\s]+[A-Z.]{1,6})\)(?=\s|$)")
_SHORTEST = 25  # characters that a trimmed sentence keeps at least


def trim(sentence: str) -> str:
    """Take off a dateline, a leading connective and a reporter's name behind a dash."""
    trimmed = sentence
    for opening in (_DATELINE, _CONNECTIVE):
        match = opening.match(trimmed)
        trimmed = trimmed[match.end() :] if match else trimmed
    if any(dash in trimmed for dash in _DASHES):
        trimmed = _REPORTER.sub("", trimmed)
    return trimmed if len(trimmed) >= _SHORTEST else sentence


def without_repeated_tickers(sentences: Iterable[str]) -> list[str]:
    """Keep each ticker in brackets behind a name, as in `Bitcoin (BTC)`, where it comes first."""
    seen: set[tuple[str, str]] = set()
    return [_without_seen(sentence, seen) for sentence in sentences]


def _without_seen(sentence: str, seen: set[tuple[str, str]]) -> str:
    def kept(match: re.Match[str]) -> str:
        name, ticker = match.groups()
        if (name, ticker) in seen:
            return name
        seen.add((name, ticker))
        return match.group()

    return _NAMED.sub(kept, sentence)
