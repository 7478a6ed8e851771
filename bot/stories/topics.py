"""What a text is about: coins, and the topics of a table that an operator can read and extend."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from bot.stories.coins import coins_in, find_coin

__all__ = ["Tags", "Topic", "find_coin", "find_topic", "known_topics", "tag"]

_ENOUGH = 2
_IN_TITLE = 2
_MOST = 4
_READ = 6000  # characters; what an article is about stands at its beginning


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A subject that a chat can ask for."""

    id: str
    name: str
    aliases: tuple[str, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tags:
    """The tickers of the coins and the ids of the topics, the most salient first."""

    coins: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()


@cache
def known_topics() -> tuple[Topic, ...]:
    """Return every topic, in the table's order."""
    data = tomllib.loads(resources.files(__package__).joinpath("topics.toml").read_text("utf-8"))
    return tuple(
        Topic(
            id=item["id"],
            name=item["name"],
            aliases=tuple(item["aliases"]),
            words=tuple(item["words"]),
        )
        for item in data["topics"]
    )


def find_topic(word: str) -> str | None:
    """Return the topic that a person means by `regulation`, `etf` or `hacks`."""
    wanted = word.strip().removeprefix("#").casefold().replace(" ", "-")
    for topic in known_topics():
        if wanted in {topic.id, topic.name.casefold().replace(" ", "-"), *topic.aliases}:
            return topic.id
    return None


def tag(title: str, text: str) -> Tags:
    """Tag a text with its coins and topics."""
    return Tags(coins=coins_in(title, text), topics=_topics_in(title, text[:_READ]))


def _topics_in(title: str, text: str) -> tuple[str, ...]:
    weights = {}
    for topic in known_topics():
        pattern = _pattern(topic.id)
        found = {_key(match) for match in pattern.finditer(text)}
        in_title = {_key(match) for match in pattern.finditer(title)}
        weights[topic.id] = len(found | in_title) + (_IN_TITLE - 1) * len(in_title)
    tagged = [topic for topic, weight in weights.items() if weight >= _ENOUGH]
    return tuple(sorted(tagged, key=lambda topic: -weights[topic])[:_MOST])


def _key(match: re.Match[str]) -> str:
    return match.group().casefold()


@cache
def _pattern(topic_id: str) -> re.Pattern[str]:
    """Match a topic's words: capitals as they are written, the rest in any case."""
    topic = next(topic for topic in known_topics() if topic.id == topic_id)
    parts = [
        re.escape(word) if word != word.lower() else f"(?i:{re.escape(word)})"
        for word in topic.words
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)")
