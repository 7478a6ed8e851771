"""What is counted while the bot is tried out."""

from dataclasses import dataclass, field
from datetime import datetime
from statistics import median

from bot.playground.newsroom import Kind, PublishedArticle
from bot.playground.tryout.following import Written

Place = tuple[str, int]
"""An article's URL and a chat."""


@dataclass(slots=True)
class Tally:
    """Counts of the pipeline's steps, and how long readers waited, in seconds.

    A chat learns of an article by a post of its own or, where its story was posted before, by an
    edit that names its publisher (`joined`); of a revision by an edit that says so (`corrected`).
    """

    briefs: int = 0
    troubles: list[str] = field(default_factory=list)
    news: dict[str, PublishedArticle] = field(default_factory=dict)
    posts: dict[Place, float] = field(default_factory=dict)
    joined: dict[Place, float] = field(default_factory=dict)
    corrected: dict[Place, float] = field(default_factory=dict)
    replies: int = 0
    repeated: int = 0
    answers: list[float] = field(default_factory=list)

    def published(self, article: PublishedArticle) -> None:
        """Expect that readers learn of this article."""
        self.news[article.manuscript.slug] = article

    def wrote(self, written: Written) -> float | None:
        """Count what the bot wrote; return the seconds since publication if it is of an article."""
        article = written.article
        if article is None:
            return None
        if written.is_edit:
            return self._edited(article, written)
        key = (article.url, written.chat.id)
        self.repeated += key in self.posts
        self.replies += written.is_reply
        return self.posts.setdefault(key, _since(article.published_at, written))

    def _edited(self, article: PublishedArticle, written: Written) -> float | None:
        """Count what an edit tells; None when that is nothing that was waited for."""
        told = list[float]()
        for each in written.linked:
            key = (each.url, written.chat.id)
            if key not in self.posts and key not in self.joined:
                told.append(self.joined.setdefault(key, _since(each.published_at, written)))
        key = (article.url, written.chat.id)
        if written.is_correction and article.revised_at and key not in self.corrected:
            told.append(self.corrected.setdefault(key, _since(article.revised_at, written)))
        return min(told, default=None)

    def missing(self, chat_id: int) -> list[PublishedArticle]:
        """Return the news that this chat has not learnt of yet."""
        return [article for article in self.news.values() if not self._has(article, chat_id)]

    def _has(self, article: PublishedArticle, chat_id: int) -> bool:
        key = (article.url, chat_id)
        if article.manuscript.kind is Kind.REVISION:
            return key in self.corrected
        return key in self.posts or key in self.joined

    def answered(self, asked_at: datetime, answered_at: datetime) -> None:
        """Count an answer to somebody."""
        self.answers.append((answered_at - asked_at).total_seconds())

    @property
    def articles(self) -> int:
        """How many articles were published; revisions are none."""
        return len({article.url for article in self.news.values()})

    @property
    def revisions(self) -> int:
        """How many of them were revised."""
        return len(self.news) - self.articles

    @property
    def waits(self) -> list[float]:
        """The seconds from publication to each post of the news."""
        urls = {article.url for article in self.news.values()}
        return [seconds for (url, _), seconds in self.posts.items() if url in urls]


def _since(moment: datetime, written: Written) -> float:
    return (written.at - moment).total_seconds()


def spread(seconds: list[float]) -> str:
    """Write the median and the worst of some times."""
    if not seconds:
        return "none"
    return f"{_write(median(seconds))} in the middle, {_write(max(seconds))} at worst"


def _write(seconds: float) -> str:
    return f"{seconds:.1f} s" if seconds >= 1 else f"{seconds * 1000:.0f} ms"
