"""Have a language model write a draft anew; whatever goes wrong, the extractive draft goes out."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

import structlog

from bot.briefs.compose import BriefLimits
from bot.llm.prompt import Question, most_tokens
from bot.llm.replies import Reply, Trouble, Untold
from bot.llm.writer import Writer
from bot.pipeline.briefs.drafting import Drafted, question_of, vetted
from bot.storage.database import Database
from bot.work.isolation import Overrun, Workers

log = structlog.get_logger()

WRITTEN = "written"
WRITTEN_IN_PART = "written in part"


@dataclass(slots=True, kw_only=True)
class Write:
    """Writes drafts within the day's tokens, and counts what came of each in the database.

    No transaction is open while the model thinks. A day is one of UTC. What is asked at the same
    moment by other processes is not seen, so that the budget may be passed by as much.
    """

    database: Database
    workers: Workers
    writer: Writer
    clock: Callable[[], datetime]
    limits: BriefLimits
    daily_tokens: int
    _asked: int = 0  # tokens of the questions under way here
    _last: str = WRITTEN

    async def __call__(self, drafted: Drafted) -> Drafted:
        """Return the draft as the model wrote it, as far as it is true; else as it was."""
        question = await self.workers.run(question_of, drafted.article, self.limits)
        reply = await self._ask(question)
        outcome, says, draft = await self._judge(drafted, reply)
        async with self.database.transaction() as tx:
            await tx.model_use.add(self.clock().date(), outcome, tokens=reply.tokens)
        self._tell(outcome, says, drafted)
        return draft

    async def _ask(self, question: Question | Overrun) -> Reply:
        if isinstance(question, Overrun):
            return Untold(trouble=Trouble.UNREADABLE, says=question.reason)
        most = most_tokens(question)
        async with self.database.reading() as tx:
            used = await tx.model_use.tokens_on(self.clock().date())
        if used + self._asked + most > self.daily_tokens:
            says = f"{used} tokens were used today (summarizer.daily_token_budget)"
            return Untold(trouble=Trouble.BUDGET, says=says)
        self._asked += most
        try:
            return await self.writer(question)
        finally:
            self._asked -= most

    async def _judge(self, drafted: Drafted, reply: Reply) -> tuple[str, str, Drafted]:
        """Return the outcome, what a person is told of it, and the draft to go out."""
        if isinstance(reply, Untold):
            return reply.trouble, reply.says, drafted
        model = self.writer.model
        found = await self.workers.run(vetted, drafted, reply.answer, self.limits, model)
        if isinstance(found, Overrun):
            return Trouble.UNTRUE, found.reason, drafted
        says = "; ".join(found.doubts)
        if found.draft.composer != model:
            return Trouble.UNTRUE, says, drafted
        outcome = WRITTEN_IN_PART if found.doubts else WRITTEN
        return outcome, says, replace(drafted, draft=found.draft)

    def _tell(self, outcome: str, says: str, drafted: Drafted) -> None:
        """Log a trouble when it begins and when it ends; how often it comes is counted."""
        url = drafted.article.url
        is_new, self._last = outcome != self._last, outcome
        if outcome in {WRITTEN, WRITTEN_IN_PART}:
            log.debug("the model wrote a brief", outcome=outcome, says=says, url=url)
        elif is_new:
            log.warning("the model wrote no brief", reason=outcome, says=says, url=url)
