"""What the model looks at: each word's and each sentence's part in the article.

The order of the names is the order of the values. Changing what a feature means asks for
training the model anew: `make train-briefs`.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.briefs.language.words import fold
from bot.briefs.ranking.signs import Signs, signs_of

WORD_FEATURES = (
    "first",  # number of the sentence that has it first
    "first_share",
    "count",  # of sentences that have it
    "count_share",
    "title",  # 1, 0, or -1 where there is no title
    "lead",
    "early",  # how many of the first three sentences have it
    "named",  # share of its sentences that write it as a name
    "figure",
    "length",
    "company",  # the best likeness to the lead of a later sentence that has it
)
SENTENCE_FEATURES = (
    *("place", "place_share", "before", "total", "length", "length_share", "words", "density"),
    *("title", "title_covered", "lead", "frequency", "frequency_share", "later", "fresh"),
    *("like_previous", "like_next", "figures", "money", "dates", "names", "new_names", "speech"),
    *("attributions", "first_person", "price_talk", "pointing", "coming", "commas"),
    *("leans", "previous_length", "next_leans"),
    *("gain", "gain_mean", "gain_best", "gain_per_token", "gain_after_lead"),
)
_EARLY = 3

Words = frozenset[str]
Values = tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence that may become a fact."""

    text: str
    words: Words
    leans: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Facets:
    """What words and sentences have in common is counted once for both."""

    lines: Sequence[Line]
    title: Words
    signs: Sequence[Signs]
    counts: Mapping[str, int]
    firsts: Mapping[str, int]
    like_lead: Sequence[float]


def facets_of(lines: Sequence[Line], title: Words) -> Facets:
    """Count the words of an article's sentences, at least one, which stand in its order."""
    firsts: dict[str, int] = {}
    for place, line in enumerate(lines):
        for word in line.words:
            firsts.setdefault(word, place)
    lead = lines[0].words
    return Facets(
        lines=lines,
        title=title,
        signs=[signs_of(line.text) for line in lines],
        counts=Counter(word for line in lines for word in line.words),
        firsts=firsts,
        like_lead=[_share(line.words & lead, line.words) for line in lines],
    )


def word_values(facets: Facets) -> dict[str, Values]:
    """Return the values of each content word, named by WORD_FEATURES."""
    lines, counts = facets.lines, facets.counts
    number = len(lines)
    early = [line.words for line in lines[:_EARLY]]
    named = Counter(fold(name) for signs in facets.signs for name in signs.names)
    company: dict[str, float] = {}
    for line, likeness in zip(lines[1:], facets.like_lead[1:], strict=True):
        for word in line.words:
            if likeness > company.get(word, 0.0):
                company[word] = likeness
    return {
        word: (
            first,
            first / number,
            counts[word],
            counts[word] / number,
            (1.0 if word in facets.title else 0.0) if facets.title else -1.0,
            float(first == 0),
            sum(word in words for words in early),
            min(1.0, named[word] / counts[word]) if word in named else 0.0,
            float(any(map(str.isdigit, word))),
            len(word),
            company.get(word, 0.0),
        )
        for word, first in facets.firsts.items()
    }


def sentence_values(facets: Facets, gains: Mapping[str, float]) -> list[Values]:
    """Return the values of each sentence, named by SENTENCE_FEATURES; `gains` are its words'."""
    lines = facets.lines
    lengths = [len(line.text) for line in lines]
    total, most = sum(lengths), max(facets.counts.values(), default=1)
    known_names: set[str] = set()
    led: set[str] = set()
    before = 0
    found: list[Values] = []
    for place, (line, signs) in enumerate(zip(lines, facets.signs, strict=True)):
        words, size = line.words, max(1, len(line.words))
        following = lines[place + 1] if place + 1 < len(lines) else None
        repeats = sum(facets.counts[word] - 1 for word in words)
        new = [word for word in words if facets.firsts[word] == place]
        worth = [gains[word] for word in words]
        gain = sum(worth)
        found.append(
            (
                *(place, place / len(lines), before, total),
                *(lengths[place], lengths[place] * len(lines) / max(1, total)),
                *(len(words), len(words) / max(1, signs.tokens)),
                _share(words & facets.title, words) if facets.title else -1.0,
                _share(words & facets.title, facets.title) if facets.title else -1.0,
                facets.like_lead[place] if place else -1.0,
                *(repeats / size, repeats / (size * most)),
                sum(facets.counts[word] > 1 for word in new),
                len(new) / size,
                _share(words & lines[place - 1].words, words) if place else 0.0,
                _share(words & following.words, words) if following else 0.0,
                *(signs.figures, signs.money, signs.dates, len(signs.names)),
                len(signs.names - known_names),
                *(signs.speech, signs.attributions, signs.first_person, signs.price_talk),
                *(signs.pointing, signs.coming, signs.commas, float(line.leans)),
                lengths[place - 1] if place else 0,
                float(following is not None and following.leans),
                *(gain, gain / size, max(worth, default=0.0), gain / max(1, signs.tokens)),
                sum(gains[word] for word in words if word not in led),
            )
        )
        before += lengths[place]
        known_names |= signs.names
        if place < _EARLY:
            led |= words
    return found


def _share(part: Words, whole: Words) -> float:
    return len(part) / len(whole) if whole else 0.0
