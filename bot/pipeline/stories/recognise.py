"""Which story a brief tells, judged beside all that any program of this database has judged."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.model.articles import Article
from bot.model.briefs import Brief
from bot.storage.database import Transaction
from bot.stories.matching import LiveStories, Recogniser, Report, Verdict
from bot.stories.matching.live import REMEMBERED
from bot.stories.reading.rubrics import rubric_of

_LEAD = 600  # characters of the text; what is compared is less
_PAGE = 500  # rows between which PostgreSQL sees that the transaction is alive


@dataclass(slots=True, kw_only=True)
class Recognise:
    """Judges. Its memory holds what is committed and no more, so a rollback leaves no trace.

    What others judged, and what admins ruled, is read before each verdict.
    """

    recogniser: Recogniser
    _live: LiveStories = field(default_factory=LiveStories)
    _last: int = 0
    _change: int = 0
    _has_begun: bool = False

    async def __call__(self, tx: Transaction, report: Report, *, now: datetime) -> Verdict:
        """Judge a report; from here to the end of the transaction nobody else judges."""
        await tx.tellings.wait_for_turn()
        since = now - 2 * self.recogniser.window
        if not self._has_begun:
            await self._know_columns(tx, since, now)
        await self._hear(tx, since)
        await self._learn_of_rulings(tx)
        return self.recogniser.judge(self._live, report)

    async def _know_columns(self, tx: Transaction, since: datetime, now: datetime) -> None:
        """Read by which titles columns are known, from before what is remembered whole."""
        for title in await tx.tellings.titles(since=now - REMEMBERED, before=since):
            self._live.mark(title.publisher, rubric_of(title.text), title.at)
        self._has_begun = True

    async def _hear(self, tx: Transaction, since: datetime) -> None:
        while True:
            page = await tx.tellings.after(self._last, since=since, limit=_PAGE)
            for told in page:
                if told.number > self._last:  # one who waited here may have read it before
                    verdict = told.verdict
                    self.recogniser.remember(self._live, told.report, verdict.story, verdict.kind)
                    self._last = told.number
            if len(page) < _PAGE:
                return

    async def _learn_of_rulings(self, tx: Transaction) -> None:
        for told in await tx.tellings.changed_after(self._change):
            self.recogniser.correct(self._live, told.report, told.verdict.story, told.verdict.kind)
            self._change = max(self._change, told.changed_by or 0)


def to_report(article: Article, brief: Brief, now: datetime) -> Report:
    """Describe an article for judging; nobody publishes in the future."""
    return Report(
        id=brief.id,
        title=article.title or brief.headline,
        publisher=article.publisher,
        at=min(article.published_at or now, now),
        lead=article.text[:_LEAD],
        url=article.url,
    )
