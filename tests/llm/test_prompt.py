from hypothesis import given
from hypothesis import strategies as st

from bot.llm.prompt import messages, most_tokens
from tests.llm.conftest import QUESTION


def test_the_article_stands_between_fences_and_the_rules_apart() -> None:
    rules, article = messages(QUESTION, "f00d")
    assert (rules["role"], article["role"]) == ("system", "user")
    assert "at most\n600 characters" in rules["content"]
    assert "3 to 5 facts" in rules["content"]
    assert article["content"].splitlines() == [
        "BEGIN f00d",
        "Title: Harbor fined",
        "[1] Harbor pays $12 million.",
        "[2] A court agreed.",
        "[3] It did not appeal.",
        "END f00d",
    ]


def test_a_long_article_is_cut_between_sentences() -> None:
    long = type(QUESTION)(title="T", sentences=("x" * 5000,) * 9, limits=QUESTION.limits)
    lines = messages(long, "f")[1]["content"].splitlines()
    assert len(lines) == 3 + 2
    assert most_tokens(long) > most_tokens(QUESTION) + 2000


@given(st.text(max_size=200), st.lists(st.text(max_size=200), max_size=5))
def test_no_article_can_end_its_fence(title: str, sentences: list[str]) -> None:
    question = type(QUESTION)(title=title, sentences=tuple(sentences), limits=QUESTION.limits)
    lines = messages(question, "f00d")[1]["content"].split("\n")
    assert lines[0] == "BEGIN f00d"
    assert lines.index("END f00d") == len(lines) - 1 == len(sentences) + 2
