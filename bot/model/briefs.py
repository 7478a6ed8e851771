"""What is posted, and the story it tells."""

from dataclasses import dataclass
from datetime import datetime

from bot.model.subscriptions import Importance


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

    `composer` says who chose the words: "extractive" or the name of a language model. `retraction`
    is what an admin said when it was taken back.
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
    source_id: str = ""
    image_url: str | None = None
    corrected_at: datetime | None = None
    retracted_at: datetime | None = None
    retraction: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One event, however many articles tell it. `revision` counts the edits of its posts."""

    id: str
    headline: str
    first_seen_at: datetime
    importance: Importance = Importance.ALL
    importance_value: float = 0.0
    publishers: int = 1
    revision: int = 0
