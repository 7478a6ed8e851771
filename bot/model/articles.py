"""The extracted text of an entry's page."""

from dataclasses import dataclass
from datetime import datetime

from bot.model.troubles import Trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """What an entry's page says: `text` is paragraphs parted by a blank line, `url` canonical.

    `image_url` is its lead picture; it is kept with the brief, and not with the article.
    """

    url: str
    publisher: str
    title: str
    text: str
    authors: tuple[str, ...] = ()
    published_at: datetime | None = None
    language: str | None = None
    image_url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unbriefable:
    """A page that gives no article or no brief, and why, in words for the operator."""

    reason: str
    trouble: Trouble = Trouble.OTHER
    about: str = ""
