"""What admins are told of a source, once: that it fails for long, is back, or is gone."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.model.sources import PollState, Source

TELL_AFTER = timedelta(hours=24)
_LEAST_FAILURES = 3


def after_notice(
    source: Source, before: PollState, after: PollState, *, now: datetime, gone: bool = False
) -> tuple[PollState, str | None]:
    """Return the state with what was told noted in it, and what is to be told now, if anything."""
    if gone:
        text = (
            f"{source.publisher} ({source.id}) is gone for good: {after.last_error}. "
            f"It is paused; /removesource {source.id} forgets it."
        )
        return replace(after, told_at=now), text
    if after.failures and after.told_at is None and _has_failed_for_long(after, now):
        since = after.failing_since or now
        text = (
            f"{source.publisher} ({source.id}) has given nothing since {since:%d %b %H:%M} UTC: "
            f"{after.last_error}. I keep trying; /pausesource {source.id} stops that."
        )
        return replace(after, told_at=now), text
    if before.told_at is not None and not after.failures:
        return replace(after, told_at=None), f"{source.publisher} ({source.id}) is back."
    return after, None


def _has_failed_for_long(state: PollState, now: datetime) -> bool:
    since = state.failing_since
    return state.failures >= _LEAST_FAILURES and since is not None and now - since >= TELL_AFTER
