from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.briefs.sentences import split

TABLE = {
    "He paid $1.5bn. The U.S. Treasury said so.": 2,
    "The U.S. sued on Monday. Nobody answered.": 2,
    "Harbor Inc. paid. Bolt Corp. refused, it said.": 2,
    "It came in No. 1 again. Then it fell.": 2,
    "“We will pay. We must,” she said. The court agreed.": 2,
    "Read https://a.example/x?y=1.2 first. Then act.": 2,
    "It rose 3.5% to $1.25. Volume fell.": 2,
    "It fell last month. Harbor told the story. Nobody was found. Then came the call.": 4,
    "Lt. Col. Low paid approx. Ten million. Harbor Co. Ltd. Asia took it.": 2,
    'He called it "a sham?.The court agreed.': 2,
    'He called it "a sham?. The court agreed.': 2,
    "比特币上涨。以太坊下跌！为什么？": 3,
    "One paragraph without an end\n\nAnother one": 2,
    "": 0,
    " \n\n ": 0,
}


@pytest.mark.parametrize(("text", "count"), TABLE.items())
def test_sentences_end_where_they_end(text: str, count: int) -> None:
    assert len(split(text)) == count


def paragraphs() -> list[tuple[str, list[str]]]:
    file = Path(__file__).parent / "language" / "data" / "sentences.txt"
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if line[0] != "#"]
    parted = [line.partition(" ") for line in lines]
    return [(language, text.split(" | ")) for language, _, text in parted]


@pytest.mark.parametrize(("language", "sentences"), paragraphs())
def test_sentences_end_where_they_end_in_other_languages(
    language: str, sentences: list[str]
) -> None:
    text = ("" if language in {"zh", "ja"} else " ").join(sentences)
    assert [text[span.start : span.end] for span in split(text)] == sentences


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.sampled_from("aB1 .?!\n“”。é$\ud800\u200b"), max_size=80))
def test_spans_are_in_order_and_hold_all_that_can_be_seen(text: str) -> None:
    spans = split(text)
    place = 0
    for span in spans:
        assert place <= span.start < span.end <= len(text)
        assert not text[place : span.start].strip()
        assert text[span.start : span.end].strip() == text[span.start : span.end]
        place = span.end
    assert not text[place:].strip()
