"""What is counted while the bot is tried out."""

from dataclasses import dataclass, field
from datetime import datetime
from statistics import median

from bot.playground.newsroom import PublishedArticle
from bot.playground.tryout.following import Written


@dataclass(slots=True)
class Tally:
    """Counts of the pipeline's steps, and how long readers waited, in seconds."""

    briefs: int = 0
    troubles: list[str] = field(default_factory=list)
    news: dict[str, PublishedArticle] = field(default_factory=dict)
    posts: dict[tuple[str, int], float] = field(default_factory=dict)
    repeated: int = 0
    answers: list[float] = field(default_factory=list)

    def published(self, article: PublishedArticle) -> None:
        """Expect a post about this article."""
        self.news[article.url] = article

    def wrote(self, written: Written) -> float | None:
        """Count what the bot wrote; return the seconds since publication if it is a post."""
        article = written.article
        if article is None or written.is_edit:
            return None
        key = (article.url, written.chat.id)
        self.repeated += key in self.posts
        seconds = (written.at - article.published_at).total_seconds()
        return self.posts.setdefault(key, seconds)

    def missing(self, chat_id: int) -> list[PublishedArticle]:
        """Return the news that this chat has not got yet."""
        return [article for url, article in self.news.items() if (url, chat_id) not in self.posts]

    def answered(self, asked_at: datetime, answered_at: datetime) -> None:
        """Count an answer to somebody."""
        self.answers.append((answered_at - asked_at).total_seconds())

    @property
    def waits(self) -> list[float]:
        """The seconds from publication to each post of the news."""
        return [seconds for (url, _), seconds in self.posts.items() if url in self.news]


def spread(seconds: list[float]) -> str:
    """Write the median and the worst of some times."""
    if not seconds:
        return "none"
    return f"{_write(median(seconds))} in the middle, {_write(max(seconds))} at worst"


def _write(seconds: float) -> str:
    return f"{seconds:.1f} s" if seconds >= 1 else f"{seconds * 1000:.0f} ms"
