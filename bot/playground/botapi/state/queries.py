"""What waits for the bot's answer: a pressed button, or words typed after the bot's name."""

from dataclasses import dataclass

from bot.playground.botapi.errors import Object
from bot.playground.botapi.state.messages import Content
from bot.playground.botapi.state.signal import Signal
from bot.playground.botapi.state.users import User


@dataclass(frozen=True, slots=True, kw_only=True)
class InlineResult:
    """An article among inline results; `content` is the message that choosing it sends."""

    id: str
    title: str
    content: Content
    description: str = ""
    url: str = ""
    thumbnail_url: str = ""


@dataclass(slots=True, kw_only=True, eq=False)
class Query:
    """A pressed button or an inline query; `answer` holds the parameters of the bot's answer."""

    id: str
    user: User
    asked_at: float
    signal: Signal
    words: str | None = None  # None for a pressed button
    answer: Object | None = None
    results: tuple[InlineResult, ...] = ()

    async def answered(self, *, seconds: float = 5) -> Object:
        """Return the parameters of the bot's answer; raise TimeoutError."""
        return await self.signal.until(lambda: self.answer, seconds=seconds)

    def result(self, result_id: str) -> InlineResult:
        """Return the result of this id; raise LookupError."""
        for result in self.results:
            if result.id == result_id:
                return result
        raise LookupError(f"no inline result {result_id!r}")
