"""What a text is about: its content words."""

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W_]+(?:[.,'’][^\W_]+)*")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+")
_STOP = frozenset(
    """a about after all also an and any are as at be been before being but by can could did do does
    for from had has have he her him his how i if in into is it its just like may might more most no
    not of on one only or other our out over said say says she should so some such than that the
    their them then there these they this those to under up was we were what when where which while
    who will with would you your
    der die das und ist ein eine mit von zu den im auf für des dem nicht sich auch
    el la los las y en un una que es por con para del se su
    le les et des est une dans pour que qui sur au du
    и в не на что с по как это из за к от""".split()
)
_SHORTEST_STEM = 4


def content_words(text: str) -> frozenset[str]:
    """Return the words that carry a text's meaning, lower-cased and stemmed a little.

    Scripts without spaces give their pairs of neighbouring characters.
    """
    return frozenset(_words(text))


def _words(text: str) -> Iterable[str]:
    for run in _UNSPACED.findall(text):
        yield from (run[index : index + 2] for index in range(max(1, len(run) - 1)))
    for match in _WORD.finditer(_UNSPACED.sub(" ", text)):
        word = match.group().casefold().replace("’", "'").removesuffix("'s")
        if word not in _STOP:
            yield _stem(word)


def _stem(word: str) -> str:
    """Take a plural or past ending off: enough to see that two words are one."""
    for ending in ("ies", "ing", "es", "ed", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word
