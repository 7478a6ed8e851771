import pytest

from bot.stories.matching.updates import news_in
from bot.stories.reading.traits import read
from tests.stories.reports import report


@pytest.mark.parametrize(
    ("before", "after", "news"),
    [
        ("SEC sues Quayside", "Judge dismisses lawsuit against Quayside", "the story has moved on"),
        ("Ravenna hacked", "Ravenna reimburses users after hack", "the story has moved on"),
        ("Ravenna loses $18 million", "Ravenna's loss grows to $26M", "its figures differ"),
        ("Elbtal has 9,000 clients", "Correction: Elbtal has clients", "it says that it corrects"),
        ("Ravenna hacked", "Ravenna hacked (updated)", "it says that it is an update"),
    ],
)
def test_what_is_new_in_a_story_is_said(before: str, after: str, news: str) -> None:
    assert news_in(read(report(after)), [read(report(before))]) == f"and {news}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("SEC sues Quayside", "Quayside faces SEC lawsuit"),
        ("Ravenna loses $18 million", "$18M gone in Ravenna breach"),
        ("Lantern at $4.9 billion", "Lantern nears $5 billion"),
        ("Orrin seeks $150 million", "Orrin eyes $3 billion valuation"),
        ("Lantern buys Orrin", "Orrin bought by Lantern"),
    ],
)
def test_the_same_in_other_words_is_no_news(before: str, after: str) -> None:
    assert news_in(read(report(after)), [read(report(before))]) == ""
