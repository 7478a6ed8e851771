"""Topics by the names that readers know them by."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from bot.stories.topics import Topic, known_topics
from bot.texts import Texts, texts_of


def spoken(topics: Sequence[Topic], texts: Texts) -> tuple[Topic, ...]:
    """Name topics in a language, to be shown and found by; an operator's names stay."""
    return _spoken(tuple(topics), texts.language.code)


def tag_name(tag: str, topics: Sequence[Topic], texts: Texts) -> str:
    """Name what `coin:BTC` or `topic:mining` stands for."""
    kind, _, value = tag.partition(":")
    named = (each.name for each in spoken(topics, texts) if kind == "topic" and each.id == value)
    return next(named, value or tag)


@lru_cache(maxsize=32)
def _spoken(topics: tuple[Topic, ...], language: str) -> tuple[Topic, ...]:
    names = {(topic.id, topic.name) for topic in known_topics()}
    texts = texts_of(language)
    return tuple(
        replace(
            topic,
            name=texts.plain(f"topic-{topic.id}"),
            aliases=(*topic.aliases, topic.name.casefold().replace(" ", "-")),
        )
        if (topic.id, topic.name) in names
        else topic
        for topic in topics
    )
