"""From an entry to the outbox: article, story, brief and deliveries, in one transaction."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta

import structlog
from typing_extensions import override

from bot.briefs.compose import BriefLimits
from bot.model.articles import Article, Unbriefable
from bot.model.briefs import Brief
from bot.model.outcomes import NotModified, Unavailable
from bot.model.sources import EntryState
from bot.model.troubles import Trouble
from bot.pipeline.briefs.drafting import Drafted, draft_page, to_brief, to_page, to_story
from bot.pipeline.briefs.write import Write
from bot.pipeline.stories.recognise import Recognise, to_report
from bot.pipeline.stories.story import join, owe_change
from bot.pipeline.taking import Taking
from bot.policy.identity import is_another
from bot.policy.timing import backoff
from bot.sources.http import Fetcher
from bot.storage.claims import ClaimedRows
from bot.storage.database import Transaction
from bot.storage.news.entries import EntryClaim
from bot.stories.matching import Verdict
from bot.stories.topics import Topic, known_topics
from bot.work.isolation import Overrun, Workers

log = structlog.get_logger()

_FIRST_RETRY = timedelta(seconds=30)
_LAST_RETRY = timedelta(hours=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLimits:
    """What a brief looks like and how often a page is asked for."""

    brief: BriefLimits
    disclaimer: str
    language: str
    attempts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Report(Taking[EntryClaim]):
    """Reports one claimed entry."""

    fetcher: Fetcher
    workers: Workers
    spread: Callable[[], float]
    limits: ReportLimits
    recognise: Recognise
    owed: Callable[[], None]
    write: Write | None = None
    topics: tuple[Topic, ...] = field(default_factory=known_topics)

    @override
    def _rows(self, tx: Transaction) -> ClaimedRows[EntryClaim]:
        return tx.entries

    async def __call__(self, claim: EntryClaim) -> None:
        """Fetch, extract, compose and store; or note why not, or when to try again."""
        began = self.clock()
        outcome = await self.draft(claim)
        if isinstance(outcome, Drafted):
            has_time = 2 * (self.clock() - began) < self.lease
            if self.write and has_time and await self._is_worth_tokens(claim, outcome):
                outcome = await self.write(outcome)
            try:
                await self._store(claim, outcome)
            except ClaimLostError:
                log.info("another program reported it", entry=claim.entry.url)
            return
        async with self.database.transaction() as tx:
            await self._give_up_or_wait(tx, claim, outcome)

    async def draft(self, claim: EntryClaim) -> Drafted | Unbriefable | Unavailable:
        """Draft the brief from the entry's page or, where there is none, from the feed's text."""
        fetched = await self.fetcher(claim.entry.url)
        if isinstance(fetched, NotModified):
            return Unavailable(
                reason="the server says that nothing changed, though nothing was asked"
            )
        if isinstance(fetched, Unavailable) and not self._is_last_try(claim, fetched):
            return fetched
        page = to_page(claim.entry, claim.source, fetched)
        drafted = await self.workers.run(draft_page, page, self.limits.brief, self.topics)
        if isinstance(drafted, Overrun):
            reason = f"the page can't be read: {drafted.reason}"
            return Unbriefable(reason=reason, trouble=Trouble.TOO_HARD)
        if isinstance(drafted, Unbriefable) and isinstance(fetched, Unavailable):
            return fetched
        return drafted

    def _is_last_try(self, claim: EntryClaim, fetched: Unavailable) -> bool:
        return fetched.is_permanent or claim.attempts >= self.limits.attempts

    async def _give_up_or_wait(
        self, tx: Transaction, claim: EntryClaim, outcome: Unbriefable | Unavailable
    ) -> None:
        entry, now = claim.entry, self.clock()
        state, due_at = EntryState.UNBRIEFABLE, None
        if isinstance(outcome, Unavailable):
            state = EntryState.FAILED
            if not self._is_last_try(claim, outcome):
                state = EntryState.WAITING
                wait = backoff(
                    claim.attempts, base=_FIRST_RETRY, ceiling=_LAST_RETRY, spread=self.spread()
                )
                due_at = now + max(wait, outcome.retry_after or wait)
        await tx.entries.settle(
            claim.token, entry.id, state=state, reason=outcome.reason, due_at=due_at
        )
        log.warning("no brief", entry=entry.url, state=state.value, reason=outcome.reason)

    async def _is_worth_tokens(self, claim: EntryClaim, drafted: Drafted) -> bool:
        """Tell whether a brief would be posted, or corrects one that was.

        Its story is judged for this and again when it is stored, since the model takes its time.
        """
        if not claim.is_news:
            return False
        article = drafted.article
        async with self.database.transaction() as tx:  # to judge is a turn, though nothing is kept
            edition = await _edition(tx, article)
            known = await tx.articles.by_url(article.url) if article.url and not edition else None
            if known:
                return known.text != article.text
            brief = self._brief(claim, drafted, edition)
            told = to_report(article, brief, brief.composed_at)
            return (await self.recognise(tx, told, now=brief.composed_at)).is_news

    def _brief(self, claim: EntryClaim, drafted: Drafted, edition: str) -> Brief:
        return to_brief(
            drafted,
            disclaimer=self.limits.disclaimer,
            language=claim.source.language or self.limits.language,
            now=self.clock(),
            topics=claim.source.topics,
            edition=edition,
        )

    async def _store(self, claim: EntryClaim, drafted: Drafted) -> None:
        async with self.database.transaction() as tx:
            edition = await _edition(tx, drafted.article)
            brief = self._brief(claim, drafted, edition)
            recorded = await self._record(tx, claim, drafted.article, brief, edition=edition)
        recorded.tell(claim.source.id)
        if recorded.is_owed or recorded.is_corrected:
            self.owed()

    async def _record(
        self, tx: Transaction, claim: EntryClaim, article: Article, brief: Brief, *, edition: str
    ) -> "_Recorded":
        """Store a brief under its story, or what its publisher corrected; owe what is news."""
        told = to_report(article, brief, brief.composed_at)
        verdict = await self.recognise(tx, told, now=brief.composed_at)
        brief = replace(brief, story_id=verdict.story, source_id=claim.source.id)
        entry_id = claim.entry.id
        is_new = await tx.articles.add(
            article, entry_id=entry_id, story_id=brief.story_id, edition=edition
        )
        is_corrected = not is_new and await tx.articles.correct(article, entry_id=entry_id)
        state = EntryState.BRIEFED if is_new or is_corrected else EntryState.REPEAT
        if not await tx.entries.settle(claim.token, entry_id, state=state):
            raise ClaimLostError(entry_id)
        if is_new:
            await tx.briefs.add(
                brief,
                story=to_story(brief),
                entry_id=entry_id,
                is_told=verdict.is_news,
            )
            await tx.search.add(brief, article.text)
        is_news, now = is_new and claim.is_news, brief.composed_at
        if is_news:  # what nobody would be sent keeps nothing from anybody
            await tx.tellings.add(told, verdict)
            await join(tx, brief, verdict, now=now)
            await tx.fanouts.add(brief.id, due_at=now)
        is_corrected = is_corrected and await tx.briefs.correct(brief, now=now)
        if is_corrected and (stored := await tx.briefs.get(brief.id)):
            await tx.search.add(stored, article.text)
            await owe_change(tx, stored, now=now)
        return _Recorded(
            brief=brief,
            verdict=verdict,
            is_new=is_new,
            is_owed=is_news,
            is_corrected=is_corrected,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Recorded:
    """What a report came to, to be told once it is committed."""

    brief: Brief
    verdict: Verdict
    is_new: bool
    is_owed: bool
    is_corrected: bool

    def tell(self, source_id: str) -> None:
        brief, verdict = self.brief, self.verdict
        if self.is_new:
            log.info(
                "brief composed",
                brief=brief.id,
                source=source_id,
                story=verdict.story,
                kind=verdict.kind.value,
                is_news=self.is_owed and verdict.is_news,
            )
        if self.is_corrected:
            log.info("brief corrected by its publisher", brief=brief.id, url=brief.url)


async def _edition(tx: Transaction, article: Article) -> str:
    """Tell an article apart from another that had its address before; empty for the first."""
    known = await tx.articles.by_url(article.url) if article.url else None
    if known is None:
        return ""
    facts = article.title, article.published_at, known.title, known.published_at
    return f" {article.title}" if is_another(*facts) else ""


class ClaimLostError(Exception):
    """Another worker took the entry over; what this one did is rolled back."""
