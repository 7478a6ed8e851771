from dataclasses import replace
from datetime import timedelta

import pytest

from bot.model.sources import EntryState
from bot.policy.notices import ENOUGH_ENTRIES, TELL_AFTER, after_notice
from tests.conftest import NOW
from tests.samples import POLL, SOURCE

FAILING = replace(
    POLL, failures=5, last_error="it is down", failing_since=NOW - TELL_AFTER - timedelta(hours=1)
)


def test_a_source_that_fails_for_long_is_told_once_and_once_when_it_is_back() -> None:
    told, text = after_notice(SOURCE, FAILING, FAILING, now=NOW)
    assert text == (
        "Ledger Post (ledger-post-example-" + SOURCE.id[-4:] + ") has given nothing since "
        f"{FAILING.failing_since:%d %b %H:%M} UTC: it is down. I keep trying; "
        f"/pausesource {SOURCE.id} stops that."
    )
    assert told == replace(FAILING, told_at=NOW)
    assert after_notice(SOURCE, told, replace(told, failures=6), now=NOW)[1] is None
    good = replace(told, failures=0, last_error=None, failing_since=None)
    back, text = after_notice(SOURCE, told, good, now=NOW)
    assert text == f"Ledger Post ({SOURCE.id}) is back."
    assert back.told_at is None
    assert after_notice(SOURCE, back, back, now=NOW) == (back, None)


def test_a_short_failure_is_nobody_s_business() -> None:
    for state in (replace(FAILING, failures=2), replace(FAILING, failing_since=NOW), POLL):
        assert after_notice(SOURCE, state, state, now=NOW) == (state, None)


def test_a_source_that_is_gone_is_told_with_its_remedy() -> None:
    after, text = after_notice(SOURCE, FAILING, FAILING, now=NOW, gone=True)
    assert after.told_at == NOW
    assert text is not None
    assert f"is gone for good: it is down. It is paused; /removesource {SOURCE.id}" in text


BARREN = [(EntryState.UNBRIEFABLE, "it may be a teaser")] * ENOUGH_ENTRIES
FRUITFUL = [(EntryState.BRIEFED, ""), *BARREN[1:]]


def test_a_source_whose_entries_give_no_briefs_is_told_once_and_once_when_they_do() -> None:
    told, text = after_notice(SOURCE, POLL, POLL, now=NOW, outcomes=BARREN)
    assert text == (
        f"Ledger Post ({SOURCE.id}) lists entries, but the last 10 gave no brief, the newest "
        f"because: it may be a teaser. /testsource with its address shows what is there; "
        f"/pausesource {SOURCE.id} stops it."
    )
    assert told == replace(POLL, told_at=NOW)
    assert after_notice(SOURCE, told, told, now=NOW, outcomes=BARREN) == (told, None)
    failing = replace(told, failures=1)
    assert after_notice(SOURCE, told, failing, now=NOW, outcomes=BARREN) == (failing, None)
    back, text = after_notice(SOURCE, told, told, now=NOW, outcomes=FRUITFUL)
    assert (back, text) == (POLL, f"Ledger Post ({SOURCE.id}) is back.")


@pytest.mark.parametrize("outcomes", [(), BARREN[1:], FRUITFUL, [*BARREN[1:], FRUITFUL[0]]])
def test_a_few_entries_without_a_brief_are_nobody_s_business(
    outcomes: list[tuple[EntryState, str]],
) -> None:
    assert after_notice(SOURCE, POLL, POLL, now=NOW, outcomes=outcomes) == (POLL, None)
