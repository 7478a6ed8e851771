"""What a text is about: coins, and the topics of a table that an operator can read and extend."""

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib import resources

from bot.stories.coins import find_coin
from bot.stories.mentions import coins_in

__all__ = ["Tags", "Topic", "extended", "find_coin", "find_topic", "known_topics", "tag"]

_MOST = 4
_LEAD = 500  # characters that hold an article's lead
_READ = 3000  # what an article is about stands at its beginning
_ENOUGH = 2.0
# What a word weighs in the title, the lead and further down.
_STRONG = (3.0, 2.0, 0.5)
_WEAK = (1.25, 1.0, 0.25)


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A subject that a chat can ask for, and the words that show it (see topics.toml)."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    strong: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tags:
    """The tickers of the coins and the ids of the topics, the most salient first."""

    coins: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()


@cache
def known_topics() -> tuple[Topic, ...]:
    """Return every topic of the program's own table, in its order."""
    data = tomllib.loads(resources.files(__package__).joinpath("topics.toml").read_text("utf-8"))
    return tuple(
        Topic(
            id=item["id"],
            name=item["name"],
            aliases=tuple(item["aliases"]),
            strong=tuple(item["strong"]),
            words=tuple(item["words"]),
            never=tuple(item.get("never", ())),
        )
        for item in data["topics"]
    )


def extended(more: Iterable[Topic]) -> tuple[Topic, ...]:
    """Return the table with an operator's topics: new ones, and more words for those it has."""
    topics = {topic.id: topic for topic in known_topics()}
    for topic in more:
        old = topics.get(topic.id)
        new = topic if topic.name else replace(topic, name=topic.id)
        topics[topic.id] = _together(old, topic) if old else new
    return tuple(topics.values())


def _together(one: Topic, other: Topic) -> Topic:
    return replace(
        one,
        name=other.name or one.name,
        aliases=one.aliases + other.aliases,
        strong=one.strong + other.strong,
        words=one.words + other.words,
        never=one.never + other.never,
    )


def find_topic(word: str, topics: Sequence[Topic] | None = None) -> str | None:
    """Return the topic that a person means by `regulation`, `etf` or `hacks`."""
    wanted = word.strip().removeprefix("#").casefold().replace(" ", "-")
    for topic in topics or known_topics():
        if wanted in {topic.id, topic.name.casefold().replace(" ", "-"), *topic.aliases}:
            return topic.id
    return None


def tag(title: str, text: str, topics: tuple[Topic, ...] | None = None) -> Tags:
    """Tag a text with its coins and topics."""
    found = _topics_in(title, text, topics or known_topics())
    return Tags(coins=coins_in(title, text), topics=found)


def _topics_in(title: str, text: str, topics: tuple[Topic, ...]) -> tuple[str, ...]:
    parts = (title, text[:_LEAD], text[_LEAD:_READ])
    weights = {topic.id: _weight(topic, parts) for topic in topics}
    tagged = [topic for topic, weight in weights.items() if weight >= _ENOUGH]
    return tuple(sorted(tagged, key=lambda topic: -weights[topic])[:_MOST])


def _weight(topic: Topic, parts: tuple[str, str, str]) -> float:
    """Add up what each word weighs where it weighs most."""
    weights: dict[str, float] = {}
    for place, part in enumerate(parts):
        cleaned = _pattern(topic.never).sub(" ", part) if topic.never else part
        for words, by_place in ((topic.strong, _STRONG), (topic.words, _WEAK)):
            for match in _pattern(words).finditer(cleaned):
                word = match.group().casefold().removesuffix("s")
                weights[word] = max(weights.get(word, 0.0), by_place[place])
    return sum(weights.values())


@lru_cache(maxsize=256)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Match words: capitals as they are written, the rest in any case; longer ones first."""
    parts = [_part(word) for word in sorted(words, key=len, reverse=True)]
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts) or '(?!)'})(?!\w)")


def _part(word: str) -> str:
    pattern = re.escape(word.removesuffix("*")) + (r"[\w.,]*" if word.endswith("*") else "")
    return pattern if word != word.lower() else f"(?i:{pattern})"
