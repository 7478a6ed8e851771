from dataclasses import replace
from datetime import timedelta

import pytest

from bot.policy.identity import as_another
from tests.conftest import NOW
from tests.samples import ENTRY

DAY = timedelta(days=1)
COLUMN = replace(ENTRY, title="Prices today", published_at=NOW)


@pytest.mark.parametrize(
    ("title", "days_before", "another"),
    [
        ("Prices of Monday", 1, True),
        ("prices  Today", 1, False),  # published anew
        ("Prices of Monday", 0, False),  # corrected
        ("Prices of Monday", None, False),  # who knows
    ],
)
def test_a_column_that_keeps_its_address_is_another_article_each_day(
    title: str,
    days_before: int | None,
    another: bool,  # noqa: FBT001 -- a row of the table
) -> None:
    known_at = None if days_before is None else NOW - days_before * DAY
    found = as_another(COLUMN, title, known_at)
    assert (found.id != COLUMN.id) is another
    assert replace(found, id=COLUMN.id) == COLUMN
    assert as_another(COLUMN, title, known_at) == found
