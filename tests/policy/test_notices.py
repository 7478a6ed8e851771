from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.model.notices import Notice
from bot.model.sources import EntryState
from bot.policy.notices import ENOUGH_ENTRIES, TELL_AFTER, after_notice
from tests.conftest import NOW
from tests.samples import POLL, SOURCE

FAILING = replace(
    POLL, failures=5, last_error="it is down", failing_since=NOW - TELL_AFTER - timedelta(hours=1)
)


def notice(what: str, **arguments: str | int | datetime) -> Notice:
    named = {"source": "Ledger Post", "id": SOURCE.id}
    return Notice(name=f"notice-source-{what}", arguments=named | arguments)


def test_a_source_that_fails_for_long_is_told_once_and_once_when_it_is_back() -> None:
    told, said = after_notice(SOURCE, FAILING, FAILING, now=NOW)
    since = NOW - TELL_AFTER - timedelta(hours=1)
    assert said == notice("failing", when=since, reason="it is down")
    assert told == replace(FAILING, told_at=NOW)
    assert after_notice(SOURCE, told, replace(told, failures=6), now=NOW)[1] is None
    good = replace(told, failures=0, last_error=None, failing_since=None)
    back, said = after_notice(SOURCE, told, good, now=NOW)
    assert said == notice("back")
    assert back.told_at is None
    assert after_notice(SOURCE, back, back, now=NOW) == (back, None)


def test_a_short_failure_is_nobody_s_business() -> None:
    for state in (replace(FAILING, failures=2), replace(FAILING, failing_since=NOW), POLL):
        assert after_notice(SOURCE, state, state, now=NOW) == (state, None)


def test_a_source_that_is_gone_is_told_with_its_remedy() -> None:
    after, said = after_notice(SOURCE, FAILING, FAILING, now=NOW, gone=True)
    assert after.told_at == NOW
    assert said == notice("gone", reason="it is down")


BARREN = [(EntryState.UNBRIEFABLE, "it may be a teaser")] * ENOUGH_ENTRIES
FRUITFUL = [(EntryState.BRIEFED, ""), *BARREN[1:]]


def test_a_source_whose_entries_give_no_briefs_is_told_once_and_once_when_they_do() -> None:
    told, said = after_notice(SOURCE, POLL, POLL, now=NOW, outcomes=BARREN)
    assert said == notice("barren", count=10, reason="it may be a teaser")
    assert told == replace(POLL, told_at=NOW)
    assert after_notice(SOURCE, told, told, now=NOW, outcomes=BARREN) == (told, None)
    failing = replace(told, failures=1)
    assert after_notice(SOURCE, told, failing, now=NOW, outcomes=BARREN) == (failing, None)
    back, said = after_notice(SOURCE, told, told, now=NOW, outcomes=FRUITFUL)
    assert (back, said) == (POLL, notice("back"))


@pytest.mark.parametrize("outcomes", [(), BARREN[1:], FRUITFUL, [*BARREN[1:], FRUITFUL[0]]])
def test_a_few_entries_without_a_brief_are_nobody_s_business(
    outcomes: list[tuple[EntryState, str]],
) -> None:
    assert after_notice(SOURCE, POLL, POLL, now=NOW, outcomes=outcomes) == (POLL, None)
