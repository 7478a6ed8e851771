"""How much a reader needs a sentence: position, the title's words, content, figures, names."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

_FIGURE = re.compile(r"[$€£¥₿]?\d[\d,.]*")
_NAME = re.compile(r"(?<=[\w,;:’)] )[A-Z$][\w’'-]+")
_SPEECH = re.compile(r"“[^”]*”|\"[^\"]*\"|「[^」]*」|«[^»]*»")
_FIRST_PERSON = re.compile(r"\b(?:I|I[’']m|I[’']ve|my|we|our|us|you|your)\b")
_PRICE_TALK = re.compile(
    r"(?i)\b(?:support|resistance|moving average|RSI|MACD|fibonacci|bollinger|EMA|SMA|candle\w*|"
    r"trendline|overbought|oversold|bulls|bears)\b"
)
_IDEAL = (60, 260)  # characters; shorter says little, longer is hard to read in a chat
_MANY_FIGURES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What each feature of a sentence adds to, or takes from, its score."""

    position: float = 1.6
    overlap: float = 0.5
    content: float = 0.5
    figures: float = 0.15
    names: float = 0.1
    speech: float = -0.15
    first_person: float = -0.3
    price_talk: float = -0.2
    length: float = -0.2
    decay: float = 0.35


def scores(
    sentences: Sequence[str],
    words: Sequence[frozenset[str]],
    title: frozenset[str],
    weights: Weights | None = None,
) -> list[float]:
    """Score sentences that stand in the article's order, given their content words."""
    frequency = Counter(word for each in words for word in each)
    most = max(frequency.values(), default=1)
    weights = weights or Weights()
    return [
        _score(place, sentence, weights)
        + weights.overlap * _share(each & title, title)
        + weights.content * sum(frequency[word] - 1 for word in each) / max(1, len(each) * most)
        for place, (sentence, each) in enumerate(zip(sentences, words, strict=True))
    ]


def _share(part: frozenset[str], whole: frozenset[str]) -> float:
    return len(part) / len(whole) if whole else 0.0


def _score(place: int, sentence: str, weights: Weights) -> float:
    """Score what a sentence shows by itself and by its place."""
    told = _SPEECH.sub(" ", sentence)
    figures = len(_FIGURE.findall(sentence))
    score = weights.position / (1 + weights.decay * place)
    score += weights.figures * min(figures, 3) / 3
    score += weights.names * min(len(_NAME.findall(sentence)), 3) / 3
    score += weights.speech * (1 - len(told) / max(1, len(sentence)))
    if _FIRST_PERSON.search(told):
        score += weights.first_person
    if _PRICE_TALK.search(sentence) or figures > _MANY_FIGURES:
        score += weights.price_talk
    shortest, longest = _IDEAL
    if not shortest <= len(sentence) <= longest:
        score += weights.length
    return score
