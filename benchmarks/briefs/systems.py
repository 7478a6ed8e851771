"""The composer and its peers, each run in a process of its own: `... systems NAME < articles`.

Reads JSON lines `{"title", "text"}` and prints one JSON object: the facts of each article, and what
it took. All work on the same sentences.
"""

import json
import resource
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

from bot.briefs.compose import BriefLimits, compose
from bot.briefs.sentences import split
from bot.model.articles import Article, Unbriefable

Facts = list[str]
System = Callable[[str, str, int], Facts]  # title, text, characters
BUDGET = 600  # characters
MOST_FACTS = 5


def sentences_of(text: str) -> Facts:
    """Split as the composer does."""
    return [" ".join(text[span.start : span.end].split()) for span in split(text)]


def build_ours() -> System:
    """Build the composer."""

    def brief(title: str, text: str, characters: int) -> Facts:
        article = Article(url="", publisher="", title=title, text=text)
        draft = compose(article, BriefLimits(facts=MOST_FACTS, max_characters=characters))
        return [] if isinstance(draft, Unbriefable) else [fact.text for fact in draft.facts]

    return brief


def build_lead() -> System:
    """Build the first sentences, while they have room."""
    return lambda _title, text, characters: fitting(sentences_of(text)[:MOST_FACTS], characters)


def build_lead_3() -> System:
    """Build the first three sentences, whatever their length."""
    return lambda _title, text, _characters: sentences_of(text)[:3]


def build_lexrank() -> System:
    """Build sumy's LexRank."""
    from sumy.summarizers.lex_rank import LexRankSummarizer  # noqa: PLC0415 -- loading is measured

    return _sumy(LexRankSummarizer)


def build_textrank() -> System:
    """Build sumy's TextRank."""
    from sumy.summarizers.text_rank import TextRankSummarizer  # noqa: PLC0415 -- the same

    return _sumy(TextRankSummarizer)


def _sumy(summarizer: Any) -> System:
    from sumy.nlp.stemmers import Stemmer  # noqa: PLC0415 -- the same
    from sumy.parsers.plaintext import PlaintextParser  # noqa: PLC0415 -- the same
    from sumy.utils import get_stop_words  # noqa: PLC0415 -- the same

    ranker = summarizer(Stemmer("english"))
    ranker.stop_words = get_stop_words("english")

    def brief(_title: str, text: str, characters: int) -> Facts:
        document = PlaintextParser.from_string(" ".join(text.split()), _Tokenizer()).document
        return fewer(
            lambda most: [str(sentence) for sentence in ranker(document, most)], characters
        )

    return brief


class _Tokenizer:
    """What sumy would ask NLTK's downloaded data for."""

    language = "english"

    def to_sentences(self, text: str) -> tuple[str, ...]:
        return tuple(sentences_of(text))

    def to_words(self, sentence: str) -> tuple[str, ...]:
        return tuple(word for word in sentence.split() if any(map(str.isalpha, word)))


def build_newspaper() -> System:
    """Build newspaper4k's summary; it wants a title, for which the lead stands in."""
    from newspaper import nlp  # noqa: PLC0415 -- the same
    from newspaper.text import StopWords  # noqa: PLC0415 -- the same

    vars(nlp.split_sentences)["_tokenizer"] = _NewspaperTokenizer()
    stop_words = StopWords("en")

    def brief(title: str, text: str, characters: int) -> Facts:
        about = title or sentences_of(text)[0]
        return fewer(lambda most: list(nlp.summarize(about, text, stop_words, most)), characters)

    return brief


class _NewspaperTokenizer:
    def tokenize(self, text: str) -> Facts:
        return sentences_of(text)


def build_lede() -> System:
    """Build lede's summary."""
    import lede  # noqa: PLC0415 -- the same

    def brief(_title: str, text: str, characters: int) -> Facts:
        return sentences_of(str(lede.summarize(text, characters)))

    return brief


SYSTEMS: dict[str, Callable[[], System]] = {
    "lead-3": build_lead_3,
    "lead": build_lead,
    "sumy LexRank": build_lexrank,
    "sumy TextRank": build_textrank,
    "newspaper4k": build_newspaper,
    "lede": build_lede,
    "ours": build_ours,
}


def fitting(sentences: Sequence[str], characters: int) -> Facts:
    """Keep the first sentences while they have room; the first one always."""
    kept = list(sentences[:1])
    for sentence in sentences[1:]:
        if sum(map(len, kept)) + len(sentence) > characters:
            break
        kept.append(sentence)
    return kept


def fewer(best: Callable[[int], Facts], characters: int) -> Facts:
    """Ask for fewer sentences until they have room."""
    for most in range(MOST_FACTS, 1, -1):
        facts = best(most)
        if sum(map(len, facts)) <= characters:
            return facts
    return best(1)


def main() -> None:
    """Run the system that the argument names."""
    articles = [json.loads(line) for line in sys.stdin]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.perf_counter()
    system = SYSTEMS[sys.argv[1]]()
    first = articles[0]
    system(first["title"], first["text"], BUDGET)
    ready = time.perf_counter() - began
    briefs: list[Facts] = []
    times = []
    for article in articles:
        started = time.process_time()
        briefs.append(system(article["title"], article["text"], BUDGET))
        times.append(time.process_time() - started)
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    result = {
        "briefs": briefs,
        "ms": 1000 * statistics.median(times),
        "ready_ms": 1000 * ready,
        "mb": (after - before) / 1024,
    }
    json.dump(result, sys.stdout)


if __name__ == "__main__":
    main()
