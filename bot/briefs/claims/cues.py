"""The guard's word lists, read from `cues.toml`."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Some words, and the beginnings and endings that others share."""

    whole: frozenset[str]
    heads: tuple[str, ...] = ()
    tails: tuple[str, ...] = ()

    def __contains__(self, word: str) -> bool:
        """Tell whether a case-folded word is one of them."""
        return word in self.whole or word.startswith(self.heads) or word.endswith(self.tails)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """All lists: `negations` and `hedges` by language, `opposites` as pairs of sides."""

    scales: dict[str, int]
    units: dict[str, str]
    numbers: dict[str, int]
    rounding: dict[str, frozenset[str]]
    calendar: dict[str, str]
    negations: dict[str, Words]
    unspaced_negations: tuple[str, ...]
    hedges: dict[str, Words]
    titles: frozenset[str]
    coins: dict[str, frozenset[str]]
    peoples: dict[str, frozenset[str]]
    opposites: tuple[tuple[Words, Words], ...]


def to_words(text: str) -> Words:
    """Read words parted by blanks; a star stands for any beginning or ending."""
    parts = text.split()
    return Words(
        whole=frozenset(part for part in parts if "*" not in part),
        heads=tuple(part[:-1] for part in parts if part.endswith("*")),
        tails=tuple(part[1:] for part in parts if part.startswith("*")),
    )


@cache
def cues() -> Cues:
    """Return the lists of this program."""
    data = tomllib.loads(resources.files(__package__).joinpath("cues.toml").read_text("utf-8"))
    unspaced = data["negations"].pop("unspaced")
    calendar = data["calendar"]
    short = dict(pair.split("=") for pair in calendar["short"].split())
    return Cues(
        scales={word: int(power) for power, words in data["scales"].items() for word in _of(words)},
        units={word: unit for unit, words in data["units"].items() for word in _of(words)},
        numbers={
            word: int(value) for value, words in data["numbers"].items() for word in _of(words)
        },
        rounding={way: frozenset(words.split()) for way, words in data["rounding"].items()},
        calendar={word: short.get(word, word) for word in calendar["words"].split()},
        negations={name: to_words(words) for name, words in data["negations"].items()},
        unspaced_negations=tuple(
            sorted((word for words in unspaced.values() for word in words.split()), key=len)[::-1]
        ),
        hedges={name: to_words(words) for name, words in data["hedges"].items()},
        titles=frozenset(data["titles"]["words"].split()),
        coins=_groups(data["coins"]["groups"]),
        peoples=_groups([*data["peoples"]["groups"], *data["coins"]["groups"]]),
        opposites=tuple(
            (to_words(one), to_words(other)) for one, other in data["opposites"].values()
        ),
    )


def _groups(groups: Iterable[str]) -> dict[str, frozenset[str]]:
    """Give each word of a group the whole group: what may stand for it."""
    found: dict[str, frozenset[str]] = {}
    for group in groups:
        names = frozenset(_of(group))
        for word in {word for name in names for word in name.split()}:
            found[word] = found.get(word, frozenset()) | names
    return found


def _of(words: str) -> Iterable[str]:
    """Part at blanks; a no-break space stands inside a unit of two words."""
    return (word.replace("\u00a0", " ") for word in words.split(" "))
