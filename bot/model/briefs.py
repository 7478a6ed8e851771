"""What is posted, and the story it tells."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One point of a brief; `Article.text[start:end]` is what it comes from.

    That is one sentence, or two or three where one leans on the one before. Every word of the
    fact stands there, in order.
    """

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A headline and at least one fact, with what a reader needs to judge them.

    `composer` says who chose the words: "extractive" or the name of a language model.
    """

    id: str
    story_id: str
    headline: str
    facts: tuple[Fact, ...]
    disclaimer: str
    publisher: str
    url: str
    published_at: datetime | None
    topics: tuple[str, ...]
    coins: tuple[str, ...]
    language: str | None
    composed_at: datetime
    composer: str = "extractive"


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One event, however many articles tell it."""

    id: str
    headline: str
    first_seen_at: datetime
