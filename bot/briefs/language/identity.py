"""Which language a text is in, told by its script, its small words, its letters and endings.

No library: of those that need no download, on the headlines of tests/briefs/language/data,
lingua gets 96 to 100% right (96 MB to install; 22 to 262 MB and 0.2 to 4 s a process), py3langid
94% (122 MB, 3 s), eld 91% (it has no Indonesian), langdetect 90%, cld2 85%, cld3 79%. This gets
98% of those headlines that were written when it was done, for 0.2 MB and some 40 ms a process.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

_READ = 400  # characters that are looked at
_WORD, _SHARED, _LETTER, _ENDING, _GRAMS = 2.0, 1.0, 1.5, 0.7, 0.15
LEVELS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_SHORTEST_ENDED = 5
_SURE = 6.0  # points ahead that overrule what the page or the settings say
_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SCRIPTS = {
    "hangul": re.compile(r"[\uac00-\ud7af\u1100-\u11ff]"),
    "kana": re.compile(r"[\u3040-\u30ff]"),
    "han": re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"),
    "cyrillic": re.compile(r"[\u0400-\u04ff]"),
    "latin": re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]"),
    "other": re.compile(r"[\u0370-\u03ff\u0530-\u10ff\u0e00-\u109f\u1780-\u17ff]"),
}
_SIGNS_SAY_MORE = 3  # letters that a sign of a script without spaces is worth
_FEWEST_KANA = 0.03  # share of a Japanese text's signs
_WITHOUT_SIGNS = {"cyrillic": "ru"}  # Ukrainian rarely does without its own letters
_CYRILLIC = frozenset({"ru", "uk", "bg", "sr", "mk", "be", "kk", "ky", "mn"})
_UNSPACED = {"hangul": ("ko",), "kana": ("ja",), "han": ("zh", "yue")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What shows a language (see identity.toml)."""

    words: frozenset[str]
    letters: frozenset[str]
    endings: tuple[str, ...]


def identify(text: str, *hints: str | None) -> str | None:
    """Return the ISO 639-1 code of a text's language.

    `hints` are what the page and the settings say, the most trusted first: one that the script
    allows is believed unless the words are surely of another language.
    """
    sample = text[:_READ]
    script = _script(sample)
    allowed = [hint for hint in hints if hint and _is_of(hint, script)]
    hint = allowed[0] if allowed else None
    if script in _UNSPACED:
        return hint or _UNSPACED[script][0]
    if script == "other":
        return hint
    scores = _scores(sample, script)
    second, best = sorted(scores, key=scores.__getitem__)[-2:]
    if hint is None:
        return best if scores[best] > scores[second] else _WITHOUT_SIGNS.get(script)
    is_sure = hint in scores and scores[best] - scores[hint] >= _SURE
    return best if is_sure else hint


def _is_of(hint: str, script: str) -> bool:
    """Tell whether a language is written in a script, as far as it is known."""
    if script in _UNSPACED:
        return hint in _UNSPACED[script] or (script == "han" and hint == "ja")
    is_latin = hint not in _CYRILLIC and not any(hint in each for each in _UNSPACED.values())
    return {"cyrillic": hint in _CYRILLIC, "latin": is_latin}.get(script, True)


def _script(text: str) -> str:
    counts = {name: len(pattern.findall(text)) for name, pattern in _SCRIPTS.items()}
    signs = counts["han"] + counts["kana"] + counts["hangul"]
    if signs and _SIGNS_SAY_MORE * signs >= counts["latin"] + counts["cyrillic"]:
        if counts["hangul"] >= signs / 2:
            return "hangul"
        return "kana" if counts["kana"] >= _FEWEST_KANA * signs else "han"
    return max(("latin", "cyrillic", "other"), key=lambda name: counts[name])


def grams(text: str) -> Iterator[str]:
    """Give the runs of two to four letters of each word, whose ends count as letters."""
    for word in _words(text):
        padded = f" {word} "
        for size in (2, 3, 4):
            yield from (padded[at : at + size] for at in range(len(padded) - size + 1))


def _words(text: str) -> list[str]:
    return [match.group().casefold().replace("’", "'") for match in _TOKEN.finditer(text)]


def _scores(text: str, script: str) -> dict[str, float]:
    """Score each language of a script: by its small words and letters, and by its n-grams."""
    languages, step, table = _table()
    sums = [0] * len(languages)
    for gram in grams(text):
        for place, level in enumerate(table.get(gram, ())):
            sums[place] += level
    found = {}
    for language, levels in zip(languages, sums, strict=True):
        if (language in _CYRILLIC) == (script == "cyrillic"):
            found[language] = _small_words(text, language) + _GRAMS * step * levels
    least = min(found.values(), default=0.0)
    return {language: score - least for language, score in found.items()}


def _small_words(text: str, language: str) -> float:
    profile, shared = _profiles()[language], _in_several()
    score = _LETTER * sum(letter in profile.letters for letter in text.casefold())
    for word in _words(text):
        if word in profile.words:
            score += _SHARED if word in shared else _WORD
        elif len(word) >= _SHORTEST_ENDED and word.endswith(profile.endings):
            score += _ENDING
    return score


@cache
def _table() -> tuple[tuple[str, ...], float, Mapping[str, tuple[int, ...]]]:
    """Return the languages, what a level is worth, and each n-gram's levels."""
    text = resources.files(__package__).joinpath("ngrams.tsv").read_text("utf-8")
    first, *lines = text.splitlines()
    step, names = first.split("\t")
    table = {}
    for line in lines:
        gram, _, levels = line.partition("\t")
        table[gram] = tuple(map(LEVELS.index, levels))
    return tuple(names.split()), float(step), table


@cache
def _profiles() -> Mapping[str, Profile]:
    data = tomllib.loads(resources.files(__package__).joinpath("identity.toml").read_text("utf-8"))
    return {
        language: Profile(
            words=frozenset(item["words"].split()),
            letters=frozenset(item["letters"].casefold().split()),
            endings=tuple(item["endings"].split()),
        )
        for language, item in data.items()
    }


@cache
def _in_several() -> frozenset[str]:
    counts = Counter(word for profile in _profiles().values() for word in profile.words)
    return frozenset(word for word, count in counts.items() if count > 1)
