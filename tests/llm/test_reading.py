import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.briefs.vetting import Answer, Written
from bot.llm.reading import read_answer
from bot.llm.replies import Trouble

BRIEF = json.dumps({"headline": "H", "facts": [{"text": "A.", "sentence": 2}]})
READ = Answer(headline="H", facts=(Written(text="A.", sentence=2),))


@pytest.mark.parametrize(
    "content",
    [
        BRIEF,
        f"```json\n{BRIEF}\n```",
        f"Here it is: {BRIEF} I hope it helps {{}}.",
        f"<think>{{'facts': maybe}}</think>{BRIEF}",
    ],
)
def test_what_stands_around_the_json_does_no_harm(content: str) -> None:
    assert read_answer(content) == READ


@pytest.mark.parametrize(
    ("content", "trouble"),
    [
        (" \n", Trouble.EMPTY),
        ("no", Trouble.BAD_JSON),
        ("{" * 100_000, Trouble.BAD_JSON),
        ('{"facts": []}', Trouble.WRONG_SHAPE),
        ('{"headline": 5, "facts": []}', Trouble.WRONG_SHAPE),
        ('{"headline": "x", "facts": {}}', Trouble.WRONG_SHAPE),
        ('{"headline": "x", "facts": [{"text": 5}]}', Trouble.WRONG_SHAPE),
        ('{"headline": "x", "facts": [{"text": " ", "sentence": 1}]}', Trouble.WRONG_SHAPE),
        ('{"headline": "x", "facts": []}', Trouble.EMPTY),
    ],
)
def test_what_is_no_brief_is_named(content: str, trouble: Trouble) -> None:
    assert read_answer(content) is trouble


def test_a_sentence_that_is_no_number_is_none() -> None:
    text = '{"headline": "x", "facts": [{"text": "A.", "sentence": "one"}]}'
    assert read_answer(text) == Answer(headline="x", facts=(Written(text="A.", sentence=0),))


@given(st.text(max_size=300))
def test_any_words_are_read_without_an_error(content: str) -> None:
    assert isinstance(read_answer(content), Answer | Trouble)
