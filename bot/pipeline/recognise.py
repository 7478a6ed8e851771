"""Which story a brief tells, judged beside all that any program of this database has judged."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.model.articles import Article
from bot.model.briefs import Brief
from bot.storage.database import Transaction
from bot.stories.matching import LiveStories, Recogniser, Report, Verdict

_LEAD = 600  # characters of the text; what is compared is less


@dataclass(slots=True, kw_only=True)
class Recognise:
    """Judges. Its memory holds what is committed and no more, so a rollback leaves no trace."""

    recogniser: Recogniser
    _live: LiveStories = field(default_factory=LiveStories)
    _last: int = 0

    def forget(self) -> None:
        """Read the record anew before the next verdict: what is on record was changed."""
        self._live, self._last = LiveStories(), 0

    async def __call__(self, tx: Transaction, report: Report, *, now: datetime) -> Verdict:
        """Judge a report; from here to the end of the transaction nobody else judges."""
        await tx.tellings.wait_for_turn()
        since = now - 2 * self.recogniser.window
        for told in await tx.tellings.after(self._last, since=since):
            verdict = told.verdict
            self.recogniser.remember(self._live, told.report, verdict.story, verdict.kind)
            self._last = told.number
        return self.recogniser.judge(self._live, report)


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
