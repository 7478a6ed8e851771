"""What admins are told of a source, once: that it fails, gives no briefs, is back, or is gone."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.model.notices import Notice
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
) -> tuple[PollState, Notice | None]:
    """Return the state with what was told noted in it, and what is to be told now, if anything.

    `outcomes` is what became of the source's last entries and why, the newest in front.
    """
    trouble = _trouble(source, after, now, outcomes, gone=gone)
    if trouble and (gone or after.told_at is None):
        return replace(after, told_at=now), trouble
    if before.told_at is not None and not after.failures and not trouble:
        return replace(after, told_at=None), _of(source, "back")
    return after, None


def _trouble(
    source: Source,
    state: PollState,
    now: datetime,
    outcomes: Sequence[tuple[EntryState, str]],
    *,
    gone: bool,
) -> Notice | None:
    if gone:
        return _of(source, "gone", reason=state.last_error or "")
    if state.failures and _has_failed_for_long(state, now):
        since = state.failing_since or now
        return _of(source, "failing", when=since, reason=state.last_error or "")
    if not state.failures and _is_barren(outcomes):
        reason = outcomes[0][1][:_LONGEST_REASON]
        return _of(source, "barren", count=len(outcomes), reason=reason or "—")
    return None


def _of(source: Source, what: str, **arguments: str | int | datetime) -> Notice:
    named = {"source": source.publisher, "id": source.id}
    return Notice(name=f"notice-source-{what}", arguments=named | arguments)


def _is_barren(outcomes: Sequence[tuple[EntryState, str]]) -> bool:
    return len(outcomes) >= ENOUGH_ENTRIES and all(state in _WITHOUT_BRIEF for state, _ in outcomes)


def _has_failed_for_long(state: PollState, now: datetime) -> bool:
    since = state.failing_since
    return state.failures >= _LEAST_FAILURES and since is not None and now - since >= TELL_AFTER
