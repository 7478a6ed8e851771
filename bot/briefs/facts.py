"""An article's sentences, with all that choosing facts among them needs to know."""

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.briefs.boilerplate.layout import HEADING, Line, reasons
from bot.briefs.language.leaning import leans
from bot.briefs.language.words import content_of, content_words, is_unspaced, tokens_of
from bot.briefs.ranking.features import Facets, facets_of
from bot.briefs.ranking.features import Line as Ranked
from bot.briefs.ranking.model import Worth, trained
from bot.briefs.sentences import Span, paragraphs, split
from bot.briefs.trimming import trim

_MOST_SENTENCES = 400
_SHORTEST, _LONGEST = 25, 450  # characters, in scripts with spaces
_SHORTEST_UNSPACED, _LONGEST_UNSPACED = 10, 220
_SLIGHT_BELOW = 70  # characters of a sentence without a figure or a name that says too little
_NEAR = 0.6  # share of the smaller sentence's words that makes two sentences repeat each other
_NEAR_FIGURE = 0.33  # the same where they tell one figure
_SAME = 0.7  # share of common words that makes a sentence the title itself
_FEW_SENTENCES = 3
_CHART = 2  # words of chart talk that make a sentence one of price levels, told without end
_ASIDE_COST = 0.75  # of a summary that such a sentence, or one on a term, must tell more
# What a term means, as `Futures are contracts to buy an asset at a later date`.
_MEANING = re.compile(
    r"(?:The |An? )?[\w’'&.()-]+(?: [\w’'&.()-]+){0,5} (?:is|are|refers? to) (?:an? |the )?"
    r"(?:[a-z-]+ ){0,3}(?:methods?|contracts?|agreements?|measures?|indicators?|tools?|types?|"
    r"forms?|kinds?|terms?|metrics?|techniques?|process(?:es)?|tokens?|assets?|instruments?) "
    r"(?:of|that|which|used|using|representing|where|when|in which|designed|for|to|pegged|tied|"
    r"whose)\b\D*$"
)
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_BULLET = re.compile(r"(?:[•‣◦▪●○■□►▶➤→✓✔*·–—-]|\d{1,2}[.)])\s+")
TITLE = "the title again"
_QUESTION = re.compile(r"[^\s.,!][?？؟][\"”’'»)\]」』]*$")
_SPEAKER_ALONE = re.compile(
    r"^[\W_]*[A-Z][^,:“\"]{0,50}\b(?:said|says|told|added|asked|noted|concluded|explained|wrote|replied|quoted)"
    r"\b(?!\s+that\b)[^,:“\"]{0,40}$"
)
_INCHES = re.compile(r"\d\"")
_LOST = re.compile(r"(?:[,.!]|\w)\?(?=[.,]?(?:\s|$))|(?<!\S)\?(?=\w)")
_SPEAKER_WORDS = 9
_UNFINISHED = (":", "：", ",", ";", "…", "...")
_END = 12  # characters that show whether a sentence asks

Rank = Callable[[Facets], Worth]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of an article: its place, its worth, and why it can't be a fact, if so.

    `text` is what a fact would say: the sentence at `span`, white space folded, trimmed.
    """

    index: int
    span: Span
    text: str
    words: frozenset[str]
    score: float = 0.0
    leans: bool = False
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """An article's first sentences, and the chance of each word to be worth telling."""

    sentences: tuple[Sentence, ...]
    gains: Mapping[str, float]
    title: frozenset[str]

    @property
    def usable(self) -> list[Sentence]:
        """Return those that can be facts; if there are none, those that are odd but news."""
        return [self.sentences[place] for place in _usable([s.reason for s in self.sentences])]

    @property
    def news(self) -> str:
        """Return the sentences and headings, without what stands around them on the page."""
        return "\n".join(
            each.text for each in self.sentences if each.reason is None or each.reason in _ODD
        )

    def is_headline(self, sentence: Sentence) -> bool:
        """Tell whether a sentence says nothing but what the headline says."""
        return (
            bool(self.title and sentence.words)
            and len(sentence.words - self.title) <= 1
            and len(self.sentences) > _FEW_SENTENCES
        )

    @property
    def lead(self) -> str:
        """Return the sentence that an article without a title can be named by, or ""."""
        usable = self.usable
        standing = [each for each in usable if not each.leans] or usable
        return standing[0].text if standing else ""


def read(text: str, title: str, rank: Rank | None = None) -> Reading:
    """Read an article: split, filter, trim, and rate its sentences, by `rank` or as trained."""
    spans = [_without_bullet(text, span) for span in split(text)[:_MOST_SENTENCES]]
    whole = [" ".join(text[span.start : span.end].split()) for span in spans]
    tokens = [tokens_of(each) for each in whole]
    why = _why_not(text, spans, whole, tokens)
    texts = [trim(each) for each in whole]
    tokens = [
        each if said is sentence else tokens_of(said)
        for each, sentence, said in zip(tokens, whole, texts, strict=True)
    ]
    words = [content_of(each) for each in tokens]
    about = content_words(title)
    for place, each in enumerate(words):
        if why[place] is None and _is_title(each, about):
            why[place] = TITLE
    first = min(_usable(why), default=0)  # leans on nothing: nothing stands before it
    leaning = [place != first and leans(each) for place, each in enumerate(texts)]
    _leave_out_slight(why, texts, tokens, leaning)
    usable = _usable(why)
    lines = [
        Ranked(text=texts[place], tokens=tokens[place], words=words[place]) for place in usable
    ]
    scores, gains = _rated(lines, about, rank or trained())
    score_of = dict(zip(usable, scores, strict=True))
    sentences = tuple(
        Sentence(
            index=place,
            span=span,
            text=texts[place],
            words=words[place],
            score=score_of.get(place, 0.0),
            leans=leaning[place],
            reason=why[place],
        )
        for place, span in enumerate(spans)
    )
    return Reading(sentences=sentences, gains=gains, title=about)


