"""The words of a text, in any script."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import filterfalse

# Scripts that put no spaces between words, and Hangul, whose words carry their endings along.
UNSPACED = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
    r"\uf900-\ufaff]+"
)
_WORD = re.compile(r"[^\W_]+(?:[.,'’-][^\W_]+)*")
_STOP = frozenset(
    """a about after again all also am an and any are as at be been before being but by can could
    did do does doing down for from had has have having he her here hers him his how i if in into is
    it its just like may me might more most my no nor not now of off on once one only or other our
    out over own said say says she should so some such than that the their them then there these
    they this those through to too under until up upon us very was we were what when where which
    while who whom whose why will with would yet you your
    der die das den dem des und ist ein eine einen einem einer mit von vom zu zum zur im am auf für
    nicht sich auch als bei aus nach wie es sie er hat haben wird werden war sind dass oder
    el la los las lo un una unos unas y e o que es por con para del se su sus al como más en de no
    ha han fue son
    le les et des est du dans pour qui sur au aux ce cette ces il elle ils sont pas plus par ne a
    os as do da dos das um uma em na nos nas com não mais foi são ao
    и в во не на что с со по как это из за к от для о об у же бы был была было были его ее их он она
    ві та що як це за до від про при або але й із зі
    ve bir bu da de ile için olarak olan çok daha ne ki
    yang dan di ke dari ini itu untuk dengan pada adalah akan
    và của là các có cho một trong được với không""".split()
)
_ENDINGS = ("ies", "ing", "es", "ed", "s")
_SHORTEST_STEM = 4


def tokens_of(text: str) -> list[str]:
    """Return the words as they stand; what is written without spaces counts as one."""
    return _WORD.findall(text)


def content_words(text: str) -> frozenset[str]:
    """Return the words that carry a text's meaning, case-folded and stemmed a little.

    Scripts without spaces give their pairs of neighbouring characters.
    """
    return content_of(tokens_of(text))


def content_of(tokens: Sequence[str]) -> frozenset[str]:
    """Return the `content_words` of a text that was parted already."""
    found = set(map(fold, filter(str.isascii, tokens)))
    for token in filterfalse(str.isascii, tokens):
        found.update(_pairs(token) if UNSPACED.search(token) else (fold(token),))
    found.discard("")
    return frozenset(found)


def is_stop_word(word: str) -> bool:
    """Tell whether a case-folded word carries no meaning of its own."""
    return word in _STOP


@lru_cache(maxsize=20_000)
def fold(word: str) -> str:
    """Write a word of a script with spaces as `content_words` does; "" for those it leaves out."""
    folded = word.casefold().replace("’", "'").removesuffix("'s")
    return "" if folded in _STOP else _stem(folded)


def is_unspaced(text: str) -> bool:
    """Tell whether a text is mostly in a script whose characters say as much as words do."""
    if text.isascii():
        return False
    return 3 * sum(len(run) for run in UNSPACED.findall(text)) > len(text)


def _pairs(word: str) -> Iterator[str]:
    for run in UNSPACED.findall(word):
        yield from (run[place : place + 2] for place in range(max(1, len(run) - 1)))
    yield from (part.casefold() for part in _WORD.findall(UNSPACED.sub(" ", word)))


def _stem(word: str) -> str:
    """Take a plural or past ending off: enough to see that two words are one."""
    if not word.endswith(_ENDINGS):
        return word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word
