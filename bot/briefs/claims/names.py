"""The names in a sentence, and whether a text knows them."""

import re
from functools import cache
from importlib import resources

from bot.briefs.claims.cues import cues
from bot.briefs.language.words import UNSPACED, is_stop_word
from bot.briefs.language.words import fold as stem

_TOKEN = re.compile(r"[^\W_]+(?:[.'’&-][^\W_]+)*")
_SIGN = re.compile(rf"(?:(?!{UNSPACED.pattern[:-1]})\w)+|{UNSPACED.pattern[:-1]}")
_KATAKANA = re.compile(r"[\u30a1-\u30fa\u30fc]{3,}")
_SHORT_ENDING, _LONG_ENDING = 3, 3
_ENDINGS = frozenset(
    ["", *"a ain an ans e ean en er es i ia ian ic in is ish n ns o os s us y".split()]
)
_SHARED = 4  # letters that a name and its adjective share: Brit-ain, Brit-ish
_ENDS = re.compile(r"[.!?:;“\"‘(«]\s*$")
_ORDINARY = re.compile(r"(?:s|ing|ed|ly|er|or|ist|man|woman|ion|ment|ive|al)$")
_MADE = ("'s", "ly", "ing", "ed", "ers", "er", "or", "s", "d", "e")  # of an ordinary word
_ENGLISH = "en"
_INITIALS = 2
_SHORTEST = 4  # letters of a name that is no word when written small
_BETWEEN = frozenset("of and the for de la der".split())
_BEFORE = frozenset("anti co ex mid non post pre pro semi sub".split())  # before a name's hyphen
_STOP = re.compile(r"[.,;:!?\n()]")


def tokens(text: str) -> list[str]:
    """Return the words of a text as they are compared; each sign of a script without spaces."""
    found: list[str] = []
    for match in _TOKEN.finditer(text):
        word = match.group()
        if word.isascii() or not UNSPACED.search(word):
            found.append(fold(word))
        else:
            found += [part.casefold() for part in _SIGN.findall(word)]
    return found


def fold(word: str) -> str:
    """Return a word as it is compared: U.S. is us, Bitcoin's is bitcoin."""
    folded = word.casefold().replace("’", "'").removesuffix("'s").removesuffix("'")
    return folded.replace(".", "") if "." in folded and not folded[0].isdigit() else folded


def names_in(sentence: str, language: str = _ENGLISH) -> list[str]:
    """Return the words of a sentence that name something, as they are written.

    What opens a sentence is none when it is an ordinary word, as far as that can be told: by a
    list in English, by its ending in other languages.
    """
    found = _KATAKANA.findall(sentence)
    matches = list(_TOKEN.finditer(sentence))
    for place, match in enumerate(matches):
        word = match.group()
        if len(word) == 1 or not _is_capital(word) or _is_common(word):
            continue
        opens = not place or bool(_ENDS.search(sentence[: match.start()]))
        if opens and not _shows(word) and _is_ordinary(word, language):
            continue
        found.append(word)
    return found


def _is_ordinary(word: str, language: str) -> bool:
    if language != _ENGLISH:
        return bool(_ORDINARY.search(fold(word)))
    return all(_is_in(ordinary(), part) for part in fold(word).partition("'")[0].split("-"))


def _is_in(words: frozenset[str], word: str) -> bool:
    if is_stop_word(word) or stem(word) in words:
        return True
    bases = (word.removesuffix(ending) for ending in _MADE if word.endswith(ending))
    return any(stem(made) in words for base in bases for made in (base, f"{base}e"))


@cache
def ordinary() -> frozenset[str]:
    """Return the English words, folded, that name nothing where they open a sentence."""
    text = resources.files(__package__).joinpath("ordinary.txt").read_text("utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(word for line in lines for word in line.split())


def _is_common(word: str) -> bool:
    """Tell whether a word names nothing: a title, or a unit where it is no ticker."""
    table, folded = cues(), fold(word)
    if is_stop_word(folded.partition("'")[0]) or folded in table.titles:
        return True
    if folded in table.calendar or folded in table.numbers:
        return True
    return not word.isupper() and (folded in table.scales or folded in table.units)


def _is_capital(word: str) -> bool:
    return word[:1].isupper() or (_shows(word) and not word[:1].isdigit()) or _is_latin_in_cjk(word)


def _is_latin_in_cjk(word: str) -> bool:
    return bool(UNSPACED.search(word)) and bool(re.search(r"[A-Za-z]{2}", word))


def _shows(word: str) -> bool:
    """Tell whether a word's letters alone show that it is a name: SEC, eToro, F-16."""
    return any(map(str.isupper, word[1:]))


class Known:
    """The words of a text, asked by name."""

    def __init__(self, text: str) -> None:
        words = tokens(text)
        self.words = frozenset(words) | frozenset(
            part for word in words for part in word.split("-")
        )
        self._heads = frozenset(word[:_SHARED] for word in self.words if len(word) >= _SHARED)
        self._large = frozenset(
            fold(match.group()) for match in _TOKEN.finditer(text) if match.group()[0].isupper()
        )
        self._initials = _initials(text)
        self._text = text.casefold()

    def has(self, name: str) -> bool:
        """Tell whether the text has a name, its adjective, or the words it abbreviates."""
        word = fold(name)
        if UNSPACED.search(name):
            return all(
                part.casefold() in self._text
                for part in re.findall(r"[A-Za-z\d.]+|[\u30a1-\u30fc]+", name)
            )
        if word in self.words or self._has_kin(word):
            return True
        if any(map(self._names, cues().peoples.get(word, ()))):
            return True
        if name.isupper() and len(word) >= _INITIALS:
            return word in self._initials
        parts = name.split("-")
        return len(parts) > 1 and all(
            not part[:1].isupper() or _is_common(part) or fold(part) in _BEFORE or self.has(part)
            for part in parts
        )

    def _names(self, name: str) -> bool:
        """Tell whether a name stands here; a short one, such as US or SOL, only written large."""
        if " " in name:
            return name in self._text
        return name in (self.words if len(name) > _SHORTEST else self._large)

    def _has_kin(self, word: str) -> bool:
        if len(word) < _SHARED or word[:_SHARED] not in self._heads:
            return False
        return any(_are_kin(word, other) for other in self.words)


def _initials(text: str) -> str:
    """Return the first letters of words written large, runs of which are parted by bars."""
    found, end = [], 0
    for match in _TOKEN.finditer(text):
        word = match.group()
        if _STOP.search(text, end, match.start()):
            found.append("|")
        if word[0].isupper():
            found.append(word[0])
        elif word not in _BETWEEN:
            found.append("|")
        end = match.end()
    return "".join(found).casefold()


def _are_kin(one: str, other: str) -> bool:
    """Tell whether two words differ in their endings alone."""
    shared = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        shared += 1
    endings = sorted((one[shared:], other[shared:]), key=len)
    if shared < _SHARED or len(endings[0]) > _SHORT_ENDING or len(endings[1]) > _LONG_ENDING:
        return False
    return not (one + other).isascii() or _ENDINGS.issuperset(endings)