def _usable(why: Sequence[str | None]) -> list[int]:
    """Return the places of what can be a fact; if there is none, of what is odd but news."""
    return [place for place, reason in enumerate(why) if reason is None] or [
        place for place, reason in enumerate(why) if reason in _ODD
    ]


def _leave_out_slight(
    why: list[str | None],
    texts: Sequence[str],
    tokens: Sequence[Sequence[str]],
    leaning: Sequence[bool],
) -> None:
    """Leave out what says too little alone, if enough is left."""
    usable = _usable(why)
    slight = [
        place for place in usable if not leaning[place] and _is_slight(texts[place], tokens[place])
    ]
    if len(usable) - len(slight) >= _FEW_SENTENCES:
        for place in slight:
            why[place] = _SLIGHT


def _rated(
    lines: Sequence[Ranked], about: frozenset[str], rank: Rank
) -> tuple[list[float], Mapping[str, float]]:
    """Return the sentences' scores and the words' chances."""
    if not lines:
        return [], {}
    facets = facets_of(lines, about)
    worth = rank(facets)
    scores = [
        score - (_ASIDE_COST if signs.price_talk >= _CHART or _MEANING.match(line.text) else 0.0)
        for line, score, signs in zip(lines, worth.sentences, facets.signs, strict=True)
    ]
    return scores, worth.words


def near(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two sentences, of which these are the words, repeat each other."""
    smaller, common = min(len(one), len(other)), one & other
    share = len(common) / max(1, smaller)
    return share >= _NEAR or (share >= _NEAR_FIGURE and any(map(_is_figure, common)))


def _is_figure(word: str) -> bool:
    """Tell whether a word is a figure that is seldom told twice by chance: no digit, no year."""
    return len(word) > 1 and word[0].isdigit() and not _YEAR.fullmatch(word)


def _is_title(words: frozenset[str], about: frozenset[str]) -> bool:
    """Tell whether a sentence is the title again, perhaps with its section before it."""
    return bool(about) and len(words & about) / len(words | about) >= _SAME


_SHORT, _LONG, _ASKS, _OPEN = "too short", "too long", "a question", "unfinished"
_SLIGHT = "without a figure or a name"
_HALF = "half a quotation"
_ODD = frozenset({_SHORT, _LONG, _ASKS, _OPEN, _HALF, _SLIGHT, HEADING, TITLE})


def _why_not(
    text: str, spans: Sequence[Span], texts: Sequence[str], tokens: Sequence[Sequence[str]]
) -> list[str | None]:
    starts = [paragraph.start for paragraph in paragraphs(text)]
    numbers = [bisect_right(starts, span.start) for span in spans]
    lines = list(map(Line, texts, tokens, numbers))
    return [
        reason or _why_odd(line.text) for reason, line in zip(reasons(lines), lines, strict=True)
    ]


def _why_odd(sentence: str) -> str | None:
    unspaced = is_unspaced(sentence)
    if len(sentence) < (_SHORTEST_UNSPACED if unspaced else _SHORTEST):
        return _SHORT
    if len(sentence) > (_LONGEST_UNSPACED if unspaced else _LONGEST):
        return _LONG
    end = sentence[-_END:]
    if ("?" in end or not end.isascii()) and _QUESTION.search(end):
        return _ASKS
    if len(sentence.split()) <= _SPEAKER_WORDS and _SPEAKER_ALONE.match(sentence):
        return _SHORT
    if _is_half_quoted(sentence):
        return _HALF
    return _OPEN if sentence.endswith(_UNFINISHED) else None


def _is_slight(sentence: str, tokens: Sequence[str]) -> bool:
    """Tell whether a short sentence has no figure, and no name that capitals would show."""
    if len(sentence) >= _SLIGHT_BELOW or _DIGIT.search(sentence):
        return False
    return any(map(str.islower, tokens)) and not any(token[0].isupper() for token in tokens[1:])


def _is_half_quoted(sentence: str) -> bool:
    """Tell whether a quotation begins or ends in another sentence, perhaps with who said it.

    A page that lost its encoding may show one of the marks as `?`.
    """
    straight, opened = sentence.count('"'), sentence.count("“")
    if not (straight or opened) or _INCHES.search(sentence) or "„" in sentence:
        return False
    if straight % 2:
        return len(_LOST.findall(sentence)) % 2 == 0
    return opened > sentence.count("”")


def _without_bullet(text: str, span: Span) -> Span:
    bullet = _BULLET.match(text, span.start, span.end)
    return Span(bullet.end(), span.end) if bullet else span
