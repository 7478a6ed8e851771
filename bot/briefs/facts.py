"""Which sentences become facts."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bot.briefs.boilerplate import is_boilerplate, is_question
from bot.briefs.sentences import Span
from bot.briefs.words import content_words

MIN_FACTS = 3
_MOST_SENTENCES = 400
_SHORTEST = 25  # characters; in scripts without spaces half as many say as much
_LONGEST = 350
_NEAR = 0.6  # share of the smaller sentence's words that makes two sentences repeat each other
_SAME = 0.7  # share of common words that makes a sentence the title itself
_FIGURE = re.compile(r"[$€£¥₿]?\d[\d,.]*(?:\s?(?:%|percent|million|billion|trillion|bn|m\b|k\b))?")
_NAME = re.compile(r"(?<=[\w,;:] )[A-Z][\w’'-]+")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
# Openings that point back: the sentence can't be understood without the one before it.
_LEANING = re.compile(
    r"""(?ix)^[\W_]*(?:
      he|she|they|it|its|his|her|their|them|him|this|that|these|those|such|both|neither|
      however|but|yet|so|and|or|nor|still|meanwhile|additionally|moreover|furthermore|also|
      instead|therefore|thus|hence|consequently|nevertheless|nonetheless|similarly|likewise|
      then|afterwards?|there|here|as\ a\ result|in\ addition|on\ the\ other\ hand|for\ example|
      for\ instance|in\ contrast|by\ contrast|in\ other\ words|after\ that|at\ the\ same\ time|
      according\ to\ (?:him|her|them|it)|the\ (?:company|firm|exchange|project|protocol|agency|
      regulator|platform|token|coin|move|decision|report|filing|statement|document|group|bank|
      fund|attacker|hacker|lawsuit|proposal|ruling|deal|news|executive|ceo|team|network|bill|
      latter|former|two|duo|pair|same)|another|others|
      er|sie|es|dies(?:e[rsmn]?)?|jedoch|aber|außerdem|doch|
      él|ella|esto|este|esta|sin\ embargo|pero|además|
      il|elle|ils|cela|cette|cependant|mais|он|она|они|это|однако|но
    )\b"""
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence with what speaks for it."""

    index: int
    span: Span
    text: str
    words: frozenset[str]
    score: float
    leans: bool


def candidates(text: str, spans: Sequence[Span], title: str) -> list[Candidate]:
    """Return the sentences that could be facts, scored, in the article's order."""
    about = content_words(title)
    kept = []
    for index, span in enumerate(spans[:_MOST_SENTENCES]):
        sentence = " ".join(text[span.start : span.end].split())
        words = content_words(sentence)
        if _is_possible(sentence) and not _is_title(words, about):
            kept.append((index, span, sentence, words))
    frequency = Counter(word for *_, words in kept for word in words)
    return [
        Candidate(
            index,
            span,
            sentence,
            words,
            _score(place, words, about, frequency, sentence),
            bool(_LEANING.match(sentence)),
        )
        for place, (index, span, sentence, words) in enumerate(kept)
    ]


def _is_title(words: frozenset[str], about: frozenset[str]) -> bool:
    """Tell whether a sentence is the title again, perhaps with its section before it."""
    return bool(about) and len(words & about) / len(words | about) >= _SAME


def _is_possible(sentence: str) -> bool:
    shortest = _SHORTEST // 2 if _UNSPACED.search(sentence) else _SHORTEST
    if len(sentence) < shortest or is_boilerplate(sentence) or is_question(sentence):
        return False
    return not sentence.endswith((":", "：", "…", "..."))


def _score(  # noqa: PLR0917 -- the features of one sentence
    place: int, words: frozenset[str], about: frozenset[str], frequency: Counter[str], text: str
) -> float:
    """Weigh position, then overlap with the title, then frequent content, figures and names."""
    if not words:
        return 0.0
    position = 1.0 / (1.0 + 0.35 * place)
    overlap = len(words & about) / len(about) if about else 0.0
    content = sum(frequency[word] - 1 for word in words) / (len(words) * max(frequency.values()))
    figures = min(len(_FIGURE.findall(text)), 3) / 3
    names = min(len(_NAME.findall(text)), 3) / 3
    return 1.6 * position + 0.5 * overlap + 0.5 * content + 0.15 * figures + 0.1 * names


def choose(
    found: Sequence[Candidate], *, facts: int, max_characters: int, title: str
) -> list[Candidate]:
    """Choose the facts, in the article's order, within the budget of characters.

    A sentence that leans on the one before it comes only together with it. When nothing else
    fits, the shortest sentence is the only fact: a sentence is never cut.
    """
    by_index = {candidate.index: candidate for candidate in found}
    chosen: dict[int, Candidate] = {}
    about = content_words(title)
    for candidate in sorted(found, key=lambda each: (-each.score, each.index)):
        group = _with_antecedent(candidate, by_index, chosen)
        if (
            group
            and _fits(group, chosen, facts, max_characters)
            and not _repeats(
                group, chosen, about if chosen or len(found) > MIN_FACTS else frozenset()
            )
        ):
            chosen.update((each.index, each) for each in group)
        if len(chosen) >= facts:
            break
    if not chosen and found:
        standing = [each for each in found if not each.leans] or found
        return [min(standing, key=lambda each: (len(each.text), each.index))]
    return [chosen[index] for index in sorted(chosen)]


def _with_antecedent(
    candidate: Candidate, by_index: dict[int, Candidate], chosen: dict[int, Candidate]
) -> list[Candidate]:
    """Return the candidate with what it leans on that is not chosen yet; [] if it can't be."""
    if not candidate.leans:
        return [candidate]
    before = by_index.get(candidate.index - 1)
    if before is None or before.leans:
        return []
    return [candidate] if before.index in chosen else [before, candidate]


def _fits(
    group: Sequence[Candidate], chosen: dict[int, Candidate], facts: int, max_characters: int
) -> bool:
    together = [*chosen.values(), *group]
    return (
        len(together) <= facts
        and all(len(each.text) <= _LONGEST for each in group)
        and sum(len(each.text) for each in together) <= max_characters
    )


def _repeats(
    group: Sequence[Candidate], chosen: dict[int, Candidate], about: frozenset[str]
) -> bool:
    """Tell whether a sentence says again what another, or the headline alone, says."""
    for each in group:
        if any(_is_near(each.words, other.words) for other in chosen.values()):
            return True
        if about and each.words and len(each.words - about) <= 1:
            return True
    return False


def _is_near(one: frozenset[str], other: frozenset[str]) -> bool:
    smaller = min(len(one), len(other))
    return smaller > 0 and len(one & other) / smaller >= _NEAR
