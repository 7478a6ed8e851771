"""Words by what they mean: stems, and one word for all that mean the same in this field."""

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from sys import intern

from bot.stories.coins import known_coins

_WORD = re.compile(r"[^\W_]+(?:[.&'][^\W_]+)*")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "´": "'", "`": "'"})
_UNSPACED = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
    r"\uf900-\ufaff]+"
)
_STOP = frozenset(
    """a about after again all also am an and any are as at be been being but by can could did do
    does for from had has have he her here hers him his how i if in into is it its just may might
    more most my no nor not now of off on once only or other our out over own shall she should so
    some such than that the their them then there these they this those through to too under until
    upon very was we were what when where which while who whom whose why will with would you your
    amid via per vs says say said per here's it's that's get gets latest""".split()
)
_ENDINGS = (
    "izations", "ization", "isation", "ational", "ations", "ation", "ators", "ator", "ments",
    "ment", "ances", "ance", "ences", "ence", "ities", "ity", "ings", "ing", "ives", "ive", "ions",
    "ion", "ates", "ate", "ors", "or", "ers", "er", "als", "al", "ies", "ied", "ed", "es", "ly",
    "s", "e", "y",
)  # fmt: skip
_INFLECTIONS = {"ies": "y", "ied": "y", "ing": "", "ed": "", "es": "", "s": "", "e": ""}
_STEMS = 16_384  # words whose stems are remembered; 2 MB
_SHORT = 3  # letters that stay of a word without its ending, and one more for long endings
_LONG_ENDING = 3
_DOUBLED = re.compile(r"([bdgmnprt])\1$")
_LONGEST_PHRASE = 4


@dataclass(frozen=True, slots=True)
class Word:
    """A word's meaning, how it was written, and the kind of action that it names, if any."""

    meaning: str
    written: str
    action: str = ""

    @property
    def is_capital(self) -> bool:
        """A name, or any word of a title that is written in capitals."""
        return any(map(str.isupper, self.written))


def words_in(text: str) -> tuple[Word, ...]:
    """Return the words that carry a text's meaning, in its order."""
    return tuple(_understood(list(_tokens(text))))


@lru_cache(maxsize=_STEMS)
def stem(word: str) -> str:
    """Take a word's endings off: enough to see that words of one root belong together."""
    for ending in _ENDINGS:
        shortest = _SHORT + (len(ending) >= _LONG_ENDING and ending != "ing")
        if _ends(word, ending, shortest):
            return _DOUBLED.sub(r"\1", word[: -len(ending)])
    return word


@lru_cache(maxsize=_STEMS)
def inflected(word: str) -> str:
    """Take off what a plural or a tense adds, no more: `launched` and `launches` are `launch`."""
    for ending, instead in _INFLECTIONS.items():
        if _ends(word, ending, _SHORT):
            return _DOUBLED.sub(r"\1", word[: -len(ending)]) + instead
    return word


def _ends(word: str, ending: str, shortest: int) -> bool:
    if not word.endswith(ending) or len(word) - len(ending) < shortest:
        return False
    return ending != "s" or not word.endswith(("ss", "us", "is"))


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    """Yield words folded and as written; scripts without spaces give pairs of characters."""
    for match in _WORD.finditer(unicodedata.normalize("NFKC", text).translate(_QUOTES)):
        word = match.group()
        if word.isascii() or not _UNSPACED.search(word):
            yield _fold(word), word
        else:
            yield from ((pair, pair) for pair in _pairs(word))


def _pairs(word: str) -> Iterator[str]:
    for run in _UNSPACED.findall(word):
        yield from (run[at : at + 2] for at in range(max(1, len(run) - 1)))


def _fold(word: str) -> str:
    folded = word.casefold().removesuffix("'s").removesuffix("'")
    is_initials = all(len(part) == 1 for part in folded.split("."))
    return folded.replace(".", "") if is_initials else folded


def _understood(tokens: Sequence[tuple[str, str]]) -> Iterator[Word]:
    place = 0
    while place < len(tokens):
        meaning, action, length = _phrase(tokens, place)
        folded, written = tokens[place]
        place += length
        if meaning or action or folded not in _STOP:
            root = inflected(folded)
            yield Word(
                intern(meaning or _same().get(root, "") or stem(folded)),
                written,
                action or (_actions().get(root, "") if length == 1 else ""),
            )


def _phrase(tokens: Sequence[tuple[str, str]], place: int) -> tuple[str, str, int]:
    """Return what the longest known phrase means that begins here, and how many words it has."""
    for count in range(min(_LONGEST_PHRASE, len(tokens) - place), 0, -1):
        phrase = " ".join(folded for folded, _ in tokens[place : place + count])
        meaning, action = _same().get(phrase, ""), _actions().get(phrase, "")
        if meaning or action:
            return meaning, action, count
    return "", "", 1


@cache
def _same() -> dict[str, str]:
    """Return what stands for each word or phrase: folded as written, and without inflection."""
    found: dict[str, str] = {}
    for coin in known_coins():
        name = coin.name.casefold()
        if not coin.name_only and not coin.ambiguous:
            found[coin.ticker.casefold()] = name
        if not coin.name_ambiguous:
            found.update((alias, name) for alias in coin.aliases)
    for line in _vocabulary()["same"]["words"]:
        first, _, rest = line.partition(": ")
        for phrase in (first, *rest.split(", ")):
            found[phrase] = first
            found.setdefault(inflected(phrase), first)
    return found


@cache
def _actions() -> dict[str, str]:
    found: dict[str, str] = {}
    for action, phrases in _vocabulary()["actions"].items():
        for phrase in phrases:
            found.setdefault(phrase, action)
            found.setdefault(inflected(phrase), action)
    return found


@cache
def follows() -> dict[str, frozenset[str]]:
    """Return the actions that may follow on each: what is sued can be dismissed, later."""
    return {first: frozenset(later) for first, later in _vocabulary()["follows"].items()}


@cache
def _vocabulary() -> dict[str, dict[str, list[str]]]:
    text = resources.files(__package__).joinpath("vocabulary.toml").read_text("utf-8")
    return tomllib.loads(text)
