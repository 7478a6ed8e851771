"""From settings to the limits of the pipeline."""

from datetime import timedelta

from bot.app.parts import brief_limits
from bot.config import Settings
from bot.pipeline.briefs.report import ReportLimits
from bot.pipeline.sources.poll import PollLimits
from bot.policy.retrying import RetryLimits
from bot.policy.slowing import PaceLimits

_FIRST_RETRY = timedelta(seconds=2)
_LAST_RETRY = timedelta(minutes=10)
_FEWEST_SENDS_AT_ONCE = 32


def sends_at_once(messages_per_second: int) -> int:
    """Allow for answers that take up to a quarter of a second."""
    return max(_FEWEST_SENDS_AT_ONCE, messages_per_second // 4)


def poll_limits(settings: Settings) -> PollLimits:
    """Say how often sources are asked."""
    polling = settings.polling
    return PollLimits(
        min_interval=polling.min_interval,
        max_interval=polling.max_interval,
        baseline_entries=polling.baseline_entries,
        max_age=settings.delivery.max_age,
    )


def report_limits(settings: Settings) -> ReportLimits:
    """Say what a brief looks like and how often its page is asked for."""
    return ReportLimits(
        brief=brief_limits(settings),
        disclaimer=settings.brief.disclaimer,
        language=settings.brief.language,
        attempts=settings.delivery.attempts,
    )


def retry_limits(settings: Settings) -> RetryLimits:
    """Say how often a delivery is tried."""
    delivery = settings.delivery
    return RetryLimits(
        attempts=delivery.attempts,
        base=_FIRST_RETRY,
        ceiling=_LAST_RETRY,
        when_unknown=delivery.when_unknown,
        max_age=delivery.max_age,
    )


def pace_limits(settings: Settings) -> PaceLimits:
    """Say how much one person may ask."""
    limits = settings.limits
    return PaceLimits(burst=limits.burst, seconds=limits.every.total_seconds())
