"""What admins are told of a source, once: that it fails, gives no briefs, is back, or is gone."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.model.sources import EntryState, PollState, Source

TELL_AFTER = timedelta(hours=24)
_LEAST_FAILURES = 3
ENOUGH_ENTRIES = 10  # so many in a row without a brief, and its entries match no articles
_LONGEST_REASON = 300
_WITHOUT_BRIEF = {EntryState.UNBRIEFABLE, EntryState.FAILED}


def after_notice(
    source: Source,
    before: PollState,
    after: PollState,
    *,
    now: datetime,
    gone: bool = False,
    outcomes: Sequence[tuple[EntryState, str]] = (),
) -> tuple[PollState, str | None]:
    """Return the state with what was told noted in it, and what is to be told now, if anything.

    `outcomes` is what became of the source's last entries and why, the newest in front.
    """
    trouble = _trouble(source, after, now, outcomes, gone=gone)
    if trouble and (gone or after.told_at is None):
        return replace(after, told_at=now), f"{source.publisher} ({source.id}) {trouble}"
    if before.told_at is not None and not after.failures and not trouble:
        return replace(after, told_at=None), f"{source.publisher} ({source.id}) is back."
    return after, None


def _trouble(
    source: Source,
    state: PollState,
    now: datetime,
    outcomes: Sequence[tuple[EntryState, str]],
    *,
    gone: bool,
) -> str | None:
    if gone:
        return (
            f"is gone for good: {state.last_error}. "
            f"It is paused; /removesource {source.id} forgets it."
        )
    if state.failures and _has_failed_for_long(state, now):
        since = state.failing_since or now
        return (
            f"has given nothing since {since:%d %b %H:%M} UTC: "
            f"{state.last_error}. I keep trying; /pausesource {source.id} stops that."
        )
    if not state.failures and _is_barren(outcomes):
        return (
            f"lists entries, but the last {len(outcomes)} gave no brief, the newest because: "
            f"{outcomes[0][1][:_LONGEST_REASON] or 'nobody knows'}. /testsource with its address "
            f"shows what is there; /pausesource {source.id} stops it."
        )
    return None


def _is_barren(outcomes: Sequence[tuple[EntryState, str]]) -> bool:
    return len(outcomes) >= ENOUGH_ENTRIES and all(state in _WITHOUT_BRIEF for state, _ in outcomes)


def _has_failed_for_long(state: PollState, now: datetime) -> bool:
    since = state.failing_since
    return state.failures >= _LEAST_FAILURES and since is not None and now - since >= TELL_AFTER
