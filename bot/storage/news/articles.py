"""Articles, each known by its canonical URL."""

from dataclasses import dataclass

from sqlalchemy import Row, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model.articles import Article
from bot.model.identity import stable_id, url_key
from bot.storage.schema import articles, briefs
from bot.storage.statements import insert_new


@dataclass(frozen=True, slots=True)
class Articles:
    """What the pages said."""

    connection: AsyncConnection

    async def add(
        self, article: Article, *, entry_id: str, story_id: str, edition: str = ""
    ) -> bool:
        """Store an article; False when one with its URL, and edition, is stored already."""
        row = {
            "entry_id": entry_id,
            "story_id": story_id,
            "url": article.url,
            "url_id": stable_id(url_key(article.url) + edition),
            "publisher": article.publisher,
            "title": article.title,
            "text": article.text,
            "authors": article.authors,
            "published_at": article.published_at,
            "language": article.language,
        }
        return await insert_new(self.connection, articles, [row]) > 0

    async def correct(self, article: Article, *, entry_id: str) -> bool:
        """Store what an entry's page says now; False when the article stored is another's."""
        result = await self.connection.execute(
            update(articles)
            .where(
                articles.c.entry_id == entry_id,
                articles.c.url == article.url,
            )
            .values(title=article.title, text=article.text)
        )
        return result.rowcount > 0

    async def by_url(self, url: str) -> Article | None:
        """Return the article with this canonical URL."""
        row = (
            await self.connection.execute(
                select(articles).filter_by(url_id=stable_id(url_key(url)))
            )
        ).first()
        return _article(row) if row else None

    async def for_brief(self, brief_id: str) -> Article | None:
        """Return the article that a brief was cut from."""
        query = (
            select(articles)
            .join(briefs, briefs.c.entry_id == articles.c.entry_id)
            .where(briefs.c.id == brief_id)
        )
        row = (await self.connection.execute(query)).first()
        return _article(row) if row else None


def _article(row: Row[*tuple[object, ...]]) -> Article:
    return Article(
        url=row.url,
        publisher=row.publisher,
        title=row.title,
        text=row.text,
        authors=row.authors,
        published_at=row.published_at,
        language=row.language,
    )
