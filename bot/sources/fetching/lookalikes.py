"""Hosts that pass for others: letters of several scripts in a name, or borrowed letters alone.

Which scripts may stand together is the "highly restrictive" level of UTS 39, section 5.2; names in
borrowed letters alone are judged as browsers do, by the letters that look like Latin ones.
"""

import unicodedata

_TOGETHER = (
    {"Latin", "Cjk", "Hiragana", "Katakana"},
    {"Latin", "Cjk", "Bopomofo"},
    {"Latin", "Cjk", "Hangul"},
)
_BORROWED = {
    "Cyrillic": dict(zip("асԁеһіјӏорԛѕԝхуъЬҽпгѵѡ", "acdehijlopqswxybbenrvw", strict=True)),
    "Greek": dict(zip("αικνορτυωχγ", "aikvoptuwxy", strict=True)),
    "Armenian": dict(zip("ագեհոսցօզյ", "aqthnugoqj", strict=True)),
}


def lookalike_problem(host: str) -> str | None:
    """Say in what way a host (in its ASCII form) passes for another; None when it doesn't."""
    labels = [_in_unicode(label) for label in host.split(".")]
    if None in labels:
        return f"{host[:60]} is no name that can be shown"
    is_latin = labels[-1] is not None and labels[-1].isascii()
    for label in labels:
        if label and (problem := _problem(label, is_latin=is_latin)):
            return f"{host[:60]} {problem}; write the site's own address"
    return None


def _in_unicode(label: str) -> str | None:
    if not label.startswith("xn--"):
        return label
    try:
        return label[4:].encode("ascii").decode("punycode")
    except UnicodeError:
        return None


def _problem(label: str, *, is_latin: bool) -> str | None:
    """Judge one label; `is_latin` tells whether the host ends as Latin names do."""
    scripts = {_script(letter) for letter in label if letter.isalpha()}
    if len(scripts) > 1 and not any(scripts <= together for together in _TOGETHER):
        return (
            f"mixes {' and '.join(sorted(scripts))} letters, as addresses that pass for others do"
        )
    borrowed = _BORROWED.get(next(iter(scripts), ""), {})
    letters = [letter for letter in label if letter.isalpha()]
    if is_latin and borrowed and all(letter in borrowed for letter in letters):
        looks = "".join(borrowed.get(letter, letter) for letter in label)
        return f"is written in {scripts.pop()} letters to look like “{looks}”"
    return None


def _script(letter: str) -> str:
    return unicodedata.name(letter, "Unknown").split(maxsplit=1)[0].split("-")[0].capitalize()
