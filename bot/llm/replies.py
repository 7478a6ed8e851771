"""What comes of asking a model: an answer, or why there is none."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TypeAlias

from bot.briefs.vetting import Answer


class Trouble(StrEnum):
    """Why the extractive brief goes out; counted by these names."""

    TIMEOUT = "time-out"
    UNREACHABLE = "unreachable"
    THROTTLED = "throttled"
    SERVER_ERROR = "server error"
    REFUSED = "refused"
    EMPTY = "empty answer"
    TRUNCATED = "truncated answer"
    BAD_JSON = "bad JSON"
    WRONG_SHAPE = "wrong shape"
    RESTING = "resting after troubles"
    BUDGET = "budget used up"
    UNTRUE = "not faithful"
    UNREADABLE = "article unreadable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a model made of an article, and the tokens that it took."""

    answer: Answer
    tokens: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Untold:
    """No answer: `says` is for a person, `tokens` may have been spent all the same."""

    trouble: Trouble
    says: str
    tokens: int = 0
    retry_after: timedelta | None = None


Reply: TypeAlias = Told | Untold
