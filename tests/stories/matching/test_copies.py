import pytest

from bot.stories.matching.copies import is_copy
from bot.stories.reading.traits import read
from tests.stories.reports import report

TITLE = "Central bank of Valdoria to pilot digital currency with four lenders"
LEAD = "The pilot runs for nine months between shops and their suppliers in two coastal cities"


@pytest.mark.parametrize(
    ("title", "lead"),
    [
        (TITLE, LEAD),
        (TITLE.upper(), LEAD + ", the bank said."),
        ("UPDATE - " + TITLE, LEAD),
        (TITLE, "MARLPORT (Wire) - " + LEAD),
        (TITLE.replace("four", "several"), LEAD),
        (TITLE, LEAD.replace("coastal ", "")),
    ],
)
def test_an_edited_text_is_a_copy(title: str, lead: str) -> None:
    assert is_copy(read(report(title, lead=lead)), read(report(TITLE, lead=LEAD)))


def test_the_same_news_in_other_words_is_no_copy() -> None:
    other = report("Four Valdorian lenders will test the central bank's coin", lead="It is a test.")
    assert not is_copy(read(other), read(report(TITLE, lead=LEAD)))


def test_a_short_title_says_too_little_to_be_a_copy() -> None:
    assert not is_copy(read(report("Lantern buys Orrin")), read(report("Lantern buys Orrin")))
