"""What the model looks at: each word's and each sentence's part in the article.

The order of the names is the order of the values. Changing what a feature means asks for
training the model anew: `make train-briefs`.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from bot.briefs.language.words import fold
from bot.briefs.ranking.signs import Signs, signs_of

WORD_FEATURES = (
    "first",  # number of the sentence that has it first
    "first_share",
    "count",  # of sentences that have it
    "count_share",
    "title",  # 1, 0, or -1 where there is no title
    "named",  # share of its sentences that write it as a name
    "company",  # the best likeness to the lead of a later sentence that has it
)
SENTENCE_FEATURES = (
    *("place_share", "before", "total", "length", "length_share", "density", "title_covered"),
    *("lead", "frequency", "frequency_share", "price_talk"),
    *("gain", "gain_best", "gain_per_token", "gain_after_lead"),
)
_EARLY = 3

Words = frozenset[str]
Values = tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence that may become a fact."""

    text: str
    tokens: Sequence[str]
    words: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Facets:
    """What words and sentences have in common is counted once for both."""

    lines: Sequence[Line]
    title: Words
    signs: Sequence[Signs]
    counts: Mapping[str, int]
    like_lead: Sequence[float]


def facets_of(lines: Sequence[Line], title: Words) -> Facets:
    """Count the words of an article's sentences, at least one, which stand in its order."""
    lead = lines[0].words
    return Facets(
        lines=lines,
        title=title,
        signs=[signs_of(line.tokens) for line in lines],
        counts=Counter(chain.from_iterable(line.words for line in lines)),
        like_lead=[_share(line.words & lead, line.words) for line in lines],
    )


def word_values(facets: Facets) -> dict[str, Values]:
    """Return the values of each content word, named by WORD_FEATURES."""
    lines, counts = facets.lines, facets.counts
    number = len(lines)
    named = Counter(fold(name) for signs in facets.signs for name in signs.names)
    company: dict[str, float] = {}
    for place in sorted(range(1, number), key=facets.like_lead.__getitem__):
        company.update(dict.fromkeys(lines[place].words, facets.like_lead[place]))
    untitled = 0.0 if facets.title else -1.0
    found: dict[str, Values] = {}
    for place, line in enumerate(lines):
        first, share = float(place), place / number
        for word in line.words.difference(found):
            count = float(counts[word])  # bisecting is slow where kinds of numbers meet
            found[word] = (
                first,
                share,
                count,
                count / number,
                1.0 if word in facets.title else untitled,
                min(1.0, named[word] / count) if word in named else 0.0,
                company.get(word, 0.0),
            )
    return found


def sentence_values(facets: Facets, gains: Mapping[str, float]) -> list[Values]:
    """Return the values of each sentence, named by SENTENCE_FEATURES; `gains` are its words'."""
    lines, title = facets.lines, facets.title
    lengths = [float(len(line.text)) for line in lines]
    total, most = sum(lengths), max(facets.counts.values(), default=1)
    led = frozenset[str]()
    before = 0.0
    found: list[Values] = []
    for place, (line, signs) in enumerate(zip(lines, facets.signs, strict=True)):
        words, tokens, length = line.words, max(1, len(line.tokens)), lengths[place]
        repeats = sum(map(facets.counts.__getitem__, words)) - len(words)
        frequency = repeats / max(1, len(words))
        worth = list(map(gains.__getitem__, words))
        gain = sum(worth)
        found.append(
            (
                *(place / len(lines), before, total),
                *(length, length * len(lines) / max(1.0, total), len(words) / tokens),
                _share(words & title, title) if title else -1.0,
                facets.like_lead[place] if place else -1.0,
                *(frequency, frequency / most, float(signs.price_talk)),
                *(gain, max(worth, default=0.0), gain / tokens),
                gain - sum(map(gains.__getitem__, words & led)),
            )
        )
        before += length
        if place < _EARLY:
            led |= words
    return found


def _share(part: Words, whole: Words) -> float:
    return len(part) / len(whole) if whole else 0.0
